/**
 * The `onrecord` command: one file a subcommand, each exporting a function that gives its commander `Command`. Exit codes:
 * 0 all went well, 1 something failed (the rest still went through), 2 the command was not used rightly.
 */
import { Command, CommanderError } from 'commander'
import { setEngine } from './engine.ts'
import { report, stopQuietlyWhenNobodyReads } from './output.ts'
import { VERSION } from './version.ts'

export { setEngine } from './engine.ts'
export { openExtractor } from './extractor.ts'

/** The commands in the order of the help. Only the one that is asked for is loaded: it begins four times as fast. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import('./extract.ts')).extractCommand(),
  parse: async () => (await import('./parse.ts')).parseCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  add: async () => (await import('./add.ts')).addCommand(),
  watch: async () => (await import('./watch.ts')).watchCommand(),
  feeds: async () => (await import('./feeds.ts')).feedsCommand(),
  ask: async () => (await import('./ask.ts')).askCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  figures: async () => (await import('./figures.ts')).figuresCommand(),
  events: async () => (await import('./events.ts')).eventsCommand(),
  show: async () => (await import('./show.ts')).showCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  wording: async () => (await import('./wording.ts')).wordingCommand(),
  changes: async () => (await import('./changes.ts')).changesCommand(),
  actor: async () => (await import('./actor.ts')).actorCommand(),
  timeline: async () => (await import('./timeline.ts')).timelineCommand(),
  compare: async () => (await import('./compare.ts')).compareCommand(),
  reports: async () => (await import('./reports.ts')).reportsCommand(),
  follow: async () => (await import('./follow.ts')).followCommand(),
  bookmark: async () => (await import('./bookmark.ts')).bookmarkCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  correct: async () => (await import('./correct.ts')).correctCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  mcp: async () => (await import('./mcp.ts')).mcpCommand(),
  token: async () => (await import('./token.ts')).tokenCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand(),
  lake: async () => (await import('./lake/index.ts')).lakeCommand(),
  pipe: async () => (await import('./pipe/index.ts')).pipeCommand(),
  completion: async () => (await import('./completion.ts')).completionCommand(everyCommand),
}

const everyCommand = (): Promise<readonly Command[]> => Promise.all(Object.values(COMMANDS).map((load) => load()))

export async function main(argv: readonly string[]): Promise<void> {
  setEngine(argv[2])
  stopQuietlyWhenNobodyReads()
  const program = await programFor(argv[2])
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else report(error)
  }
}

/** The program, ready to parse what begins with `asked`; it throws a CommanderError where it is not used rightly. */
export async function programFor(asked: string | undefined): Promise<Command> {
  const program = new Command('onrecord')
    .description('Reads news reports and keeps a record of who said what, tied to the exact words that prove it.')
    .version(VERSION)
    .showHelpAfterError('Say "onrecord --help" or "onrecord COMMAND --help" for what can be asked.')
  for (const load of loadersFor(asked)) program.addCommand(await load())
  exitOnErrors(program)
  return program
}

/** Of the command of that name; of all of them for the help, or to say which name was meant. */
function loadersFor(asked: string | undefined): readonly (() => Promise<Command>)[] {
  if (asked === '--version' || asked === '-V') return []
  return asked !== undefined && Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]] : Object.values(COMMANDS)
}

/** Makes commander throw instead of ending the process, in subcommands as well. */
function exitOnErrors(command: Command): void {
  command.exitOverride()
  for (const child of command.commands) exitOnErrors(child)
}
