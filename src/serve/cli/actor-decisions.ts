/** `onrecord actor merge|split|rename|undo|decisions`: who is who, decided by hand. */
import { userInfo } from 'node:os'
import { Command } from 'commander'
import { type ActorSummary, actorsNamed } from '../../ask/index.ts'
import {
  type Database,
  type Decision,
  decide,
  decisionsOf,
  keyOfReportActor,
  type NewDecision,
  namesOfActor,
  undecide,
} from '../../store/index.ts'
import { meantId } from './meant-id.ts'
import { NobodyError } from './nobody-error.ts'
import { print } from './output.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

interface Options extends DataOption {
  readonly as: string
  readonly json?: true
}

const withWho = (command: Command): Command =>
  withDataOption(
    command.option('--as <name>', 'who decides', userInfo().username).option('--json', 'print the decision as JSON'),
  )

export function decisionCommands(): readonly Command[] {
  return [mergeCommand(), splitCommand(), renameCommand(), undoCommand(), decisionsCommand()]
}

function mergeCommand(): Command {
  return withWho(
    new Command().name('merge').description('These names are one actor.').argument('<names...>', 'two or more'),
  ).action(async (names: readonly string[], options: Options) => {
    if (names.length < 2) throw new DecisionError('name two actors or more that are one')
    await withRecord(options, async (database) => {
      const keys = await Promise.all(names.map((name) => keysOf(database, name)))
      await made(database, options, { action: 'merge', names: [...new Set(keys.flat())].sort(), detail: {} })
    })
  })
}

interface SplitOptions extends Options {
  readonly articles?: readonly string[]
  readonly role?: string
}

function splitCommand(): Command {
  return withWho(
    new Command()
      .name('split')
      .description('In these articles, or in this role, the name is somebody else.')
      .argument('<name>', 'the actor')
      .option('--articles <id...>', 'ids of the articles in which it is somebody else')
      .option('--role <words>', 'part of the role that somebody else has: "Mayor"'),
  ).action(async (name: string, options: SplitOptions) => {
    const { articles, role } = options
    if ((articles === undefined) === (role === undefined)) {
      throw new DecisionError(
        'say in which articles (--articles ID…) or in which role (--role WORDS) it is somebody else',
      )
    }
    await withRecord(options, async (database) => {
      const keys = await keysOf(database, name)
      const ids = articles && (await Promise.all(articles.map((article) => meantId(database, article, 'article'))))
      const detail = { articles: ids?.sort() ?? null, role: role?.toLowerCase() ?? null }
      await made(database, options, { action: 'split', names: splitKeys(keys), detail })
    })
  })
}

function renameCommand(): Command {
  return withWho(
    new Command()
      .name('rename')
      .description('Call an actor so.')
      .argument('<name>', 'the actor')
      .argument('<called>', 'the new name'),
  ).action(async (name: string, called: string, options: Options) => {
    const wanted = called.replace(/\s+/g, ' ').trim()
    if (wanted === '' || wanted.length > 200) throw new DecisionError('give a name of 1 to 200 letters')
    await withRecord(options, async (database) => {
      const names = await keysOf(database, name)
      await made(database, options, { action: 'rename', names: names.slice(0, 1), detail: { called: wanted } })
    })
  })
}

function undoCommand(): Command {
  return withWho(
    new Command().name('undo').description('Take a decision back.').argument('<id>', 'as "decisions" prints it'),
  ).action(async (id: string, options: Options) => {
    const undone = await withRecord(options, (database) => undecide(database, id, options.as))
    if (!undone) throw new DecisionError(`no decision ${id} stands. "onrecord actor decisions" prints all`)
    await print(options.json ? `${JSON.stringify({ undone: id })}\n` : `Decision ${id} is undone.\n`)
  })
}

function decisionsCommand(): Command {
  return withDataOption(
    new Command()
      .name('decisions')
      .description('All decisions, with who made them and when.')
      .option('--json', 'print them as JSON'),
  ).action(async (options: Options) => {
    const decisions = await withRecord(options, decisionsOf)
    const lines = decisions.map(line).join('\n') || 'Nobody has decided anything.'
    await print(options.json ? `${JSON.stringify(decisions)}\n` : `${lines}\n`)
  })
}

function line({ id, action, names, detail, by, at, undone }: Decision): string {
  const called = names.map((name) => name.replace(/^\w+:/, '').replace(/[#@].*/, '')).join(', ')
  const end = undone === null ? '' : `, undone by ${undone.by} ${undone.at}`
  return `${id}  ${action}  ${called}  ${JSON.stringify(detail)}  by ${by} ${at}${end}`
}

async function made(database: Database, options: Options, decision: Omit<NewDecision, 'by'>): Promise<void> {
  const id = await decide(database, { ...decision, by: options.as })
  await print(
    options.json
      ? `${JSON.stringify({ id, ...decision, by: options.as })}\n`
      : `Decided: ${id}. "onrecord actor undo ${id}" takes it back.\n`,
  )
}

/** By which a decision knows who is meant: an actor across reports, or one of a report by the id that its record has. */
async function keysOf(database: Database, name: string): Promise<readonly string[]> {
  const inReport = /-a[\d_-]+$/.test(name) ? await keyOfReportActor(database, name) : null
  return inReport !== null ? [inReport] : namesOfActor(database, (await only(database, name)).id)
}

/** Where it is somebody else, `split` says itself; a name is that in any report. */
const splitKeys = (keys: readonly string[]): string[] =>
  [...new Set(keys.map((key) => key.replace(/@[0-9a-f]+$/, '')))].sort()

/** Whom a name means; an error where it could be several. */
async function only(database: Database, name: string): Promise<ActorSummary> {
  const found = (await actorsNamed(database, name)).filter(({ kind }) => kind !== 'office')
  if (found.length === 0) throw new NobodyError(name)
  const exact = found.filter((each) => each.id === name || each.name.toLowerCase() === name.trim().toLowerCase())
  if (found.length === 1 || exact.length === 1) return exact[0] ?? found[0]
  const list = found.map((each) => `${each.id} ${each.name}`).join(', ')
  throw new DecisionError(`${name} could be several: ${list}. Give the id of the one you mean`)
}

class DecisionError extends Error {
  override readonly name = 'DecisionError'
  readonly code = 'decision-unclear'
}
