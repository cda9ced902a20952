/**
 * What a language model may ask, one row a tool: the address of the API that answers it, and how the answer is put into
 * words. Inputs and outputs have the API's own types (schemas.ts), so a new question is one more row. All of it reads.
 */
import type {
  ActorAnswer,
  CheckAnswer,
  EventsAnswer,
  FiguresAnswer,
  SearchAnswer,
  StatementAnswer,
  TimelineAnswer,
  WordingAnswer,
} from '../../ask/index.ts'
import { actorWords } from './actor-words.ts'
import { checkWords, wordingWords } from './check-words.ts'
import { figureWords, talkWords } from './finding-words.ts'
import { searchWords, timelineWords } from './search-words.ts'
import { statementLines } from './statement-words.ts'
import type { LinkOf, Words } from './words.ts'

export interface Tool {
  readonly name: string
  readonly title: string
  /** For whoever chooses among the tools. */
  readonly does: string
  /** As the API's description writes it: `/statements/{id}.json`. */
  readonly path: string
  /** What the tool calls a parameter of that address. */
  readonly called: Readonly<Record<string, string>>
  /** Parameters that stand where nothing else is asked. */
  readonly unless: Readonly<Record<string, string>>
  /** The answer is the JSON of that address. */
  readonly words: (answer: unknown, linkOf: LinkOf) => Words
}

interface Row<Answer> {
  readonly title: string
  readonly does: string
  readonly path: string
  readonly called?: Readonly<Record<string, string>>
  readonly unless?: Readonly<Record<string, string>>
  readonly words: (answer: Answer, linkOf: LinkOf) => Words
}

/** The API's schemas hold what comes from its addresses; here the type is taken from the row. */
const tool = <Answer>(name: string, { called = {}, unless = {}, words, ...row }: Row<Answer>): Tool => ({
  name,
  called,
  unless,
  ...row,
  words: (answer, linkOf) => words(answer as Answer, linkOf),
})

export const TOOLS: readonly Tool[] = [
  tool<SearchAnswer>('search', {
    title: 'Search statements',
    does: 'Find who said what. Answers with statements: the exact words, speaker, day, report and link. Words are found in any form; "exact words" in quotation marks; -without; fields such as by:Name, about:Name, outlet:"Name", stance:denies, said-after:2031-03.',
    path: '/search.json',
    words: searchWords,
  }),
  tool<CheckAnswer>('check', {
    title: 'Check a quote',
    does: 'Ask whether a quote is on record, who said it and what was changed in it. Use it before giving anybody’s words as a quote.',
    path: '/check.json',
    words: checkWords,
  }),
  tool<FiguresAnswer>('figures', {
    title: 'Find figures',
    does: 'Find who claims which number, since when, what contradicts it and what revises it.',
    path: '/figures.json',
    words: figureWords,
  }),
  tool<EventsAnswer>('talks', {
    title: 'Find talks',
    does: 'Find talks that are planned, under way, held, refused or failed, with who says so. Other events by their PLOVER type.',
    path: '/events.json',
    unless: { type: 'CONSULT' },
    words: talkWords,
  }),
  tool<TimelineAnswer>('timeline', {
    title: 'A topic in the order of time',
    does: 'Who said what on a topic, in the order of time, with changes of position and those who say the opposite.',
    path: '/timeline.json',
    words: timelineWords,
  }),
  tool<ActorAnswer>('actor', {
    title: 'One speaker',
    does: 'Who somebody is on record: names, roles with their days, what they spoke of, and their newest statements.',
    path: '/actors/{id}.json',
    called: { id: 'name' },
    words: actorWords,
  }),
  tool<StatementAnswer>('statement', {
    title: 'One statement with its proof',
    does: 'One statement by its id, with the sentence of the report that proves it.',
    path: '/statements/{id}.json',
    words: (answer, linkOf) => ({ summary: ['One statement.'], blocks: [statementLines(answer, linkOf)] }),
  }),
  tool<WordingAnswer>('wording', {
    title: 'All wordings of one utterance',
    does: 'Which reports have the utterance of a statement, in which words, and how many of them are independent of each other.',
    path: '/wordings/{id}.json',
    words: wordingWords,
  }),
]
