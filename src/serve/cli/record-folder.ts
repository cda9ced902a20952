/** Which record a command works on: `--data`, else DATABASE_URL, else ONRECORD_DATA, else the user's own data folder. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Database, openStore, QUESTION_MS, withinTime } from '../../store/index.ts'
import { asksMuch } from './engine.ts'

export interface DataOption {
  readonly data?: string
}

export function withDataOption(command: Command): Command {
  return command.option(
    '--data <folder>',
    `keep the record in this folder (default: $ONRECORD_DATA, else ${defaultFolder()})`,
  )
}

let given: Database | null = null

/** From now on commands work on this record, whatever they name, and leave it open; on null, on what they name. */
export function useRecord(database: Database | null): void {
  given = database
}

/** Opens the record, does the work, and closes it whatever comes of it. */
export async function withRecord<T>({ data }: DataOption, work: (database: Database) => Promise<T>): Promise<T> {
  if (given !== null) return work(given)
  const { DATABASE_URL, ONRECORD_DATA } = process.env
  const url = data === undefined && DATABASE_URL ? DATABASE_URL : undefined
  const database = await openStore({
    url,
    folder: data || ONRECORD_DATA || defaultFolder(),
    command: `onrecord ${process.argv[2]}`,
    brief: !asksMuch(process.argv[2]),
  })
  const limited = QUESTIONS.has(process.argv[2]) ? { ...database, ...withinTime(database, questionMs()) } : database
  try {
    return await work(limited)
  } finally {
    await database.close()
  }
}

/** Commands that ask one question, and so end when it takes too long. */
const QUESTIONS: ReadonlySet<string> = new Set(
  'search figures events show check wording changes actor timeline compare reports'.split(' '),
)

/** As much as `serve --time-limit` takes. Timers take no more than 24 days, and less than nothing beyond. */
const MOST_SECONDS = 9999

/** What a question may take, in milliseconds. */
export function questionMs(): number {
  const seconds = Number(process.env.ONRECORD_TIME_LIMIT)
  return seconds > 0 ? Math.min(seconds, MOST_SECONDS) * 1000 : QUESTION_MS
}

/** Where programs of this system keep a user's data. */
export function defaultFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'onrecord')
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'onrecord')
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'onrecord')
}
