/** Entries ↔ PostgreSQL: in the process by default (PGlite, in a folder), or any server by its connection string. */
export type { Database, Queries } from './database.ts'
export { daysOf } from './days.ts'
export { assertSound, contentOf, type Entry } from './entry.ts'
export { sha256 } from './hash.ts'
export { keep, known } from './keep.ts'
export { openStore, openStoreInMemory, type StoreOptions } from './open.ts'
export { keptArticles, replaceRecords } from './rebuild.ts'
export { type StoreCode, StoreError } from './store-error.ts'
