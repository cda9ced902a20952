/**
 * For tests only: the events of a sentence whose tree is written out, word by word, as `form|lemma|Penn tag|head|relation`
 * with heads counted from 1 and 0 for the root. So a test says what the parser would have said, and needs no weights.
 */
import { type Analysis, type Article, Relation, Upos, Xpos } from '../../record/index.ts'
import { findDates } from '../dates/index.ts'
import { findEvents } from './index.ts'

/** Penn tags by their first letters → universal tags; the rest are X. */
const UPOS: readonly (readonly [string, keyof typeof Upos])[] = [
  ['NNP', 'PROPN'], ['NN', 'NOUN'], ['MD', 'AUX'], ['VB', 'VERB'], ['JJ', 'ADJ'], ['RB', 'ADV'], ['IN', 'ADP'], ['TO', 'PART'],
  ['DT', 'DET'], ['PRP', 'PRON'], ['W', 'PRON'], ['CC', 'CCONJ'], ['CD', 'NUM'], ['RP', 'ADP'],
] // biome-ignore format: one table

export function parsedSample(tree: string): { article: Article; analysis: Analysis } {
  const rows = tree
    .trim()
    .split(/\s+/)
    .map((word) => word.split('|'))
  const start: number[] = []
  let text = ''
  for (const [form] of rows) {
    if (text && form !== '.' && form !== ',') text += ' '
    start.push(text.length)
    text += form
  }
  const tags = rows.map((row) => (/^[A-Z]/.test(row[2]) ? row[2] : '.'))
  const analysis: Analysis = {
    text,
    words: {
      count: rows.length,
      start: Int32Array.from(start),
      end: Int32Array.from(rows, ([form], word) => start[word] + form.length),
      upos: Uint8Array.from(rows, ([, , tag, , relation]) => {
        if (relation.startsWith('aux') || relation === 'cop') return Upos.AUX
        return Upos[
          UPOS.find(([prefix]) => tag.startsWith(prefix))?.[1] ?? (tag === '.' || tag === ',' ? 'PUNCT' : 'X')
        ]
      }),
      xpos: Uint8Array.from(tags, (tag) => Xpos[tag as keyof typeof Xpos]),
      relation: Uint8Array.from(rows, (row) => Relation[row[4] as keyof typeof Relation]),
      head: Int32Array.from(rows, (row) => Number(row[3]) - 1),
      sentence: new Int32Array(rows.length),
      joined: new Uint8Array(rows.length),
      lemma: rows.map((row) => row[1]),
    },
    sentences: Int32Array.of(0, rows.length),
    blocks: [],
    quotations: [],
    turns: [],
    mentions: [],
    entities: [],
    problems: [],
  }
  return { article: { id: 'sample', published: '2022-04-14', text, body: 0, problems: [] }, analysis }
}

/** "TYPE status «words» source+source > target date" of each event, for a report of Thursday 14 April 2022. */
export function eventsIn(tree: string): string[] {
  const { article, analysis } = parsedSample(tree)
  const formsOf = (heads: readonly number[]): string =>
    heads.map((word) => tree.trim().split(/\s+/)[word].split('|')[0]).join('+')
  return findEvents({
    analysis,
    dates: findDates(article, analysis),
    statements: [],
    published: article.published,
  }).map(({ start, end, type, status, sources, targets, date }) =>
    [type, status, `«${article.text.slice(start, end)}»`, formsOf(sources), '>', formsOf(targets), date ?? '']
      .join(' ')
      .replace(/ +/g, ' ')
      .trim(),
  )
}
