/**
 * The question's form: one box that takes words and typed filters alike, explains itself, and says beside it what is wrong.
 * Parts of the question that came by fields of the address are written into the box, so that it always shows all of it.
 */
import type { Child } from 'hono/jsx'
import { searchPath } from './links.ts'
import { plain } from './visible.tsx'
import { WordsInput } from './words-input.tsx'

export type QuestionField = 'q' | 'by' | 'outlet' | 'from' | 'to' | 'page' | 'limit'

/** A question as it stands in the address, before it is understood. */
export type Typed = Readonly<Partial<Record<QuestionField, string>>>

export interface QuestionProblem {
  readonly field: QuestionField
  /** What is wrong and what to do, in one sentence. */
  readonly message: string
}

interface Props {
  readonly typed: Typed
  readonly problems: readonly QuestionProblem[]
  /** Searches that find something in this record. */
  readonly examples?: readonly string[]
}

export const SearchForm = ({ typed, problems, examples = [] }: Props) => {
  const wrong = problems.length > 0
  return (
    <search>
      <form class="question" action="/search" method="get">
        <label for="q">Words that were said, and by whom, about whom, where or when</label>
        <div class="ask-row">
          <WordsInput
            value={asTyped(typed)}
            longest={500}
            placeholder={examples[0] && plain(examples[0])}
            describedBy={wrong ? 'q-problem' : 'q-takes'}
            isWrong={wrong}
          />
          <button type="submit">Search</button>
        </div>
        {wrong && (
          <div class="wrong" id="q-problem" role="alert">
            <p>
              <strong>The search was not run.</strong>
            </p>
            {problems.map(({ message }) => (
              <p>{plain(message)}</p>
            ))}
          </div>
        )}
        {examples.length > 0 && (
          <p class="try">
            Try{' '}
            {examples.map((example) => (
              <a href={searchPath({ text: example })}>
                <bdi>{plain(example)}</bdi>
              </a>
            ))}
          </p>
        )}
        <details class="takes" id="q-takes" open={wrong}>
          <summary>What the box takes</summary>
          <Syntax />
        </details>
      </form>
    </search>
  )
}

/** What stood in the fields of the address, as it is typed. */
export function asTyped({ q, by, outlet, from, to }: Typed): string {
  const field = (name: string, value: string | undefined) =>
    value ? [`${name}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`] : []
  return [
    ...(q ? [q] : []),
    ...field('by', by),
    ...field('outlet', outlet),
    ...field('said-after', from),
    ...field('said-before', to),
  ].join(' ')
}

/** In words that every record may hold: names of one record's press would find nothing in another's. */
const Syntax = () => (
  <dl class="syntax">
    <Entry example="ceasefire talks" means="both, in any form" />
    <Entry example="truce or ceasefire" means="either" />
    <Entry example='"no meeting"' means="these exact words" />
    <Entry example="by:minister" means="said by a name or an office" />
    <Entry example="about:president" means="speaks of somebody" />
    <Entry example='outlet:"Daily News"' means="printed there" />
    <Entry example="after:2026-04" means="published from then on" />
    <Entry example="before:2026-03-20" means="or until then" />
    <Entry example="stance:denies" means="or promises, claims …" />
    <Entry example="kind:direct" means="quoted word for word" />
    <Entry example="likely:yes" means="without the less certain" />
    <Entry example="corrid*" means="words that begin so" />
  </dl>
)

const Entry = ({ example, means }: { example: string; means: string }): Child => (
  <div>
    <dt>
      <code>{example}</code>
    </dt>
    <dd>{means}</dd>
  </div>
)
