/**
 * Web addresses → bytes, as a good citizen: robots.txt is followed, each host is asked one thing at a time with a pause,
 * what did not change is not fetched again, and nothing is taken that is endless, too slow, or in the private network.
 */

export { isPublic } from './address.ts'
export { type FetchCode, FetchError } from './fetch-error.ts'
export {
  type Fetched,
  type Fetcher,
  type FetchOptions,
  openFetcher,
  type Unchanged,
  type Validators,
} from './fetcher.ts'
export { type Message, post } from './post.ts'
export { type FetchSettings, PROGRAM } from './settings.ts'
