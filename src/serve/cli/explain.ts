/** `onrecord explain FILE --at OFFSET`: why the cue there got its content and source, or none. */
import { Command } from 'commander'
import type { Pipeline } from '../../pipeline.ts'
import { readArticles } from './articles.ts'
import { loadPipeline } from './load-pipeline.ts'
import { print, report } from './output.ts'

const EXAMPLES = `
Examples:
  onrecord explain report.txt --at 120
  onrecord explain report.txt --at 120 --json

The offset is that of a statement's cue in the record: a character count from the beginning of the file's text.`

export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'Show how a cue was understood: its proposed contents and sources, their scores and what spoke for them.',
    )
    .argument('<file>', 'plain text, or NDJSON whose first article is meant')
    .requiredOption('--at <offset>', 'UTF-16 offset of the cue')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('after', EXAMPLES)
    .action(explainFile)
}

async function explainFile(file: string, options: { at: string; json?: true }): Promise<void> {
  const offset = Number(options.at)
  if (!Number.isInteger(offset) || offset < 0) {
    report(new OffsetError(`--at takes a whole number of characters, not "${options.at}"`))
    return
  }
  const pipeline = await loadPipeline()
  for await (const article of readArticles([file])) {
    const explained = pipeline.explain(article, offset)
    if (explained === null)
      report(new OffsetError(`nothing at ${offset} can cue a statement, nor anything in its sentence`))
    else await print(options.json ? `${JSON.stringify(explained)}\n` : tableOf(article.text, explained))
    return
  }
}

class OffsetError extends Error {
  readonly code = 'bad-offset'
}

type Explained = NonNullable<ReturnType<Pipeline['explain']>>

function tableOf(text: string, explained: Explained): string {
  const lines: string[] = []
  const reasons = (list: Explained['reasons']) =>
    list.map(({ feature, weight }) => `${weight > 0 ? '+' : ''}${weight.toFixed(2)} ${feature}`).join(', ')
  const quote = (spans: Explained['contents'][number]['spans']) =>
    spans.length === 0 ? '(nobody)' : spans.map(({ start, end }) => shorten(text.slice(start, end))).join(' … ')
  lines.push(
    `cue      ${text.slice(explained.start, explained.end)} (${explained.lemma}), a cue with ${percent(explained.probability)}`,
  )
  lines.push(`         ${reasons(explained.reasons)}`)
  for (const [title, list] of [
    ['contents', explained.contents],
    ['sources', explained.sources],
  ] as const) {
    lines.push('', title)
    for (const proposal of list) {
      lines.push(`${percent(proposal.probability)}  ${proposal.score.toFixed(2).padStart(6)}  ${quote(proposal.spans)}`)
      lines.push(`                ${proposal.recipe}: ${reasons(proposal.reasons)}`)
    }
  }
  const { acceptance } = explained
  lines.push('')
  if (acceptance)
    lines.push(
      `accepted with ${percent(acceptance.probability).trim()}, asked for ${percent(acceptance.threshold).trim()}`,
    )
  lines.push(`outcome: ${explained.outcome}`, '')
  return lines.join('\n')
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7)

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= 90 ? line : `${line.slice(0, 60)} […] ${line.slice(-24)}`
}
