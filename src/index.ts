/**
 * The library's face: read an article, extract its record, keep records and ask them. What the command line and the
 * pages do is done with these.
 *
 * @example
 * const { extract } = openPipeline()
 * const { statements } = extract(readText('date 2031-03-14\n\nThe minister said talks would resume.', 'example'))
 */

export type * from './ask/index.ts'
export { actor, changes, check, overview, search, showArticle, showStatement, timeline, wording } from './ask/index.ts'
export { type Annotation, annotationOf, bibtexOf, type CslItem, cslOf, jsonLdDocumentOf } from './export/index.ts'
export { FetchError, type Fetched, type Fetcher, openFetcher } from './fetch/index.ts'
export { type Extracted, openPipeline, type Pipeline } from './pipeline.ts'
export { InputError, type Known, type Reading, readFiles, readText } from './read/index.ts'
export type * from './record/index.ts'
export { textOf } from './record/index.ts'
export { type Database, type Entry, keep, openStore, openStoreInMemory, StoreError } from './store/index.ts'
