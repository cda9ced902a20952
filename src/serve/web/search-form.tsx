/** The question's form: what, by whom, where, from when to when. What was typed stays typed, and what is wrong says so beside it. */
import type { OverviewAnswer } from '../../ask/index.ts'
import { plain } from './visible.tsx'

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
  readonly overview: OverviewAnswer
}

export const SearchForm = ({ typed, problems, overview }: Props) => {
  const field = (name: QuestionField) => ({
    id: name,
    name,
    value: typed[name] ?? '',
    ...(problems.some((problem) => problem.field === name)
      ? { 'aria-invalid': 'true', 'aria-describedby': `${name}-problem` }
      : {}),
  })
  const Wrong = ({ name }: { name: QuestionField }) => (
    <>
      {problems
        .filter((problem) => problem.field === name)
        .map(({ message }) => (
          <p class="wrong" id={`${name}-problem`}>
            {plain(message)}
          </p>
        ))}
    </>
  )
  return (
    <search>
      <form class="question" action="/search" method="get">
        <div class="ask">
          <label for="q">Words that were said</label>
          <div class="ask-row">
            <input
              type="search"
              {...field('q')}
              maxlength={500}
              autocomplete="off"
              placeholder="corridor, ceasefire, “exact words” …"
            />
            <button type="submit">Search</button>
          </div>
          <Wrong name="q" />
        </div>
        <div class="filters">
          <div>
            <label for="by">By whom</label>
            <input type="text" {...field('by')} list="speakers" maxlength={200} autocomplete="off" />
            <datalist id="speakers">
              {overview.mostQuoted.map(({ name }) => (
                <option value={plain(name)} />
              ))}
            </datalist>
            <Wrong name="by" />
          </div>
          <div>
            <label for="outlet">Outlet</label>
            <OutletSelect typed={typed.outlet ?? ''} overview={overview} />
          </div>
          <div>
            <label for="from">From</label>
            <input type="text" {...field('from')} {...dayInput} />
            <Wrong name="from" />
          </div>
          <div>
            <label for="to">To</label>
            <input type="text" {...field('to')} {...dayInput} />
            <Wrong name="to" />
          </div>
        </div>
      </form>
    </search>
  )
}

/** A plain text field: it takes whole months and years too, and what is wrong in it can be shown again. */
const dayInput = { inputmode: 'numeric', placeholder: 'YYYY-MM-DD', maxlength: 10, autocomplete: 'off' } as const

const OutletSelect = ({ typed, overview }: { typed: string; overview: OverviewAnswer }) => {
  const names = overview.outlets.map(({ name }) => name)
  if (typed && !names.includes(typed)) names.push(typed)
  return (
    <select id="outlet" name="outlet">
      <option value="">Any</option>
      {names.map((name) => (
        <option value={name} selected={name === typed}>
          {plain(name)}
        </option>
      ))}
    </select>
  )
}
