/** Every question of `ask`, bound to one record. */
import {
  actor,
  actorsNamed,
  changes,
  check,
  events,
  feeds,
  figures,
  overview,
  search,
  showArticle,
  showStatement,
  timeline,
  wording,
} from '../../ask/index.ts'
import type { Dependencies } from './dependencies.ts'

export const questionsOf = (record: Parameters<typeof search>[0]): Dependencies => ({
  search: (question) => search(record, question),
  article: (id) => showArticle(record, id),
  statement: (id) => showStatement(record, id),
  overview: () => overview(record),
  check: (question) => check(record, question),
  wording: (id) => wording(record, id),
  changes: (url) => changes(record, url),
  actor: (question) => actor(record, question),
  actorsNamed: (words) => actorsNamed(record, words),
  timeline: (question) => timeline(record, question),
  figures: (question) => figures(record, question),
  events: (question) => events(record, question),
  feeds: () => feeds(record, { nowMs: Date.now() }),
})
