/**
 * One box for every question. What was typed is shown as it was understood, with the beginning of the answer; below, what
 * else it may mean, each with what the record has on it. Nothing is guessed in silence.
 */
import type { ActorSummary, AnythingAnswer, Reading } from '../../ask/index.ts'
import { AskForm } from './ask-form.tsx'
import { headlineOf } from './check-page.tsx'
import { Damage } from './damage.tsx'
import { Life } from './event-life.tsx'
import { Claim } from './figure-claim.tsx'
import { measureInWords } from './figures-words.ts'
import { Layout } from './layout.tsx'
import { actorPath, pathWith, searchPath } from './links.ts'
import { Result } from './result.tsx'
import { plain } from './visible.tsx'

const number = new Intl.NumberFormat('en')
/** Statements, claims and talks of the first reading, and of each other one. */
const OF_THE_FIRST = 4
const OF_ANOTHER = 2

interface Props {
  readonly typed: string
  /** Null where nothing was asked yet. */
  readonly answer: AnythingAnswer | null
}

export const AnythingPage = ({ typed, answer }: Props) => (
  <Layout
    title={typed ? `${plain(typed)} · Onrecord` : 'Ask the record · Onrecord'}
    json={answer ? pathWith('/ask.json', { q: typed }) : undefined}
  >
    <h1 class="unseen">Ask the record</h1>
    <AskForm typed={typed} examples={[]} />
    {answer && <Understood answer={answer} />}
  </Layout>
)

const Understood = ({ answer }: { answer: AnythingAnswer }) => {
  const { readings, speakers } = answer
  const [first, ...others] = readings
  const found = readings.filter(({ finds }) => finds)
  if (first === undefined) {
    return (
      <section class="nothing">
        <h2>There is nothing to look for in that</h2>
        <p>Type words, a name, a quote or a number.</p>
      </section>
    )
  }
  return (
    <>
      <p class="understood" role="status">
        Understood as <strong>{NAMES[first.as.kind]}</strong>: {inWords(first.as)}
        {others.length > 0 && (
          <>
            {' '}
            <span class="aside">
              Or is it{' '}
              {others.map(({ as, finds }, index) => (
                <>
                  {index > 0 && (index === others.length - 1 ? ' or ' : ', ')}
                  {finds ? (
                    <a href={foundOf(as, answer, 0).href}>{NAMES[as.kind]}</a>
                  ) : (
                    `${NAMES[as.kind]} (nothing found)`
                  )}
                </>
              ))}
              ?
            </span>
          </>
        )}
      </p>
      <Damage of={answer} noun={['finding', 'findings']} />
      {speakers.length > 0 && <Named speakers={speakers} />}
      {found.length === 0 && <NothingFound answer={answer} />}
      {found.map(({ as }, index) =>
        index > 0 && as.kind === 'said' && isShownBy(answer, found[0].as) ? null : (
          <Found as={as} answer={answer} most={index === 0 ? OF_THE_FIRST : OF_ANOTHER} />
        ),
      )}
    </>
  )
}

/** A quote that is on record is found by its words as well: the same statement once more. */
const isShownBy = ({ said, quote }: AnythingAnswer, first: Reading): boolean =>
  first.kind === 'quote' &&
  said!.statements.every(({ statement: { id } }) => id === quote?.matches[0]?.statement.statement.id)

const NAMES: Readonly<Record<Reading['kind'], string>> = {
  said: 'words that were said',
  quote: 'a quote to check',
  number: 'a number to trace',
  talks: 'talks',
}

/** The reading, so that whoever meant something else sees it at once. */
function inWords(as: Reading): unknown {
  if (as.kind === 'said') return <code>{plain(as.search)}</code>
  if (as.kind === 'quote')
    return as.by ? `did ${plain(as.by)} say it, and in these words?` : 'is it on record, and whose is it?'
  if (as.kind === 'talks') return as.with ? `with ${plain(as.with)}` : 'all of them'
  const { number: typed, measure, counted, place } = as
  const what = measure ? measureInWords(measure) : counted && plain(counted)
  return [typed ? plain(typed) : 'how many', what, place && `in ${plain(place)}`].filter(Boolean).join(', ')
}

