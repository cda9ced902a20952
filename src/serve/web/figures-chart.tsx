/**
 * Claims of one thing over time: a day across, the value up, one mark a claim. An exact number is a disc, an approximate
 * one a ring, a range a bar between its ends, an open end an arrow; claimants are told apart by colour and by the
 * letter beside their marks. Every mark is a link to its words. Places across are shares of the width, so that marks and
 * letters keep their size on a phone.
 */
import type { FigureClaim } from '../../ask/index.ts'
import { dateInWords } from './dates.ts'
import { amountInWords, claimantOf } from './figures-words.ts'
import { articlePath } from './links.ts'

const HEIGHT = 320
const TOP = 16
const BOTTOM = 36
/** So many claimants, those with most claims, have a colour and a letter of their own; the others share the next colour. */
const OTHERS = 5
const DAY_MS = 86_400_000

export interface ChartClaim {
  readonly claim: FigureClaim
  readonly day: string
}

/** Claims with a day. */
export const datedClaims = (claims: readonly FigureClaim[]): readonly ChartClaim[] =>
  claims.flatMap((claim) => {
    const day = (claim.asOf ?? claim.article.published ?? '').slice(0, 10)
    return /^\d{4}-\d\d-\d\d$/.test(day) ? [{ claim, day }] : []
  })

export const FiguresChart = ({ claims }: { claims: readonly ChartClaim[] }) => {
  const names = byClaims(claims)
  const times = claims.map(({ day }) => Date.parse(day))
  const first = Math.min(...times) - DAY_MS
  const last = Math.max(...times) + DAY_MS
  const most = niceCeiling(Math.max(...claims.map(({ claim }) => claim.max), 1))
  const x = (day: string) => `${(((Date.parse(day) - first) / (last - first)) * 100).toFixed(2)}%`
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM)
  const ends = [first + DAY_MS, last - DAY_MS].map((time) => new Date(time).toISOString().slice(0, 10))
  return (
    <figure class="chart" aria-label="The claims over time">
      <svg height={HEIGHT}>
        <title>The claims over time</title>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g class="grid">
            <line x1="0" x2="100%" y1={y(most * share)} y2={y(most * share)} />
            <text x="-8" y={y(most * share) + 4} text-anchor="end">
              {short(most * share)}
            </text>
          </g>
        ))}
        {[...new Set(ends)].map((day, i) => (
          <text class="tick" x={x(day)} y={HEIGHT - 12} text-anchor={i === 0 ? 'start' : 'end'}>
            {dateInWords(day)}
          </text>
        ))}
        {claims.map(({ claim, day }) => {
          const order = Math.min(names.indexOf(claimantOf(claim)), OTHERS)
          const said = `${claimantOf(claim)}: ${amountInWords(claim)}, ${dateInWords(day)}`
          return (
            <g class={`claim c${order} ${claim.bound}`}>
              <a href={articlePath(claim.article.id, claim.statement ?? undefined)} aria-label={said}>
                <title>{said}</title>
                <svg x={x(day)} aria-hidden="true">
                  <Mark claim={claim} y={y} />
                </svg>
              </a>
              {order < OTHERS && (
                <text class="letter" x={x(day)} dx="9" y={y(claim.max) + 4}>
                  {letterOf(order)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <ul class="chart-legend">
          {names.slice(0, OTHERS).map((name, i) => (
            <li class={`c${i}`}>
              <span class="swatch" aria-hidden="true">
                {letterOf(i)}
              </span>{' '}
              <bdi>{name}</bdi>
            </li>
          ))}
          {names.length > OTHERS && (
            <li class={`c${OTHERS}`}>
              <span class="swatch" aria-hidden="true">
                ●
              </span>{' '}
              {names.length - OTHERS} {names.length - OTHERS === 1 ? 'other' : 'others'}, each named at its mark
            </li>
          )}
        </ul>
        <p class="aside">● exact ○ about │ a range ↑ at least ↓ at most. Each mark leads to its words.</p>
      </figcaption>
    </figure>
  )
}

/** Claimants, those with most claims first. */
function byClaims(claims: readonly ChartClaim[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { claim } of claims) counts.set(claimantOf(claim), (counts.get(claimantOf(claim)) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
}

const letterOf = (order: number): string => String.fromCharCode(65 + order)

/** Around 0 across. */
const Mark = ({ claim, y }: { claim: FigureClaim; y: (value: number) => number }) => {
  const { min, max, bound } = claim
  if (bound === 'range') {
    return <path d={`M0 ${y(min)}V${y(max)}M-4 ${y(min)}h8M-4 ${y(max)}h8`} />
  }
  const arrow = bound === 'at-least' ? -14 : bound === 'at-most' ? 14 : 0
  const tip = arrow < 0 ? 4 : -4
  return (
    <>
      {arrow !== 0 && <path d={`M0 ${y(max)}v${arrow}m-4 ${tip}l4 ${-tip}l4 ${tip}`} />}
      <circle cy={y(max)} r="5" />
    </>
  )
}

/** 1, 2, 2.5 or 5 times a power of ten, not under the value. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10
  return step * power
}

const short = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value)
