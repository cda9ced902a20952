/** The nouns of the record, and their checks. Every other folder imports this one, and it imports none. */
export * from './analysis.ts'
export type { Article } from './article.ts'
export * from './countries.data.ts'
export type * from './findings.ts'
export type { Problem } from './problem.ts'
export type * from './record.ts'
export * from './span.ts'
export * from './tagset.data.ts'
