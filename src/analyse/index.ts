/** Article → Analysis. The folder reads as the algorithm: 01-tokens 02-sentences 03-tags 04-parse 05-names 06-coreference. */
import type { Bundle } from '../linear/index.ts'
import type { Analysis, Article } from '../record/index.ts'
import { findNames, type NameModel, nameModelOf } from './05-names/index.ts'
import { findEntities } from './06-coreference/index.ts'
import { type OpenAnalyser, openAnalyser } from './models.ts'
import { analyseWords } from './words.ts'

export { writeConllu } from './conllu.ts'
export { type OpenAnalyser, openAnalyser } from './models.ts'
export { analyseTokens, analyseWords } from './words.ts'

/** Trained weights of the analysis, opened once a process. */
export interface AnalyseModels {
  readonly words: OpenAnalyser
  readonly names: NameModel
}

/** `open` gives the weights file of that name: this stage reads no file itself. */
export const openAnalyseModels = (open: (name: string) => Bundle): AnalyseModels => ({
  words: openAnalyser(open('analyse')),
  names: nameModelOf(open('names')),
})

export function analyse(article: Article, models: AnalyseModels): Analysis {
  const analysis = analyseWords(article, models.words)
  return { ...analysis, ...findEntities(analysis, findNames(analysis, models.names, models.words.model.lexicon)) }
}
