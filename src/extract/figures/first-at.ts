/** Index of the first of a list, in text order, that begins at a word or after it; its length where none does. */
export function firstAtOrAfter(list: readonly { readonly first: number }[], word: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle].first >= word) high = middle
    else low = middle + 1
  }
  return low
}
