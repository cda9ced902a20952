import type { Problem } from './problem.ts'

/**
 * One version of one report. The text is kept exactly as it was given: every span of the record counts in it, and
 * nothing may change a character of it afterwards.
 */
export interface Article {
  /** Hash of the text and of where it is from: the same article has the same id on every machine. */
  readonly id: string
  /** The id that the caller gave it. */
  readonly ref?: string
  readonly url?: string
  readonly outlet?: string
  readonly title?: string
  /** Who wrote it, as the report names them: "Mara Lind and Iven Roth". */
  readonly byline?: string
  /** ISO 639-1, told from the text; undefined where the text is too short to tell. */
  readonly language?: string
  /** EDTF day (or day and time) of publication; null where it is not known. */
  readonly published: string | null
  /** EDTF, where the report says that it was changed after it appeared. */
  readonly modified?: string
  /** EDTF: when the web archive that it was read from took this copy. */
  readonly crawled?: string
  readonly text: string
  /** Where the report begins: what stands before it are header lines such as `date 2022-03-28`. UTF-16 offset. */
  readonly body: number
  readonly problems: readonly Problem[]
}
