/** The front page and the results: a pure function of what was asked and answered. */
import type { OverviewAnswer, SearchAnswer, SearchQuestion } from '../../ask/index.ts'
import { Chips, Facets } from './facets.tsx'
import { Invitation, NothingKept } from './invitation.tsx'
import { Layout } from './layout.tsx'
import { searchPath } from './links.ts'
import { Result } from './result.tsx'
import { type QuestionProblem, SearchForm, type Typed } from './search-form.tsx'
import { plain } from './visible.tsx'

/** The same question with one part left out, and how much that finds. */
export interface Wider {
  readonly without: string
  readonly question: SearchQuestion
  readonly total: number
}

export interface SearchPageProps {
  readonly typed: Typed
  readonly overview: OverviewAnswer
  /** Null where the question was not understood. */
  readonly answer: SearchAnswer | null
  readonly problems: readonly QuestionProblem[]
  /** Where nothing was found: questions that find something. */
  readonly wider: readonly Wider[]
}

export const SearchPage = ({ typed, overview, answer, problems, wider }: SearchPageProps) => {
  const asked = Boolean(typed.q || typed.by || typed.outlet || typed.from || typed.to)
  const json = answer ? searchPath(answer.question, '/search.json') : undefined
  return (
    <Layout title={titleOf(typed)} json={json} here={asked ? '/search' : undefined}>
      <h1 class={asked ? 'unseen' : 'question-title'}>Who said what?</h1>
      <SearchForm typed={typed} problems={problems} overview={overview} />
      {problems.length > 0 && <NotUnderstood problems={problems} />}
      {overview.articles === 0 && <NothingKept />}
      {!asked && overview.articles > 0 && problems.length === 0 && <Invitation overview={overview} />}
      {answer && overview.articles > 0 && <Results answer={answer} asked={asked} wider={wider} />}
    </Layout>
  )
}

function titleOf({ q, by }: Typed): string {
  const what = [q && `“${plain(q)}”`, by && `by ${plain(by)}`].filter(Boolean).join(' ')
  return what ? `${what} · Onrecord` : 'Onrecord: who said what'
}

const NotUnderstood = ({ problems }: { problems: readonly QuestionProblem[] }) => (
  <div class="notice" role="alert">
    <p>
      <strong>The search was not run.</strong>
    </p>
    <ul>
      {problems.map(({ field, message }) => (
        <li>
          <a href={`#${field}`}>{plain(message)}</a>
        </li>
      ))}
    </ul>
  </div>
)

const Results = ({ answer, asked, wider }: { answer: SearchAnswer; asked: boolean; wider: readonly Wider[] }) => {
  const { question, total, statements } = answer
  if (total === 0) return <NothingFound wider={wider} />
  const number = new Intl.NumberFormat('en')
  const last = question.offset + statements.length
  return (
    <section class="results" aria-labelledby="results">
      <h2 id="results">
        {answer.totalIs === 'estimate' && 'About '}
        {asked ? `${number.format(total)} ${total === 1 ? 'statement' : 'statements'}` : 'Newest statements'}{' '}
        {statements.length > 0 && total > statements.length && (
          <span class="aside">
            {number.format(question.offset + 1)} to {number.format(last)}
            {asked ? '' : ` of ${number.format(total)}`}
          </span>
        )}
      </h2>
      {statements.length === 0 && (
        <p>
          There is no such page. <a href={searchPath({ ...question, offset: 0 })}>Go to the first one</a>
        </p>
      )}
      {asked && <Chips question={question} />}
      {asked && <Facets answer={answer} />}
      <ol class="result-list" start={question.offset + 1}>
        {statements.map((statement) => (
          <Result answer={statement} />
        ))}
      </ol>
      <Paging answer={answer} />
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

const NothingFound = ({ wider }: { wider: readonly Wider[] }) => (
  <section class="nothing" aria-labelledby="nothing">
    <h2 id="nothing">No statement matches all of that</h2>
    {wider.length > 0 && (
      <>
        <p>Something is found</p>
        <ul>
          {wider.map(({ without, question, total }) => (
            <li>
              <a href={searchPath(question)}>without {plain(without)}</a>{' '}
              <span class="aside">
                {total} {total === 1 ? 'statement' : 'statements'}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
    <p>
      Words are found in any form (“talks” finds “talk”), and all of them must be there. <code>talks or summit</code>{' '}
      takes either, <code>"neutral status"</code> takes the exact words, <code>talks -Haverin</code> leaves a word out,{' '}
      <code>corrid*</code> takes every word that begins so. <code>by:</code>, <code>about:</code>, <code>role:</code>,{' '}
      <code>outlet:</code>, <code>kind:</code>, <code>stance:</code>, <code>place:</code> and <code>after:</code> narrow
      it. Names may be partial: <code>Dost</code> is enough.
    </p>
  </section>
)
