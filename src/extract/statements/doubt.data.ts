/** Stances and verbs by how plainly they tell of an utterance. */

/** Stances that somebody has without a word being said. */
export const ATTITUDES: ReadonlySet<string> = new Set(
  'believes hopes fears intends supports opposes predicts'.split(' '),
)

/** Cues of these stances that are words all the same: performatives and forecasts that are made public. */
export const VOICED_ATTITUDES: ReadonlySet<string> = new Set(
  'agree propose endorse advocate object disagree predict forecast foresee project estimate prediction forecast projection proposal endorsement'.split(
    ' ',
  ),
)

/** What a body is reported to think in the present, it has told: "police believe that he fled". */
export const OPINIONS: ReadonlySet<string> = new Set(['believe', 'think', 'suspect', 'fear'])

/**
 * Verbs whose bare object is what is said ("stressed the need for a truce", "reported twelve cases"). With other verbs of
 * saying the object is a topic ("discussed the plan"), a work ("wrote a book") or a thing pointed at.
 */
export const TELLING_OBJECT: ReadonlySet<string> = new Set(
  'stress emphasize emphasise underline underscore highlight note report express voice convey reiterate restate state declare repeat accord say add call term label dub brand characterize characterise portray depict describe cite accent announce signal indicate'.split(
    ' ',
  ),
)

/** Verbs of making known that name by their object what there is to know, and not what it is: "revealed the toll". */
export const NAMING_ONLY: ReadonlySet<string> = new Set(
  'reveal disclose unveil publish inform notify brief issue release'.split(' '),
)

/** Verbs under which an infinitive was done: "went on to say", "was the first to admit". */
export const DOING: ReadonlySet<string> = new Set(
  'go continue begin start come return proceed rush hasten appear seem tend first last only dare manage bother'.split(
    ' ',
  ),
)

/** What evidence and writing say: nouns of WordNet's `writing`, `evidence` and `publication` beside those that are issued. */
export const EVIDENCE_NOUNS: ReadonlySet<string> = new Set(
  'record datum data evidence investigation inquiry research finding result analysis test autopsy photo photograph picture image video footage recording statistic figure index census page website site portal book story narrative account version message text sign label caption proverb saying constitution law bill act code treaty agreement order ruling verdict resolution rule application form indictment charge invoice map chart list log transcript biography profile obituary headline motion warrant media press'.split(
    ' ',
  ),
)

/** Endings of nouns for who does something: "planner", "resident", "analyst". */
export const AGENT_ENDING = /(?:[eo]r|ee|yst|ist|ian|ant|ent|man|woman|men|women|person|people|folk)$/
