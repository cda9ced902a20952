/** Two speakers, or one in two periods, side by side by day: what each said on a topic, where they agree and oppose each other. */
import type {
  CompareAnswer,
  ComparedMatter,
  ComparedSide,
  ComparedUtterance,
  CompareQuestion,
  CompareSide,
} from '../../ask/index.ts'
import { LIKELY, type Span, textOf } from '../../record/index.ts'
import { Certainty } from './certainty.tsx'
import { Damage } from './damage.tsx'
import { dateInWords } from './dates.ts'
import { Layout } from './layout.tsx'
import { actorPath, pathWith, statementPath } from './links.ts'
import { reportsInWords } from './proof-line.tsx'
import { withField } from './query-text.ts'
import { stanceOf } from './speakers.ts'
import { plain } from './visible.tsx'
import { ShortWhen } from './when.tsx'

const number = new Intl.NumberFormat('en')
/** Longer words are cut: the statement's own page has them whole. */
const LONGEST = 320

/** What stands in the form: the topic and both sides, empty where nothing was asked. */
export interface CompareTyped {
  readonly text?: string
  readonly a: CompareSide
  readonly b: CompareSide
}

export function comparePath(
  { text, a, b }: Pick<CompareQuestion, 'text' | 'a' | 'b'>,
  form: '' | '.json' = '',
): string {
  return pathWith(`/compare${form}`, {
    q: text,
    a: a.name,
    'a-from': a.from,
    'a-to': a.to,
    b: b.name,
    'b-from': b.from,
    'b-to': b.to,
  })
}

export const ComparePage = ({ typed, answer }: { typed: CompareTyped; answer: CompareAnswer | null }) => (
  <Layout
    title={answer ? `${nameOf(answer.a, typed.a)} and ${nameOf(answer.b, typed.b)} · Onrecord` : 'Compare · Onrecord'}
    json={answer ? comparePath(typed, '.json') : undefined}
    takeaway={answer && answer.a.total + answer.b.total > 0 ? 'compared' : undefined}
    here="/timeline"
  >
    <h1>Who says what about it?</h1>
    {!answer && (
      <p class="lead">Two speakers on one topic, side by side; or one speaker in two periods, with the days of each.</p>
    )}
    <search>
      <form class="question comparing" action="/compare" method="get">
        <div>
          <label for="q">The topic, as in a search</label>
          <input type="search" id="q" name="q" value={typed.text} maxlength={500} data-search="" />
        </div>
        <SideFields side="a" typed={typed.a} label="Who" />
        <SideFields side="b" typed={typed.b} label="And who, or the same again" />
        <button type="submit">Compare</button>
      </form>
    </search>
    {answer && <Compared answer={answer} />}
  </Layout>
)

const SideFields = ({ side, typed, label }: { side: 'a' | 'b'; typed: CompareSide; label: string }) => (
  <div class="side-fields">
    <div>
      <label for={side}>{label}</label>
      <input id={side} name={side} value={typed.name} maxlength={200} autocomplete="off" required={side === 'a'} />
    </div>
    <div>
      <label for={`${side}-from`}>from</label>
      <input id={`${side}-from`} name={`${side}-from`} value={typed.from} maxlength={20} autocomplete="off" />
    </div>
    <div>
      <label for={`${side}-to`}>to</label>
      <input id={`${side}-to`} name={`${side}-to`} value={typed.to} maxlength={20} autocomplete="off" />
    </div>
  </div>
)

const nameOf = ({ actor }: ComparedSide, { name }: CompareSide): string => plain(actor?.name ?? name)

