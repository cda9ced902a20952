/** The results of a search: a pure function of what was asked and answered. */
import type { SearchAnswer, SearchQuestion } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { Chips, Facets, Times } from './facets.tsx'
import { FollowButton } from './following-page.tsx'
import { NothingKept } from './home-page.tsx'
import { Layout } from './layout.tsx'
import { LessCertain } from './less-certain.tsx'
import { pathWith, searchPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { reportsInWords } from './proof-line.tsx'
import { fieldsIn, withField } from './query-text.ts'
import { reportsPath } from './reports-page.tsx'
import { Result } from './result.tsx'
import { reviewPath } from './review-page.tsx'
import { asTyped, type QuestionProblem, SearchForm, type Typed } from './search-form.tsx'
import { plain } from './visible.tsx'

/** The same question with one part left out, and how much that finds. */
export interface Wider {
  readonly without: string
  readonly question: SearchQuestion
  readonly total: number
}

export interface SearchPageProps {
  readonly typed: Typed
  /** Null where the question was not understood. */
  readonly answer: SearchAnswer | null
  readonly problems: readonly QuestionProblem[]
  /** Where nothing was found: questions that find something. */
  readonly wider: readonly Wider[]
  /** Whether there is no report at all. */
  readonly isEmpty: boolean
}

export const SearchPage = ({ typed, answer, problems, wider, isEmpty }: SearchPageProps) => {
  const json = answer ? searchPath(answer.question, '/search.json') : undefined
  const atom = answer ? searchPath({ ...answer.question, offset: 0 }, '/search.atom') : undefined
  return (
    <Layout
      title={titleOf(typed)}
      json={json}
      takeaway={answer && answer.total > 0 ? 'statements' : undefined}
      atom={atom}
      here="/search"
      writing={isEmpty && mayWrite()}
      script={isEmpty && mayWrite() && 'adding'}
    >
      <h1 class="unseen">Search the record</h1>
      <SearchForm typed={typed} problems={problems} />
      {isEmpty && <NothingKept />}
      {answer && !isEmpty && <Results answer={answer} typed={typed} wider={wider} />}
    </Layout>
  )
}

function titleOf(typed: Typed): string {
  const what = plain(asTyped(typed))
  return what ? `${what} · Onrecord` : 'Search · Onrecord'
}

const number = new Intl.NumberFormat('en')

const Results = ({ answer, typed, wider }: { answer: SearchAnswer; typed: Typed; wider: readonly Wider[] }) => {
  const { question, total, statements, facets, damaged = 0 } = answer
  if (total === 0) return <NothingFound wider={wider} answer={answer} />
  const asked = asTyped(typed) !== ''
  const last = question.offset + statements.length + damaged
  return (
    <section class="results" aria-labelledby="results">
      <div class="results-head">
        <h2 id="results">
          {answer.totalIs === 'estimate' && 'About '}
          {number.format(total)} {total === 1 ? 'statement' : 'statements'}
          {!asked && ', newest first'}
          <LessCertain {...answer} href={likelyOrNot(question)} />
        </h2>
        <p class="aside">
          {facets?.reports && (
            <>{reportsInWords({ reports: facets.reports.all, independent: facets.reports.independent })} · </>
          )}
          {statements.length > 0 && total > statements.length && (
            <>
              showing {number.format(question.offset + 1)} to {number.format(last)} ·{' '}
            </>
          )}
          {asked && <a href={pathWith('/timeline', { q: asTyped(typed) })}>in the order of time</a>}
          {asked && <InReports text={typed.q} before=" · " />}
          {asked && mayWrite() && (
            <>
              {' '}
              · <a href={reviewPath({ q: asTyped(typed) })}>review them</a>
            </>
          )}
        </p>
        {asked && <FollowButton label="Follow this search" asked={question} />}
        <p class="keys" hidden>
          <kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> move <kbd>Enter</kbd> open
        </p>
      </div>
      <Chips question={question} />
      {question.offset === 0 && <Times answer={answer} />}
      <div class={facets ? 'beside' : undefined}>
        <Facets answer={answer} />
        <div class="found">
          <Damage of={answer} noun={['statement', 'statements']} />
          {statements.length + damaged === 0 && (
            <p>
              There is no such page. <a href={searchPath({ ...question, offset: 0 })}>Go to the first one</a>
            </p>
          )}
          <ol class="result-list" start={question.offset + 1}>
            {statements.map((statement) => (
              <Result answer={statement} />
            ))}
          </ol>
          <Paging answer={answer} />
        </div>
      </div>
    </section>
  )
}

const Paging = ({ answer: { question, total } }: { answer: SearchAnswer }) => {
  const { limit, offset } = question
  const pages = Math.ceil(total / limit)
  if (pages < 2) return null
  const page = Math.floor(offset / limit) + 1
  const to = (target: number) => searchPath({ ...question, offset: (target - 1) * limit })
  return (
    <nav class="paging" aria-label="Pages of results">
      {page > 1 ? (
        <a rel="prev" href={to(Math.min(page - 1, pages))}>
          ← Previous
        </a>
      ) : (
        <span></span>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a rel="next" href={to(page + 1)}>
          Next →
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  )
}

/** The same question, with what is less certain. */
const likelyOrNot = (question: SearchQuestion): string =>
  searchPath({ ...question, text: withField(question.text ?? '', 'likely', 'any'), offset: 0 })

interface NothingProps {
  readonly wider: readonly Wider[]
  readonly answer: SearchAnswer
}

const NothingFound = ({ wider, answer, answer: { question } }: NothingProps) => (
  <section class="nothing" aria-labelledby="nothing">
    <h2 id="nothing">
      No statement matches all of that
      <LessCertain {...answer} href={likelyOrNot(question)} />
    </h2>
    {wider.length > 0 && (
      <>
        <p>Something is found</p>
        <ul>
          {wider.map(({ without, question, total }) => (
            <li>
              <a href={searchPath(question)}>without {plain(without)}</a>{' '}
              <span class="aside">
                {number.format(total)} {total === 1 ? 'statement' : 'statements'}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
    <p>
      All the words must stand in one statement, in any form: “talks” finds “talk”. Try fewer of them, or{' '}
      <code>talks or summit</code> for either. Names may be partial: <code>by:Dost</code> is enough.
    </p>
    {question.text && (
      <p>
        Looking for somebody?{' '}
        <a href={pathWith('/actors', { name: question.by ?? question.text })}>Among the speakers</a>. Holding a quote?{' '}
        <a href={pathWith('/check', { quote: question.text })}>Check whether it is on record</a>, in whatever words.
        <InReports text={question.text} before=" What an outlet says in its own voice is found " after="." />
      </p>
    )}
  </section>
)

/** The same words in the whole text of reports, where a search has words at all. */
const InReports = ({ text = '', before, after }: { text?: string; before: string; after?: string }) => {
  const words = fieldsIn(text).reduce(
    (rest, { written, name }) => (name === 'outlet' ? rest : rest.replace(written, '')),
    text,
  )
  return words.replace(/outlet:("[^"]*"|\S+)/gi, '').trim() === '' ? null : (
    <>
      {before}
      <a href={reportsPath(words.replace(/\s+/g, ' ').trim())}>in the reports’ text</a>
      {after}
    </>
  )
}
