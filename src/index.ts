/** The library's face. */
export { openPipeline, type Pipeline } from './pipeline.ts'
export type * from './record/index.ts'
