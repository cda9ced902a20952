/**
 * What does a content say, as far as its words tell: the main clause's words that carry meaning, and whether a "not"
 * turns it round. Null where that is unsure: what is conditional, negated in part, or points at things by pronouns.
 */
import type { Span } from '../record/index.ts'
import { carries, isNegator, stem, type Word, wordsOf } from '../wording/index.ts'
import {
  ADDING,
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONDITIONS,
  HOLDING_VERBS,
  PARTLY,
  POINTING,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  WILL,
} from './proposition.data.ts'

export interface Proposition {
  readonly isNegated: boolean
  /** Stems of the words that carry meaning, in order. */
  readonly stems: readonly string[]
  /** Where the first to the last of these words stand in the content. */
  readonly span: Span
  /** For each of these words, whether what follows it only adds a place, a time or a party, or nothing does. */
  readonly isWhole: readonly boolean[]
  /** Whether the content goes on behind the main clause. */
  readonly goesOn: boolean
  /** The speaker's own act ("to leave", "I will leave"): nobody else can commit to it. */
  readonly isOwn: boolean
  /** Who or what it is of stands in the report, not in the content ("he would leave", "his brother"). */
  readonly isPointing: boolean
  readonly isToCome: boolean
  /** "Did not", "had never": what is past stays as it was. */
  readonly isPast: boolean
}

/** Characters that are read of a content: a main clause is shorter. */
export const MOST_CHARACTERS = 400

export function propositionOf(content: string): Proposition | null {
  const text = content.slice(0, MOST_CHARACTERS)
  if (text.trimEnd().endsWith('?')) return null
  const all = wordsOf(text)
  const end = clauseEnd(text, all)
  const clause = all.slice(0, end)
  const normals = clause.map(({ normal }) => normal)
  // A condition may stand before or behind the main clause.
  if (all.some((word) => isCondition(text, word)) || normals.some((_, at) => points(normals, at))) return null
  // "That would be Nadeen": what it is said of stands elsewhere.
  if (/^(?:that|this|these|those|it)$/.test(normals[0]) && AUXILIARIES.has(normals[1] ?? '')) return null
  const nots = clause.flatMap(({ normal }, at) => (isNegator(normal) ? [at] : []))
  if (nots.length > 1 || nots.some((at) => !turnsTheClause(normals, at))) return null
  const isToCome = normals.some((normal) => WILL.has(normal))
  if (isToCome && normals.includes('have')) return null
  const kept = clause.filter(({ normal }) => carries(normal) && !isPronoun(normal))
  if (kept.length === 0) return null
  return {
    isNegated: nots.length === 1,
    stems: kept.map(({ normal }) => stem(normal)),
    span: { start: kept[0].start, end: kept[kept.length - 1].end },
    isWhole: kept.map((word) => isWholeAt(text, clause, word)),
    goesOn: end < all.length && !/^[^\p{L}\p{N}]*[.,;:!?]/u.test(text.slice(all[end - 1].end)),
    isOwn: /^(?:to|i|we)$/.test(normals[0]) || /^[^\p{L}\p{N}]*\p{Ll}+ing\b/u.test(text),
    isPointing: normals.some(isPronoun),
    isToCome,
    isPast: nots.some((at) => /^(?:did|had|have|has)$/.test(normals[at - 1] ?? '') || normals[at] === 'never'),
  }
}

/** Of so many characters the first word that carries meaning is looked for, and none that may be cut off. */
const BEGINNING = 80
const CUT_OFF = 30

/** The first of the stems that `propositionOf` gives, where it gives any; null where only it can tell. */
export function firstStemOf(content: string): string | null {
  const first = wordsOf(content.slice(0, BEGINNING)).find(({ normal }) => carries(normal) && !isPronoun(normal))
  return first === undefined || first.end > BEGINNING - CUT_OFF ? null : stem(first.normal)
}

const isPronoun = (normal: string) => SUBJECT_PRONOUNS.has(normal) || POSSESSIVES.has(normal)

/** "May", unlike "may", is a month or a person. */
const isCondition = (text: string, { normal, start }: Word) =>
  CONDITIONS.has(normal) && !(normal === 'may' && text[start] === 'M')

/** "Met her", unlike "met her brother". */
const points = (normals: readonly string[], at: number) =>
  POINTING.has(normals[at]) || (normals[at] === 'her' && (at + 1 === normals.length || ADDING.has(normals[at + 1])))

/** The main clause ends where a mark or a word opens the next one, once something was said. */
function clauseEnd(text: string, words: readonly Word[]): number {
  for (const [at, { normal, end }] of words.entries()) {
    if (at === 0) continue
    const isOver =
      CLAUSE_OPENERS.has(normal) || /[.,;:!?…—]|\s[-–]\s/u.test(text.slice(words[at - 1].end, words[at].start))
    if (isOver && words.slice(0, at).some((word) => carries(word.normal) && !isPronoun(word.normal))) return at
    if (end > MOST_CHARACTERS) break
  }
  return words.length
}

/** "Would not", "did never", "no talks were": not "not only", nor "do not think that". */
function turnsTheClause(normals: readonly string[], at: number): boolean {
  const next = normals[at + 1] ?? ''
  return (normals[at] === 'not' || normals[at] === 'never' || at === 0) && !PARTLY.has(next) && !HOLDING_VERBS.has(next)
}

function isWholeAt(text: string, clause: readonly Word[], word: Word): boolean {
  const next = clause[clause.indexOf(word) + 1]
  if (next === undefined) return true
  return ADDING.has(next.normal) || /^[^\p{L}\p{N}]*[,;]/u.test(text.slice(word.end, next.start))
}
