/** Reports and their records as tables of Parquet, for engines that hold more than a server does. */
export { type Building, type Built, buildTables, clearWork, type Extractor } from './build.ts'
export { LakeError } from './lake-error.ts'
export { lineOfEntry, rowsInLine, textOfRow } from './lines.ts'
