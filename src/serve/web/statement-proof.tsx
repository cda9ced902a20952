import type { StatementAnswer } from '../../ask/index.ts'
import { articlePath } from './links.ts'
import { MarkedText } from './marked-text.tsx'
import { ProofLine } from './proof-line.tsx'
import { marksOfExcerpt } from './result.tsx'

/** All of the sentences that prove a statement, and where they were printed; `cite` where that is not the report. */
export const StatementProof = ({ answer, cite }: { readonly answer: StatementAnswer; readonly cite?: string }) => {
  const { statement, article, excerpt } = answer
  return (
    <>
      <blockquote class="excerpt" cite={cite ?? articlePath(article.id, statement.id)}>
        <MarkedText
          text={excerpt.text}
          within={{ start: 0, end: excerpt.text.length }}
          marks={marksOfExcerpt(answer)}
        />
      </blockquote>
      <ProofLine article={article} statement={statement.id} />
    </>
  )
}
