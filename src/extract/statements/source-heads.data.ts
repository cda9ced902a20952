/** Written words that speak for who issued them: nouns of WordNet's `statement` and `document` that take "by" or "from". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'statement release report letter account communique communiqué readout memo memorandum message note notice bulletin announcement advisory declaration petition complaint affidavit filing lawsuit tweet post email e-mail document brief dispatch editorial article testimony review study survey poll'.split(
    ' ',
  ),
)

/** What evidence and writing say: nouns of WordNet's `writing`, `evidence` and `publication` beside those that are issued. */
export const EVIDENCE_NOUNS: ReadonlySet<string> = new Set(
  'record datum data evidence investigation inquiry research finding result analysis test autopsy photo photograph picture image video footage recording statistic figure index census page website site portal book story narrative account version message text sign label caption proverb saying constitution law bill act code treaty agreement order ruling verdict resolution rule application form indictment charge invoice map chart list log transcript biography profile obituary headline motion warrant media press radio television tv station network newspaper magazine outlet'.split(
    ' ',
  ),
)

/** Endings of nouns for who does something: "planner", "resident", "analyst". */
export const AGENT_ENDING = /(?:[eo]r|ee|yst|ist|ian|ant|ent|man|woman|men|women|person|people|folk)$/
