/** Every question of `ask`, and everything that writes, bound to one record. */
import { actorsNamed, front, overview, search, showArticle, showStatement, wording } from '../../ask/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import {
  addFeeds,
  changeFollow,
  correct,
  type Database,
  followsOf,
  forgetFeed,
  holderOf,
  markTold,
  pauseFeed,
  QUESTION_MS,
  type Queries,
  removeBookmark,
  removeFollow,
  resumeFeed,
  stretchOf,
  undoCorrection,
  withinTime,
} from '../../store/index.ts'
import {
  add,
  bookmark,
  type Extract,
  follow,
  makeCorrection,
  mergeActors,
  soundNote,
  splitOff,
  takeBack,
} from '../../write/index.ts'
import type { Dependencies, Writing } from './dependencies.ts'
import { readerHere } from './reader-here.ts'

/** Each question may take `limitMs`, and nothing more is begun for a reader who has left. */
export function questionsOf(database: Queries, limitMs: number = QUESTION_MS): Dependencies {
  const asked = () => withinTime(database, limitMs, readerHere())
  return {
    ask: (question) => question(asked()),
    search: (question) => search(asked(), question),
    article: (id) => showArticle(asked(), id),
    statement: (id) => showStatement(asked(), id),
    front: () => front(asked()),
    overview: () => overview(asked()),
    wording: (id) => wording(asked(), id),
    actorsNamed: (words) => actorsNamed(asked(), words),
  }
}

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
  bookmark: (asked, by) => bookmark(database, asked, by),
  removeBookmark: (statement) => removeBookmark(database, statement),
  follow: (asked) => follow(database, asked),
  seeFollow: async (id) => {
    if (!(await followsOf(database)).some((each) => each.id === id)) return false
    await markTold(database, id, await stretchOf(database, id))
    return true
  },
  changeFollow: (id, { name, note }) =>
    changeFollow(database, id, { name: name.slice(0, 200) || 'Followed', note: soundNote(note) }),
  removeFollow: (id) => removeFollow(database, id),
  changeFeed: async (act, url) => {
    if (act === 'pause') return pauseFeed(database, url, Date.now())
    if (act === 'resume') return resumeFeed(database, url, Date.now())
    if (act === 'forget') return forgetFeed(database, url)
    await addFeeds(database, [url], { nowMs: Date.now() })
    return true
  },
  splitOff: (actor, name, by) => splitOff(database, actor, name, by),
  mergeActors: (actors, by) => mergeActors(database, actors, by),
  takeBack: (decision, actor, by) => takeBack(database, decision, actor, by),
})
