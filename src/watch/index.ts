/** Feeds → articles kept as they come: each asked at its own pace, changed pages noticed, restarts and dead feeds survived. */
export { type Feed, type FeedEntry, readFeed, readOpml } from './feed.ts'
export { type FeedCode, FeedError } from './feed-error.ts'
export { type WatchOptions, watch } from './watch.ts'
export type * from './watching.ts'
