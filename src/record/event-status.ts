/** Where an event stands, by one report of it: docs/events.md. */
export const EVENT_STATUSES = [
  'proposed',
  'planned',
  'ongoing',
  'held',
  'refused',
  'failed',
  'hypothetical',
  'intended',
  'denied',
] as const

export type EventStatus = (typeof EVENT_STATUSES)[number]
