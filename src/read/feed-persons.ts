/**
 * Writers and editors in feeds, taken out before the feed is parsed where they are longer than names can be: the parser
 * takes time that grows with the square of them, and fifty kilobytes of brackets in `managingEditor` would take half a
 * minute.
 */
const LONGEST = 2000
/** What stands in CDATA is text. */
const OPENING = /<!\[CDATA\[|<((?:[\w-]{1,40}:)?(?:author|managingEditor|webMaster))(?:\s[^<>]{0,500})?>/gi

export function withShortPersons(xml: string): string {
  const kept: string[] = []
  const nextPlace = placesIn(xml)
  let from = 0
  for (const { 0: tag, 1: name, index } of xml.matchAll(OPENING)) {
    if (index < from) continue
    const start = index + tag.length
    if (name === undefined) {
      const end = nextPlace(']]>', start)
      kept.push(xml.slice(from, end))
      from = end
      continue
    }
    const end = Math.min(nextPlace(`</${name}`, start), nextPlace('</item', start))
    kept.push(xml.slice(from, start))
    from = end - start > LONGEST ? end : start
  }
  return kept.length === 0 ? xml : kept.join('') + xml.slice(from)
}

/** Where it next stands, else the end; what stands nowhere behind a place is not looked for again. */
function placesIn(xml: string): (what: string, from: number) => number {
  const next = new Map<string, number>()
  return (what, from) => {
    const known = next.get(what) ?? -1
    if (known >= from) return known
    const at = xml.indexOf(what, from)
    next.set(what, at === -1 ? xml.length : at)
    return at === -1 ? xml.length : at
  }
}
