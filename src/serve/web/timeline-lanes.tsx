/**
 * A lane for each of those who speak most, a mark for each utterance: filled where they affirm, hollow where they deny or
 * refuse. Places across are shares of the width. Names stand before their lanes, on a phone over them.
 */
import type { TimelineAnswer, TimelineEntry } from '../../ask/index.ts'
import { dateInWords, shortDate } from './dates.ts'
import { stanceInWords } from './speakers.ts'
import { plain } from './visible.tsx'

const LANE = 30
/** Of a lane's line, under its upper edge: there is room for a name over it. */
const LINE = 20
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
  const x = (day: string) => `${(2 + ((Date.parse(day) - first) / range) * 96).toFixed(2)}%`
  const height = speaking.length * LANE
  return (
    <figure class="lanes" aria-label="Who spoke when">
      <svg height={height + AXIS}>
        <title>Who spoke when</title>
        {speaking.map(({ id, name }, lane) => {
          const y = lane * LANE + LINE
          return (
            <g>
              <line class="lane" x1="0" x2="100%" y1={y} y2={y} />
              <text class="name" x="-8" y={y + 4}>
                {shortened(plain(name))}
              </text>
              {dated
                .filter((entry) => entry.actors.includes(id))
                .map(({ day, stance, negated, statement }) => {
                  const words = `${plain(name)} ${stanceInWords(stance ?? 'says', negated)}, ${dateInWords(day ?? '')}`
                  const against = negated || AGAINST.has(stance ?? '')
                  return (
                    <a
                      href={`#r-${statement.statement.id}`}
                      class={against ? 'against-it' : undefined}
                      aria-label={words}
                    >
                      <title>{words}</title>
                      <circle cx={x(day ?? '')} cy={y} r="5.5" />
                    </a>
                  )
                })}
            </g>
          )
        })}
        <text class="tick" x="0" y={height + 16}>
          {shortDate(new Date(first).toISOString().slice(0, 10))}
        </text>
        <text class="tick" x="100%" y={height + 16} text-anchor="end">
          {shortDate(new Date(last).toISOString().slice(0, 10))}
        </text>
      </svg>
      <figcaption class="aside">
        ● says, claims, promises … ○ denies, refuses, or does not say. Each mark leads to its words.
      </figcaption>
    </figure>
  )
}
