/** `onrecord correct`: a person rejects, edits or adds what was extracted, and gives it out as gold. */
import { userInfo } from 'node:os'
import { Command } from 'commander'
import { type Correction, THINGS } from '../../correct/index.ts'
import { correct, correctionsOf, type Database, type NewCorrection, undoCorrection } from '../../store/index.ts'
import { type CorrectionAsked, CorrectionError, makeCorrection } from '../../write/index.ts'
import { exportGold } from './correct-export.ts'
import { meantId } from './meant-id.ts'
import { print } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
WHAT is statement, figure, actor or place. A statement is named by its id, the others by their article's id and their
words or name. PARTS are JSON in the form of the sample press's gold: words instead of offsets.

Examples:
  onrecord correct reject statement 43fb6fe2b12aa72a5929-s709
  onrecord correct confirm statement 43fb6fe2b12aa72a5929-s709
  onrecord correct edit statement 43fb6fe2b12aa72a5929-s709 --parts '{"stance": "denies", "negated": true}'
  onrecord correct edit figure 43fb6fe2b12aa72a5929 "30 days" --parts '{"max": 31}'
  onrecord correct add actor 43fb6fe2b12aa72a5929 --parts '{"name": "Ana Kovac", "kind": "person", "mentions": ["Kovac"]}'
  onrecord correct export gold/`

interface Options extends DataOption {
  readonly as: string
  readonly parts?: string
  readonly note?: string
  readonly json?: true
}

export function correctCommand(): Command {
  const command = new Command('correct')
    .description(
      'Reject, edit or add a statement, figure, actor or place by hand. What was extracted is kept beside it.',
    )
    .addHelpText('after', EXAMPLES)
  for (const action of ['reject', 'edit', 'add', 'confirm'] as const) command.addCommand(changeCommand(action))
  command.addCommand(
    withWho(
      new Command()
        .name('checked')
        .description('You went through these layers of the whole article: they count as gold.'),
    )
      .argument('<article>', 'id of the article')
      .argument('<layers...>', 'statements, figures, actors')
      .action(checked),
  )
  command.addCommand(
    withDataOption(
      new Command()
        .name('list')
        .description('All corrections, with who made them and when.')
        .option('--json', 'print them as JSON'),
    ).action(list),
  )
  command.addCommand(
    withWho(
      new Command().name('undo').description('Take a correction back.').argument('<id>', 'as "list" prints it'),
    ).action(undo),
  )
  command.addCommand(
    withDataOption(
      new Command()
        .name('export')
        .description('Write corrected articles as reports and gold, for npm run eval:samples -- --samples FOLDER.')
        .argument('<folder>', 'made where it is missing'),
    ).action(async (folder: string, options: DataOption) => {
      const count = await withRecord(options, (database) => exportGold(database, folder))
      await print(`${count} corrected ${count === 1 ? 'article' : 'articles'} written to ${folder}\n`)
    }),
  )
  return command
}

const withWho = (command: Command): Command =>
  withDataOption(
    command.option('--as <name>', 'who corrects', userInfo().username).option('--json', 'print it as JSON'),
  )

function changeCommand(action: CorrectionAsked['action']): Command {
  const command = new Command()
    .name(action)
    .description(
      action === 'confirm'
        ? 'Confirm a statement: a person found it right as it is.'
        : `${action[0].toUpperCase()}${action.slice(1)} a statement, figure, actor or place.`,
    )
    .argument('<what>', action === 'confirm' ? 'statement' : THINGS.join(', '))
    .argument('<id>', action === 'add' ? 'id of the article' : 'id of the statement, or of the article')
    .argument('[words]', 'its words or its name')
  command.option('--note <words>', 'why, for whoever looks at it later')
  if (action === 'edit' || action === 'add')
    command.requiredOption('--parts <json>', 'what it is, as in the gold of the sample press')
  return withWho(command).action(async (what: string, id: string, words: string | undefined, options: Options) => {
    await withRecord(options, async (database) => {
      const isStatement = what === 'statement' && action !== 'add'
      const correction = await makeCorrection(database, {
        action,
        what,
        id: await meantId(database, id, isStatement ? 'statement' : 'article'),
        words,
        parts: options.parts === undefined ? undefined : jsonGiven(options.parts),
        note: options.note,
      })
      await made(database, options, correction!)
    })
  })
}

function jsonGiven(parts: string): unknown {
  try {
    return JSON.parse(parts)
  } catch (cause) {
    throw new CorrectionError(`--parts is a JSON object: ${(cause as Error).message}`, { cause })
  }
}

async function made(database: Database, options: Options, correction: Omit<NewCorrection, 'by'>): Promise<void> {
  const id = await correct(database, { ...correction, by: options.as })
  await print(
    options.json
      ? `${JSON.stringify({ id, ...correction, by: options.as })}\n`
      : `Corrected: ${id}. "onrecord correct undo ${id}" takes it back.\n`,
  )
}

async function checked(id: string, layers: readonly string[], options: Options): Promise<void> {
  const unknown = layers.filter((layer) => !['statements', 'figures', 'actors'].includes(layer))
  if (unknown.length > 0)
    throw new CorrectionError(`no layer ${unknown.join(', ')}. Layers are statements, figures, actors`)
  await withRecord(options, async (database) => {
    const article = await meantId(database, id, 'article')
    await made(database, options, {
      article,
      action: 'checked',
      what: 'layers',
      target: null,
      value: [...layers].sort(),
    })
  })
}

async function undo(id: string, options: Options): Promise<void> {
  const undone = await withRecord(options, (database) => undoCorrection(database, id, options.as))
  if (!undone) throw new CorrectionError(`no correction ${id} stands. "onrecord correct list" prints all`)
  await print(options.json ? `${JSON.stringify({ undone: id })}\n` : `Correction ${id} is undone.\n`)
}

async function list(options: Options): Promise<void> {
  const corrections = await withRecord(options, (database) => correctionsOf(database, null))
  const lines = corrections.map(line).join('\n') || 'Nobody has corrected anything.'
  await print(options.json ? `${JSON.stringify(corrections)}\n` : `${lines}\n`)
}

function line({ id, article, action, what, value, by, at, note, undone }: Correction): string {
  const end = undone === null ? '' : `, undone by ${undone.by} ${undone.at}`
  return `${id}  ${action} ${what}  ${article}  ${JSON.stringify(value)}  by ${by} ${at}${note === null ? '' : `: ${note}`}${end}`
}
