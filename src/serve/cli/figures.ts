/** `onrecord figures [MEASURE]`: who claims how many, of what, where, as of when; who says otherwise, who revised it. */
import { Command } from 'commander'
import {
  type FigureClaim,
  type FigureStep,
  type FiguresAnswer,
  type FiguresQuestion,
  figures,
} from '../../ask/index.ts'
import { reportDamage } from './damage.ts'
import { countValue, dayValue, shareValue } from './option-values.ts'
import { counted, lessCertainLine, print } from './output.ts'
import { paint, type Terminal, terminal, wrap } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord figures
  onrecord figures killed --place "Port Almery"
  onrecord figures troops --from 2031-04 --json`

interface Options extends DataOption, Omit<FiguresQuestion, 'measure'> {
  readonly json?: true
}

export function figuresCommand(): Command {
  const command = new Command('figures')
    .description('Show claimed figures by claimant and day, with what contradicts and what revises them.')
    .argument('[measure]', 'killed, displaced, troops, money … (docs/figures.md); all, where none is given')
    .option('--place <name>', 'at this place')
    .option('--quantity <id>', 'all claims of one quantity, by the id that an answer shows')
    .option('--number <number>', 'with this number, such as "916 million" or 20,000')
    .option('--counted <noun>', 'of this, such as soldiers')
    .option('--by <name>', 'claimed by somebody of this name or role')
    .option('--outlet <name>', 'reported by this outlet')
    .option('--from <day>', 'of this day or later, such as 2031-03-14 or 2031-03', dayValue)
    .option('--to <day>', 'of this day or before', dayValue)
    .option('--min-confidence <share>', 'only what is as likely to be right as this, from 0 (all) to 1', shareValue)
    .option('--limit <n>', 'at most this many claims', countValue, 50)
    .option('--after <mark>', 'go on where the page before ended, by the mark that it printed')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showFigures)
  return withDataOption(command)
}

async function showFigures(measure: string | undefined, options: Options): Promise<void> {
  const { json, data: _, ...rest } = options
  const answer = await withRecord(options, (database) => figures(database, { measure, ...rest }))
  if (json) await print(`${JSON.stringify(answer)}\n`)
  else await printFigures(answer)
  reportDamage(answer, 'claim')
}

async function printFigures(answer: FiguresAnswer): Promise<void> {
  const at = terminal()
  for (const line of disputeLines(answer, at)) await print(`${line}\n`)
  for (const claim of answer.claims) await print(`${claimLines(claim, at).join('\n')}\n\n`)
  await print(`${summaryLines(answer, at).join('\n')}\n`)
}

export function claimLines(claim: FigureClaim, at: Terminal): string[] {
  const what = [claim.measure, claim.counted, claim.place && `in ${claim.place}`].filter(Boolean).join(', ')
  const many = claim.reports > 1 ? `${claim.reports} reports, ${claim.independent} independent` : claim.article.outlet
  const proof = [{ ...claim.excerpt.span, style: 'match' as const }]
  return [
    `${paint(rangeOf(claim), 'bold', at)}  ${what}  ${paint([claim.asOf, whoClaims(claim), many].filter(Boolean).join(' · '), 'dim', at)}`,
    ...wrap(claim.excerpt.text, proof, '  ', at),
    `  ${paint([claim.statement ?? claim.article.id, claim.quantity].filter(Boolean).join(' · '), 'dim', at)}`,
  ]
}

/** What cannot both hold, what was revised, and how one quantity's number grew: before the claims, which may be many. */
function disputeLines({ claims, contradictions, revisions, growth }: FiguresAnswer, at: Terminal): string[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]))
  const short = (id: string) => {
    const claim = claimOf.get(id)!
    return `${rangeOf(claim)} (${[whoClaims(claim), claim.asOf].filter(Boolean).join(', ')})`
  }
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint(title, 'bold', at), ...lines, '']
  const named = (id: string) => claimOf.get(id)!.measure
  return [
    ...listed(
      'These cannot both hold',
      contradictions.map(({ a, b }) => `  ${named(a)}: ${short(a)} against ${short(b)}`),
    ),
    ...listed(
      'Revised',
      revisions.map(({ claimant, from, to }) => `  ${named(from)}, ${claimant}: ${short(from)}, then ${short(to)}`),
    ),
    ...listed(
      'As it was told',
      (growth ?? []).map((step) => stepLine(step, claimOf.get(step.claim)!)),
    ),
  ]
}

/** "2031-03-14  at least 40  the ministry  (more, revises its own)". */
function stepLine({ told, voice, change, disagrees, revises }: FigureStep, claim: FigureClaim): string {
  const notes = [
    change === 'first' || change === 'same' ? '' : change,
    revises === null ? '' : 'revises its own',
    disagrees.length === 0 ? '' : `disagrees with ${disagrees.length}`,
  ].filter(Boolean)
  return `  ${told ?? 'no day'}  ${rangeOf(claim)}  ${voice || 'nobody named'}${notes.length > 0 ? `  (${notes.join(', ')})` : ''}`
}

function summaryLines(
  { claims, lessCertain, things, total, totalIs, next, question }: FiguresAnswer,
  at: Terminal,
): string[] {
  const left = lessCertainLine(lessCertain)
  if (claims.length === 0) return [total === 0 ? 'No figure found.' : 'No figure shown.', ...left]
  const most =
    question.measure === undefined && things.length > 0 && question.quantity === undefined
      ? [
          paint('Counted most', 'bold', at),
          ...things
            .slice(0, 12)
            .map(({ measure, place, figures }) => `  ${measure}${place ? ` in ${place}` : ''} ${figures}`),
          '',
        ]
      : []
  return [
    ...most,
    `${counted(claims.length, 'claim')}; ${totalIs === 'exact' ? '' : 'at least '}${counted(total, 'figure')} found.${next === null ? '' : ` For more, say the same with --after ${next}`}`,
    ...left,
  ]
}

const whoClaims = ({ claimants, article }: FigureClaim): string =>
  claimants === null ? `${article.outlet ?? 'the outlet'} itself` : claimants.join(', ') || 'nobody named'

function rangeOf({ min, max, bound }: FigureClaim): string {
  const number = (value: number) => value.toLocaleString('en')
  if (bound === 'at-least') return `at least ${number(min)}`
  if (bound === 'at-most') return `at most ${number(max)}`
  if (min !== max) return `${number(min)} to ${number(max)}`
  return `${bound === 'about' ? 'about ' : ''}${number(min)}`
}
