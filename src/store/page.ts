/**
 * PostgreSQL's pages as they lie on the disk, of the version that PGlite is: whether one is as it was written, and to which
 * others an index's page points. Every page of 8 KiB has a checksum, but one of zeros is valid, because a table grows by
 * them: that one is damage is known by who points to it.
 */
export const PAGE_BYTES = 8192

const SUMS = 32
const PRIME = 16_777_619
/** Where PostgreSQL's 32 sums begin (checksum_impl.h). */
const BASES = [
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c, 0xf8d4474f,
  0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb, 0xe58f764b, 0x187636bc,
  0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4, 0x783125bb, 0x6ca8eaa2, 0xe407eac6,
  0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
]

export const isZeros = (page: Buffer): boolean => page.equals(ZEROS)
const ZEROS = Buffer.alloc(PAGE_BYTES)

/** Whether the page of that number is as it was written. Not for one of zeros. */
export function isIntact(page: Buffer, block: number): boolean {
  return page.readUInt16LE(8) === checksumOf(page, block)
}

function checksumOf(page: Buffer, block: number): number {
  const sums = Int32Array.from(BASES)
  for (let at = 0; at < PAGE_BYTES; at += 4 * SUMS) {
    for (let sum = 0; sum < SUMS; sum++) {
      const offset = at + 4 * sum
      // The checksum itself, the lower half of the third word, counts as zero.
      mix(sums, sum, offset === 8 ? page.readInt32LE(8) & 0xffff0000 : page.readInt32LE(offset))
    }
  }
  for (let round = 0; round < 2; round++) for (let sum = 0; sum < SUMS; sum++) mix(sums, sum, 0)
  const all = sums.reduce((one, other) => one ^ other, 0) ^ block
  return ((all >>> 0) % 65_535) + 1
}

function mix(sums: Int32Array, sum: number, value: number): void {
  const mixed = sums[sum] ^ value
  sums[sum] = Math.imul(mixed, PRIME) ^ (mixed >>> 17)
}

/** Pages of the index itself, and of its table. */
export interface Pointers {
  readonly own: readonly number[]
  readonly table: readonly number[]
}

const NOWHERE: Pointers = { own: [], table: [] }

/** Where an intact page of an index leads; nowhere in kinds of indices that are not known here. */
export function pointersOf(kind: string, page: Buffer, block: number): Pointers {
  if (kind === 'btree') return block === 0 ? treeRoot(page) : treePointers(page)
  if (kind === 'gin') return block === 0 ? ginRoots(page) : ginPointers(page)
  return NOWHERE
}

/** Of a tree's first page: magic number, version, root. */
const treeRoot = (page: Buffer): Pointers => ({ own: [page.readUInt32LE(32)].filter((root) => root !== 0), table: [] })

const TREE = { LEAF: 1, DELETED: 4, HALF_DEAD: 16 }
/** In a leaf's item: it holds a list of places, not one. */
const ALTERNATIVE = 0x2000
const IS_LIST = 0x2000

function treePointers(page: Buffer): Pointers {
  const special = page.readUInt16LE(16)
  const next = page.readUInt32LE(special + 4)
  const flags = page.readUInt16LE(special + 12)
  if ((flags & (TREE.DELETED | TREE.HALF_DEAD)) !== 0) return NOWHERE
  // The first item of a page that has a next one is a bound, and leads nowhere.
  const items = itemsOf(page).slice(next === 0 ? 0 : 1)
  const right = next === 0 ? [] : [next]
  if ((flags & TREE.LEAF) === 0) return { own: [...right, ...items.map((at) => blockAt(page, at))], table: [] }
  return { own: right, table: items.flatMap((at) => tableBlocks(page, at)) }
}

function tableBlocks(page: Buffer, at: number): number[] {
  const position = page.readUInt16LE(at + 4)
  const isList = (page.readUInt16LE(at + 6) & ALTERNATIVE) !== 0 && (position & IS_LIST) !== 0
  if (!isList) return [blockAt(page, at)]
  const list = at + blockAt(page, at)
  return Array.from({ length: position & 0x0fff }, (_, index) => blockAt(page, list + 6 * index))
}

const NONE = 0xffffffff
/** Of the first page: the root is always the next one; first and last page of the list of what waits to be put in. */
const ginRoots = (page: Buffer): Pointers => ({
  own: [1, page.readUInt32LE(24), page.readUInt32LE(28)].filter((block) => block !== NONE),
  table: [],
})

const GIN = { DATA: 1, LEAF: 2, DELETED: 4, LIST: 16 }
const IS_TREE = 0xffff
/** A page of a tree of places: its header of 24 bytes, and its bound of 8. */
const FIRST_CHILD = 32

function ginPointers(page: Buffer): Pointers {
  const special = page.readUInt16LE(16)
  const next = page.readUInt32LE(special)
  const count = page.readUInt16LE(special + 4)
  const flags = page.readUInt16LE(special + 6)
  if ((flags & GIN.DELETED) !== 0) return NOWHERE
  const right = next === NONE ? [] : [next]
  const isLeaf = (flags & GIN.LEAF) !== 0
  if ((flags & GIN.LIST) !== 0 || ((flags & GIN.DATA) !== 0 && isLeaf)) return { own: right, table: [] }
  if ((flags & GIN.DATA) !== 0) {
    const children = Array.from({ length: count }, (_, index) => blockAt(page, FIRST_CHILD + 10 * index))
    return { own: [...right, ...children], table: [] }
  }
  // A leaf's entry has its places in itself, or in a tree of their own.
  const items = itemsOf(page).filter((at) => !isLeaf || page.readUInt16LE(at + 4) === IS_TREE)
  return { own: [...right, ...items.map((at) => blockAt(page, at))], table: [] }
}

/** Where the page's items begin, without those that are dead. */
function itemsOf(page: Buffer): number[] {
  const end = page.readUInt16LE(12)
  const items: number[] = []
  for (let at = 24; at < end; at += 4) {
    const pointer = page.readUInt32LE(at)
    if (((pointer >>> 15) & 3) === 1) items.push(pointer & 0x7fff)
  }
  return items
}

/** The number of a page: its upper half comes first. */
const blockAt = (page: Buffer, at: number): number => page.readUInt16LE(at) * 65_536 + page.readUInt16LE(at + 2)
