/** `onrecord correct`: a person rejects, edits or adds what was extracted, and gives it out as gold. */
import { userInfo } from 'node:os'
import { Command } from 'commander'
import { showArticle, showStatement } from '../../ask/index.ts'
import { type Correction, type Literal, locate, partsOf, type Target, THINGS, type Thing } from '../../correct/index.ts'
import type { Article, ArticleRecord } from '../../record/index.ts'
import { correct, correctionsOf, type Database, type NewCorrection, undoCorrection } from '../../store/index.ts'
import { exportGold } from './correct-export.ts'
import { meantId } from './meant-id.ts'
import { print } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
WHAT is statement, figure, actor or place. A statement is named by its id, the others by their article's id and their
words or name. PARTS are JSON in the form of the sample press's gold: words instead of offsets.

Examples:
  onrecord correct reject statement 43fb6fe2b12aa72a5929-s709
  onrecord correct edit statement 43fb6fe2b12aa72a5929-s709 --parts '{"stance": "denies", "negated": true}'
  onrecord correct edit figure 43fb6fe2b12aa72a5929 "30 days" --parts '{"max": 31}'
  onrecord correct add actor 43fb6fe2b12aa72a5929 --parts '{"name": "Ana Kovac", "kind": "person", "mentions": ["Kovac"]}'
  onrecord correct export gold/`

interface Options extends DataOption {
  readonly as: string
  readonly parts?: string
  readonly json?: true
}

export function correctCommand(): Command {
  const command = new Command('correct')
    .description(
      'Reject, edit or add a statement, figure, actor or place by hand. What was extracted is kept beside it.',
    )
    .addHelpText('after', EXAMPLES)
  for (const action of ['reject', 'edit', 'add'] as const) command.addCommand(changeCommand(action))
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

function changeCommand(action: 'reject' | 'edit' | 'add'): Command {
  const command = new Command()
    .name(action)
    .description(`${action[0].toUpperCase()}${action.slice(1)} a statement, figure, actor or place.`)
    .argument('<what>', THINGS.join(', '))
    .argument('<id>', action === 'add' ? 'id of the article' : 'id of the statement, or of the article')
    .argument('[words]', 'its words or its name')
  if (action !== 'reject') command.requiredOption('--parts <json>', 'what it is, as in the gold of the sample press')
  return withWho(command).action(async (what: string, id: string, words: string | undefined, options: Options) => {
    if (!isThing(what)) throw new CorrectionError(`${what} cannot be corrected. Say one of: ${THINGS.join(', ')}`)
    await withRecord(options, async (database) => {
      const { article, record, target } = await found(database, { action, what, id, words })
      const value =
        options.parts === undefined
          ? {}
          : partsGiven(what, options.parts, { article, record, isWhole: action === 'add' })
      await made(database, options, { article: article.id, action, what, target, value })
    })
  })
}

const isThing = (what: string): what is Thing => (THINGS as readonly string[]).includes(what)

interface Asked {
  readonly action: 'reject' | 'edit' | 'add'
  readonly what: Thing
  readonly id: string
  readonly words: string | undefined
}

interface Found {
  readonly article: Article
  readonly record: ArticleRecord
  readonly target: Target | null
}

async function found(database: Database, { action, what, id, words }: Asked): Promise<Found> {
  if (what === 'statement' && action !== 'add') {
    const answer = await showStatement(database, await meantId(database, id, 'statement'))
    const { article, record } = (await showArticle(database, answer!.article.id))!
    return { article, record, target: { spans: answer!.statement.content } }
  }
  const { article, record } = (await showArticle(database, await meantId(database, id, 'article')))!
  if (action === 'add') return { article, record, target: null }
  if (words === undefined)
    throw new CorrectionError(`give the ${what === 'figure' ? 'words' : 'name'} of the ${what} after the article's id`)
  const named = what === 'actor' ? record.actors : what === 'place' ? record.places : []
  const one = named.find(({ name }) => name === words)
  if (one !== undefined) return { article, record, target: { spans: one.mentions, name: words } }
  if (what !== 'figure') {
    throw new CorrectionError(
      `the article has no ${what} ${words}. It has: ${named.map(({ name }) => name).join(', ') || 'none'}`,
    )
  }
  return { article, record, target: { spans: [explained(() => locate(article, literalGiven(words)))] } }
}

/** Words as they are, or JSON with `near` or `nth`. */
const literalGiven = (words: string): Literal => (words.startsWith('{') ? (JSON.parse(words) as Literal) : words)

function partsGiven(what: Thing, json: string, about: Parameters<typeof partsOf>[2]) {
  return explained(() => {
    const given: unknown = JSON.parse(json)
    if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('--parts is a JSON object')
    return partsOf(what, given as Record<string, unknown>, about)
  })
}

function explained<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new CorrectionError((cause as Error).message)
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

function line({ id, article, action, what, value, by, at, undone }: Correction): string {
  const end = undone === null ? '' : `, undone by ${undone.by} ${undone.at}`
  return `${id}  ${action} ${what}  ${article}  ${JSON.stringify(value)}  by ${by} ${at}${end}`
}

class CorrectionError extends Error {
  override readonly name = 'CorrectionError'
  readonly code = 'correction-unclear'
}
