/** What the gazetteer's build needs of this folder. */
export { ALIASES } from './aliases.data.ts'
export { foldName } from './fold.ts'