const Named = ({ speakers }: { speakers: readonly ActorSummary[] }) => (
  <p class="named">
    {speakers.length === 1 ? 'On record as a speaker: ' : 'On record as speakers: '}
    {speakers.map(({ id, name, statements }, index) => (
      <>
        {index > 0 && ' · '}
        <a href={actorPath(id)}>
          <bdi>{plain(name)}</bdi>
        </a>{' '}
        <span class="aside">
          {number.format(statements)} {statements === 1 ? 'statement' : 'statements'}
        </span>
      </>
    ))}
  </p>
)

interface FoundProps {
  readonly as: Reading
  readonly answer: AnythingAnswer
  readonly most: number
}

const Found = ({ as, answer, most }: FoundProps) => {
  const id = `as-${as.kind}`
  const { title, href, all, body } = foundOf(as, answer, most)
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>
        {title} <a href={href}>{all}</a>
      </h2>
      {body}
    </section>
  )
}

interface FoundParts {
  readonly title: string
  readonly href: string
  readonly all: string
  readonly body: unknown
}

function foundOf(as: Reading, { said, quote, number: counted, talks }: AnythingAnswer, most: number): FoundParts {
  if (as.kind === 'said') {
    const total = said!.total
    return {
      title: 'Who said it',
      href: searchPath({ text: as.search }),
      all: total === 1 ? 'with counts and filters' : `all ${number.format(total)} statements`,
      body: (
        <ol class="result-list">
          {said!.statements.slice(0, most).map((statement) => (
            <Result answer={statement} />
          ))}
        </ol>
      ),
    }
  }
  if (as.kind === 'quote') {
    const { word, means, colour } = headlineOf(quote!)
    const [match] = quote!.joined.length > 0 ? quote!.joined.map((each) => each.match) : quote!.matches
    return {
      title: 'Is this quote real?',
      href: pathWith('/check', { quote: as.quote, by: as.by ?? undefined }),
      all: 'what differs, word by word',
      body: (
        <div class={`verdict ${colour ?? quote!.verdict}`}>
          <div class="verdict-head">
            <p class="verdict-word">{word}</p>
            <p>{means}</p>
          </div>
          {match && (
            <ol class="result-list">
              <Result answer={match.statement} />
            </ol>
          )}
        </div>
      ),
    }
  }
  if (as.kind === 'number') {
    const { number: typed, measure, counted: what, place } = as
    const parts = { number: typed, measure, counted: what, place }
    return {
      title: 'Who tells this number',
      href: pathWith(
        '/figures',
        Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value ?? undefined])),
      ),
      all: counted!.total === 1 ? 'the figure' : `all ${number.format(counted!.total)} figures`,
      body: (
        <ol class="result-list">
          {counted!.claims.slice(0, most).map((claim) => (
            <Claim claim={claim} />
          ))}
        </ol>
      ),
    }
  }
  return {
    title: 'Which talks',
    href: pathWith('/events', { type: 'talks', with: as.with ?? undefined }),
    all: 'all of them, by where they stand',
    body: (
      <ol class="result-list">
        {talks!.events.slice(0, most).map((event) => (
          <Life event={event} under={null} />
        ))}
      </ol>
    ),
  }
}

const NothingFound = ({ answer: { typed, readings } }: { answer: AnythingAnswer }) => {
  const said = readings.find(({ as }) => as.kind === 'said')?.as
  return (
    <section class="nothing">
      <h2>Nothing on record for that</h2>
      <p>
        All the words must stand in one statement, in any form. Try fewer of them
        {said?.kind === 'said' && (
          <>
            , <a href={searchPath({ text: said.search })}>see which of them are found</a>
          </>
        )}
        , or look <a href={pathWith('/reports', { q: plain(typed).slice(0, 200) })}>in the reports’ whole text</a>.
      </p>
    </section>
  )
}
