/** What a verb says of the event below it: governors by lemma. */
import type { EventStatus } from '../../record/index.ts'

const GOVERNORS: readonly (readonly [EventStatus, string])[] = [
  ['planned', 'schedule plan expect set due prepare agree announce decide arrange agreed slate poise vote order approve pledge promise vow commit resolve undertake await'],
  ['intended', 'hope want intend seek aim wish try ready willing desire consider ponder strive attempt mull weigh eager keen like'],
  ['proposed', 'propose suggest offer urge demand ask invite appeal recommend request call press plead advocate encourage order advise beg insist'],
  ['refused', 'refuse decline reject dismiss rebuff spurn oppose rule boycott unwilling turn veto resist'],
  ['failed', 'fail collapse stall abandon cancel falter founder scrap suspend break scuttle thwart foil unable derail'],
  ['denied', 'deny'],
  ['hypothetical', 'threaten warn could refrain avoid prevent risk fear doubt bar forbid'],
  ['ongoing', 'continue keep proceed remain'],
] // biome-ignore format: one table

const byLemma = new Map(
  GOVERNORS.flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)
export const governedStatus = (lemma: string): EventStatus | undefined => byLemma.get(lemma)

/** What a verb says of a nominal event that is its subject or object ("talks failed", "they called off the meeting"). */
const OF_NOUNS: readonly (readonly [EventStatus, string])[] = [
  ['held', 'hold have conduct complete conclude finish end wrap take attend chair reach sign strike seal clinch close carry perform undertake organize organise'],
  ['ongoing', 'continue begin start resume open launch proceed enter underway rage reopen restart get'],
  ['planned', 'schedule plan set arrange prepare announce expect agree await convene'],
  ['intended', 'hope want intend seek aim wish try need pursue welcome'],
  ['proposed', 'propose suggest offer urge demand request call broker recommend discuss advocate invite mull'],
  ['refused', 'refuse decline reject dismiss rebuff spurn oppose rule boycott veto skip turn'],
  ['failed', 'fail collapse stall abandon cancel falter founder scrap suspend break scuttle thwart foil derail postpone adjourn miss delay shelve'],
  ['denied', 'deny'],
] // biome-ignore format: one table

const ofNouns = new Map(
  OF_NOUNS.flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)
export const nominalStatus = (lemma: string): EventStatus | undefined => ofNouns.get(lemma)

export const STATUS_VERBS: readonly string[] = [...byLemma.keys(), ...ofNouns.keys()]
