/** `onrecord changes URL`: what was changed in an article after it came out. */
import { Command } from 'commander'
import {
  type ChangeStep,
  type Changes,
  type ChangesAnswer,
  changes,
  type FigureInText,
  type StatementAnswer,
} from '../../ask/index.ts'
import { differenceLines } from './difference-lines.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal, wrap } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord changes https://world-dispatch.example/2031/04/12/nadeen-haverin
  onrecord changes https://world-dispatch.example/2031/04/12/nadeen-haverin --json`

export function changesCommand(): Command {
  const command = new Command('changes')
    .description(
      'Say what was changed in an article: the statements, quotes and figures that appeared, went or changed.',
    )
    .argument('<url>', 'the address of the article')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showChanges)
  return withDataOption(command)
}

async function showChanges(url: string, options: DataOption & { json?: true }): Promise<void> {
  const answer = await withRecord(options, (database) => changes(database, url))
  if (answer === null) throw new UrlError(url)
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${changesLines(answer, terminal()).join('\n')}\n`)
}

class UrlError extends Error {
  override readonly name = 'UrlError'
  readonly code = 'url-unknown'

  constructor(url: string) {
    super(`no article of the address ${url} is kept. "onrecord show" prints an article's address`)
  }
}

function changesLines({ versions, steps }: ChangesAnswer, at: Terminal): string[] {
  const list = versions.map(({ id, published, title }) => `  ${id}  ${[published, title].filter(Boolean).join('  ')}`)
  return [
    paint(counted(versions.length, 'version'), 'bold', at),
    ...list,
    ...steps.flatMap((step) => stepLines(step, at)),
  ]
}

function stepLines({ to, title, statements, figures }: ChangeStep, at: Terminal): string[] {
  return [
    '',
    paint(`In ${to}`, 'bold', at),
    ...(title === null ? [] : ['', 'The title was changed:', ...differenceLines(title, '  ', at)]),
    ...thingLines('statement', statements, statementLines, at),
    ...thingLines('figure', figures, figureLines, at),
  ]
}

function thingLines<Thing extends StatementAnswer | FigureInText>(
  noun: string,
  { appeared, went, changed, unchanged }: Changes<Thing>,
  lines: (thing: Thing, at: Terminal) => string[],
  at: Terminal,
): string[] {
  const listed = (what: string, things: readonly Thing[]) =>
    things.length === 0
      ? []
      : ['', `${counted(things.length, noun)} ${what}:`, ...things.flatMap((it) => lines(it, at))]
  const differing = changed.flatMap(({ difference, change }) => [
    ...differenceLines(difference, '  ', at),
    ...(change === 'negated' ? [paint('  ! turned round', 'match', at)] : []),
  ])
  return [
    ...listed('appeared', appeared),
    ...listed('went', went),
    ...(changed.length === 0 ? [] : ['', `${counted(changed.length, noun)} changed:`, ...differing]),
    '',
    paint(`${counted(unchanged, noun)} as before.`, 'dim', at),
  ]
}

const figureLines = ({ excerpt }: FigureInText, at: Terminal): string[] =>
  wrap(excerpt.text, [{ start: excerpt.start, end: excerpt.end, style: 'bold' }], '  ', at)
