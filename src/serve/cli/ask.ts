/** `onrecord ask WORDS`: one line for every question; says how it was understood, and shows the beginning of each answer. */
import { Command } from 'commander'
import { type AnythingAnswer, anything, type Reading } from '../../ask/index.ts'
import { checkLines } from './check.ts'
import { reportDamage } from './damage.ts'
import { eventLines } from './events.ts'
import { claimLines } from './figures.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord ask "what did Dostan say about the corridor"
  onrecord ask '"There will be no meeting"'
  onrecord ask "14 killed in Port Almery"
  onrecord ask "talks between Veldoria and Sarn" --json`

export function askCommand(): Command {
  const command = new Command('ask')
    .description('Ask anything: words that were said, a quote, a number or talks. Says how it was understood.')
    .argument('<words...>', 'what you want to know')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(askAnything)
  return withDataOption(command)
}

async function askAnything(words: readonly string[], options: DataOption & { json?: true }): Promise<void> {
  const answer = await withRecord(options, (database) => anything(database, { text: words.join(' ') }))
  await print(options.json ? `${JSON.stringify(answer)}\n` : `${answerLines(answer, terminal()).join('\n')}\n`)
  reportDamage(answer, 'finding')
}

function answerLines(answer: AnythingAnswer, at: Terminal): readonly string[] {
  const { readings, speakers } = answer
  if (readings.length === 0) return ['There is nothing to look for in that. Type words, a name, a quote or a number.']
  const found = readings.filter(({ finds }) => finds)
  return [
    `Understood as ${inWords(readings[0].as)}${readings[0].finds ? '.' : ': nothing on record for that.'}`,
    ...speakers.map(
      ({ name, statements }) => `Speaker: ${name}, ${counted(statements, 'statement')}: onrecord actor "${name}"`,
    ),
    ...found.flatMap(({ as }, index) => [
      '',
      paint(index === 0 ? titleOf(as) : `Or: ${titleOf(as)}`, 'bold', at),
      '',
      ...linesOf(as, answer, at),
    ]),
  ]
}

function inWords(as: Reading): string {
  if (as.kind === 'said') return `words that were said: ${as.search}`
  if (as.kind === 'quote') return as.by ? `a quote of ${as.by}` : 'a quote to check'
  if (as.kind === 'talks') return as.with ? `talks with ${as.with}` : 'talks'
  const what = [as.number ?? 'how many', as.measure ?? as.counted, as.place && `in ${as.place}`]
  return `a number: ${what.filter(Boolean).join(' ')}`
}

const TITLES: Readonly<Record<Reading['kind'], string>> = {
  said: 'who said it (all of it: onrecord search)',
  quote: 'is this quote real (all of it: onrecord check)',
  number: 'who tells this number (all of it: onrecord figures)',
  talks: 'which talks (all of it: onrecord events talks)',
}
const titleOf = ({ kind }: Reading): string => TITLES[kind]

function linesOf({ kind }: Reading, { said, quote, number, talks }: AnythingAnswer, at: Terminal): readonly string[] {
  const blocks = {
    said: () => said!.statements.map((statement) => statementLines(statement, at)),
    quote: () => [checkLines(quote!, at)],
    number: () => number!.claims.map((claim) => claimLines(claim, at)),
    talks: () => talks!.events.map((event) => eventLines(event, at)),
  }[kind]()
  return blocks.flatMap((lines, index) => [...(index > 0 ? [''] : []), ...lines])
}
