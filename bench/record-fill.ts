/** A record filled with generated articles, always the same: real sentences, where they lie beside the checkout. */
import { type Database, type Entry, keep, known } from '../src/store/index.ts'
import { generate } from './record-generator.ts'

export const SEED = 20310314
/** Articles of one transaction where the record is only filled. */
export const BLOCK = 256
const STATEMENTS_OF_AN_ARTICLE = 10

/** Block by block, each from its own seed; blocks that are there already are left out. */
export async function fill(database: Database, count: number): Promise<void> {
  const [{ held }] = await database.query<{ held: number }>('select count(*)::int as held from statements')
  if (held >= count) return
  const blocks = Math.ceil(count / STATEMENTS_OF_AN_ARTICLE / BLOCK)
  let began = performance.now()
  let kept = 0
  for (let block = 0; block < blocks; block++) {
    const entries = batchOf(generate(SEED + block), BLOCK)
    const there = await known(database, [entries[0].article.id, entries[BLOCK - 1].article.id])
    if (there.size < 2) {
      await keep(database, entries)
      kept += BLOCK
    }
    if ((block + 1) % Math.ceil(blocks / 10) === 0 && kept > 0) {
      const seconds = (performance.now() - began) / 1000
      console.log(
        `  ${(block + 1) * BLOCK * STATEMENTS_OF_AN_ARTICLE} statements, ${(kept / seconds).toFixed(0)} articles/s`,
      )
      began = performance.now()
      kept = 0
    }
  }
}

export const batchOf = (source: Generator<Entry, never>, size: number): Entry[] =>
  Array.from({ length: size }, () => source.next().value)
