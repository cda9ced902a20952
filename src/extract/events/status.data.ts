/** What a verb says of the event below it: governors by lemma. */
import type { EventStatus } from '../../record/index.ts'

const GOVERNORS: readonly (readonly [EventStatus, string])[] = [
  ['planned', 'schedule plan expect set due prepare agree announce decide arrange agreed slate poise vote order approve pledge promise vow commit resolve undertake await'],
  ['intended', 'hope hopeful want intend seek aim wish try desire consider ponder strive attempt mull weigh eager keen like'],
  ['proposed', 'propose suggest offer ready willing prepared urge demand ask invite appeal recommend request call press plead advocate encourage order advise beg insist tell'],
  ['refused', 'refuse decline reject dismiss rebuff spurn oppose rule boycott unwilling turn veto resist'],
  ['failed', 'fail collapse stall abandon cancel falter founder scrap suspend break scuttle thwart foil unable derail'],
  ['denied', 'deny'],
  ['hypothetical', 'able threaten warn could refrain avoid prevent block risk fear doubt bar forbid'],
  ['ongoing', 'continue keep proceed remain'],
] // biome-ignore format: one table

const byLemma = new Map(
  GOVERNORS.flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)
export const governedStatus = (lemma: string): EventStatus | undefined => byLemma.get(lemma)

/** Nouns that govern as verbs do: "refusal to meet", "plans to meet", "the prospect of talks". */
export const NOUN_GOVERNORS: ReadonlyMap<string, string> = new Map([
  ['plan', 'plan'], ['refusal', 'refuse'], ['offer', 'offer'], ['proposal', 'propose'], ['threat', 'threaten'], ['failure', 'fail'],
  ['hope', 'hope'], ['intention', 'intend'], ['readiness', 'ready'], ['willingness', 'willing'], ['decision', 'decide'],
  ['agreement', 'agree'], ['promise', 'promise'], ['pledge', 'pledge'], ['demand', 'demand'], ['call', 'press'], ['appeal', 'appeal'],
  ['bid', 'seek'], ['attempt', 'try'], ['effort', 'try'], ['desire', 'want'], ['invitation', 'invite'], ['request', 'request'],
  ['prospect', 'risk'], ['possibility', 'risk'], ['chance', 'risk'], ['risk', 'risk'], ['danger', 'risk'], ['idea', 'suggest'],
  ['preparation', 'prepare'], ['arrangement', 'arrange'], ['schedule', 'schedule'], ['cancellation', 'cancel'], ['collapse', 'collapse'],
  ['postponement', 'cancel'], ['breakdown', 'collapse'], ['suspension', 'suspend'], ['rejection', 'reject'],
]) // biome-ignore format: one table

/** What a modifier says of the event its noun tells: "planned talks", "talks scheduled for Monday". */
const OF_MODIFIED: readonly (readonly [EventStatus, string])[] = [
  ['planned', 'planned plan scheduled schedule upcoming forthcoming next coming slated slate expected expect imminent impending approaching set future'],
  ['proposed', 'proposed propose suggested suggest'],
  ['hypothetical', 'possible potential eventual hypothetical likely would-be threatened'],
  ['failed', 'cancelled canceled cancel failed fail stalled stall aborted abort collapsed collapse suspended suspend abandoned abandon postponed postpone delayed thwarted foiled foil'],
  ['ongoing', 'ongoing on-going continuing current'],
] // biome-ignore format: one table

const ofModified = new Map(
  OF_MODIFIED.flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)
export const modifiedStatus = (lemma: string): EventStatus | undefined => ofModified.get(lemma)

/** What a verb says of a nominal event that is its subject or object ("talks failed", "they called off the meeting"). */
const OF_NOUNS: readonly (readonly [EventStatus, string])[] = [
  ['held', 'hold have receive pay make conduct complete conclude finish end wrap take attend chair reach sign strike seal clinch close carry perform undertake organize organise'],
  ['ongoing', 'continue begin start resume open launch proceed enter underway rage reopen restart get'],
  ['planned', 'schedule plan set arrange prepare announce expect agree await convene'],
  ['intended', 'hope want intend aim wish try need pursue consider contemplate weigh'],
  ['proposed', 'propose suggest offer urge demand request call broker seek recommend discuss advocate invite mull'],
  ['refused', 'refuse decline reject dismiss rebuff spurn oppose rule boycott veto skip turn'],
  ['failed', 'fail collapse stall abandon cancel falter founder scrap suspend break scuttle thwart foil derail postpone adjourn miss delay shelve'],
  ['denied', 'deny'],
] // biome-ignore format: one table

const ofNouns = new Map(
  OF_NOUNS.flatMap(([status, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, status] as const)),
)
export const nominalStatus = (lemma: string): EventStatus | undefined => ofNouns.get(lemma)

export const STATUS_VERBS: readonly string[] = [...byLemma.keys(), ...ofNouns.keys()]
