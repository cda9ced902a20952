/** Makes the lexicon: the sets of tags that the treebanks show of each frequent word, and what unlabelled text tells of it. */
import { type LexiconTable, placeOf } from '../../src/analyse/lexicon.ts'
import type { WordKnowledge } from '../words/index.ts'

export interface WordUse {
  /** Hash of the folded form. */
  readonly hash: number
  /** Tag classes with their counts. */
  readonly tags: ReadonlyMap<number, number>
  readonly count: number
}

interface Row {
  readonly usage: number
  readonly cluster: number
  readonly fine: number
  readonly guess: number
  readonly habit: number
  readonly choice: number
  readonly choiceCapital: number
}

const EMPTY: Row = { usage: 0, cluster: 0, fine: 0, guess: 0, habit: 0, choice: 0, choiceCapital: 0 }

/** Words that the treebanks show too seldom are used as their vector promises: such uses are numbered from here. */
const GUESSED = 0x4000

/** A word seen less often than this in the treebanks looks unknown, as most words of other texts will be. */
const SEEN = 4
/** A tag counts as one of the word's where it has at least this share of its uses. */
const SHARE = 0.03

/** A word seen this often has shown every tag that it may have, save that with a capital it may be a name. */
const TRUSTED = 12

/** Lists of tag classes, each kept once. */
class ChoicePool {
  readonly lists: number[][] = []
  readonly #numbers = new Map<string, number>()

  number(tags: Iterable<number>): number {
    const list = [...new Set(tags)].sort((a, b) => a - b)
    const key = list.join(',')
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.lists.length)
    this.lists.push(list)
    return this.lists.length - 1
  }
}

/** Tag classes that words show which are too rare to be trusted: what an unknown word may be. */
function openClasses(uses: readonly WordUse[]): Set<number> {
  const words = new Map<number, number>()
  for (const { tags, count } of uses) {
    if (count < TRUSTED) for (const tag of tags.keys()) words.set(tag, (words.get(tag) ?? 0) + 1)
  }
  return new Set([...words].filter(([, n]) => n >= 2).map(([tag]) => tag))
}

/** Places for each word of the table. */
const FREE = 1.25

export function makeLexicon(uses: readonly WordUse[], words: WordKnowledge, proper: readonly number[]): LexiconTable {
  const pool = new ChoicePool()
  pool.number(openClasses(uses))
  const usageNumber = new Map<string, number>()
  const rows = new Map<number, Row>()
  for (const { hash, tags, count } of [...uses].sort((a, b) => b.count - a.count || a.hash - b.hash)) {
    if (count < SEEN) continue
    const kept = [...tags].filter(([, n]) => n / count >= SHARE).sort((a, b) => b[1] - a[1] || a[0] - b[0])
    // The first tag is told apart by how sure it is; the others by their being there.
    const sure = kept[0][1] / count > 0.9 ? '!' : ''
    const key = `${kept[0][0]}${sure}:${kept.slice(1, 4).map(([tag]) => tag).sort((a, b) => a - b).join(',')}` // biome-ignore format: one key
    if (!usageNumber.has(key)) usageNumber.set(key, usageNumber.size + 1)
    const trusted = count >= TRUSTED
    rows.set(hash, {
      usage: usageNumber.get(key) as number,
      cluster: 0,
      fine: 0,
      guess: 0,
      habit: 0,
      choice: trusted ? pool.number(tags.keys()) : 0,
      choiceCapital: trusted ? pool.number([...tags.keys(), ...proper]) : 0,
    })
  }
  for (const hash of new Set([...words.cluster.keys(), ...words.habit.keys()])) {
    const row = rows.get(hash) ?? EMPTY
    const guess = words.guess.get(hash) ?? 0
    rows.set(hash, {
      ...row,
      usage: row.usage === 0 && guess > 0 ? GUESSED + guess : row.usage,
      cluster: words.cluster.get(hash) ?? 0,
      fine: words.fine.get(hash) ?? 0,
      guess,
      habit: words.habit.get(hash) ?? 0,
    })
  }
  let size = 1024
  while (size < rows.size * FREE) size *= 2
  let total = 0
  const starts = pool.lists.map((list) => (total += list.length))
  const table = {
    key: new Int32Array(size),
    usage: new Uint16Array(size),
    cluster: new Uint8Array(size),
    fine: new Uint16Array(size),
    guess: new Uint16Array(size),
    habit: new Uint8Array(size),
    choice: new Uint16Array(size),
    choiceCapital: new Uint16Array(size),
    choiceStart: Uint32Array.from([0, ...starts]),
    choices: Uint8Array.from(pool.lists.flat()),
  }
  for (const [hash, row] of rows) {
    const place = placeOf(table.key, hash)
    table.key[place] = hash
    table.usage[place] = row.usage
    table.cluster[place] = row.cluster
    table.fine[place] = row.fine
    table.guess[place] = row.guess
    table.habit[place] = row.habit
    table.choice[place] = row.choice
    table.choiceCapital[place] = row.choiceCapital
  }
  return table
}
