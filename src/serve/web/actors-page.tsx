/** Who is on record: a name to look for, and who speaks most. */
import type { ActorSummary, OverviewAnswer } from '../../ask/index.ts'
import { Layout } from './layout.tsx'
import { actorPath, pathWith } from './links.ts'
import { NameForm } from './name-form.tsx'
import { plain } from './visible.tsx'

interface Props {
  readonly name: string
  /** Those whom the name can mean; null where none was asked for. */
  readonly found: readonly ActorSummary[] | null
  readonly overview: OverviewAnswer
}

export const ActorsPage = ({ name, found, overview }: Props) => (
  <Layout title="Who speaks · Onrecord" json={pathWith('/actors.json', { name })} here="/speakers">
    <h1>Who is on record?</h1>
    <NameForm name={name} />
    <p>
      <a href="/speakers">All speakers, A to Z</a>
    </p>
    {found === null ? (
      <ul class="examples">
        {overview.mostQuoted.map((speaker) => (
          <li>
            <a href={pathWith('/actors', { name: speaker.name })}>
              <bdi>{plain(speaker.name)}</bdi> <span class="aside">{speaker.statements}</span>
            </a>
          </li>
        ))}
      </ul>
    ) : (
      <ul class="people">
        {found.length === 0 && <li>Nobody on record is called so. Try a part of the name.</li>}
        {found.map((actor) => (
          <li>
            <a href={actorPath(actor.id)}>
              <bdi>{plain(actor.name)}</bdi>
            </a>{' '}
            <span class="aside">
              {actor.kind}, {actor.statements} {actor.statements === 1 ? 'statement' : 'statements'}
            </span>
          </li>
        ))}
      </ul>
    )}
  </Layout>
)
