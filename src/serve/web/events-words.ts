/** Types and statuses of events in a reader's words. */
import type { EventStatus } from '../../record/index.ts'

/** PLOVER's types. */
const TYPES: Readonly<Record<string, string>> = {
  CONSULT: 'talks',
  AGREE: 'agreement',
  COOPERATE: 'cooperation',
  SUPPORT: 'support',
  AID: 'aid',
  CONCEDE: 'concession',
  RETREAT: 'withdrawal',
  REQUEST: 'demand',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanctions',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'attack',
}
export const typeInWords = (type: string): string => TYPES[type] ?? type.toLowerCase()

/** As a form offers them: the address takes `talks` for CONSULT. */
export const TYPE_CHOICES: readonly (readonly [value: string, words: string])[] = Object.entries(TYPES).map(
  ([type, words]) => [type === 'CONSULT' ? 'talks' : type, words],
)

export const isTalks = (type: string | undefined): boolean =>
  type !== undefined && ['talks', 'consult'].includes(type.toLowerCase())

/** A meeting is held; what is no meeting is reported to have been. */
export function statusInWords(status: EventStatus, type: string): string {
  if (status === 'held') return isTalks(type) ? 'held' : 'reported'
  return OTHER_STATUSES[status] ?? status
}

const OTHER_STATUSES: Partial<Record<EventStatus, string>> = { ongoing: 'under way', hypothetical: 'only thought of' }

export interface Standing {
  readonly statuses: readonly EventStatus[]
  readonly title: string
  /** Of events that are no meetings, where another word is needed. */
  readonly ofOthers?: string
}

/** Where events stand, as the page lists them. Each status is in one. */
export const STANDINGS: readonly Standing[] = [
  { statuses: ['planned', 'intended', 'proposed'], title: 'Planned' },
  { statuses: ['ongoing'], title: 'Under way' },
  { statuses: ['held'], title: 'Held', ofOthers: 'Reported' },
  { statuses: ['failed'], title: 'Failed' },
  { statuses: ['refused'], title: 'Refused' },
  { statuses: ['denied'], title: 'Denied' },
  { statuses: ['hypothetical'], title: 'Only thought of' },
]
