/** A claimed number in words: "about 20,000", "at least 40", "40 to 50". */
import type { FigureClaim } from '../../ask/index.ts'
import { plain } from './visible.tsx'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

export function amountInWords({
  min,
  max,
  bound,
  measure,
}: Pick<FigureClaim, 'min' | 'max' | 'bound' | 'measure'>): string {
  const unit = measure === 'share' ? ' %' : ''
  if (bound === 'range') return `${number.format(min)} to ${number.format(max)}${unit}`
  const before = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' }[bound]
  return `${before}${number.format(bound === 'at-most' ? max : min)}${unit}`
}

/** Who claims it, in one name; the outlet where it says it in its own voice. */
export function claimantOf({ claimants, article }: Pick<FigureClaim, 'claimants' | 'article'>): string {
  if (claimants === null) return plain(article.outlet ?? 'The report itself')
  return claimants.length > 0 ? claimants.map(plain).join(' and ') : 'Nobody named'
}

/** What is counted and where: "people killed, Port Almery". A measure that has no name of its own is left out. */
export function thingInWords({ measure, counted, place }: Pick<FigureClaim, 'measure' | 'counted' | 'place'>): string {
  const what = measure === 'other' ? counted : counted && counted !== measure ? `${counted} ${measure}` : measure
  return [plain(what ?? 'of something'), ...(place ? [plain(place)] : [])].join(', ')
}
