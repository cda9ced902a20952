/**
 * One statement at a time, the least certain first: is it right? A person says yes or no, edits it or passes it over, by
 * buttons or by one key each. What was decided is a correction like any other: signed, dated, and taken back by a button.
 */
import type { ReviewAnswer, StatementAnswer } from '../../ask/index.ts'
import { type Span, textOf } from '../../record/index.ts'
import { Damage } from './damage.tsx'
import { Layout } from './layout.tsx'
import { pathWith, statementPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { KIND_IN_WORDS, roleOf, speakerOf, stanceAfter } from './speakers.ts'
import { StatementProof } from './statement-proof.tsx'
import { plain } from './visible.tsx'
import { When } from './when.tsx'

/** What is gone through, as the address has it. */
export interface ReviewScope {
  readonly articles?: string
  readonly q?: string
}

export interface ReviewPageProps {
  readonly answer: ReviewAnswer
  readonly scope: ReviewScope
  /** Id of the correction that was just made. */
  readonly done?: string
}

export const reviewPath = (scope: ReviewScope & { readonly offset?: number; readonly done?: string }): string =>
  pathWith('/review', { ...scope, offset: scope.offset || undefined })

const number = new Intl.NumberFormat('en')

export const ReviewPage = ({ answer, scope, done }: ReviewPageProps) => {
  const { undecided, statements, question } = answer
  const [first] = statements
  return (
    <Layout
      title="Review · Onrecord"
      json={pathWith('/review.json', { ...scope })}
      search="in the masthead"
      writing
      script="review"
    >
      <h1 class="page-title">Is this right?</h1>
      <p class="lead">
        The statements of which Onrecord is least certain, one at a time. What you decide is kept as a correction, under
        your name.
      </p>
      <Scopes scope={scope} undecided={undecided} />
      <Damage of={answer} noun={['statement', 'statements']} />
      {mayWrite() && <Done scope={scope} offset={question.offset} done={done} />}
      {first ? (
        <One answer={first} scope={scope} offset={question.offset} />
      ) : (
        <p class="nothing">
          {undecided === 0 && question.offset === 0 ? (
            'There is nothing left to decide here.'
          ) : (
            <>
              You have been through all of it. <a href={reviewPath(scope)}>Begin again</a> with what you passed over.
            </>
          )}
        </p>
      )}
    </Layout>
  )
}

/** Which statements are gone through. A script knows which reports this browser opened, and nobody else does. */
const Scopes = ({ scope, undecided }: { scope: ReviewScope; undecided: number }) => (
  <div class="review-scope">
    <p>
      {number.format(undecided)} to decide{' '}
      {scope.q !== undefined ? (
        <>
          of the search “<bdi>{plain(scope.q)}</bdi>”
        </>
      ) : scope.articles !== undefined ? (
        `of ${scope.articles.includes(',') ? `${scope.articles.split(',').length} reports` : 'one report'}`
      ) : (
        'of the newest'
      )}
    </p>
    <p class="aside">
      {(scope.q ?? scope.articles) !== undefined && <a href="/review">The newest</a>}{' '}
      <a href="/review" class="opened" data-opened="">
        The reports I opened
      </a>
    </p>
  </div>
)

const One = ({ answer, scope, offset }: { answer: StatementAnswer; scope: ReviewScope; offset: number }) => {
  const { statement, excerpt, actors } = answer
  const speaker = speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))
  const words = excerpt.content.map((span: Span) => textOf(excerpt.text, span)).join(' … ')
  const role = roleOf(actors)
  return (
    <article class="review" aria-labelledby="review-who">
      <h2 id="review-who">
        <bdi class="speaker">{speaker}</bdi> {role && <span class="role">{role}</span>}{' '}
        <span class="stance">{stanceAfter(speaker, statement, actors)}</span>
      </h2>
      <p class="said">{plain(words)}</p>
      <p class="aside">
        {KIND_IN_WORDS[statement.kind]} · {statement.said ? <When edtf={statement.said} /> : 'day not told'} ·
        confidence {Math.round(statement.confidence * 100)} %
      </p>
      <h3>In the report</h3>
      <StatementProof answer={answer} />
      <div class="actions">
        {mayWrite() && (
          <form method="post" action="/review">
            <Hidden scope={scope} offset={offset} />
            <input type="hidden" name="statement" value={statement.id} />
            <button type="submit" name="decision" value="yes" data-key="y" aria-keyshortcuts="y">
              Yes, all of it <kbd>y</kbd>
            </button>
            <button type="submit" class="grave" name="decision" value="no" data-key="n" aria-keyshortcuts="n">
              No, nobody said this <kbd>n</kbd>
            </button>
          </form>
        )}
        {mayWrite() && (
          <a href={`${statementPath(statement.id)}/correct`} data-key="e" aria-keyshortcuts="e">
            Edit it <kbd>e</kbd>
          </a>
        )}
        <a href={reviewPath({ ...scope, offset: offset + 1 })} data-key="s" aria-keyshortcuts="s">
          Pass over <kbd>s</kbd>
        </a>
      </div>
    </article>
  )
}

const Hidden = ({ scope: { articles, q }, offset }: { scope: ReviewScope; offset: number }) => (
  <>
    {articles !== undefined && <input type="hidden" name="articles" value={articles} />}
    {q !== undefined && <input type="hidden" name="q" value={q} />}
    <input type="hidden" name="offset" value={String(offset)} />
  </>
)

const Done = ({ scope, offset, done }: { scope: ReviewScope; offset: number; done: string | undefined }) => (
  <div class="review-done">
    {done !== undefined && (
      <form method="post" action="/review">
        <Hidden scope={scope} offset={offset} />
        <input type="hidden" name="correction" value={done} />
        <span role="status">Kept.</span>{' '}
        <button type="submit" class="second" name="decision" value="undo" data-key="u" aria-keyshortcuts="u">
          Take it back <kbd>u</kbd>
        </button>{' '}
        <a href="/corrections">all that was decided</a>
      </form>
    )}
  </div>
)
