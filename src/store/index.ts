/** Entries ↔ PostgreSQL: in the process by default (PGlite, in a folder), or any server by its connection string. */

export { type Decision, type DecisionAction, decisionsOf } from './actor-decisions.ts'
export { articleOfKey, formsPointedAt, keyOfReportActor } from './actors-of-reports.ts'
export { answersOf, type KeptAnswer, keepAnswers } from './answers.ts'
export { ARTICLE_COLUMNS, type ArticleRow, articleOfRow, frozenText, recordOfRow, withoutNulls } from './article-row.ts'
export { type BackedUp, backup } from './backup.ts'
export {
  type Bookmark,
  type BookmarkChange,
  type BookmarksWanted,
  bookmarksIn,
  bookmarksLike,
  bookmarksOf,
  changeBookmark,
  type KeptBookmark,
  removeBookmark,
  tagsOf,
} from './bookmarks.ts'
export { correct, type NewCorrection, undoCorrection } from './correct.ts'
export { correctionsOf } from './corrections.ts'
export type { Database, Queries } from './database.ts'
export { UNKNOWN_DAY } from './days.ts'
export { decide, type NewDecision, nameSplitOff, namesOfActor, undecide } from './decide-actors.ts'
export { type Derived, derivedOf } from './derived.ts'
export { earlierCopies, replaceCopies } from './earlier-copies.ts'
export { assertSound, contentOf, type Entry } from './entry.ts'
export * from './feeds.ts'
export { type FindingField, findingKey } from './finding-keys.ts'
export { fold, unaccentedSql } from './fold.ts'
export {
  changeFollow,
  type Follow,
  followsOf,
  keepFollow,
  markTold,
  type NewFollow,
  removeFollow,
  type Stretch,
  secretOf,
  stretchOf,
} from './follows.ts'
export { formWords } from './form.ts'
export { sha256 } from './hash.ts'
export { type KeptEach, keep, keepEach, known } from './keep.ts'
export { placeKey } from './keep-figures.ts'
export { MOST_OF_A_KEY, quantityOf } from './keep-happenings.ts'
export { articleOfNumber, restOfArticle, SAMPLED_OF, statementNumbers } from './keep-search.ts'
export { runsOf, STORY_NEIGHBOURS } from './keep-stories.ts'
export { FORM_NEIGHBOURS, ONE_SHARED_OF } from './keep-wordings.ts'
export { relinkAll } from './link-actors.ts'
export { manyRows } from './many-rows.ts'
export { openStore, openStoreInMemory, type StoreOptions } from './open.ts'
export { keptArticles, replaceEach, replaceRecords } from './rebuild.ts'
export { type GroupCounts, rebuildGroups } from './rebuild-groups.ts'
export { type Restored, restore } from './restore.ts'
export { type Beginning, queriesOfBeginnings, type SearchKey, searchKey, wholeSearchKey } from './search-keys.ts'
export { plainText, type SearchText, searchText } from './search-text.ts'
export { refreshGrownStatistics, refreshStatistics } from './statistics.ts'
export { inWords, isDatabaseError, type StoreCode, StoreError } from './store-error.ts'
export { type Groups, takeGroups } from './take-groups.ts'
export { timeQuery } from './time-keys.ts'
export { createToken, holderOf, revokeToken, type Token, tokensOf } from './tokens.ts'
export { type Damaged, readable, readableRows, undamaged } from './undamaged.ts'
export { type Fault, type Verified, verify } from './verify.ts'
export { ofWholeRecord } from './whole-record.ts'
export { QUESTION_MS, withinTime } from './within-time.ts'
