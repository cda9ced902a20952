/** Irregular verbs and nouns of English that a treebank may not show: base form, past, participle; plural and singular. */
const VERBS = `arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|beset beset beset
bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|dive dove dived|draw drew drawn|dream dreamt dreamt
drink drank drunk|drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground
grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known
lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset
outdo outdid outdone|overcome overcame overcome|overhear overheard overheard|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|partake partook partaken|pay paid paid|plead pled pled|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|repay repaid repaid
resell resold resold|retell retold retold|rethink rethought rethought|rewrite rewrote rewritten|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown
shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit
sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt|spin spun spun|spit spat spat|split split split|spread spread spread
spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk|stride strode stridden|strike struck struck
string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won
wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written`

const NOUNS = `men man|women woman|children child|feet foot|teeth tooth|geese goose|mice mouse|lice louse|oxen ox|crises crisis|theses thesis|hypotheses hypothesis
analyses analysis|bases basis|oases oasis|axes axis|diagnoses diagnosis|parentheses parenthesis|syntheses synthesis|criteria criterion|phenomena phenomenon
bacteria bacterium|curricula curriculum|memoranda memorandum|referenda referendum|strata stratum|alumni alumnus|cacti cactus|fungi fungus|nuclei nucleus
stimuli stimulus|radii radius|appendices appendix|indices index|matrices matrix|vertices vertex|lives life|wives wife|knives knife|leaves leaf|halves half
thieves thief|wolves wolf|shelves shelf|calves calf|loaves loaf|scarves scarf|selves self|servicemen serviceman|servicewomen servicewoman|spokesmen spokesman
spokeswomen spokeswoman|policemen policeman|policewomen policewoman|gunmen gunman|fishermen fisherman|congressmen congressman|congresswomen congresswoman
businessmen businessman|businesswomen businesswoman|chairmen chairman|statesmen statesman|lawmen lawman|crewmen crewman|firemen fireman|clergymen clergyman
countrymen countryman|militiamen militiaman|grandchildren grandchild|schoolchildren schoolchild|heroes hero|vetoes veto|echoes echo|embargoes embargo
tornadoes tornado|volcanoes volcano|cargoes cargo|potatoes potato|tomatoes tomato|torpedoes torpedo|species species|series series|headquarters headquarters
crossroads crossroads|barracks barracks|means means|aircraft aircraft|spacecraft spacecraft|buses bus|gases gas|viruses virus|lenses lens|quizzes quiz`

const verbs = VERBS.split(/[|\n]/).map((entry) => entry.split(' '))

/** Penn tag → forms with their lemmas. */
export const IRREGULAR_FORMS: Readonly<Record<string, readonly (readonly [form: string, lemma: string])[]>> = {
  VBD: verbs.map(([base, past]) => [past, base] as const),
  VBN: verbs.map(([base, , participle]) => [participle, base] as const),
  NNS: NOUNS.split(/[|\n]/).map((entry) => {
    const [plural, singular] = entry.split(' ')
    return [plural, singular] as const
  }),
}
