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
])
