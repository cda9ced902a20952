/** GUM's documents, each as the gold annotation has it and as our own analysis sees it from the raw text alone. */
import { readFileSync } from 'node:fs'
import { findNames, nameModelOf } from '../src/analyse/05-names/index.ts'
import { findEntities } from '../src/analyse/06-coreference/index.ts'
import { openAnalyser } from '../src/analyse/index.ts'
import { openBundle } from '../src/linear/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { type Analysis, Upos } from '../src/record/index.ts'
import { type GoldDocument, type GoldMention, readGum } from '../train/names-gum.ts'

export interface AnalysedDocument extends GoldDocument {
  readonly ours: Analysis
}

/** `--gold-trees`: our names and coreference over gold words, tags and trees, to tell their errors from the parser's. */
function overGoldTrees(documents: readonly GoldDocument[]): AnalysedDocument[] {
  const model = nameModelOf(openBundle(readFileSync('models/names.bin')))
  const { lexicon } = openAnalyser(openBundle(readFileSync('models/analyse.bin'))).model
  return documents.map((document) => ({
    ...document,
    ours: { ...document.analysis, ...findEntities(document.analysis, findNames(document.analysis, model, lexicon)) },
  }))
}

export function analysedGum(split: 'train' | 'dev'): AnalysedDocument[] {
  if (process.argv.includes('--gold-trees')) return overGoldTrees(readGum(split))
  const pipeline = openPipeline()
  return readGum(split).map((document) => ({
    ...document,
    ours: pipeline.analyse({ id: document.id, published: null, text: document.analysis.text, body: 0, problems: [] }),
  }))
}

/** A mention's place as text, the same for gold and ours: offsets of its extent without a possessive mark at its end. */
export function extentOf({ words, text }: Analysis, { first, end }: { first: number; end: number }): string {
  const mark = text.slice(words.start[end - 1], words.end[end - 1])
  const last = end - first > 1 && (mark === "'s" || mark === '’s' || mark === "'" || mark === '’') ? end - 2 : end - 1
  return `${words.start[first]}-${words.end[last]}`
}

/** Offset of the last character of a mention's head word: what is compared where extents are not. */
export const headOffset = ({ words }: Analysis, { head }: { head: number }): number => words.end[head]

/**
 * The gold mention without what follows a comma, a bracket or begins a relative clause: our mentions leave it out, since
 * they are what a reader quotes as somebody's name.
 */
export function coreOf({ words, text }: Analysis, mention: GoldMention): { first: number; end: number } {
  for (let word = mention.head + 1; word < mention.end; word++) {
    const form = text.slice(words.start[word], words.end[word])
    const relative = words.upos[word] === Upos.PRON && /^(who|whom|whose|which|that)$/i.test(form)
    if (relative || /^[,;:([—–]$/.test(form)) return { first: mention.first, end: word }
  }
  return mention
}
