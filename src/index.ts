/**
 * The library's face. `extract` reads one report; `open` keeps a record and asks it (library.ts). Beside them stands what
 * they are made of, for who needs a part by itself. docs/library.md has examples, which tests run.
 *
 * @example
 * const { statements } = await extract('date 2031-03-14\n\nThe minister said talks would resume.')
 */

export type * from './ask/index.ts'
export {
  actor,
  changes,
  check,
  otherLanguages,
  overview,
  search,
  showArticle,
  showStatement,
  timeline,
  wording,
} from './ask/index.ts'
export {
  type Annotation,
  annotationOf,
  bibtexOf,
  type CslItem,
  cslOf,
  ExportError,
  type ExportOptions,
  exportRecord,
  jsonLdDocumentOf,
} from './export/index.ts'
export { FetchError, type Fetched, type Fetcher, openFetcher } from './fetch/index.ts'
export { type Added, extract, type Onrecord, open, type Report } from './library.ts'
export { type Extracted, openPipeline, type Pipeline } from './pipeline.ts'
export {
  InputError,
  type Known,
  type Reading,
  type ReadOptions,
  readAnswer,
  readFiles,
  readText,
  withLanguage,
} from './read/index.ts'
export type * from './record/index.ts'
export { textOf } from './record/index.ts'
export { type Database, type Entry, keep, openStore, openStoreInMemory, StoreError } from './store/index.ts'
