/** EDTF days, months, years, times and intervals → words: `2031-03-14` → "14 March 2031". What it does not know it shows as it is. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const EDTF = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?([?~%]?)$/

export function dateInWords(edtf: string): string {
  if (edtf.includes('/')) return intervalInWords(edtf)
  const found = EDTF.exec(edtf)
  if (!found) return edtf
  const [, year, month, day, time, zone, qualifier] = found
  const monthName = month ? MONTHS[Number(month) - 1] : ''
  if (month && !monthName) return edtf
  const date = [day ? String(Number(day)) : '', monthName, year].filter(Boolean).join(' ')
  const clock = time ? `, ${time}${zone === 'Z' ? ' UTC' : zone ? ` UTC${zone}` : ''}` : ''
  return `${QUALIFIERS[qualifier] ?? ''}${date}${clock}${qualifier === '?' || qualifier === '%' ? ' (uncertain)' : ''}`
}

const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '%': 'about ' }

function intervalInWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  if (from === '..' || from === '') return `until ${dateInWords(to)}`
  if (to === '..' || to === '') return `since ${dateInWords(from)}`
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`
}

/** What HTML's `datetime` attribute takes of it; undefined where it takes nothing. */
export const machineDate = (edtf: string): string | undefined => {
  const found = EDTF.exec(edtf)
  return found && !found[6] ? edtf : undefined
}

/** "14 Mar 2031": for a margin or an axis. What it does not know it shows as `dateInWords` does. */
export function shortDate(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf) ?? []
  const name = MONTHS[Number(month) - 1]?.slice(0, 3)
  return name && !edtf.includes('/') ? [day ? Number(day) : '', name, year].join(' ').trim() : dateInWords(edtf)
}
