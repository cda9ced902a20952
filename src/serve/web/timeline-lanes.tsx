/** A lane for each of those who speak most, a mark for each utterance: filled where they affirm, hollow where they deny or refuse. */
import type { TimelineAnswer, TimelineEntry } from '../../ask/index.ts'
import { dateInWords, shortDate } from './dates.ts'
import { plain } from './visible.tsx'

const WIDTH = 960
const NAMES = 190
const RIGHT = 16
const LANE = 26
const AXIS = 24
const MOST_LANES = 8
const DAY_MS = 86_400_000
const LONGEST_NAME = 26
const AGAINST: ReadonlySet<string> = new Set(['denies', 'refuses', 'rejects', 'condemns', 'doubts'])

interface Props {
  readonly entries: readonly TimelineEntry[]
  readonly actors: TimelineAnswer['actors']
}

const shortened = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name

export const Lanes = ({ entries, actors }: Props) => {
  const dated = entries.filter(({ day }) => day !== null)
  const speaking = actors.filter(({ id }) => dated.some((entry) => entry.actors.includes(id))).slice(0, MOST_LANES)
  const times = dated.map(({ day }) => Date.parse(day ?? ''))
  if (dated.length < 2 || speaking.length === 0) return null
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const range = Math.max(last - first, DAY_MS)
  const x = (day: string) => NAMES + 12 + ((Date.parse(day) - first) / range) * (WIDTH - NAMES - RIGHT - 20)
  const height = speaking.length * LANE
  return (
    <figure class="lanes" aria-label="Who spoke when">
      <svg viewBox={`0 0 ${WIDTH} ${height + AXIS}`}>
        <title>Who spoke when</title>
        {speaking.map(({ id, name }, lane) => {
          const y = lane * LANE + LANE / 2
          return (
            <g>
              <line class="lane" x1={NAMES} x2={WIDTH - RIGHT} y1={y} y2={y} />
              <text x={NAMES - 8} y={y + 4} text-anchor="end">
                {shortened(plain(name))}
              </text>
              {dated
                .filter((entry) => entry.actors.includes(id))
                .map(({ day, stance, negated, statement }) => {
                  const words = `${plain(name)} ${negated ? 'does not ' : ''}${stance ?? 'says'}, ${dateInWords(day ?? '')}`
                  const against = negated || AGAINST.has(stance ?? '')
                  return (
                    <a
                      href={`#r-${statement.statement.id}`}
                      class={against ? 'against-it' : undefined}
                      aria-label={words}
                    >
                      <title>{words}</title>
                      <circle cx={x(day ?? '').toFixed(1)} cy={y} r="5.5" />
                    </a>
                  )
                })}
            </g>
          )
        })}
        <text class="tick" x={NAMES} y={height + 16}>
          {shortDate(new Date(first).toISOString().slice(0, 10))}
        </text>
        <text class="tick" x={WIDTH - RIGHT} y={height + 16} text-anchor="end">
          {shortDate(new Date(last).toISOString().slice(0, 10))}
        </text>
      </svg>
      <figcaption class="aside">
        ● says, claims, promises … ○ denies, refuses, or does not say. Each mark leads to its words.
      </figcaption>
    </figure>
  )
}
