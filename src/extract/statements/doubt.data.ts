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

/** Attitudes by which somebody takes a side or means to act, and the verbs that tell of nothing else. */
export const COMMITTING: Readonly<Record<string, ReadonlySet<string>>> = {
  supports: new Set(['support', 'back', 'favor', 'favour', 'champion']),
  opposes: new Set(['oppose', 'resist']),
  intends: new Set(['plan', 'intend', 'aim']),
}

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
