/** A claimed number in words: "about 20,000", "at least 40", "4 trillion", "dozens"; who claims it; what it counts. */
import type { FigureClaim } from '../../ask/index.ts'
import { plain } from './visible.tsx'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]
/** Ranges that reports write as one word. */
const VAGUE: Readonly<Record<string, string>> = {
  '24 99': 'dozens',
  '40 99': 'scores',
  '200 999': 'hundreds',
  '2000 9999': 'thousands',
  '20000 99999': 'tens of thousands',
  '200000 999999': 'hundreds of thousands',
  '2000000 9999999': 'millions',
  '2000000000 9999999999': 'billions',
}

/** "4 trillion", "279.9 million": nothing is rounded away, so "1,234,567" stays. */
export function numberInWords(value: number): string {
  for (const [scale, word] of SCALES) {
    const part = value / scale
    if (part >= 1 && Math.abs(part - Number(part.toFixed(2))) * scale < 0.5) return `${number.format(part)} ${word}`
  }
  return number.format(value)
}

export function amountInWords({
  min,
  max,
  bound,
  measure,
}: Pick<FigureClaim, 'min' | 'max' | 'bound' | 'measure'>): string {
  const unit = measure === 'share' ? ' %' : ''
  if (bound === 'range') return VAGUE[`${min} ${max}`] ?? `${numberInWords(min)} to ${numberInWords(max)}${unit}`
  const before = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' }[bound]
  return `${before}${numberInWords(bound === 'at-most' ? max : min)}${unit}`
}

/** Who claims it, in one name; the outlet where it says it in its own voice. */
export function claimantOf({ claimants, article }: Pick<FigureClaim, 'claimants' | 'article'>): string {
  if (claimants === null) return plain(article.outlet ?? 'the report itself')
  return claimants.length > 0 ? claimants.map(plain).join(' and ') : 'Nobody named'
}

/** Measures that say what happened to what is counted: "people killed". Of the others what is counted says it all. */
const OF_WHOM = new Set(
  'killed wounded casualties missing captured detained released displaced deported trapped rescued evacuated infected treated in-need'.split(
    ' ',
  ),
)
const MEASURES: Readonly<Record<string, string>> = { other: 'other things', share: 'shares', 'in-need': 'in need' }

/** Measures whose name does not go behind what is counted. */
const BEHIND_COUNTED: Readonly<Record<string, string>> = { casualties: 'killed or wounded' }

export const measureInWords = (measure: string): string => MEASURES[measure] ?? plain(measure)

/** What is counted and where: "people killed, Port Almery". */
export function thingInWords({ measure, counted, place }: Pick<FigureClaim, 'measure' | 'counted' | 'place'>): string {
  const what = OF_WHOM.has(measure)
    ? counted && counted !== measure
      ? `${counted} ${BEHIND_COUNTED[measure] ?? measureInWords(measure)}`
      : measureInWords(measure)
    : (counted ?? (measure === 'other' ? 'of something' : measureInWords(measure)))
  return [plain(what), ...(place ? [plain(place)] : [])].join(', ')
}
