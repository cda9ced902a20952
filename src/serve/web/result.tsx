/** One found statement: who, how and when; the sentence with its parts marked; where it was printed. */
import type { StatementAnswer } from '../../ask/index.ts'
import { textOf } from '../../record/index.ts'
import { articlePath, statementPath } from './links.ts'
import { type Marked, MarkedText } from './marked-text.tsx'
import { KIND_IN_WORDS, speakerOf, stanceOf } from './speakers.ts'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

export const Result = ({ answer }: { answer: StatementAnswer }) => {
  const { statement, article, excerpt, actors } = answer
  const speaker = speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))
  const when = statement.said ?? article.published
  const href = articlePath(article.id, statement.id)
  return (
    <li class={`result ${statement.kind}`}>
      <p class="result-when">
        {when ? <When edtf={when} /> : <span>No date</span>}{' '}
        {!statement.said && article.published && <span class="aside">published</span>}
      </p>
      <article class="result-body" aria-labelledby={`r-${statement.id}`}>
        <h3 class="result-who" id={`r-${statement.id}`}>
          <bdi class="speaker">{speaker}</bdi> <span class="stance">{stanceOf(statement)}</span>{' '}
          <span class="kind">{KIND_IN_WORDS[statement.kind]}</span>{' '}
          <a class="kind" href={statementPath(statement.id)}>
            details
          </a>
        </h3>
        <blockquote class="excerpt" cite={href}>
          <MarkedText
            text={excerpt.text}
            within={{ start: 0, end: excerpt.text.length }}
            marks={marksOfExcerpt(answer)}
          />
        </blockquote>
        <p class="result-where">
          {article.outlet && <bdi class="outlet">{plain(article.outlet)}</bdi>}{' '}
          <a href={href}>{visible(article.title ? plain(article.title) : 'Read it in the report')}</a>{' '}
          {statement.said && article.published && article.published.slice(0, 10) !== statement.said && (
            <span>
              published <When edtf={article.published} />
            </span>
          )}
          {article.supersededBy && (
            <a class="superseded" href={articlePath(article.supersededBy)}>
              the report was changed later
            </a>
          )}
        </p>
      </article>
    </li>
  )
}

export function marksOfExcerpt({ statement, excerpt }: StatementAnswer): Marked[] {
  const owner = statement.id
  return [
    ...excerpt.content.map((span): Marked => ({ ...span, role: 'content', owner, kind: statement.kind })),
    ...(excerpt.source ? [{ ...excerpt.source, role: 'source' as const, owner }] : []),
    ...(excerpt.cue ? [{ ...excerpt.cue, role: 'cue' as const, owner }] : []),
    ...excerpt.matches.map((span): Marked => ({ ...span, role: 'match', owner })),
  ]
}
