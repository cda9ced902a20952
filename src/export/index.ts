/** The record in other programs' formats: citations of single statements, and exports of many, streamed. */
export { ANNOTATION_CONTEXT, type Annotation, annotationOf } from './annotation.ts'
export { bibtexOf } from './bibtex.ts'
export { type CslItem, cslOf } from './csl.ts'
export { type ExportOptions, exportRecord, FORMATS, type Format, WHATS } from './export.ts'
export { ExportError } from './export-error.ts'
export { type JsonLd, jsonLdDocumentOf, jsonLdOf } from './json-ld.ts'
export { type Quoted, quotedOf } from './quoted.ts'
export type { ActorRow, ArticleRow, EventRow, FigureRow, What } from './rows.ts'
