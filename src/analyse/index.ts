/** Article → Analysis. The folder reads as the algorithm: 01-tokens 02-sentences 03-tags 04-parse 05-names 06-coreference. */
import type { Bundle } from '../linear/index.ts'
import { type Analysis, type Article, Upos } from '../record/index.ts'
import { findNames, type NameModel, nameModelOf } from './05-names/index.ts'
import { findEntities } from './06-coreference/index.ts'

/** Trained weights of the analysis, opened once a process. */
export interface AnalyseModels {
  readonly names: NameModel
}

/** `open` gives the weights file of that name: this stage reads no file itself. */
export const openAnalyseModels = (open: (name: string) => Bundle): AnalyseModels => ({
  names: nameModelOf(open('names')),
})

export function analyse(article: Article, models: AnalyseModels): Analysis {
  const analysis = analyseWords(article)
  return { ...analysis, ...findEntities(analysis, findNames(analysis, models.names)) }
}

function analyseWords(article: Article): Analysis {
  const found = [...article.text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].filter((m) => m.index >= article.body)
  const count = found.length
  return {
    text: article.text,
    words: {
      count,
      start: Int32Array.from(found, (m) => m.index),
      end: Int32Array.from(found, (m) => m.index + m[0].length),
      upos: new Uint8Array(count).fill(Upos.X),
      xpos: new Uint8Array(count),
      relation: new Uint8Array(count),
      head: new Int32Array(count).fill(-1),
      sentence: new Int32Array(count),
      joined: new Uint8Array(count),
      lemma: found.map((m) => m[0].toLowerCase()),
    },
    sentences: Int32Array.of(0, count),
    blocks: [{ start: article.body, end: article.text.length, kind: 'prose' }],
    quotations: [],
    mentions: [],
    entities: [],
    problems: [],
  }
}
