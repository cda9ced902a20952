/**
 * The page where reports are added, and what came of each. The form is a plain one; with a script, files can be dropped and
 * what came is shown piece by piece (adding.client.js), from the same server-made pieces as without.
 */
import type { Addition } from '../../write/index.ts'
import { AddForm } from './add-form.tsx'
import { Layout } from './layout.tsx'
import { articlePath } from './links.ts'
import { plain } from './visible.tsx'
import { When } from './when.tsx'

/** What came of all that was handed in. */
export interface AdditionCounts {
  readonly added: number
  readonly unchanged: number
  readonly failed: number
  readonly statements: number
}

export interface AddPageProps {
  /** Mebibytes that may be sent at once. */
  readonly mostMebibytes: number
}

export const AddPage = ({ mostMebibytes }: AddPageProps) => (
  <Layout title="Add reports · Onrecord" here="/add" search="in the masthead" writing script="adding">
    <h1 class="page-title">Add reports</h1>
    <p class="lead">
      Each is read at once, and kept with what is said in it and the words that prove it. Adding a report twice changes
      nothing.
    </p>
    <AddForm mostMebibytes={mostMebibytes} />
  </Layout>
)

/** Stands where the pieces go, so that the page can be sent as far as it, before they are known. */
export const PIECES = 'pieces-go-here'

export const AddedPage = () => (
  <Layout title="Added · Onrecord" here="/add" search="in the masthead" writing script="adding">
    <h1 class="page-title">What came of it</h1>
    <section class="came">
      <ol class="additions">{PIECES}</ol>
      {PIECES}
      <p class="actions">
        <a href="/add">Add more</a> <a href="/search">Search the record</a>
      </p>
    </section>
  </Layout>
)

export const AdditionItem = ({ addition }: { addition: Addition }) => {
  if (addition.outcome === 'failed') {
    return (
      <li class="addition failed">
        <p class="addition-name">Refused</p>
        <p>{plain(addition.message)}</p>
      </li>
    )
  }
  if (addition.outcome === 'left-out') {
    return (
      <li class="addition left-out">
        <p>
          {addition.count} {plain(addition.what)} in <bdi>{plain(addition.where)}</bdi> hold no report and were left
          out.
        </p>
      </li>
    )
  }
  const { article, took, where, problems } = addition
  const title = plain(article.title ?? '') || plain(where)
  return (
    <li class={`addition ${addition.outcome}`}>
      <p class="addition-name">
        <a href={articlePath(article.id)}>
          <bdi>{title.slice(0, 300)}</bdi>
        </a>
      </p>
      <p class="aside">
        {article.outlet && <bdi>{plain(article.outlet)}, </bdi>}
        {article.published ? <When edtf={article.published} /> : 'without a date'}, taken for {took}
      </p>
      {addition.outcome === 'unchanged' ? (
        <p>On record already. Nothing was changed.</p>
      ) : (
        <ul class="found">
          <Found count={addition.statements} one="statement" />
          <Found count={addition.figures} one="figure" />
          <Found count={addition.events} one="event" />
        </ul>
      )}
      {problems.length > 0 && (
        <ul class="addition-problems">
          {problems.map(({ message }) => (
            <li>{plain(message)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

const Found = ({ count, one }: { count: number; one: string }) => (
  <li>
    <strong>{count}</strong> {count === 1 ? one : `${one}s`}
  </li>
)

export const AdditionSummary = ({ counts }: { counts: AdditionCounts }) => {
  const { added, unchanged, failed, statements } = counts
  const parts = [
    added > 0 && `${counted(added, 'report')} added with ${counted(statements, 'statement')}`,
    unchanged > 0 && `${unchanged} on record already`,
    failed > 0 && `${failed} refused`,
  ].filter(Boolean)
  return <p class="addition-summary">{parts.join(', ') || 'There was no report in it'}.</p>
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
