/** One box for every question: whatever was typed, read as each question that it may be, and what the record has on it. */
import type { Queries } from '../store/index.ts'
import { actorsNamed } from './actor-names.ts'
import type { AnythingAnswer, Reading } from './anything-answer.ts'
import { check } from './check.ts'
import { QuestionError } from './check-question.ts'
import { events } from './events.ts'
import { figures } from './figures.ts'
import { QueryError } from './query-error.ts'
import { readingsOf } from './readings.ts'
import { search } from './search.ts'

/** Of each kind: enough to see whether it is what was meant. */
const SHOWN = 4
const SPEAKERS = 3
/** More words than that are no name. */
const MOST_WORDS_OF_A_NAME = 4
const LONGEST_NAME = 100

/** Throws nothing of what the single questions throw: a reading that its question refuses is left out. */
export async function anything(queries: Queries, { text: typed }: { readonly text: string }): Promise<AnythingAnswer> {
  const readings = readingsOf(typed)
  const of = <Kind extends Reading['kind']>(kind: Kind) =>
    readings.find((reading): reading is Extract<Reading, { kind: Kind }> => reading.kind === kind)
  const [said, quote, number, talks] = [of('said'), of('quote'), of('number'), of('talks')]
  const isName = typed.length <= LONGEST_NAME && typed.trim().split(/\s+/).length <= MOST_WORDS_OF_A_NAME
  const answers = {
    speakers: isName && !/[:"“”]/.test(typed) ? (await actorsNamed(queries, typed)).slice(0, SPEAKERS) : [],
    said: said ? await unlessRefused(search(queries, { text: said.search, limit: SHOWN, offset: 0 })) : null,
    quote: quote
      ? await unlessRefused(check(queries, { quote: quote.quote, ...(quote.by ? { by: quote.by } : {}) }))
      : null,
    number: number ? await unlessRefused(figures(queries, { ...narrowed(number), limit: SHOWN })) : null,
    talks: talks
      ? await unlessRefused(
          events(queries, { type: 'CONSULT', ...(talks.with ? { with: talks.with } : {}), limit: SHOWN }),
        )
      : null,
  }
  const finds: Readonly<Record<Reading['kind'], boolean>> = {
    said: (answers.said?.total ?? 0) > 0,
    quote: (answers.quote?.matches.length ?? 0) + (answers.quote?.inReports.length ?? 0) > 0,
    number: (answers.number?.total ?? 0) > 0,
    talks: (answers.talks?.events.length ?? 0) > 0,
  }
  const read = readings.filter(({ kind }) => answers[kind] !== null).map((as) => ({ as, finds: finds[as.kind] }))
  const damaged = [answers.said, answers.quote, answers.number, answers.talks].reduce(
    (sum, answer) => sum + (answer?.damaged ?? 0),
    0,
  )
  return {
    typed,
    readings: [...read.filter(({ finds }) => finds), ...read.filter(({ finds }) => !finds)],
    ...answers,
    ...(damaged > 0 ? { damaged } : {}),
  }
}

const narrowed = ({ number, measure, counted, place }: Extract<Reading, { kind: 'number' }>) => ({
  ...(number ? { number } : {}),
  ...(measure ? { measure } : {}),
  ...(counted ? { counted } : {}),
  ...(place ? { place } : {}),
})

async function unlessRefused<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof QueryError || error instanceof QuestionError) return null
    throw error
  }
}
