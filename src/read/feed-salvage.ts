/**
 * A feed that is no well-formed XML → feeds that are, of what of it is whole: a `<` that opens no tag is written as text;
 * where that does not help, each entry is parsed by itself, in the root element that the feed has.
 */

/** CDATA and comments, in which signs stand for themselves, or a `<` that begins neither tag nor declaration. */
const STRAY = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<(?![A-Za-z_/!?])/g

export const withoutStray = (xml: string): string => xml.replace(STRAY, (found) => (found === '<' ? '&lt;' : found))

/** Entries that are looked for: a feed has some dozens. */
const MOST_ENTRIES = 2000
const ENTRY = /<!\[CDATA\[|<(item|entry)(?=[\s>])/g

/** How many entries begin in it: a parser that forgives an open tag takes the next entries for its content. */
export function openingsIn(xml: string): number {
  let [count, from] = [0, 0]
  for (const { 1: name, index } of xml.matchAll(ENTRY)) {
    if (index < from) continue
    if (name !== undefined) count++
    else {
      const end = xml.indexOf(']]>', index)
      if (end === -1) break
      from = end
    }
  }
  return count
}

export interface Parts {
  /** The feed with no entry in it. */
  readonly head: string
  /** Each entry as a feed of its own. */
  readonly entries: readonly string[]
  /** Whether the last entry has no end. */
  readonly isCut: boolean
}

/** Null where no root element or no entry is found. */
export function partsOf(xml: string): Parts | null {
  const root = /<(rss|feed|rdf:RDF)(?=[\s>])[^>]{0,4000}>/.exec(xml.slice(0, 20_000))
  if (root === null) return null
  const isRss = root[1] === 'rss'
  const around = (inner: string) => `${root[0]}${isRss ? `<channel>${inner}</channel>` : inner}</${root[1]}>`
  const entries: string[] = []
  let [first, from] = [-1, 0]
  let isCut = false
  for (const { 0: tag, 1: name, index } of xml.matchAll(ENTRY)) {
    if (index < from || isCut || entries.length >= MOST_ENTRIES) continue
    const closing = name === undefined ? ']]>' : `</${name}>`
    const end = name === undefined ? xml.indexOf(closing, index) : endOf(xml, closing, index + tag.length)
    if (end === -1) {
      isCut = name !== undefined
      if (isCut && first === -1) first = index
      from = xml.length
      continue
    }
    from = end + closing.length
    if (name === undefined) continue
    if (first === -1) first = index
    entries.push(around(xml.slice(index, from)))
  }
  if (first === -1) return null
  const before = xml.slice(root.index + root[0].length, first).replace(/<\/?channel\b[^>]{0,1000}>/g, '')
  return { head: around(before), entries, isCut }
}

/** Where the element ends, beyond what only looks like its end in CDATA; -1 where it does not. */
function endOf(xml: string, closing: string, start: number): number {
  let from = start
  for (;;) {
    const end = xml.indexOf(closing, from)
    if (end === -1) return -1
    const inside = xml.slice(from, end).lastIndexOf('<![CDATA[')
    if (inside === -1) return end
    const opened = from + inside
    const closed = xml.indexOf(']]>', opened)
    if (closed === -1) return -1
    if (closed < end) return end
    from = closed
  }
}
