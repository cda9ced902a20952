/** Everybody on record, A to Z: what they are, their role, how much they said and when. */
import type { Speaker, SpeakersAnswer, SpeakersQuestion } from '../../ask/index.ts'
import { shortDate } from './dates.ts'
import { Layout } from './layout.tsx'
import { actorPath, pathWith } from './links.ts'
import { NameForm } from './name-form.tsx'
import { plain } from './visible.tsx'

const number = new Intl.NumberFormat('en')
const KINDS: readonly (readonly [kind: string | undefined, words: string])[] = [
  [undefined, 'Everybody'],
  ['person', 'Persons'],
  ['organisation', 'Bodies'],
  ['country', 'States'],
  ['group', 'Groups'],
]
const KIND_OF_ONE: Readonly<Record<string, string>> = { organisation: 'body', country: 'state' }

const pathOf = (question: SpeakersQuestion, other: Partial<SpeakersQuestion>, form: '' | '.json' = ''): string => {
  const { kind, letter, offset } = { ...question, offset: 0, ...other }
  return pathWith(`/speakers${form}`, { kind, letter, offset: offset > 0 ? String(offset) : undefined })
}

export const SpeakersPage = ({ answer }: { answer: SpeakersAnswer }) => {
  const { question, total, speakers, letters } = answer
  const { limit, offset } = question
  return (
    <Layout
      title="Who is on record · Onrecord"
      json={pathOf(question, { offset }, '.json')}
      takeaway={total > 0 ? 'speakers' : undefined}
      here="/speakers"
    >
      <h1>Who is on record?</h1>
      <NameForm name="" />
      <ul class="chips" aria-label="What they are">
        {KINDS.map(([kind, words]) => (
          <li>
            <a
              href={pathOf(question, { kind, letter: undefined })}
              aria-current={kind === question.kind ? 'true' : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
      <nav aria-label="By the first letter">
        <ul class="letters">
          {letters.map(({ letter, speakers: count }) => (
            <li>
              <a
                href={pathOf(question, { letter })}
                aria-current={letter === question.letter?.toUpperCase() ? 'true' : undefined}
                aria-label={`${letter === '#' ? 'Other signs' : letter}: ${count}`}
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section class="results" aria-labelledby="speakers">
        <h2 id="speakers">
          {number.format(total)} {total === 1 ? 'speaks' : 'speak'}
          {total > speakers.length && speakers.length > 0 && (
            <span class="aside">
              {' '}
              {number.format(offset + 1)} to {number.format(offset + speakers.length)}
            </span>
          )}
        </h2>
        {speakers.length === 0 ? <p>Nobody on record is of that kind and letter.</p> : <Rows speakers={speakers} />}
        {(offset > 0 || offset + speakers.length < total) && (
          <nav class="paging" aria-label="Pages of speakers">
            {offset > 0 ? (
              <a rel="prev" href={pathOf(question, { offset: Math.max(0, offset - limit) })}>
                ← Before
              </a>
            ) : (
              <span></span>
            )}
            {offset + speakers.length < total && (
              <a rel="next" href={pathOf(question, { offset: offset + limit })}>
                After →
              </a>
            )}
          </nav>
        )}
      </section>
    </Layout>
  )
}

const Rows = ({ speakers }: { speakers: readonly Speaker[] }) => (
  <table>
    <thead>
      <tr>
        {['Name', 'What', 'Role', 'Statements', 'First', 'Last'].map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {speakers.map(({ id, name, kind, role, statements, first, last }) => (
        <tr>
          <td data-label="Name">
            <a href={actorPath(id)}>
              <bdi>{plain(name)}</bdi>
            </a>
          </td>
          <td data-label="What" class="short">
            {KIND_OF_ONE[kind] ?? kind}
          </td>
          <td data-label="Role" class={role ? undefined : 'blank'}>
            {role && plain(role)}
          </td>
          <td data-label="Statements" class="number short">
            {number.format(statements)}
          </td>
          <td data-label="First" class={first ? 'short' : 'blank'}>
            {first && shortDate(first)}
          </td>
          <td data-label="Last" class={last ? 'short' : 'blank'}>
            {last && shortDate(last)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
