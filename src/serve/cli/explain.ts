/** `onrecord explain FILE --at OFFSET` or `--cue WORD`: why the cue there got its content and source, or none. */
import { Command } from 'commander'
import type { Pipeline } from '../../pipeline.ts'
import type { Statement } from '../../record/index.ts'
import { readArticles } from './articles.ts'
import { loadPipeline } from './load-pipeline.ts'
import { print, report } from './output.ts'

const EXAMPLES = `
Examples:
  onrecord explain report.txt --at 120
  onrecord explain report.txt --cue denied
  onrecord explain report.txt --at 120 --json

The offset is that of a statement's cue in the record: a character count from the beginning of the file's text.
With --cue, the first statement whose cue holds the word is meant, else the first place where it stands.`

export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'Show how a cue was understood: its proposed contents and sources, their scores and what spoke for them.',
    )
    .argument('<file>', 'plain text, or NDJSON whose first article is meant')
    .option('--at <offset>', 'UTF-16 offset of the cue')
    .option('--cue <word>', 'a word of the cue, in place of its offset')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('after', EXAMPLES)
    .action(explainFile)
}

async function explainFile(file: string, options: { at?: string; cue?: string; json?: true }): Promise<void> {
  const asked = options.at === undefined ? null : Number(options.at)
  if ((asked === null) === (options.cue === undefined)) {
    report(new OffsetError('say where the cue is: --at with its offset, or --cue with a word of it'))
    return
  }
  if (asked !== null && (!Number.isInteger(asked) || asked < 0)) {
    report(new OffsetError(`--at takes a whole number of characters, not "${options.at}"`))
    return
  }
  const pipeline = await loadPipeline()
  for await (const article of readArticles([file])) {
    const offset = asked ?? placeOf(options.cue ?? '', article.text, pipeline.extract(article).statements)
    const explained = offset < 0 ? null : pipeline.explain(article, offset)
    if (explained === null) {
      const where = options.cue === undefined ? `nothing at ${offset}` : `no "${options.cue}" in the text`
      report(new OffsetError(`${where} can cue a statement, nor anything in its sentence`))
    } else await print(options.json ? `${JSON.stringify(explained)}\n` : tableOf(article.text, explained))
    return
  }
}

/** Where the word stands in the first cue that holds it, else in the text; -1 where it stands nowhere. */
function placeOf(word: string, text: string, statements: readonly Statement[]): number {
  const plain = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const standing = new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu')
  for (const { cue } of statements) {
    const found = cue === null ? null : standing.exec(text.slice(cue.start, cue.end))
    if (cue !== null && found !== null) return cue.start + found.index
  }
  return standing.exec(text)?.index ?? -1
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
      lines.push(
        `${proposal.taken ? '>' : ' '}${percent(proposal.probability)}  ${proposal.score.toFixed(2).padStart(6)}  ${quote(proposal.spans)}`,
      )
      lines.push(`                ${proposal.recipe}: ${reasons(proposal.reasons)}`)
    }
  }
  const { acceptance } = explained
  lines.push('')
  if (acceptance)
    lines.push(
      `accepted with ${percent(acceptance.probability).trim()}, asked for ${percent(acceptance.threshold).trim()}`,
    )
  for (const { repair, part, before, after } of explained.changes)
    lines.push(`repaired, ${repair}: ${part} ${quote(before)} → ${quote(after)}`)
  lines.push(`outcome: ${explained.outcome}`)
  const { statement } = explained
  if (statement) {
    const { source, cue, content, said, negated, within, rule, confidence } = statement
    lines.push('', 'in the record', `source   ${quote(source ? [source] : [])}`, `content  ${quote(content)}`)
    lines.push(
      `stance   ${negated ? 'not ' : ''}${cue?.stance ?? 'says'}, said ${said ?? 'on no day that is told'}${within < 0 ? '' : ', within another statement'}`,
      `rule     ${rule}, confidence ${confidence}`,
    )
  }
  lines.push('', 'tree')
  explained.tree.forEach(({ start, end, head, relation, tag }, index) => {
    const above =
      head < 0 ? '(root)' : `${head + 1} ${text.slice(explained.tree[head].start, explained.tree[head].end)}`
    lines.push(`${String(index + 1).padStart(4)} ${text.slice(start, end)}  ${tag} ${relation} → ${above}`)
  })
  lines.push('')
  return lines.join('\n')
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7)

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= 90 ? line : `${line.slice(0, 60)} […] ${line.slice(-24)}`
}
