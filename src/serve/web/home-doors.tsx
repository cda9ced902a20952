/**
 * The four questions that people come with, each with where to ask it and an example from the record at hand. An example
 * that this record cannot answer would teach nothing, so a door without one shows its question alone.
 */
import type { Child } from 'hono/jsx'
import type { FrontAnswer } from '../../ask/index.ts'
import { figuresPath } from './dispute.tsx'
import { statusInWords } from './events-words.ts'
import { amountInWords, thingInWords } from './figures-words.ts'
import { actorPath, pathWith } from './links.ts'
import { plain } from './visible.tsx'

const NAMES = 3

export const Doors = ({ answer: { overview, disputes, talks } }: { answer: FrontAnswer }) => {
  const [dispute] = disputes
  const talk = [...talks.ahead, ...talks.latest].find(
    ({ participants, date }) => participants.length > 1 && date !== null,
  )
  return (
    <ul class="doors" aria-label="What the record can be asked">
      <Door title="Who said …" href="/search">
        <p>
          {overview.mostQuoted.slice(0, NAMES).map(({ name }, index) => (
            <>
              {index > 0 && ', '}
              <a href={actorPath(name)}>
                <bdi>{plain(name)}</bdi>
              </a>
            </>
          ))}
        </p>
      </Door>
      <Door title="Is this quote real?" href="/check">
        <form action="/check" method="get">
          <label class="unseen" for="door-quote">
            A quote, with or without who said it
          </label>
          <input id="door-quote" name="quote" type="text" maxlength={2000} placeholder="Paste a quote" required />
          <button type="submit">Check</button>
        </form>
      </Door>
      <Door title="Where does this number come from?" href="/figures">
        {dispute ? (
          <p>
            <a href={figuresPath(dispute.less)}>
              {amountInWords(dispute.less)} or {amountInWords(dispute.more)}: {thingInWords(dispute.more)}
            </a>
          </p>
        ) : (
          <p>
            <a href="/figures">What is counted, by whom and where</a>
          </p>
        )}
      </Door>
      <Door title="Which talks?" href="/events?type=talks">
        <p>
          {talk ? (
            <a href={pathWith('/events', { type: 'talks', with: plain(talk.participants[0]) })}>
              <bdi>{talk.participants.slice(0, 2).map(plain).join(' and ')}</bdi>,{' '}
              {statusInWords(talk.status, talk.type)}
            </a>
          ) : (
            <a href="/events?type=talks">Planned, held, refused or failed</a>
          )}
        </p>
      </Door>
    </ul>
  )
}

const Door = ({ title, href, children }: { title: string; href: string; children: Child }) => (
  <li class="door">
    <h2>
      <a href={href}>{title}</a>
    </h2>
    {children}
  </li>
)
