/**
 * One actor across all reports: roles over time, what they said on what and of whom, which figures they claim, which of
 * their words outlets have differently, and the statements themselves.
 */
import type { ActorAnswer, ActorSummary, FigureClaim, StatementAnswer, WordingAnswer } from '../../ask/index.ts'
import { LIKELY } from '../../record/index.ts'
import { Forms } from './actor-forms.tsx'
import { Positions } from './actor-positions.tsx'
import { rolesOnce } from './actor-roles.ts'
import { Damage } from './damage.tsx'
import { dateInWords } from './dates.ts'
import { Difference } from './difference.tsx'
import { Bar } from './facets.tsx'
import { amountInWords, thingInWords } from './figures-words.ts'
import { Layout } from './layout.tsx'
import { actorPath, articlePath, pathWith, searchPath, wordingPath } from './links.ts'
import { Histogram } from './months.tsx'
import { reportsInWords } from './proof-line.tsx'
import { withField } from './query-text.ts'
import { Result } from './result.tsx'
import { plain, visible } from './visible.tsx'
import { ShortWhen } from './when.tsx'
import { CHANGES_IN_WORDS } from './wording-page.tsx'

export interface ActorPageProps {
  readonly answer: ActorAnswer
  /** What they claim, newest first. */
  readonly claims: readonly FigureClaim[]
  /** How much of all this is left out because it is damaged. */
  readonly damaged: number
  /** What of theirs outlets have in different words. */
  readonly wordings: readonly WordingAnswer[]
  /** The decision about who this is that was just made: it can be taken back. */
  readonly decided?: string
}

const LISTED = 8
const MOST_FORMS = 3

