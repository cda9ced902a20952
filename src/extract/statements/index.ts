/**
 * Analysis → who said what. The folder reads as the algorithm: `context` makes the words ready, `candidates` finds cues
 * and ranks contents and sources for each, `decide` keeps what is likely right, and `surroundings`, `said`, `spans`,
 * `stances` and `negation` say the rest of each statement. The embeds' own statements come by rule (`embeds`).
 *
 * Left out on purpose: who an actor is (that is `resolve`), and statements whose cue is in another sentence than any of
 * their words' neighbours.
 */
import {
  type Analysis,
  type Article,
  type DateExpression,
  firstWhere,
  type StatementFinding,
  UPOS_NAMES,
} from '../../record/index.ts'
import { assemble } from './assembly.ts'
import { calibrated } from './calibration.ts'
import { CONTENT_RECIPES } from './contents.ts'
import { type Context, contextOf } from './context.ts'
import type { Decided } from './decide.ts'
import { doubtOf, IN_DOUBT, isCommitment } from './doubt.ts'
import type { Fate } from './loose.ts'
import type { StatementModels } from './models.ts'
import { commitmentOf } from './negation.ts'
import { isPlainRefusal, PLAIN } from './refusals.ts'
import { datesUntil, daysSaid } from './said.ts'
import { contentSpans, kindOf, sourceSpan } from './spans.ts'
import { addresseeOf, conditionsOf, occasionOf } from './surroundings.ts'

export { explainCue } from './explain.ts'
export type { Fate } from './loose.ts'
export { openStatementModels, type StatementModels } from './models.ts'

export interface StatementInput {
  readonly article: Pick<Article, 'published'>
  readonly analysis: Analysis
  readonly dates: readonly DateExpression[]
}

export function findStatements(
  { article, analysis, dates }: StatementInput,
  models: StatementModels,
): StatementFinding[] {
  const context = contextOf(analysis)
  const { statements: decided } = assemble(context, models, dates)
  const said = daysSaid(context, decided, datesUntil(article.published, dates), article.published)
  const inner = innerQuotations(analysis)
  return decided.map((one, index) => findingOf(context, one, { said: said[index], inner, models }))
}

/** Inside quoted words, a report without marks of its own gives the words of the speaker around it. */
const isParaphrased = (
  { analysis, quotation }: Context,
  { within, candidate }: Decided,
  inner: readonly Inner[],
): boolean =>
  within >= 0 &&
  quotation[candidate.anchor] >= 0 &&
  quotation[candidate.anchor] === quotation[candidate.content[0]] &&
  !isMarked(
    inner,
    analysis.words.start[candidate.content[0]],
    analysis.words.end[candidate.content[candidate.content.length - 1] - 1],
  )

type Inner = Analysis['quotations'][number]

/** Quotations that stand right inside another, in text order; what is deeper lies in one of them. */
const innerQuotations = ({ quotations }: Analysis): readonly Inner[] =>
  quotations.filter(({ depth }) => depth === 1).sort((a, b) => a.start - b.start)

/** Whether the characters `[start, end)` lie in one of them. */
function isMarked(inner: readonly Inner[], start: number, end: number): boolean {
  const last = firstWhere(inner.length, (index) => inner[index].start > start) - 1
  return last >= 0 && inner[last].end >= end
}

/** What was made of each closed quotation of four words or more: a statement, or the reason why not. */
export function findFates(
  { analysis, dates }: Omit<StatementInput, 'article'>,
  models: StatementModels,
): readonly Fate[] {
  return assemble(contextOf(analysis), models, dates).fates
}

interface Finding {
  readonly said: string | null
  readonly inner: readonly Inner[]
  readonly models: StatementModels
}

function findingOf(context: Context, one: Decided, { said, inner, models }: Finding): StatementFinding {
  const { analysis } = context
  const { words } = analysis
  const { candidate, cue } = one
  const { anchor } = candidate
  const content = contentSpans(context, candidate.content)
  const { stance, negated } = commitmentOf(context, one)
  const doubt = doubtOf(context, one, stance, negated)
  const likelihood = one.certain ? one.probability : calibrated(models.calibration, one.probability)
  const isPlain = likelihood < PLAIN && isPlainRefusal(context, candidate)
  const confidence = isPlain ? PLAIN : likelihood
  const rule =
    one.certain?.rule ??
    `${UPOS_NAMES[words.upos[anchor]].toLowerCase()} cue, ${CONTENT_RECIPES[candidate.contentRecipe]}`
  return {
    kind: one.certain?.direct
      ? 'direct'
      : isParaphrased(context, one, inner)
        ? 'indirect'
        : kindOf(context, candidate.content),
    source: sourceSpan(context, candidate),
    // A quotation that stands alone has no cue.
    cue:
      cue[0] === cue[1]
        ? null
        : { start: words.start[cue[0]], end: words.end[cue[1] - 1], lemma: words.lemma[anchor], stance, head: anchor },
    content,
    said,
    occasion: occasionOf(context, one),
    addressee: addresseeOf(context, one),
    negated,
    conditions: conditionsOf(context, one),
    within: one.within,
    rule:
      doubt !== null
        ? `${rule}; in doubt: ${doubt}`
        : isCommitment(context, candidate, stance)
          ? `${rule}; an attitude`
          : rule,
    confidence: doubt === null ? confidence : Math.round(1000 * IN_DOUBT * confidence) / 1000,
  }
}
