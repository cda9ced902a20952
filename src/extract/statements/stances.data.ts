/** Stance → the lemmas of its cues, written by hand. The first stance that lists a lemma is its stance without a frame. */
export const STANCES: Readonly<Record<string, string>> = {
  says: 'say tell state add note write reply respond answer remark comment mention explain describe recall recount relate tweet post email text blog speak talk discuss address observe continue go begin conclude repeat reiterate echo quip joke muse quote cite refer report elaborate detail outline present put read express voice utter whisper shout yell call term label name dub brand characterize portray depict paint statement comment remark word quote according accord per testimony testify interview speech message post tweet letter memo story article',
  claims:
    'claim assert allege contend maintain insist argue purport profess swear declare assertion claim allegation contention argument reportedly allegedly supposedly purportedly',
  confirms:
    'confirm acknowledge admit concede confess certify verify affirm reaffirm attest corroborate accept recognize confirmation admission acknowledgment',
  denies: 'deny dispute refute rebut rebuff disavow disown repudiate contradict denial rebuttal reject',
  announces:
    'announce unveil disclose reveal release publish declare proclaim inform notify brief issue announcement revelation disclosure',
  shows:
    'show indicate suggest find demonstrate reveal illustrate prove imply signal hint point evidence finding poll survey study estimate indication',
  accuses: 'accuse blame charge allege fault indict accusation blame charge',
  condemns:
    'condemn denounce criticize criticise blast slam decry deplore attack assail lambaste lambast berate rebuke rip bash mock ridicule knock chide scold excoriate castigate chastise scoff deride disparage insult belittle complain gripe grumble lament bemoan protest object criticism condemnation attack rebuke complaint outrage backlash opposition dismiss',
  praises:
    'praise laud applaud hail commend salute welcome compliment extol thank cheer celebrate congratulate credit tout boast brag admire praise applause tribute',
  supports:
    'support back endorse favor favour advocate defend champion approve embrace side support endorsement backing supporter advocate advocacy approval proponent',
  opposes: 'oppose resist disapprove disagree object opposition opponent critic disagreement disapproval',
  demands:
    'demand urge order insist require request ask press push implore beg plead appeal instruct direct call command lobby petition demand request call plea appeal',
  promises:
    'promise vow pledge commit guarantee assure swear undertake offer promise pledge vow commitment assurance guarantee',
  threatens: 'threaten threat',
  warns: 'warn caution alert warning caution',
  predicts:
    'predict forecast project expect anticipate foresee estimate prediction forecast projection expectation likely',
  hopes: 'hope wish want desire aspire long yearn dream like hope wish desire aspiration eager',
  fears: 'fear worry dread concern fear worry concern anxious afraid worried concerned',
  intends:
    'plan intend aim seek propose decide vote agree prepare consider mean plan intention proposal decision willing ready willingness readiness determined resolve aim goal',
  refuses: 'refuse decline reject refusal',
  believes:
    'believe think feel consider know understand see view regard deem assume suppose suspect doubt guess reckon judge realize imagine learn hear remember forget find notice conclude belief view opinion thought sense feeling idea conviction perception sure confident convinced certain aware',
  asks: 'ask wonder inquire question query ask question inquiry',
  proposes: 'propose suggest recommend advise encourage counsel proposal recommendation suggestion advice',
  regrets: 'regret apologize apologise mourn regret apology sorry',
}

/** What is rejected as untrue, where another noun would be an offer that is turned down. */
export const CLAIM_NOUNS: ReadonlySet<string> = new Set(
  'claim allegation accusation charge report reports assertion suggestion rumor rumour notion idea story theory charge criticism account'.split(
    ' ',
  ),
)
