/**
 * The questions, one row each, by what they are about. A new one is a row, its `ask` and its page, and its answer's shape
 * in api-types.ts (docs/pages.md says which files).
 */
import type { QuestionRow } from './question-row.ts'
import { ABOUT_ACTORS } from './questions-about-actors.ts'
import { ABOUT_FINDINGS } from './questions-about-findings.ts'
import { ABOUT_REPORTS } from './questions-about-reports.ts'
import { ABOUT_WORDS } from './questions-about-words.ts'

export const QUESTIONS: readonly QuestionRow[] = [...ABOUT_WORDS, ...ABOUT_FINDINGS, ...ABOUT_ACTORS, ...ABOUT_REPORTS]
