/** Orders that look random and are the same on every run. */

/** Numbers below `most` (Park and Miller's generator). */
export function randomOf(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}

export function shuffled<Value>(values: readonly Value[], random: (most: number) => number): Value[] {
  const order = [...values]
  for (let at = order.length - 1; at > 0; at--) {
    const other = random(at + 1)
    ;[order[at], order[other]] = [order[other], order[at]]
  }
  return order
}
