/** What reports call an actor and why these names are one; where people may write, each can be split off, or another merged. */
import type { ActorName, ActorSummary, PerhapsActor } from '../../ask/index.ts'
import { actorPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { plain } from './visible.tsx'

interface Props {
  readonly actor: ActorSummary
  readonly names: readonly ActorName[]
  readonly perhaps: readonly PerhapsActor[]
  /** The decision that was just made. */
  readonly decided?: string
}

const LISTED = 40

export const Forms = ({ actor, names, perhaps, decided }: Props) => (
  <section class="block" aria-labelledby="forms">
    <h2 id="forms">Called, in the reports</h2>
    {decided !== undefined && mayWrite() && (
      <form method="post" action={`${actorPath(actor.id)}/undo`} role="status">
        Decided.{' '}
        <button type="submit" name="decision" value={decided}>
          Take it back
        </button>
      </form>
    )}
    <ul class="forms">
      {names.slice(0, LISTED).map((name) => (
        <li>
          <bdi>{plain(name.name)}</bdi>{' '}
          <span class="aside">
            in {name.articles} {name.articles === 1 ? 'report' : 'reports'}, by {plain(name.why)}
            {name.confidence < 1 && <>, {Math.round(name.confidence * 100)} % sure</>}
          </span>
          {mayWrite() && names.length > 1 && (
            <form method="post" action={`${actorPath(actor.id)}/split`}>
              <button type="submit" name="name" value={name.name}>
                Somebody else<span class="unseen">: {plain(name.name)}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    {names.length > LISTED && (
      <p class="aside">
        These are the {LISTED} that most reports give, of {names.length}.
      </p>
    )}
    {perhaps.length > 0 && (
      <>
        <h3>Perhaps the same</h3>
        <ul class="forms">
          {perhaps.map((other) => (
            <li>
              <a href={actorPath(other.id)}>
                <bdi>{plain(other.name)}</bdi>
              </a>{' '}
              <span class="aside">
                {other.statements} {other.statements === 1 ? 'statement' : 'statements'}, by {plain(other.why)}
              </span>
              {mayWrite() && (
                <form method="post" action={`${actorPath(actor.id)}/merge`}>
                  <button type="submit" name="other" value={other.id}>
                    Merge<span class="unseen">: {plain(other.name)}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </>
    )}
    {mayWrite() && (
      <form class="merging" method="post" action={`${actorPath(actor.id)}/merge`}>
        <label for="other">The same as</label>{' '}
        <input id="other" name="other" maxlength={200} autocomplete="off" placeholder="a name, or an id" required />{' '}
        <button type="submit">Merge</button>
      </form>
    )}
  </section>
)
