/**
 * The arithmetic of linear models in AssemblyScript, which `test/fuse.ts` compiles to WebAssembly together with the
 * functions of features that it writes: no bound to check at an access, and four look-ups or eight scores at once (SIMD).
 * What tables hold is told in `packed.ts` and `keyed.ts`; addresses are in bytes.
 */

/** What `kernel.ts` lays: a score of 16 bits for each class, and where the cells of rows that were found begin. */
export let scores: i32 = 0
export let places: i32 = 0
/** Addresses of those rows that have a byte for every class. */
export let wide: i32 = 0

/* A table is known by the address of what `kernel.ts` writes of it. */
// @ts-ignore: decorator
@inline
function maskOf(table: i32): i32 {
  return load<i32>(table)
}
// @ts-ignore: decorator
@inline
function rowsOf(table: i32): i32 {
  return load<i32>(table, 4)
}
// @ts-ignore: decorator
@inline
function classesOf(table: i32): i32 {
  return load<i32>(table, 8)
}
// @ts-ignore: decorator
@inline
function cellsOf(table: i32): i32 {
  return load<i32>(table, 12)
}
/** The least place that is that of a wide row. */
// @ts-ignore: decorator
@inline
function firstWideOf(table: i32): i32 {
  return load<i32>(table, 16)
}
// @ts-ignore: decorator
@inline
function wideOf(table: i32): i32 {
  return load<i32>(table, 20)
}

// @ts-ignore: decorator
@inline
function imul(a: i32, b: i32): i32 {
  return a * b
}

/** Classes are taken so many at once, in four vectors. */
const AT_ONCE: i32 = 32

/** Bytes of a wide row, and half of those of the scores. */
// @ts-ignore: decorator
@inline
function wideBytes(classes: i32): i32 {
  return (classes + AT_ONCE - 1) & -AT_ONCE
}

// @ts-ignore: decorator
@inline
function clear(table: i32): void {
  const bytes = wideBytes(classesOf(table)) << 1
  for (let at = 0; at < bytes; at += 16) v128.store(scores + at, i16x8.splat(0))
}

/** Adds the weights of the first `found` of `places` to the scores: first of rows with cells, then of wide rows. */
function addFound(table: i32, found: i32): void {
  const cells = cellsOf(table)
  const firstWide = firstWideOf(table)
  const bytes = wideBytes(classesOf(table))
  const wideRows = wideOf(table)
  const begin = places
  let end = begin
  let endWide = wide
  for (let at = begin; at < begin + (found << 2); at += 4) {
    const place = load<i32>(at)
    const isWide = i32(place >= firstWide)
    store<i32>(endWide, wideRows + (place - firstWide) * bytes)
    endWide += isWide << 2
    store<i32>(end, place)
    end += 4 - (isWide << 2)
  }
  addCells(cells, begin, end)
  if (endWide === wide) return
  const to = scores
  for (let at = 0; at < bytes; at += AT_ONCE) {
    const score = to + (at << 1)
    let a = v128.load(score)
    let b = v128.load(score, 16)
    let c = v128.load(score, 32)
    let d = v128.load(score, 48)
    for (let one = wide; one < endWide; one += 4) {
      const row = load<i32>(one) + at
      a = i16x8.add(a, v128.load8x8_s(row))
      b = i16x8.add(b, v128.load8x8_s(row, 8))
      c = i16x8.add(c, v128.load8x8_s(row, 16))
      d = i16x8.add(d, v128.load8x8_s(row, 24))
    }
    v128.store(score, a)
    v128.store(score, b, 16)
    v128.store(score, c, 32)
    v128.store(score, d, 48)
  }
}

/**
 * Adds the weights of rows whose cells begin at the places from `begin` up to `end`. The first cells of all are fetched
 * before anything is added: so the processor waits for memory once, and not once a row.
 */
// @ts-ignore: decorator
@inline
function addCells(cells: i32, begin: i32, end: i32): void {
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
function highest(table: i32, lead: i32): i32 {
  const classes = classesOf(table)
  const bytes = ((classes + 7) & ~7) << 1
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
