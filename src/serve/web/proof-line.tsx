/** Where something was printed: outlet, report, day. Every line of evidence ends with it, and its link leads to the words. */
import type { ArticleLabel, Proof } from '../../ask/index.ts'
import { articlePath } from './links.ts'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

interface Props {
  readonly article: ArticleLabel
  /** The statement whose place the link leads to; else the report's top. */
  readonly statement?: string | null
}

export const ProofLine = ({ article, statement }: Props) => (
  <p class="result-where">
    {article.outlet && <bdi class="outlet">{plain(article.outlet)}</bdi>}{' '}
    <a href={articlePath(article.id, statement ?? undefined)}>
      {visible(article.title ? plain(article.title) : 'Read it in the report')}
    </a>{' '}
    {article.published && <When edtf={article.published} />}
    {article.supersededBy && (
      <>
        {' '}
        <a class="superseded" href={articlePath(article.supersededBy)}>
          the report was changed later
        </a>
      </>
    )}
  </p>
)

/** A sentence of the report with the words in question marked. */
export const Quoted = ({ proof }: { proof: Proof }) => {
  const {
    text,
    span: { start, end },
  } = proof
  return (
    <blockquote class="excerpt">
      {visible(text.slice(0, start))}
      <mark class="match">{visible(text.slice(start, end))}</mark>
      {visible(text.slice(end))}
    </blockquote>
  )
}

/** "7 reports, 3 independent". */
export const reportsInWords = ({ reports, independent }: { readonly reports: number; readonly independent: number }) =>
  `${reports} ${reports === 1 ? 'report' : 'reports'}${reports > 1 ? `, ${independent} independent` : ''}`
