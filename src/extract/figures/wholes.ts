/**
 * Of a report's figures of one thing, those that count the whole of it. The first is taken to, or a greater
 * one that is told more often; a later one with another
 * number may count some of them ("in the next district ten died"), so it keeps what it is of only where it is claimed by
 * somebody else, or says itself that it is a total. The others stay figures, of nothing that is compared.
 */
import type { FigureFinding, StatementFinding } from '../../record/index.ts'
import { isNation } from './happening.ts'
import { SPREAD, TOLLS } from './happenings.data.ts'

/** "In the next district", "at the clinic": some of them. */
const ELSEWHERE =
  /\b(?:in|at|inside|near|from) (?:[\p{L}'’-]+ ){0,4}(?:districts?|villages?|towns?|hospitals?|clinics?|mosques?|schools?|sites?|wards?|camps?|neighbou?rhoods?|buildings?|suburbs?|areas?|provinces?|count(?:y|ies))\b/iu
const TOTAL = /\b(?:toll|total|in all|altogether|number of (?:the )?(?:dead|killed|injured|wounded|victims|deaths))\b/i

export function wholesOnly(
  text: string,
  found: readonly FigureFinding[],
  statements: readonly StatementFinding[],
): FigureFinding[] {
  const figures = found.map((figure) => withoutGroup(withoutParts(figure, found), found))
  const wholes = wholesOf(figures)
  const voiceOf = ({ statement }: FigureFinding) => {
    const source = statement < 0 ? null : statements[statement].source
    return source === null ? '' : text.slice(source.start, source.end)
  }
  return figures.map((figure) => {
    const { of, measure } = figure
    if (of === null) return figure
    const key = JSON.stringify([measure, of])
    const before = wholes.get(key)!
    if (before === figure) return figure
    const same = before.min === figure.min && before.max === figure.max
    const says = TOTAL.test(text.slice(Math.max(0, figure.start - 60), figure.start))
    const voice = voiceOf(figure)
    const other = voice !== '' && voice !== voiceOf(before) && !ELSEWHERE.test(sentenceAround(text, figure.start))
    return same || says || other ? figure : { ...figure, of: null }
  })
}

/** What is set in another place than the report's is a part of it where the report gives another number as well. */
function withoutParts(figure: FigureFinding, all: readonly FigureFinding[]): FigureFinding {
  const { of, measure, min, max } = figure
  if (!of?.part) return figure
  const rivals = all.filter((other) => other.of?.main && other.measure === measure && other.of.whom === of.whom)
  const differs = (other: FigureFinding) =>
    (other.min !== min || other.max !== max) && (!other.of!.part || other.of!.where.join() !== of.where.join())
  if (SPREAD.has(of.what ?? '') || rivals.some(differs)) return figure
  const whole = rivals.find((other) => !other.of!.part)
  return { ...figure, of: { ...of, where: whole?.of?.where ?? of.where, part: false } }
}

/** Two officers are all who were shot where the report gives no other number: another report calls them two people. */
function withoutGroup(figure: FigureFinding, all: readonly FigureFinding[]): FigureFinding {
  const { of, measure, min, max } = figure
  if (!of?.main || of.whom === null || of.whom === 'badly' || !TOLLS.has(measure) || isNation(of.whom)) return figure
  const others = all.some(
    (other) =>
      other.measure === measure &&
      other.of?.main &&
      other.of.whom !== of.whom &&
      (other.min !== min || other.max !== max),
  )
  return others ? figure : { ...figure, of: { ...of, whom: null } }
}

/** By measure and what is counted. */
function wholesOf(figures: readonly FigureFinding[]): Map<string, FigureFinding> {
  const wholes = new Map<string, FigureFinding>()
  const told = new Map<string, number>()
  const keyOf = ({ measure, of }: FigureFinding) => JSON.stringify([measure, of])
  const numberOf = (figure: FigureFinding) => `${keyOf(figure)} ${figure.min} ${figure.max}`
  for (const figure of figures) {
    if (figure.of === null) continue
    told.set(numberOf(figure), (told.get(numberOf(figure)) ?? 0) + 1)
    if (!wholes.has(keyOf(figure))) wholes.set(keyOf(figure), figure)
  }
  for (const figure of figures) {
    const before = figure.of && wholes.get(keyOf(figure))
    if (!before || figure.min <= before.max) continue
    if (told.get(numberOf(figure))! > told.get(numberOf(before))!) wholes.set(keyOf(figure), figure)
  }
  return wholes
}

/** Roughly: what stands between full stops, of a bounded length. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at)
  const after = text.slice(at, at + 200)
  const end = after.search(/[.!?\n]/)
  return before.slice(before.search(/[^.!?\n]*$/)) + (end < 0 ? after : after.slice(0, end))
}
