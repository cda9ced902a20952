import { firstWhere } from '../../record/index.ts'

/** Index of the first of a list, in text order, that begins at a word or after it; its length where none does. */
export function firstAtOrAfter(list: readonly { readonly first: number }[], word: number): number {
  return firstWhere(list.length, (index) => list[index].first >= word)
}
