/** EDTF → words: `2031-03-14` → "14 March 2031". What it does not know it shows as it is. */
import { beginningOf, type EdtfDate, isIsoDate, parseEdtf } from '../../record/index.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS = ['spring', 'summer', 'autumn', 'winter']
const named = (code: number, names: readonly string[], suffix = '') =>
  names.map((name, index) => [String(code + index).padStart(2, '0'), [name, suffix]] as const)
/** What stands in the place of a month, and what follows the year. */
const PARTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ...named(1, MONTHS),
  ...named(21, SEASONS),
  ...named(25, SEASONS, ' (northern hemisphere)'),
  ...named(29, SEASONS, ' (southern hemisphere)'),
  ...named(33, ['first quarter of', 'second quarter of', 'third quarter of', 'fourth quarter of']),
  ...named(37, ['first third of', 'second third of', 'last third of']),
  ...named(40, ['first half of', 'second half of']),
])

export function dateInWords(edtf: string): string {
  const parsed = parseEdtf(edtf)
  if (parsed === null) return edtf
  const { from, to } = parsed
  if (from === null) return `until ${inWords(to!)}`
  if (to === null) return `since ${inWords(from)}`
  const [first, last] = [inWords(from), inWords(to)]
  return first === last ? first : `${first} to ${last}`
}

const QUALIFIERS = { '': '', '?': '', '~': 'about ', '%': 'about ' } as const

function inWords({ year, month, day, time, zone, qualifier }: EdtfDate): string {
  const [part, suffix] = PARTS.get(month ?? '') ?? ['', '']
  const date = [day === null || day.includes('X') ? '' : Number(day), part, yearInWords(year)]
  const clock = time ? `, ${time.slice(0, 5)}${zone === 'Z' ? ' UTC' : zone ? ` UTC${zone}` : ''}` : ''
  const uncertain = qualifier === '?' || qualifier === '%' ? ' (uncertain)' : ''
  return `${QUALIFIERS[qualifier]}${date.filter((word) => word !== '').join(' ')}${suffix}${clock}${uncertain}`
}

/** `203X` is "the 2030s", `20XX` "2000 to 2099". */
function yearInWords(year: string): string {
  const [first, last] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')]
  return first === last ? year : year.endsWith('XX') ? `${first} to ${last}` : `the ${first}s`
}

/** What HTML's `datetime` attribute takes of it; undefined where it takes nothing. */
export const machineDate = (edtf: string): string | undefined => (isIsoDate(edtf) ? edtf : undefined)

/** "14 Mar 2031": for a margin or an axis. What it does not know it shows as `dateInWords` does. */
export function shortDate(edtf: string): string {
  const [year, month, day] = (parseEdtf(edtf)?.kind === 'date' ? beginningOf(edtf) : null)?.split('-') ?? []
  const name = MONTHS[Number(month) - 1]?.slice(0, 3)
  return name === undefined ? dateInWords(edtf) : [day ? Number(day) : '', name, year].join(' ').trim()
}
