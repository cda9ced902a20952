/** Reports and their records as tables of Parquet, for engines that hold more than a server does. */
export { type Building, type Built, buildTables, clearWork, type Extractor } from './build.ts'
export { comparison } from './compare.ts'
export { buildGroups, type Grouped } from './groups.ts'
export { LakeError } from './lake-error.ts'
export { lineOfEntry, rowsInLine, textOfRow } from './lines.ts'
export { groupsOfLines, letterLines, linkLines } from './link.ts'
