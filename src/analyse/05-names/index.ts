/**
 * 05-names: words and tree → mentions of persons, organisations, places and groups: proper names with their titles, role
 * words, pronouns. Who is who among them is 06-coreference's.
 */
import type { Analysis } from '../../record/index.ts'
import type { LexiconTable } from '../lexicon.ts'
import { type FoundMention, findMentions } from './mentions.ts'
import { consistent } from './name-consistency.ts'
import { viewWords, type WordView } from './name-features.ts'
import { type NameModel, tagNames } from './name-tagger.ts'

export { hashOf, Known } from './gazetteer.ts'
export { type Gender, GIVEN_NAMES } from './given-names.data.ts'
export type { FoundMention } from './mentions.ts'
export type { WordView } from './name-features.ts'
export { type NameModel, nameModelOf } from './name-tagger.ts'
export { PRONOUNS, type PronounForm } from './pronouns.data.ts'

export interface NamesFound {
  /** By first word, longer ones first; two mentions nest or are disjoint. */
  readonly mentions: readonly FoundMention[]
  readonly view: WordView
}

/** `lexicon` is the analysis' own table of words, for their clusters. */
export function findNames(analysis: Analysis, model: NameModel, lexicon: LexiconTable): NamesFound {
  const view = viewWords(analysis, lexicon)
  return { mentions: findMentions(analysis, view, consistent(analysis, view, tagNames(analysis, view, model))), view }
}
