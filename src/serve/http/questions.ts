/** Every question of `ask`, and everything that writes, bound to one record. */
import {
  actor,
  actorsNamed,
  actorWordings,
  changes,
  check,
  events,
  feeds,
  figureClaims,
  figures,
  front,
  overview,
  search,
  showArticle,
  showStatement,
  timeline,
  wording,
} from '../../ask/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import { correct, type Database, holderOf, undoCorrection } from '../../store/index.ts'
import { add, corrections, type Extract, makeCorrection } from '../../write/index.ts'
import type { Dependencies, Writing } from './dependencies.ts'

export const questionsOf = (record: Parameters<typeof search>[0]): Dependencies => ({
  search: (question) => search(record, question),
  article: (id) => showArticle(record, id),
  statement: (id) => showStatement(record, id),
  front: () => front(record),
  overview: () => overview(record),
  check: (question) => check(record, question),
  wording: (id) => wording(record, id),
  changes: (url) => changes(record, url),
  actor: (question) => actor(record, question),
  actorWordings: (id) => actorWordings(record, id),
  actorsNamed: (words) => actorsNamed(record, words),
  timeline: (question) => timeline(record, question),
  figures: (question) => figures(record, question),
  figureClaims: (question) => figureClaims(record, question),
  events: (question) => events(record, question),
  feeds: () => feeds(record, { nowMs: Date.now() }),
  corrections: (article) => corrections(record, article),
})

interface WritingOf {
  readonly database: Database
  readonly extract: Extract
  readonly fetcher: Fetcher
  readonly owner: string
}

/** Everything that writes, bound to one record. */
export const writingOf = ({ database, extract, fetcher, owner }: WritingOf): Writing => ({
  owner,
  holderOf: (token) => holderOf(database, token),
  add: (handed, signal) => add(handed, { database, extract, fetcher, signal }),
  correct: async (asked, by) => {
    const correction = await makeCorrection(database, asked)
    return correction && { id: await correct(database, { ...correction, by }), article: correction.article }
  },
  undo: (id, by) => undoCorrection(database, id, by),
})
