/**
 * For tests only: an Article and its Analysis from text in which a word may carry its Penn tag, "They will/MD meet/VB on
 * Friday". So a test says what the tagger would have said, and needs no trained weights.
 */
import { type Analysis, type Article, Upos, Xpos } from '../../record/index.ts'
import { findDates } from './index.ts'

export function taggedSample(marked: string, published: string | null): { article: Article; analysis: Analysis } {
  const starts: number[] = []
  const ends: number[] = []
  const tags: number[] = []
  let text = ''
  for (const [, space, word, tag] of marked.matchAll(
    /(\s*)([\p{L}\p{N}.]*[\p{L}\p{N}]\.?(?=\/[A-Z]|\s\p{Ll}|\s\d)|[\p{L}\p{N}]+|[^\s])(?:\/([A-Z]{2,3}\$?)(?![\p{L}]))?/gu,
  )) {
    text += space
    starts.push(text.length)
    text += word
    ends.push(text.length)
    tags.push(tag ? Xpos[tag as keyof typeof Xpos] : 0)
  }
  const count = starts.length
  const analysis: Analysis = {
    text,
    words: {
      count,
      start: Int32Array.from(starts),
      end: Int32Array.from(ends),
      upos: new Uint8Array(count).fill(Upos.X),
      xpos: Uint8Array.from(tags),
      relation: new Uint8Array(count),
      head: new Int32Array(count).fill(-1),
      sentence: new Int32Array(count),
      joined: new Uint8Array(count),
      lemma: starts.map((start, word) => text.slice(start, ends[word]).toLowerCase().replace(/[ds]$/, '')),
    },
    sentences: Int32Array.of(0, count),
    blocks: [],
    quotations: [],
    turns: [],
    mentions: [],
    entities: [],
    problems: [],
  }
  return { article: { id: 'sample', published, text, body: 0, problems: [] }, analysis }
}

/** "TYPE value «words»" of each expression found in `marked`, for a report published on Thursday 14 April 2022 unless said otherwise. */
export function datesIn(marked: string, published: string | null = '2022-04-14'): string[] {
  const { article, analysis } = taggedSample(marked, published)
  return findDates(article, analysis).map(
    ({ start, end, type, value }) => `${type} ${value} «${article.text.slice(start, end)}»`,
  )
}
