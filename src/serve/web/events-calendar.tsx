/** The months of the events with a day, as calendars: each day that has some is a link to the first of them. */
import type { EventLife } from '../../ask/index.ts'
import { daysInMonth, isOneDay } from '../../record/index.ts'
import { dateInWords } from './dates.ts'

/** Months shown: those with most days would else push the list off the page. */
const MOST = 3

export const Calendar = ({ events }: { events: readonly EventLife[] }) => {
  const byDay = new Map<string, EventLife[]>()
  for (const event of events) {
    const day = event.date?.first ?? ''
    if (isOneDay(day)) byDay.set(day, [...(byDay.get(day) ?? []), event])
  }
  const months = [...new Set([...byDay.keys()].map((day) => day.slice(0, 7)))].sort().slice(-MOST)
  if (months.length === 0) return null
  return (
    <section class="calendars" aria-label="Calendar">
      {months.map((month) => (
        <Month month={month} byDay={byDay} />
      ))}
    </section>
  )
}

const Month = ({ month, byDay }: { month: string; byDay: ReadonlyMap<string, readonly EventLife[]> }) => {
  const [year, number] = month.split('-').map(Number)
  const days = daysInMonth(year, number)
  // Weeks begin on Monday.
  const blank = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const cells = [...Array<number>(blank).fill(0), ...Array.from({ length: days }, (_, i) => i + 1)]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7))
  return (
    <table class="calendar">
      <caption>{dateInWords(month)}</caption>
      <thead>
        <tr>
          {['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <Day day={day} events={byDay.get(`${month}-${String(day).padStart(2, '0')}`) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Day = ({ day, events }: { day: number; events: readonly EventLife[] }) => (
  <td>
    {day > 0 &&
      (events.length > 0 ? (
        <a
          href={`#e-${events[0].id}`}
          aria-label={`${day}: ${events.length} ${events.length === 1 ? 'event' : 'events'}`}
        >
          {day}
          <span class="dots" aria-hidden="true">
            {'•'.repeat(Math.min(events.length, 3))}
          </span>
        </a>
      ) : (
        day
      ))}
  </td>
)
