/**
 * What is marked in a report's text, in layers that a reader switches. Switching is the style sheet's alone (`:has` of a
 * box that is ticked), so it needs no script, and an address can name the layers that it opens with: `?layers=figures`.
 */
import type { ArticleAnswer } from '../../ask/index.ts'

export const LAYERS = ['statements', 'figures', 'dates', 'events', 'actors'] as const
export type Layer = (typeof LAYERS)[number]

/** With all of them at once the text could not be read. */
export const USUAL_LAYERS: readonly Layer[] = ['statements']

/** Those named in an address: `figures,dates`; the usual ones where none is. */
export function layersIn(given: string | undefined): readonly Layer[] {
  const named = (given ?? '').split(',')
  const known = LAYERS.filter((layer) => named.includes(layer))
  return known.length > 0 ? known : USUAL_LAYERS
}

const NAMES: Readonly<Record<Layer, string>> = {
  statements: 'Statements',
  figures: 'Figures',
  dates: 'Dates',
  events: 'Events',
  actors: 'Who appears',
}

interface Props {
  readonly answer: ArticleAnswer
  readonly layers: readonly Layer[]
}

export const Layers = ({ answer: { record }, layers }: Props) => {
  const counts: Readonly<Record<Layer, number>> = {
    statements: record.statements.length,
    figures: record.figures.length,
    dates: record.dates.length,
    events: record.events.length,
    actors: record.actors.length,
  }
  return (
    <fieldset class="layers">
      <legend>Marked in the text</legend>
      {LAYERS.filter((layer) => counts[layer] > 0).map((layer) => (
        <label class={`layer ${layer}`}>
          <input type="checkbox" id={`layer-${layer}`} checked={layers.includes(layer)} autocomplete="off" />{' '}
          <span class="sample">{NAMES[layer]}</span> <span class="count">{counts[layer]}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What the lines of a statement mean. */
export const StatementLegend = () => (
  <p class="legend">
    <mark class="source begins ends">who says it</mark> <mark class="cue begins ends">that they say it</mark>{' '}
    <mark class="content direct begins ends">words quoted</mark>{' '}
    <mark class="content mixed begins ends">partly quoted</mark>{' '}
    <mark class="content indirect begins ends">reported</mark>
  </p>
)
