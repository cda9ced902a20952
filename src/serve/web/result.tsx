/** One found statement: who, in which office, how and when; the sentence with its parts marked; where it was printed. */
import type { Child } from 'hono/jsx'
import type { StatementAnswer } from '../../ask/index.ts'
import { type Span, textOf } from '../../record/index.ts'
import { Marked as MarkedBy, Star } from './bookmark.tsx'
import { Certainty } from './certainty.tsx'
import { articlePath, statementPath } from './links.ts'
import { type Marked, MarkedText } from './marked-text.tsx'
import { mayWrite } from './may-write.ts'
import { reportsInWords } from './proof-line.tsx'
import { KIND_IN_WORDS, roleOf, speakerOf, stanceAfter } from './speakers.ts'
import { plain, visible } from './visible.tsx'
import { ShortWhen, When } from './when.tsx'

interface Props {
  readonly answer: StatementAnswer
  /** What else the page has to say of it. */
  readonly note?: Child
}

export const Result = ({ answer, note }: Props) => {
  const { statement, article, excerpt, actors, reported } = answer
  const speaker = speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))
  const role = roleOf(actors)
  const when = statement.said ?? article.published
  const href = articlePath(article.id, statement.id)
  const shown = shownOf(excerpt)
  return (
    <li class={`result ${statement.kind}`}>
      <p class="result-when">
        {when ? <ShortWhen edtf={when} /> : <span>No date</span>}{' '}
        {!statement.said && article.published && <span class="aside">published</span>}
      </p>
      <article class="result-body" aria-labelledby={`r-${statement.id}`}>
        <h3 class="result-who" id={`r-${statement.id}`}>
          <bdi class="speaker">{speaker}</bdi> {role && <span class="role">{role}</span>}{' '}
          <span class="stance">{stanceAfter(speaker, statement, actors)}</span>
        </h3>
        <blockquote class="excerpt" cite={href}>
          {shown.start > 0 && '… '}
          <MarkedText text={excerpt.text} within={shown} marks={marksOfExcerpt(answer)} />
          {shown.end < excerpt.text.length && (
            <>
              {' '}
              … <a href={statementPath(statement.id)}>all of it</a>
            </>
          )}
        </blockquote>
        <p class="result-where">
          {article.outlet && <bdi class="outlet">{plain(article.outlet)}</bdi>}{' '}
          <a href={href} data-step="">
            {visible(article.title ? plain(article.title) : 'Read it in the report')}
          </a>{' '}
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
        <div class="result-how">
          <span>{KIND_IN_WORDS[statement.kind]}</span>
          <Certainty confidence={statement.confidence} />
          {reported && reported.reports > 1 && <span class="reported">{reportsInWords(reported)}</span>}
          <a href={statementPath(statement.id)}>Proof, wordings, citation</a>
          {mayWrite() && <Star statement={statement.id} starred={answer.bookmark?.starred ?? false} />}
        </div>
        <MarkedBy answer={answer} />
        {note}
      </article>
    </li>
  )
}

/** Of longer sentences so much is shown: the words that were looked for, or else how the statement begins. */
const LONGEST = 500
/** How much of it stands before the words that were looked for. */
const BEFORE = 150

/** Between words; all of what is short enough. */
export function shownOf({ text, content, matches }: StatementAnswer['excerpt']): Span {
  if (text.length <= LONGEST * 1.5) return { start: 0, end: text.length }
  const place = matches[0]?.start ?? content[0].start
  const from = Math.max(0, Math.min(place - BEFORE, text.length - LONGEST))
  const before = text.slice(0, place)
  // A text of one word alone has no place to be cut at but where it is.
  const start = from === 0 ? 0 : wordFrom(before, from)
  const end = Math.min(text.length, start + LONGEST)
  const space = end === text.length ? -1 : text.lastIndexOf(' ', end)
  return { start, end: space > place ? space : wholeEnd(text, end) }
}

const wordFrom = (text: string, from: number): number => {
  const space = text.indexOf(' ', from)
  return space < 0 ? wholeEnd(text, from) : space + 1
}

/** Not between the halves of a character. */
const wholeEnd = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at)

export function marksOfExcerpt({ statement, excerpt }: StatementAnswer): Marked[] {
  const owner = statement.id
  return [
    ...excerpt.content.map((span): Marked => ({ ...span, role: 'content', owner, kind: statement.kind })),
    ...(excerpt.source ? [{ ...excerpt.source, role: 'source' as const, owner }] : []),
    ...(excerpt.cue ? [{ ...excerpt.cue, role: 'cue' as const, owner }] : []),
    ...excerpt.matches.map((span): Marked => ({ ...span, role: 'match', owner })),
  ]
}
