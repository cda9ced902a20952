/** What else the record holds of an article: who appears, figures, events, dates, problems. Every row leads to its words. */
import type { Child } from 'hono/jsx'
import type { ArticleAnswer } from '../../ask/index.ts'
import { type Actor, type Figure, type Span, textOf } from '../../record/index.ts'
import { dateId, eventId, figureId, type Note } from './article-marks.ts'
import { NoteLink } from './note.tsx'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

interface Props {
  readonly answer: ArticleAnswer
  readonly notes: readonly Note[]
  /** The part of the text that is shown, where that is not all of it: what lies elsewhere stands on its own sheet. */
  readonly within: Span | null
}

export const Findings = ({ answer, notes: all, within }: Props) => {
  const { article, record } = answer
  const byId = new Map(all.map((note) => [note.statement.id, note]))
  const noteOf = (id: string | null) => (id === null ? undefined : byId.get(id))
  const isHere = ({ start }: Pick<Span, 'start'>) => within === null || (start >= within.start && start < within.end)
  const notes = all.filter(({ at }) => isHere({ start: at }))
  const Claimant = ({ statement }: { statement: string | null }) => {
    const note = noteOf(statement)
    return note ? <NoteLink note={note} /> : <>the report itself</>
  }
  const Words = ({ span, id }: { span: Span; id: string }) => (
    <a href={`#${id}`}>{visible(textOf(article.text, span))}</a>
  )
  const names = new Map(record.actors.map(({ id, name }) => [id, plain(name)]))
  const nameOf = (id: string) => names.get(id) ?? id
  return (
    <div class="findings">
      <Speakers actors={record.actors} notes={notes} />
      <Table
        title="Figures"
        columns={['In the report', 'Value', 'Counted', 'Place', 'As of', 'Claimed by']}
        rows={record.figures.flatMap((figure, i) =>
          !isHere(figure)
            ? []
            : [
                [
                  <Words span={figure} id={figureId(i)} />,
                  `${amountOf(figure)}${figure.measure === 'share' ? ' %' : ''}`,
                  figure.counted ? `${figure.counted} (${figure.measure})` : figure.measure,
                  figure.place,
                  figure.asOf && <When edtf={figure.asOf} />,
                  <Claimant statement={figure.statement} />,
                ],
              ],
        )}
      />
      <Table
        title="Talks and events"
        columns={['In the report', 'What', 'Status', 'Who', 'When', 'Where', 'Says who']}
        rows={record.events.flatMap((event, i) =>
          !isHere(event)
            ? []
            : [
                [
                  <Words span={event} id={eventId(i)} />,
                  event.type.toLowerCase(),
                  event.status,
                  event.participants.map(nameOf).join(', '),
                  event.date && <When edtf={event.date} />,
                  event.place,
                  <Claimant statement={event.statement} />,
                ],
              ],
        )}
      />
      <Table
        title="Dates"
        columns={['In the report', 'Means']}
        rows={record.dates.flatMap((date, i) =>
          !isHere(date) ? [] : [[<Words span={date} id={dateId(i)} />, <code>{date.value}</code>]],
        )}
      />
      {record.problems.length > 0 && (
        <details class="finding">
          <summary>
            <h2>Problems</h2> <span class="aside">{record.problems.length}</span>
          </summary>
          <ul>
            {record.problems.slice(0, MOST_PROBLEMS).map(({ code, message }) => (
              <li>
                {plain(message)} <code>{code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Of a report with more, the first are told; all are in its JSON. */
const MOST_PROBLEMS = 50
const MOST_SPEAKERS = 40

const Speakers = ({ actors, notes }: { actors: readonly Actor[]; notes: readonly Note[] }) => {
  const said = new Map<string, Note[]>()
  for (const note of notes) {
    for (const id of note.statement.source?.actors ?? []) said.set(id, [...(said.get(id) ?? []), note])
  }
  const speaking = actors
    .flatMap((actor) => {
      const own = said.get(actor.id)
      return own ? [{ actor, said: own }] : []
    })
    .sort((a, b) => b.said.length - a.said.length)
    .slice(0, MOST_SPEAKERS)
  return (
    <Table
      title="Who speaks"
      columns={['Name', 'Role', 'Statements']}
      rows={speaking.map(({ actor, said }) => [
        <bdi>{plain(actor.name)}</bdi>,
        actor.roles.map(({ title, of }) => (of ? `${plain(title)}, ${plain(of)}` : plain(title))).join('; '),
        <span class="note-numbers">
          {said.map(({ number, statement }) => (
            <a href={`#${encodeURIComponent(statement.id)}`} aria-label={`Statement ${number}`}>
              {number}
            </a>
          ))}
        </span>,
      ])}
    />
  )
}

/** A table that falls apart into labelled lines on a narrow screen. Columns and whole tables without a value are left out. */
const Table = ({ title, columns, rows }: { title: string; columns: readonly string[]; rows: readonly Child[][] }) => {
  if (rows.length === 0) return null
  const used = columns.map((_, column) => rows.some((row) => isFilled(row[column])))
  const kept = <T,>(cells: readonly T[]): T[] => cells.filter((_, column) => used[column])
  const names = kept(columns)
  return (
    <details class="finding" open={rows.length <= 12}>
      <summary>
        <h2>{title}</h2> <span class="aside">{rows.length}</span>
      </summary>
      <table>
        <thead>
          <tr>
            {names.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {kept(row).map((cell, i) => (
                <td data-label={names[i]} class={isFilled(cell) ? undefined : 'blank'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const isFilled = (cell: Child): boolean => cell !== null && cell !== undefined && cell !== ''

/** `1,200`, `about 40`, `30 to 50`, `at least 12`. */
export function amountOf({ min, max, approximate }: Pick<Figure, 'min' | 'max' | 'approximate'>): string {
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
  const about = approximate ? 'about ' : ''
  // A bound that is open is Infinity in the program and null in JSON.
  const [low, high] = [min, max].map((bound) => bound !== null && Number.isFinite(bound))
  if (low && !high) return `at least ${number.format(min)}`
  if (!low && high) return `at most ${number.format(max)}`
  if (!low && !high) return 'not stated'
  return min === max ? `${about}${number.format(min)}` : `${about}${number.format(min)} to ${number.format(max)}`
}
