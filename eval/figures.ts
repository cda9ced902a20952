/**
 * Figures against the gold sentences of `eval/figures-gold.ndjson`, in two halves: rules were written on `dev`; `held`
 * was written down before any rule, and its errors are not looked at. A figure is found where the gold's words lie inside
 * its span and minimum, maximum, `approximate` and measure agree; what is counted is scored apart, on those found.
 *
 * Errors are shown of the half `dev` alone.
 */
import { readFileSync } from 'node:fs'
import { type FigureFinding, openPipeline } from '../src/index.ts'

interface GoldFigure {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly min: number
  readonly max: number
  readonly approximate: boolean
  readonly measure: string
  readonly counted: string | null
}

interface GoldSentence {
  readonly id: string
  readonly half: 'held' | 'dev'
  readonly text: string
  readonly figures: readonly GoldFigure[]
}

type Found = Pick<FigureFinding, 'start' | 'end' | 'min' | 'max' | 'approximate' | 'measure' | 'counted'>

interface Score {
  gold: number
  found: number
  right: number
  /** Of the right ones: what is counted is right as well. */
  counted: number
}

const GOLD = new URL(
  import.meta.url.includes('/dist/') ? '../../eval/figures-gold.ndjson' : './figures-gold.ndjson',
  import.meta.url,
)

const agrees = (gold: GoldFigure, found: Found) =>
  found.start <= gold.start &&
  found.end >= gold.end &&
  found.min === gold.min &&
  found.max === gold.max &&
  found.approximate === gold.approximate &&
  found.measure === gold.measure

const countsTheSame = (gold: GoldFigure, found: Found) =>
  gold.counted === null
    ? found.counted === null
    : (found.counted ?? '').toLowerCase().includes(gold.counted.toLowerCase())

/** Lines for a person, and precision, recall and F1 of either half. */
export function measureFigures({ errors }: { readonly errors: number }): {
  report: string[]
  figures: Record<string, number>
} {
  const pipeline = openPipeline()
  const scores: Record<GoldSentence['half'], Score> = { held: zero(), dev: zero() }
  const wrong: string[] = []
  for (const sentence of readGold()) {
    const found = pipeline.extract(articleOf(sentence)).figures
    const score = scores[sentence.half]
    const left = [...found]
    score.gold += sentence.figures.length
    score.found += found.length
    const missed = sentence.figures.filter((gold) => {
      const index = left.findIndex((figure) => agrees(gold, figure))
      if (index < 0) return true
      const [match] = left.splice(index, 1)
      score.right++
      if (countsTheSame(gold, match)) score.counted++
      else if (sentence.half === 'dev') wrong.push(`counted "${match.counted}" for "${gold.counted}": ${sentence.text}`)
      return false
    })
    if (sentence.half === 'dev' && missed.length + left.length > 0) wrong.push(errorOf(sentence, missed, left))
  }
  return {
    report: [
      ...Object.entries(scores).map(([half, score]) => `figures ${half.padEnd(5)} ${line(score)}`),
      ...wrong.slice(0, errors),
    ],
    figures: Object.fromEntries(
      Object.entries(scores).flatMap(([half, { gold, found, right }]) => [
        [`figures.${half}.precision`, percent(right, found)],
        [`figures.${half}.recall`, percent(right, gold)],
      ]),
    ),
  }
}

const zero = (): Score => ({ gold: 0, found: 0, right: 0, counted: 0 })
const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10
const line = ({ gold, found, right, counted }: Score) =>
  `precision ${percent(right, found)}  recall ${percent(right, gold)}  counted ${percent(counted, right)}  (${gold} gold, ${found} found)`

const readGold = (): GoldSentence[] =>
  readFileSync(GOLD, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as GoldSentence)

const articleOf = ({ id, text }: GoldSentence) => ({ id, text, body: 0, published: '2031-03-14', problems: [] })

function errorOf(
  sentence: GoldSentence,
  missed: readonly GoldFigure[],
  spurious: readonly (Found & { rule: string })[],
): string {
  const show = (figure: Found) =>
    `${sentence.text.slice(figure.start, figure.end)} = ${figure.min}..${figure.max}${figure.approximate ? '~' : ''} ${figure.measure}`
  return [
    sentence.text,
    ...missed.map((figure) => `    missed   ${show(figure)}`),
    ...spurious.map((figure) => `    spurious ${show(figure)} [${figure.rule}]`),
  ].join('\n')
}