export const ActorPage = ({ answer, claims, wordings, damaged, decided }: ActorPageProps) => {
  const { actor, others, names, roles, said, spokenOfBy, statements, total, question } = answer
  const by = withField('', 'by', actor.name)
  const most = said.topics[0]?.statements ?? 1
  return (
    <Layout
      title={`${plain(actor.name)} · Onrecord`}
      json={pathWith(actorPath(actor.id, '.json'), {
        minConfidence: question.minConfidence,
        offset: question.offset || undefined,
      })}
      takeaway={statements.length > 0 ? 'statements' : undefined}
      search="in the masthead"
      here="/speakers"
    >
      <p class="kicker">{actor.kind}</p>
      <h1>
        <bdi>{plain(actor.name)}</bdi>
      </h1>
      <p class="lead">
        <strong>{said.statements}</strong> {said.statements === 1 ? 'statement' : 'statements'} in{' '}
        {said.reportsAre === 'estimate' && 'about '}
        {reportsInWords(said)}
        {said.first && said.last && (
          <>
            , {dateInWords(said.first)}
            {said.last !== said.first && <> to {dateInWords(said.last)}</>}
          </>
        )}
        . <a href={searchPath({ text: by })}>Search in them</a> ·{' '}
        <a href={pathWith('/timeline', { q: by })}>timeline</a> ·{' '}
        <a href={pathWith('/events', { type: 'talks', with: actor.name })}>talks with whom</a>
      </p>
      <Damage of={{ damaged }} noun={['statement or claim', 'statements or claims']} />
      <Histogram
        times={said.months.map(({ month, statements: count }) => ({ value: month, count }))}
        label="Statements by month"
        href={(month) => searchPath({ text: `${by} said-after:${month} said-before:${month}` })}
      />
      <Positions positions={answer.positions} name={actor.name} />
      <div class="columns">
        <Shown title="Roles, as reports show them" things={rolesOnce(roles)}>
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
        {said.topics.length > 0 && (
          <section>
            <h2>Speaks on</h2>
            <ul class="bars">
              {said.topics.slice(0, LISTED).map(({ word, statements: count }) => (
                <li>
                  <a href={searchPath({ text: `${word} ${by}` })}>{plain(word)}</a> <span class="count">{count}</span>
                  <Bar share={count / most} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Shown title="How they put it" things={said.stances}>
          {({ stance, statements: count }) => (
            <>
              <a href={searchPath({ text: `${by} stance:${stance}` })}>{stance}</a> <span class="count">{count}</span>
            </>
          )}
        </Shown>
        <Shown title="About whom" things={said.about}>
          {(other) => <ActorLink actor={other} />}
        </Shown>
        <Shown title="Spoken of by" things={spokenOfBy}>
          {(other) => <ActorLink actor={other} />}
        </Shown>
        <Shown title="Others of that name" things={others}>
          {(other) => <ActorLink actor={other} />}
        </Shown>
      </div>
      <Forms actor={actor} names={names} perhaps={answer.perhaps} decided={decided} />
      {claims.length > 0 && <Claims claims={claims} name={actor.name} />}
      {wordings.length > 0 && <Wordings wordings={wordings} />}
      <section class="block" aria-labelledby="said">
        <h2 id="said">What they said, newest first</h2>
        <HowCertain answer={answer} />
        <ol class="result-list two-up">
          {statements.map((statement: StatementAnswer) => (
            <Result answer={statement} />
          ))}
        </ol>
        {total > question.offset + question.limit && (
          <nav class="paging" aria-label="Pages of statements">
            <a
              rel="next"
              href={pathWith(actorPath(actor.id), {
                minConfidence: question.minConfidence,
                offset: String(question.offset + question.limit),
              })}
            >
              Older →
            </a>
          </nav>
        )}
      </section>
    </Layout>
  )
}

/** All is shown until somebody asks for what is likely; then how much is left out is said. */
const HowCertain = ({ answer: { actor, question, lessCertain } }: { answer: ActorAnswer }) => {
  const { statements, names } = lessCertain
  if (!question.minConfidence)
    return (
      <p class="aside">
        Certain and less certain ·{' '}
        <a href={`${pathWith(actorPath(actor.id), { minConfidence: LIKELY })}#said`}>only what is likely</a>
      </p>
    )
  return (
    <p class="aside">
      Only what is as likely as {Math.round(question.minConfidence * 100)} in 100
      {statements + names > 0 && (
        <>
          , without {statements} less certain {statements === 1 ? 'statement' : 'statements'} and {names}{' '}
          {names === 1 ? 'name' : 'names'}
        </>
      )}{' '}
      · <a href={`${actorPath(actor.id)}#said`}>all</a>
    </p>
  )
}

const Claims = ({ claims, name }: { claims: readonly FigureClaim[]; name: string }) => (
  <section class="block" aria-labelledby="claims">
    <h2 id="claims">
      Figures they claim <a href={pathWith('/figures', { by: name })}>all, with who contradicts them</a>
    </h2>
    <ul class="claims">
      {claims.map((claim) => (
        <li>
          <a class="amount" href={articlePath(claim.article.id, claim.statement ?? undefined)}>
            {amountInWords(claim)}
          </a>{' '}
          <span>{thingInWords(claim)}</span> <span class="aside">{claim.asOf && <ShortWhen edtf={claim.asOf} />}</span>
        </li>
      ))}
    </ul>
  </section>
)

const Wordings = ({ wordings }: { wordings: readonly WordingAnswer[] }) => (
  <section class="block" aria-labelledby="wordings">
    <h2 id="wordings">Where outlets have their words differently</h2>
    <ul class="differing">
      {wordings.map((wording) => {
        const { forms, fullest, asked } = wording
        const others = forms.filter((_, i) => i !== fullest).slice(0, MOST_FORMS)
        return (
          <li>
            <blockquote>{visible(forms[fullest].words)}</blockquote>
            <p class="aside">
              <bdi>{plain(forms[fullest].statement.article.outlet ?? 'Outlet not known')}</bdi> ·{' '}
              <a href={wordingPath(asked)}>{reportsInWords(wording)}, all wordings</a>
            </p>
            <ul>
              {others.map((form) => (
                <li class={`wording ${form.change}`}>
                  <p class="kicker">
                    <span>
                      <bdi>{plain(form.statement.article.outlet ?? 'Outlet not known')}</bdi>
                    </span>{' '}
                    <span>{CHANGES_IN_WORDS[form.change]}</span>
                  </p>
                  <blockquote>
                    <Difference runs={form.difference} />
                  </blockquote>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  </section>
)

const ActorLink = ({ actor }: { actor: ActorSummary }) => (
  <>
    <a href={actorPath(actor.id)}>
      <bdi>{plain(actor.name)}</bdi>
    </a>{' '}
    <span class="count">{actor.statements}</span>
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
        {things.slice(0, LISTED).map((thing) => (
          <li>{children(thing) as never}</li>
        ))}
      </ul>
    </section>
  )
}
