/**
 * Sums of rows of a dense table of at most sixteen classes, in AssemblyScript: all classes of a row at once. A row is read
 * with what follows it, whose lanes are no class's. Addresses are in bytes; `kernel.ts` lays what is named here.
 */

/** Rows to add up. */
export let rows: i32 = 0
/** Sixteen sums of 32 bits. */
export let sums: i32 = 0

/** So many bytes add up without leaving sixteen bits. */
const TOGETHER: i32 = 256

/** Adds up the first `count` of `rows` of a table, whose address is that of its header. */
export function add(table: i32, count: i32): void {
  const weights = load<i32>(table, 4)
  const classes = load<i32>(table, 8)
  let a = i32x4.splat(0)
  let b = a
  let c = a
  let d = a
  let at = rows
  const end = at + (count << 2)
  while (at < end) {
    let low = i16x8.splat(0)
    let high = low
    for (const stop = min(end, at + (TOGETHER << 2)); at < stop; at += 4) {
      const row = v128.load(weights + load<i32>(at) * classes)
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(row))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(row))
    }
    a = i32x4.add(a, i32x4.extend_low_i16x8_s(low))
    b = i32x4.add(b, i32x4.extend_high_i16x8_s(low))
    c = i32x4.add(c, i32x4.extend_low_i16x8_s(high))
    d = i32x4.add(d, i32x4.extend_high_i16x8_s(high))
  }
  v128.store(sums, a)
  v128.store(sums, b, 16)
  v128.store(sums, c, 32)
  v128.store(sums, d, 48)
}
