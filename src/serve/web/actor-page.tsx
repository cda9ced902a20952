/** One actor across all reports: names, roles over time, what they said on what and of whom, when. */
import type { ActorAnswer, ActorSummary, StatementAnswer } from '../../ask/index.ts'
import { dateInWords } from './dates.ts'
import { Layout } from './layout.tsx'
import { actorPath, pathWith, searchPath } from './links.ts'
import { Months } from './months.tsx'
import { reportsInWords } from './proof-line.tsx'
import { Result } from './result.tsx'
import { plain } from './visible.tsx'

export const ActorPage = ({ answer }: { answer: ActorAnswer }) => {
  const { actor, others, names, roles, said, spokenOfBy, statements, total, question } = answer
  return (
    <Layout
      title={`${plain(actor.name)} · Onrecord`}
      json={actorPath(actor.id, '.json')}
      search="in the masthead"
      here="/actors"
    >
      <p class="kicker">{actor.kind}</p>
      <h1>
        <bdi>{plain(actor.name)}</bdi>
      </h1>
      <p class="holding">
        <strong>{said.statements}</strong> {said.statements === 1 ? 'statement' : 'statements'} in{' '}
        {reportsInWords(said)}
        {said.first && said.last && (
          <>
            , {dateInWords(said.first)}
            {said.last !== said.first && <> to {dateInWords(said.last)}</>}
          </>
        )}
      </p>
      <Months
        months={said.months}
        label="Statements by month"
        href={(month) => searchPath({ by: actor.name, from: month, to: month })}
      />
      <div class="columns">
        <Shown title="Roles" things={roles}>
          {({ title, of, first, last }) => (
            <>
              {plain(title)}
              {of && ` of ${plain(of)}`}{' '}
              {first && (
                <span class="aside">{first === last ? dateInWords(first) : dateInWords(`${first}/${last}`)}</span>
              )}
            </>
          )}
        </Shown>
        <Shown title="Called" things={names}>
          {({ name, articles, why }) => (
            <>
              <bdi>{plain(name)}</bdi>{' '}
              <span class="aside" title={plain(why)}>
                in {articles} {articles === 1 ? 'report' : 'reports'}
              </span>
            </>
          )}
        </Shown>
        <Shown title="How they put it" things={said.stances}>
          {({ stance, statements: count }) => (
            <>
              <a href={searchPath({ by: actor.name, text: `stance:${stance}` })}>{stance}</a>{' '}
              <span class="aside">{count}</span>
            </>
          )}
        </Shown>
        <Shown title="Speaks on" things={said.topics}>
          {({ word, statements: count }) => (
            <>
              <a href={searchPath({ by: actor.name, text: word })}>{plain(word)}</a> <span class="aside">{count}</span>
            </>
          )}
        </Shown>
        <Shown title="Speaks of" things={said.about}>
          {(other) => <ActorLink actor={other} />}
        </Shown>
        <Shown title="Spoken of by" things={spokenOfBy}>
          {(other) => <ActorLink actor={other} />}
        </Shown>
        <Shown title="Others of that name" things={others}>
          {(other) => <ActorLink actor={other} />}
        </Shown>
      </div>
      <section class="results" aria-labelledby="said">
        <h2 id="said">What they said, newest first</h2>
        <ol class="result-list">
          {statements.map((statement: StatementAnswer) => (
            <Result answer={statement} />
          ))}
        </ol>
        {total > question.offset + statements.length && (
          <nav class="paging" aria-label="Pages of statements">
            <a rel="next" href={pathWith(actorPath(actor.id), { offset: String(question.offset + question.limit) })}>
              Older →
            </a>
          </nav>
        )}
      </section>
    </Layout>
  )
}

const ActorLink = ({ actor }: { actor: ActorSummary }) => (
  <>
    <a href={actorPath(actor.id)}>
      <bdi>{plain(actor.name)}</bdi>
    </a>{' '}
    <span class="aside">{actor.statements}</span>
  </>
)

interface ShownProps<Thing> {
  readonly title: string
  readonly things: readonly Thing[]
  readonly children: (thing: Thing) => unknown
}

function Shown<Thing>({ title, things, children }: ShownProps<Thing>) {
  if (things.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {things.slice(0, 10).map((thing) => (
          <li>{children(thing) as never}</li>
        ))}
      </ul>
    </section>
  )
}
