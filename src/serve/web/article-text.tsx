/** The frozen text, paragraph by paragraph, each with the notes of the statements that begin in it. */
import type { Child } from 'hono/jsx'
import type { ArticleAnswer } from '../../ask/index.ts'
import { type Span, textOf } from '../../record/index.ts'
import type { Note } from './article-marks.ts'
import { type Marked, MarkedText } from './marked-text.tsx'
import { NoteCard } from './note.tsx'

interface Passages {
  readonly answer: ArticleAnswer
  readonly notes: readonly Note[]
  readonly marks: readonly Marked[]
  /** Those that are shown. */
  readonly paragraphs: readonly Span[]
  /** The paragraph that is the report's headline, where one is. */
  readonly headline: Span | null
}

export function passagesOf({ answer, notes, marks: all, paragraphs, headline }: Passages): Child[] {
  const { article } = answer
  const byId = new Map(notes.map((note) => [note.statement.id, note]))
  const marks = marksBeside(paragraphs, all)
  const beside = notesBeside(paragraphs, notes)
  return paragraphs.map((paragraph, index) => (
    <div class="passage">
      <Paragraph text={article.text} span={paragraph} marks={marks[index]} isHeadline={paragraph === headline} />
      {beside[index].length > 0 && (
        <ol class="notes" aria-label="Statements in this paragraph">
          {beside[index].map((note) => (
            <NoteCard note={note} articleId={article.id} text={article.text} notes={byId} />
          ))}
        </ol>
      )}
    </div>
  ))
}

/** Index of the first paragraph that ends after `offset`; their count where none does. Binary search. */
function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle].end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** For each paragraph the marks that reach into it. */
function marksBeside(paragraphs: readonly Span[], marks: readonly Marked[]): readonly Marked[][] {
  const beside = paragraphs.map((): Marked[] => [])
  for (const mark of marks) {
    for (let i = paragraphAt(paragraphs, mark.start); i < paragraphs.length && paragraphs[i].start < mark.end; i++) {
      beside[i].push(mark)
    }
  }
  return beside
}

/** A note stands beside the paragraph that its first mark begins in; what begins between two stands beside the later one. */
function notesBeside(paragraphs: readonly Span[], notes: readonly Note[]): readonly Note[][] {
  const beside = paragraphs.map((): Note[] => [])
  const last = paragraphs.length - 1
  for (const note of notes) beside[Math.min(paragraphAt(paragraphs, note.at), last)]?.push(note)
  return beside
}

const Paragraph = (props: { text: string; span: Span; marks: readonly Marked[]; isHeadline: boolean }) => {
  const { text, span, marks, isHeadline } = props
  const words = <MarkedText text={text} within={span} marks={marks} />
  return isHeadline ? <h1 class="headline">{words}</h1> : <p>{words}</p>
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The first paragraph where it is the headline: it repeats the title, or, in a report without one, is short and does
 * not end as a sentence does. The title is then shown once, as part of the text, with what is marked in it.
 */
export function headlineOf(text: string, paragraphs: readonly Span[], title: string | undefined): Span | null {
  const [first] = paragraphs
  if (!first || paragraphs.length < 2) return null
  const words = textOf(text, first)
  if (title) return lettersOf(words) === lettersOf(title) ? first : null
  // Some collections begin each text with where it was found.
  if (isWebAddress(words)) return null
  return words.length <= 140 && !/[.!?:;,]["'”’»]?$/.test(words) ? first : null
}

const isWebAddress = (words: string): boolean => /^https?:\/\/\S+$/i.test(words)

const LONGEST_BEGINNING = 90

/** How a report without a headline is called: by the first words of its text. */
export function beginningOf(text: string, paragraphs: readonly Span[]): string {
  const first = paragraphs.find(({ start, end }) => !isWebAddress(text.slice(start, Math.min(end, start + 2000))))
  if (first === undefined) return 'Report without a title'
  const words = text.slice(first.start, Math.min(first.end, first.start + 2 * LONGEST_BEGINNING)).replace(/\s+/g, ' ')
  return words.length <= LONGEST_BEGINNING ? words : `${words.slice(0, LONGEST_BEGINNING).replace(/\s+\S*$/, '')} …`
}
