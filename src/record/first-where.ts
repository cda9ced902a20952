/**
 * Index of the first of `count` places, in order, where the test holds; `count` where it holds nowhere. It must fail at all
 * places before that one and hold at all after. Binary search.
 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
