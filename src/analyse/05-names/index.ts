/**
 * 05-names: words and tree → mentions of persons, organisations, places and groups: proper names with their titles, role
 * words, pronouns. Who is who among them is 06-coreference's.
 */
import type { Bundle, RowSums } from '../../linear/index.ts'
import type { Analysis } from '../../record/index.ts'
import type { LexiconTable } from '../lexicon.ts'
import { agentTest } from './agents.ts'
import { type LoreTable, openLore } from './lore.ts'
import { type FoundMention, findMentions } from './mentions.ts'
import { consistent } from './name-consistency.ts'
import { viewWords, type WordView } from './name-features.ts'
import { openTagModel, tagNames } from './name-tagger.ts'
import { openTypeModel } from './name-typer.ts'
import { openSenses, type SenseTable } from './senses.ts'

export { hashOf, Known } from './gazetteer.ts'
export { type Gender, GIVEN_NAMES } from './given-names.data.ts'
export type { FoundMention } from './mentions.ts'
export { proposedNames } from './name-consistency.ts'
export type { WordView } from './name-features.ts'
export { PRONOUNS, type PronounForm } from './pronouns.data.ts'

/** The weights of `names.bin`. */
export interface NameModel {
  readonly tagger: RowSums
  readonly typer: RowSums
  readonly lore: LoreTable
  readonly senses: SenseTable
}

export const nameModelOf = (bundle: Bundle): NameModel => ({
  tagger: openTagModel(bundle),
  typer: openTypeModel(bundle),
  lore: openLore(bundle),
  senses: openSenses(bundle),
})

export interface NamesFound {
  /** By first word, longer ones first; two mentions nest or are disjoint. */
  readonly mentions: readonly FoundMention[]
  readonly view: WordView
}

/** `lexicon` is the analysis' own table of words, for their clusters. */
export function findNames(analysis: Analysis, model: NameModel, lexicon: LexiconTable): NamesFound {
  const view = viewWords(analysis, { lexicon, lore: model.lore, senses: model.senses })
  const names = consistent(analysis, view, tagNames(analysis, view, model.tagger), model.typer)
  return { mentions: findMentions(analysis, view, names, agentTest(lexicon)), view }
}
