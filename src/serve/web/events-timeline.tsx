/**
 * The events of a page on one line of time: a lane for each standing, a mark for each event, linked to it in the list.
 * Records hold months of much and years of nothing, so the line has a column for each month (or day, or year) in which
 * something lies, and a gap where others lie between. An event without a day stands where it was told of.
 */
import type { EventLife } from '../../ask/index.ts'
import { dateInWords, shortDate } from './dates.ts'
import { isTalks, type Standing, statusInWords, typeInWords } from './events-words.ts'
import { plain } from './visible.tsx'

/** Of a phone, which has the least room. */
const WIDTH = 300
const MARK = 12
/** With room for its name over the marks, where a phone has none before them. */
const LANE = 36
const AXIS = 24
const MOST_DAYS = 16
const MOST_MONTHS = 24
/** Between labels, as a share of the width. */
const LABEL_ROOM = 30

export interface StandingEvents {
  readonly standing: Standing
  readonly events: readonly EventLife[]
}

/** The day an event lies on, else the day it was told of. */
export const dayOfEvent = ({ date, steps }: EventLife): string | null => date?.first ?? steps.at(-1)?.told ?? null

export const EventsTimeline = ({ groups, titleOf }: Props) => {
  const columns = columnsOf(groups.flatMap(({ events }) => events.flatMap((event) => dayOfEvent(event) ?? [])))
  if (columns.length < 2) return null
  const letters = columns[0].length
  const perRow = Math.max(1, Math.floor(WIDTH / columns.length / MARK))
  const lanes = groups.flatMap(({ standing, events }) => {
    const cells = columns.map((column) => events.filter((event) => dayOfEvent(event)?.slice(0, letters) === column))
    const rows = Math.max(...cells.map(({ length }) => Math.ceil(length / perRow)))
    return rows === 0 ? [] : [{ standing, cells, height: LANE + (rows - 1) * MARK }]
  })
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0)
  const x = (column: number) => `${(((column + 0.5) / columns.length) * 100).toFixed(2)}%`
  let top = 0
  return (
    <figure class="lanes events-time" aria-label="The events in time">
      <svg height={height + AXIS}>
        <title>The events in time</title>
        {lanes.map(({ standing, cells, height: tall }) => {
          const bottom = top + tall
          top = bottom
          return (
            <g class={`lane-of ${standing.statuses[0]}`}>
              <line class="lane" x1="0" x2="100%" y1={bottom} y2={bottom} />
              <text class="name" x="-8" y={bottom - 8}>
                {titleOf(standing)}
              </text>
              {cells.map((events, column) =>
                events.map((event, place) => {
                  const row = Math.floor(place / perRow)
                  const inRow = Math.min(events.length - row * perRow, perRow)
                  const across = ((place % perRow) - (inRow - 1) / 2) * MARK
                  return (
                    <a href={`#e-${event.id}`} aria-label={markInWords(event)}>
                      <title>{markInWords(event)}</title>
                      <svg x={x(column)} y={bottom - MARK - row * MARK} overflow="visible" aria-hidden="true">
                        <circle cx={across} r="4.5" />
                      </svg>
                    </a>
                  )
                }),
              )}
            </g>
          )
        })}
        {labelled(columns).map((column) => (
          <text class="tick" x={x(column)} y={height + 16} text-anchor={anchorOf(column, columns.length)}>
            {shortDate(columns[column])}
          </text>
        ))}
        {columns.map(
          (column, i) =>
            i > 0 &&
            !follows(columns[i - 1], column) && (
              <line
                class="gap"
                x1={`${((i / columns.length) * 100).toFixed(2)}%`}
                x2={`${((i / columns.length) * 100).toFixed(2)}%`}
                y1={0}
                y2={height}
              />
            ),
        )}
      </svg>
      <figcaption class="aside">
        Each mark leads to its event. Between columns with a dashed line lies time in which nothing is on this page.
      </figcaption>
    </figure>
  )
}

interface Props {
  readonly groups: readonly StandingEvents[]
  readonly titleOf: (standing: Standing) => string
}

/** Days where they are few, else months, else years: those in which something lies, in order. */
function columnsOf(days: readonly string[]): readonly string[] {
  const distinct = (letters: number) => [...new Set(days.map((day) => day.slice(0, letters)))].sort()
  const [byDay, byMonth] = [distinct(10), distinct(7)]
  if (byDay.length <= MOST_DAYS) return byDay
  return byMonth.length <= MOST_MONTHS ? byMonth : distinct(4)
}

/** The first, the last, and between them as many as have room. */
function labelled(columns: readonly string[]): readonly number[] {
  const last = columns.length - 1
  const step = Math.max(1, Math.ceil((LABEL_ROOM / 100) * columns.length))
  const between = columns.map((_, i) => i).filter((i) => i % step === 0 && i + step <= last)
  return [...new Set([...between, last])]
}

const anchorOf = (column: number, columns: number): string =>
  column === 0 ? 'start' : column === columns - 1 ? 'end' : 'middle'

/** Whether nothing lies between two days, months or years. */
function follows(before: string, after: string): boolean {
  const count = (value: string) => {
    const [year, month = 1, day = 1] = value.split('-').map(Number)
    return value.length === 10
      ? Date.UTC(year, month - 1, day) / 86_400_000
      : value.length === 7
        ? year * 12 + month
        : year
  }
  return count(after) - count(before) === 1
}

function markInWords(event: EventLife): string {
  const { type, participants, date, status } = event
  const who = participants.slice(0, 3).map(plain).join(', ')
  const day = dayOfEvent(event)
  const when = day === null ? '' : `, ${date === null ? 'told of on ' : ''}${dateInWords(day)}`
  return `${isTalks(type) ? 'Talks' : typeInWords(type)}${who && `: ${who}`}, ${statusInWords(status, type)}${when}`
}
