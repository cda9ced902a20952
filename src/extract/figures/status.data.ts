/** Words above a figure's verb that make what it counts something that did not happen, or not yet, or perhaps. Lemmas. */
import type { FigureStatus } from '../../record/index.ts'

export const UNREAL: ReadonlyMap<string, FigureStatus> = new Map(
  (
    [
      ['denied', 'deny foil thwart prevent avert reject dismiss refute abort rule fail'],
      ['feared', 'fear worry afraid fearful'],
      [
        'planned',
        'plan intend aim want hope ask order demand request threaten propose vow promise pledge seek urge require call expect plot conspire offer try attempt project forecast predict design need allow authorize authorise',
      ],
      ['supposed', 'suppose assume imagine wonder speculate rumour rumor doubt simulate hypothesize'],
    ] as const
  ).flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)

/** Verbs whose object is wanted or awaited: "sought 40 tonnes". */
export const AWAITED: ReadonlySet<string> = new Set(
  'propose seek request demand expect plan pledge promise forecast predict project target envisage envision anticipate'.split(
    ' ',
  ),
)
/** Verbs whose gerund is no fact: "backs cutting 40". */
export const CONSIDERED: ReadonlySet<string> = new Set(
  'support back favor favour consider advocate recommend oppose suggest contemplate discuss weigh'.split(' '),
)
/** Nouns whose number is so: "a target of 40", "a proposal for 40 homes", "a deal to buy 40 ships". */
export const AWAITED_NOUNS: ReadonlyMap<string, FigureStatus> = new Map(
  (
    [
      [
        'planned',
        'target goal plan proposal forecast projection prediction pledge promise offer bid deal agreement effort intention commitment request demand aim hope',
      ],
      ['supposed', 'capacity limit maximum cap ceiling possibility scenario'],
      ['feared', 'fear'],
    ] as const
  ).flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)
/** "A planned 40 homes", "an expected loss of 40". */
export const AWAITED_ADJECTIVES: ReadonlySet<string> = new Set(
  'proposed propose planned plan expected expect projected project targeted target anticipated anticipate requested request potential possible would-be hypothetical prospective'.split(
    ' ',
  ),
)
/** "Is set to send 40": adjectives with an infinitive. */
export const AWAITED_OF: ReadonlySet<string> = new Set(
  'set due likely poised ready scheduled slated about bound able willing eager'.split(' '),
)
/** "Was probably 40": adverbs of a verb. */
export const PERHAPS: ReadonlySet<string> = new Set(
  'possibly potentially perhaps maybe theoretically hypothetically'.split(' '),
)

/** Auxiliaries of the figure's own verb. */
export const MODALS: ReadonlyMap<string, FigureStatus> = new Map([
  ['will', 'planned'],
  ['shall', 'planned'],
  ['would', 'supposed'],
  ['could', 'supposed'],
  ['may', 'supposed'],
  ['might', 'supposed'],
  ['should', 'supposed'],
  ['must', 'supposed'],
  ['can', 'supposed'],
])