const Compared = ({ answer }: { answer: CompareAnswer }) => {
  const { question, a, b, matters } = answer
  const days = daysOf(a, b)
  return (
    <section class="results" aria-labelledby="results">
      <h2 id="results">{days.length > 0 ? inShort(matters) : 'Neither is on record on that'}</h2>
      {matters.length > 0 && (
        <ul class="matters">
          {matters.map((matter) => (
            <Matter matter={matter} answer={answer} />
          ))}
        </ul>
      )}
      <Damage of={answer} noun={['statement', 'statements']} />
      <div class="halves heads">
        <SideHead side={a} asked={question.a} text={question.text} />
        <SideHead side={b} asked={question.b} text={question.text} />
      </div>
      <ol class="days">
        {days.map(({ day, ofA, ofB }) => (
          <li>
            <h3 class="day">{day ? <ShortWhen edtf={day} /> : 'No date'}</h3>
            <div class="halves">
              <Said utterances={ofA} by={nameOf(a, question.a)} />
              <Said utterances={ofB} by={nameOf(b, question.b)} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "They oppose each other on 2 matters and agree on one". */
function inShort(matters: readonly ComparedMatter[]): string {
  const count = (agrees: boolean) => matters.filter((matter) => matter.agrees === agrees).length
  const of = (many: number) => `${number.format(many)} ${many === 1 ? 'matter' : 'matters'}`
  const [agreed, opposed] = [count(true), count(false)]
  if (agreed + opposed === 0) return 'Nothing on which they surely agree or oppose each other'
  const parts = [
    ...(opposed > 0 ? [`opposed on ${of(opposed)}`] : []),
    ...(agreed > 0 ? [`of one mind on ${of(agreed)}`] : []),
  ]
  const said = parts.join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

const anchorOf = (statement: string): string => `u-${statement}`

const Matter = ({
  matter: { matter, agrees, isFor, a, b },
  answer,
}: {
  matter: ComparedMatter
  answer: CompareAnswer
}) => {
  const [first, second] = [nameOf(answer.a, answer.question.a), nameOf(answer.b, answer.question.b)]
  const when = (side: ComparedSide, id: string) => {
    const day = side.utterances.find(({ statement }) => statement.statement.id === id)?.day
    return day ? `, ${dateInWords(day)}` : ''
  }
  const stand = (who: string, id: string, side: ComparedSide, isForIt: boolean) => (
    <a href={`#${encodeURIComponent(anchorOf(id))}`}>
      <bdi>{who}</bdi> {isForIt ? 'for it' : 'against it'}
      {when(side, id)}
    </a>
  )
  return (
    <li class={agrees ? 'agrees' : 'opposed'}>
      <strong>{agrees ? 'Of one mind' : 'Opposed'}</strong> “<bdi>{plain(matter)}</bdi>”:{' '}
      {stand(first, a, answer.a, isFor)} · {stand(second, b, answer.b, agrees === isFor)}
    </li>
  )
}

const SideHead = ({ side, asked, text = '' }: { side: ComparedSide; asked: CompareSide; text?: string }) => {
  const { actor, total, utterances } = side
  if (actor === null) {
    return (
      <div>
        <h3>
          <bdi>{plain(asked.name)}</bdi>
        </h3>
        <p class="aside">
          Nobody on record is called so. <a href="/speakers">All speakers</a>
        </p>
      </div>
    )
  }
  const period = [asked.from && `from ${asked.from}`, asked.to && `to ${asked.to}`].filter(Boolean).join(' ')
  const all = withField(withDays(text, asked), 'by', actor.name)
  return (
    <div>
      <h3>
        <a href={actorPath(actor.id)}>
          <bdi>{plain(actor.name)}</bdi>
        </a>
      </h3>
      <p class="aside">
        {number.format(total)} {total === 1 ? 'utterance' : 'utterances'}
        {period && `, ${plain(period)}`}
        {total > utterances.length && (
          <>
            , the newest {number.format(utterances.length)} here · <a href={pathWith('/timeline', { q: all })}>all</a>
          </>
        )}
      </p>
    </div>
  )
}

function withDays(text: string, { from, to }: CompareSide): string {
  const since = from ? withField(text, 'said-after', from) : text
  return to ? withField(since, 'said-before', to) : since
}

interface Day {
  readonly day: string | null
  readonly ofA: readonly ComparedUtterance[]
  readonly ofB: readonly ComparedUtterance[]
}

/** In the order of time; without a day last. */
function daysOf(a: ComparedSide, b: ComparedSide): readonly Day[] {
  const days = new Set([...a.utterances, ...b.utterances].map(({ day }) => day))
  return [...days]
    .sort((x, y) => (x === null ? 1 : y === null ? -1 : x < y ? -1 : 1))
    .map((day) => ({
      day,
      ofA: a.utterances.filter((each) => each.day === day),
      ofB: b.utterances.filter((each) => each.day === day),
    }))
}

const Said = ({ utterances, by }: { utterances: readonly ComparedUtterance[]; by: string }) => (
  <div class={utterances.length === 0 ? 'half silent' : 'half'}>
    {utterances.length > 0 && <p class="side-name">{by}</p>}
    {utterances.map(({ statement: { statement, excerpt, article }, reports, independent }) => (
      <article class="utterance" id={anchorOf(statement.id)}>
        <p>
          <span class="stance">{stanceOf(statement)}</span>{' '}
          <a class="words" href={statementPath(statement.id)}>
            {shortened(excerpt.content.map((span: Span) => textOf(excerpt.text, span)).join(' … '))}
          </a>
        </p>
        <p class="aside">
          {article.outlet && <bdi>{plain(article.outlet)}</bdi>}
          {reports > 1 && ` · ${reportsInWords({ reports, independent })}`}
          {statement.confidence < LIKELY && ' · '}
          <Certainty confidence={statement.confidence} />
        </p>
      </article>
    ))}
  </div>
)

function shortened(words: string): string {
  const line = plain(words)
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
