/**
 * The arithmetic of linear models in AssemblyScript, which `test/fuse.ts` compiles to WebAssembly together with the
 * functions of features that it writes: no bound to check at an access, and four look-ups or eight scores at once (SIMD).
 * What tables hold is told in `packed.ts` and `keyed.ts`; addresses are in bytes.
 */

/** Where the cells of the rows that were found begin, and a score of 16 bits for each class; whoever opens the module lays them. */
export let places: i32 = 0
export let scores: i32 = 0

// @ts-ignore: decorator
@inline
function imul(a: i32, b: i32): i32 {
  return a * b
}

/** Bytes of the scores of `classes`, in whole vectors. */
// @ts-ignore: decorator
@inline
function bytesOf(classes: i32): i32 {
  return ((classes + 7) & ~7) << 1
}

// @ts-ignore: decorator
@inline
function clear(classes: i32): void {
  for (let at = 0; at < bytesOf(classes); at += 16) v128.store(scores + at, i16x8.splat(0))
}

/**
 * Adds the weights of the first `found` of `places`. The first cells of all are fetched before anything is added: so the
 * processor waits for memory once, and not once a row.
 */
function addFound(cells: i32, found: i32): void {
  const begin = places
  const end = begin + (found << 2)
  const to = scores
  let touched: i32 = 0
  for (let at = begin; at < end; at += 4) touched |= load<u16>(cells + (load<i32>(at) << 1))
  if (touched === 0) return
  for (let at = begin; at < end; at += 4) {
    let cell = cells + (load<i32>(at) << 1)
    let held: i32
    do {
      held = load<u16>(cell)
      cell += 2
      const score = to + ((held >>> 7) & 0xfe)
      store<i16>(score, load<i16>(score) + (held & 0xff) - 128)
    } while (held < 0x8000)
  }
}

/** The four rows of `f` added to sums of first and of second weights, as far as they are the features' own; lanes between hold nothing. */
// @ts-ignore: decorator
@inline
function own(rows: v128, f: v128): v128 {
  return v128.and(rows, i32x4.shr_u(i16x8.eq(rows, f), 16))
}
// @ts-ignore: decorator
@inline
function addFirst(sum: v128, owned: v128): v128 {
  return i16x8.add(sum, i16x8.shr_s(i16x8.shl(owned, 8), 8))
}
// @ts-ignore: decorator
@inline
function addSecond(sum: v128, owned: v128): v128 {
  return i16x8.add(sum, i16x8.shr_s(owned, 8))
}
// @ts-ignore: decorator
@inline
function total(sum: v128): i32 {
  return (
    i16x8.extract_lane_s(sum, 0) +
    i16x8.extract_lane_s(sum, 2) +
    i16x8.extract_lane_s(sum, 4) +
    i16x8.extract_lane_s(sum, 6)
  )
}

const LEAST: i16 = -0x8000

/** The highest of all scores. */
function most(bytes: i32): i32 {
  let v = i16x8.splat(LEAST)
  for (let at = 0; at < bytes; at += 16) v = i16x8.max_s(v, v128.load(scores + at))
  v = i16x8.max_s(v, i16x8.shuffle(v, v, 4, 5, 6, 7, 0, 1, 2, 3))
  v = i16x8.max_s(v, i16x8.shuffle(v, v, 2, 3, 0, 1, 6, 7, 4, 5))
  v = i16x8.max_s(v, i16x8.shuffle(v, v, 1, 0, 3, 2, 5, 4, 7, 6))
  return i16x8.extract_lane_s(v, 0)
}

/** The class that scores highest, the lowest of several; -1 where it is ahead of the next by no more than `lead`. */
function highest(classes: i32, lead: i32): i32 {
  const bytes = bytesOf(classes)
  for (let at = classes << 1; at < bytes; at += 2) store<i16>(scores + at, LEAST)
  const best = most(bytes)
  const all = i16x8.splat(<i16>best)
  let at = 0
  let bits = i16x8.bitmask(i16x8.eq(v128.load(scores), all))
  while (bits === 0) {
    at += 16
    bits = i16x8.bitmask(i16x8.eq(v128.load(scores + at), all))
  }
  const top = scores + at + (ctz(bits) << 1)
  store<i16>(top, LEAST)
  const second = most(bytes)
  store<i16>(top, <i16>best)
  return best - second > lead ? (top - scores) >> 1 : -1
}
