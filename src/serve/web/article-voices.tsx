/** Who speaks where: a lane for each of those who speak most, from the first word of the report to its last. */
import type { Note } from './article-marks.ts'
import { articlePath } from './links.ts'

const WIDTH = 400
const NAMES = 150
const LANE = 22
const MOST_LANES = 6
/** With more statements than these, those that lie close together are one mark. */
const EACH = 60
const BINS = 30
const LONGEST_NAME = 21
const NARROWEST = 5

interface Props {
  readonly articleId: string
  readonly notes: readonly Note[]
  readonly length: number
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly notes: readonly Note[]
}

export const Voices = ({ articleId, notes, length }: Props) => {
  const lanes = lanesOf(notes)
  if (lanes.length < 2) return null
  const x = (offset: number) => NAMES + (offset / length) * (WIDTH - NAMES)
  return (
    <figure class="voices" aria-label="Who speaks where in the report">
      <svg viewBox={`0 0 ${WIDTH} ${lanes.length * LANE + 4}`}>
        <title>Who speaks where in the report, from its beginning on the left to its end</title>
        {lanes.map(({ speaker, said }, lane) => (
          <g>
            <text x={NAMES - 10} y={lane * LANE + 15} text-anchor="end">
              {speaker.length > LONGEST_NAME ? `${speaker.slice(0, LONGEST_NAME - 1).trimEnd()}…` : speaker}
            </text>
            <line x1={NAMES} x2={WIDTH} y1={lane * LANE + 11} y2={lane * LANE + 11} />
            {stretchesOf(said, length, notes.length > EACH).map(({ start, end, notes: [first, ...more] }) => (
              <a
                href={articlePath(articleId, first.statement.id)}
                aria-label={
                  more.length > 0
                    ? `${speaker}, ${more.length + 1} statements`
                    : `${speaker}, statement ${first.number}`
                }
              >
                <rect
                  class={first.statement.kind}
                  x={x(start).toFixed(1)}
                  y={lane * LANE + 4}
                  width={Math.max(x(end) - x(start), NARROWEST).toFixed(1)}
                  height={14}
                />
              </a>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  )
}

function lanesOf(notes: readonly Note[]): readonly { speaker: string; said: readonly Note[] }[] {
  const bySpeaker = new Map<string, Note[]>()
  for (const note of notes) {
    const said = bySpeaker.get(note.speaker)
    if (said) said.push(note)
    else bySpeaker.set(note.speaker, [note])
  }
  return [...bySpeaker]
    .map(([speaker, said]) => ({ speaker, said }))
    .sort((a, b) => b.said.length - a.said.length)
    .slice(0, MOST_LANES)
}

function stretchesOf(said: readonly Note[], length: number, isBinned: boolean): readonly Stretch[] {
  const endOf = ({ statement, at }: Note) => statement.content.at(-1)?.end ?? at + 1
  if (!isBinned) return said.map((note) => ({ start: note.at, end: endOf(note), notes: [note] }))
  const bins = new Map<number, Note[]>()
  for (const note of said) {
    const bin = Math.floor((note.at / length) * BINS)
    bins.set(bin, [...(bins.get(bin) ?? []), note].slice(0, 100))
  }
  return [...bins].map(([bin, notes]) => ({
    start: (bin / BINS) * length,
    end: ((bin + 0.9) / BINS) * length,
    notes,
  }))
}
