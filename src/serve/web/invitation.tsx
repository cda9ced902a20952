/** What the front page says before anything is asked: what there is, and questions made from it. */
import type { OverviewAnswer } from '../../ask/index.ts'
import { dateInWords } from './dates.ts'
import { searchPath } from './links.ts'
import { plain } from './visible.tsx'

const number = new Intl.NumberFormat('en')
const counted = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`

export const Invitation = ({ overview }: { overview: OverviewAnswer }) => {
  const { articles, statements, speakers, published, outlets } = overview
  return (
    <section class="invitation" aria-label="What is in the record">
      <p class="holding">
        The record holds <strong>{counted(statements, 'statement', 'statements')}</strong> by{' '}
        {counted(speakers, 'speaker', 'speakers')}, from {counted(articles, 'report', 'reports')}
        {outlets.length > 0 && <> of {counted(outlets.length, 'outlet', 'outlets')}</>}
        {published && (
          <>
            , {dateInWords(published.first)}
            {published.last !== published.first && <> to {dateInWords(published.last)}</>}
          </>
        )}
        .
      </p>
      <ul class="examples">
        {examplesFrom(overview).map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Questions that the record can answer, made from what it holds most of: persons, places, an outlet. */
export function examplesFrom({ mostQuoted, places, outlets }: OverviewAnswer): { href: string; label: string }[] {
  const speakers = mostQuoted.slice(0, 3).map(({ name }) => ({
    href: searchPath({ by: name }),
    label: `What has ${plain(name)} said?`,
  }))
  const about = places.slice(0, 2).map(({ name }) => ({
    href: searchPath({ text: name }),
    label: `What was said about ${plain(name)}?`,
  }))
  const [speaker, place, outlet] = [mostQuoted[0], places[0], outlets[0]]
  const both =
    speaker && place
      ? [
          {
            href: searchPath({ text: place.name, by: speaker.name }),
            label: `${plain(speaker.name)} on ${plain(place.name)}`,
          },
        ]
      : []
  const reported = outlet
    ? [{ href: searchPath({ outlet: outlet.name }), label: `Whom does ${plain(outlet.name)} quote?` }]
    : []
  return [...speakers, ...about, ...both, ...reported]
}

export const NothingKept = () => (
  <section class="invitation">
    <h2>The record is empty</h2>
    <p>
      <a href="/add">Add reports</a>: paste them, give their addresses or choose files. Or on the command line:
    </p>
    <pre>
      <code>onrecord add report.txt reports.ndjson</code>
    </pre>
  </section>
)
