/** The only composition of the stages. Loads the weights once; what follows is pure. */
import { readFileSync } from 'node:fs'
import { analyse, openAnalyseModels } from './analyse/index.ts'
import { explainStatement, extract, openExtractModels, quotationFates } from './extract/index.ts'
import { openBundle } from './linear/index.ts'
import {
  type Analysis,
  type Article,
  type ArticleRecord,
  hasAnalysis,
  type Span,
  sentenceCount,
  spanOfWords,
  unanalysed,
} from './record/index.ts'
import { gazetteerOf, resolve } from './resolve/index.ts'

/** Where the shipped weights lie, seen from the sources and from `dist/`. */
const MODELS = new URL(import.meta.url.includes('/dist/') ? '../../models/' : '../models/', import.meta.url)

export interface Pipeline {
  readonly analyse: (article: Article) => Analysis
  /** Article → record: the same text and weights give the same record, byte for byte. */
  readonly extract: (article: Article) => ArticleRecord
  /** The record together with where the article's sentences stand, for whoever shows its statements in them. */
  readonly extractWithSentences: (article: Article) => Extracted
  /** What was made of each closed quotation of four words or more. */
  readonly fates: (article: Article) => ReturnType<typeof quotationFates>
  /** Why the cue at an offset of the article's text got its content and source, or none; null where there is no cue. */
  readonly explain: (article: Article, offset: number) => ReturnType<typeof explainStatement>
}

export interface Extracted {
  readonly record: ArticleRecord
  /** In text order. */
  readonly sentences: readonly Span[]
}

/** Opens the shipped weights. Synchronous: a process does it once, in under a fifth of a second. */
export function openPipeline(): Pipeline {
  const open = (name: string) => openBundle(readFileSync(new URL(`${name}.bin`, MODELS)))
  const analyseModels = openAnalyseModels(open)
  const extractModels = openExtractModels(open)
  const gazetteer = gazetteerOf(open('gazetteer'))
  const extractWithSentences = (article: Article): Extracted => {
    if (!hasAnalysis(article)) return { record: unanalysed(article), sentences: [] }
    const analysis = analyse(article, analyseModels)
    const findings = extract(article, analysis, extractModels)
    return { record: resolve({ article, analysis, findings, gazetteer }), sentences: sentencesOf(analysis) }
  }
  return {
    analyse: (article) => analyse(article, analyseModels),
    extract: (article) => extractWithSentences(article).record,
    extractWithSentences,
    fates: (article) => quotationFates(article, analyse(article, analyseModels), extractModels),
    explain: (article, offset) => explainStatement(article, analyse(article, analyseModels), offset, extractModels),
  }
}

function sentencesOf(analysis: Analysis): Span[] {
  const { sentences } = analysis
  const filled = Array.from({ length: sentenceCount(analysis) }, (_, index) => index).filter(
    (index) => sentences[index] < sentences[index + 1],
  )
  return filled.map((index) => spanOfWords(analysis, sentences[index], sentences[index + 1]))
}
