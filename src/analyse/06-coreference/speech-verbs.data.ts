/** Verbs that report speech, by lemma: enough of them to tell who speaks between quotation marks. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `say tell add announce answer argue ask assert claim comment complain concede conclude confirm continue counter declare deny describe
  disclose emphasise emphasize estimate exclaim explain express go grant insist joke lament maintain mention note object observe point
  predict promise quip quote read recall recount remark reply report respond reveal shout state stress suggest tell testify think
  tweet urge vow warn whisper wonder write yell acknowledge admit affirm agree believe boast caution clarify contend cry demand
  disagree hint inform invite mutter order plead pledge post praise proclaim pronounce propose recommend reiterate repeat snap speak`
    .trim()
    .split(/\s+/),
)
