/** PLOVER's event types, and the ones that are friendly or hostile: what a plan of each comes to. */
import type { EventStatus } from '../../record/index.ts'

export const EVENT_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN',
  'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const // biome-ignore format: one list
export type EventType = (typeof EVENT_TYPES)[number]

const FRIENDLY: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])
const AHEAD: ReadonlySet<EventStatus> = new Set(['planned', 'intended', 'proposed', 'hypothetical'])

/**
 * The type by PLOVER's codebook, which has no status: a friendly act that is only intended is coded AGREE, a hostile one
 * THREATEN, and one that is refused REJECT. The record keeps the act and its status apart; comparisons with data coded
 * by PLOVER need this.
 */
export function codebookType(type: EventType, status: EventStatus): EventType {
  if (status === 'refused') return 'REJECT'
  if (!AHEAD.has(status) || type === 'REQUEST' || type === 'ACCUSE' || type === 'REJECT' || type === 'THREATEN')
    return type
  return FRIENDLY.has(type) ? 'AGREE' : 'THREATEN'
}
