/** The day that an address names: `/2031/03/14/`, `/2031-03-14-talks`, `/2031/mar/14/`, `/20310314-talks`, `/203103141730-talks`. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** No page is older than the web; a number of another kind is seldom in this range. */
const YEAR = '(?:199\\d|20[0-4]\\d)'
const PATTERNS = [
  new RegExp(`[/_-](${YEAR})([/_-])(\\d{1,2})\\2(\\d{1,2})(?=[^\\d]|$)`),
  new RegExp(`/(${YEAR})(/)([a-z]{3})/(\\d{1,2})(?=/|$)`, 'i'),
  new RegExp(`[/_-](${YEAR})()(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=(?:\\d{4}|\\d{6,10})?(?:[^\\d]|$))`),
]

/** The day as EDTF; undefined where the path names none. */
export function dayInAddress(url: string | undefined): string | undefined {
  const path = pathOf(url)
  for (const pattern of PATTERNS) {
    const [, year, , month, day] = pattern.exec(path) ?? []
    if (year === undefined) continue
    const number = /\d/.test(month) ? +month : MONTHS.indexOf(month.toLowerCase()) + 1
    if (number >= 1 && number <= 12 && +day >= 1 && +day <= 31) return `${year}-${two(number)}-${two(+day)}`
  }
  return undefined
}

/** `/2031/04/talks` → `2031-04`. */
export function monthInAddress(url: string | undefined): string | undefined {
  const [, year, month] = new RegExp(`/(${YEAR})/(0[1-9]|1[0-2])(?=/)`).exec(pathOf(url)) ?? []
  return year === undefined ? undefined : `${year}-${month}`
}

function pathOf(url: string | undefined): string {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname.slice(0, 2000) : ''
  // An archive's address says when it took its copy, and then the page's own.
  return path.replace(/^\/web\/\d{4,14}[a-z_]*\/(?:https?:\/+)?/, '/')
}

const two = (value: number) => String(value).padStart(2, '0')
