/**
 * How one number grew: a day across, the value up, one mark a claim, and beside the newest mark of each claimant who it
 * is and how many. An exact number is a disc, an approximate one a ring, a range a bar between its ends, an open end an
 * arrow. Places across are shares of the width, so that marks and letters keep their size on a phone. Numbers of more
 * than two powers of ten stand on a logarithmic scale, since a linear one would lay the small ones on the ground.
 */
import type { FigureClaim } from '../../ask/index.ts'
import { dateInWords, shortDate } from './dates.ts'
import { amountInWords, claimantOf } from './figures-words.ts'
import { articlePath } from './links.ts'

const TOP = 12
const BOTTOM = 28
const LABEL = 14
const LONGEST_LABEL = 30
const LOGARITHMIC = 100
/** Claimants that have a colour of their own; the others share the next. */
const COLOURS = 5

interface Dated {
  readonly claim: FigureClaim
  readonly day: string
}

/** Claims with the day on which they were told, else the day they are of; the oldest first. */
export const datedClaims = (claims: readonly FigureClaim[]): readonly Dated[] =>
  claims
    .flatMap((claim) => {
      const day = (claim.article.published ?? claim.asOf ?? '').slice(0, 10)
      return /^\d{4}-\d\d-\d\d$/.test(day) ? [{ claim, day }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

interface Props {
  readonly claims: readonly FigureClaim[]
  readonly height: number
  readonly label: string
}

export const FigureGrowth = ({ claims, height, label }: Props) => {
  const dated = datedClaims(claims)
  if (dated.length < 2) return null
  const times = dated.map(({ day }) => Date.parse(day))
  const [first, last] = [times[0], times[times.length - 1]]
  const x = (day: string) =>
    `${(first === last ? 50 : 2 + ((Date.parse(day) - first) / (last - first)) * 96).toFixed(2)}%`
  const scale = scaleOf(dated.map(({ claim }) => claim))
  const y = (value: number) => height - BOTTOM - scale.share(value) * (height - TOP - BOTTOM)
  const names = namesOf(dated)
  const colourOf = (claim: FigureClaim) => `c${Math.min(names.indexOf(claimantOf(claim)), COLOURS)}`
  const ends = first === last ? [dated[0].day] : [dated[0].day, dated[dated.length - 1].day]
  return (
    <figure class="chart growth" aria-label={label}>
      <svg height={height}>
        <title>{label}</title>
        {scale.ticks.map((value) => (
          <g class="grid">
            <line x1="0" x2="100%" y1={y(value)} y2={y(value)} />
            <text x="-6" y={y(value) + 4} text-anchor="end">
              {short(value)}
            </text>
          </g>
        ))}
        {ends.map((day, i) => (
          <text class="tick" x={x(day)} y={height - 8} text-anchor={ends.length === 1 ? 'middle' : i ? 'end' : 'start'}>
            {shortDate(day)}
          </text>
        ))}
        {linesOf(dated).map(([from, to]) => (
          <line
            class={`growing ${colourOf(to.claim)}`}
            x1={x(from.day)}
            x2={x(to.day)}
            y1={y(from.claim.max)}
            y2={y(to.claim.max)}
          />
        ))}
        {dated.map(({ claim, day }) => {
          const said = `${claimantOf(claim)}: ${amountInWords(claim)}, ${dateInWords(day)}`
          return (
            <g class={`claim ${colourOf(claim)} ${claim.bound}`}>
              <a href={articlePath(claim.article.id, claim.statement ?? undefined)} aria-label={said}>
                <title>{said}</title>
                <svg x={x(day)} aria-hidden="true" overflow="visible">
                  <Mark claim={claim} y={y} />
                </svg>
              </a>
            </g>
          )
        })}
        {labelsOf(dated, y, height).map(({ claim, at }) => (
          <g class={`claim ${colourOf(claim)}`}>
            <text class="who" x="100%" dx="8" y={at + 4}>
              {shortened(`${amountInWords(claim)} · ${claimantOf(claim)}`)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

const shortened = (text: string): string =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text

/** Around 0 across. */
const Mark = ({ claim, y }: { claim: FigureClaim; y: (value: number) => number }) => {
  const { min, max, bound } = claim
  if (bound === 'range') return <path d={`M0 ${y(min)}V${y(max)}M-4 ${y(min)}h8M-4 ${y(max)}h8`} />
  const arrow = bound === 'at-least' ? -14 : bound === 'at-most' ? 14 : 0
  const tip = arrow < 0 ? 4 : -4
  return (
    <>
      {arrow !== 0 && <path d={`M0 ${y(max)}v${arrow}m-4 ${tip}l4 ${-tip}l4 ${tip}`} />}
      <circle cy={y(max)} r="4.5" />
    </>
  )
}

/** Claimants, those with most claims first. */
function namesOf(dated: readonly Dated[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { claim } of dated) counts.set(claimantOf(claim), (counts.get(claimantOf(claim)) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
}

/** From each claim to the next of the same claimant. */
function linesOf(dated: readonly Dated[]): readonly (readonly [Dated, Dated])[] {
  const before = new Map<string, Dated>()
  return dated.flatMap((each) => {
    const { claimants, article } = each.claim
    // Reports whose outlet nobody knows are not one voice.
    const voice = claimants === null && !article.outlet ? article.id : claimantOf(each.claim)
    const last = before.get(voice)
    before.set(voice, each)
    return last ? [[last, each] as const] : []
  })
}

/** The newest claim of each claimant, so that no two labels stand on each other; of as many as there is room for. */
function labelsOf(dated: readonly Dated[], y: (value: number) => number, height: number) {
  const newest = new Map(dated.map(({ claim }) => [claimantOf(claim), claim]))
  const room = Math.floor((height - TOP) / LABEL)
  const labels = [...newest.values()]
    .slice(-room)
    .map((claim) => ({ claim, at: y(claim.max) }))
    .sort((a, b) => a.at - b.at)
  for (const [i, label] of labels.entries()) label.at = Math.max(label.at, i === 0 ? TOP : labels[i - 1].at + LABEL)
  for (let i = labels.length - 1, most = height - LABEL / 2; i >= 0; i--, most -= LABEL) {
    labels[i].at = Math.min(labels[i].at, most)
  }
  return labels
}

/** Values as shares of the height, and where lines are drawn. */
function scaleOf(claims: readonly FigureClaim[]): {
  readonly share: (value: number) => number
  readonly ticks: readonly number[]
} {
  const most = Math.max(...claims.map(({ max }) => max), 1)
  const least = Math.min(...claims.map(({ min }) => min))
  if (least <= 0 || most / least < LOGARITHMIC) {
    const top = niceCeiling(most)
    return { share: (value) => Math.max(0, value) / top, ticks: [0, top / 2, top] }
  }
  const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))]
  const step = Math.ceil((high - low) / 4)
  const powers = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step))
  return { share: (value) => (Math.log10(value) - low) / (high - low), ticks: powers }
}

/** A round number, not under the value. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power
}

const short = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value)
