/** `onrecord bookmark`: a star, tags and a note on a statement, kept with the record, and what was marked so far. */
import { userInfo } from 'node:os'
import { Command } from 'commander'
import { bookmarks } from '../../ask/index.ts'
import { type Bookmark, bookmarksLike, removeBookmark } from '../../store/index.ts'
import { bookmark } from '../../write/index.ts'
import { countOption } from './count-option.ts'
import { meantId } from './meant-id.ts'
import { print } from './output.ts'
import { paint, terminal, withoutControls } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Examples:
  onrecord bookmark set 1709d617f2707688c863-s51-97 --star --tag corridor "to check"
  onrecord bookmark set 1709d617f2707688c863-s51-97 --note "checked: false, see https://desk.example/17"
  onrecord bookmark list --tag "to check"
  onrecord export --marked --output marked.csv`

interface Common extends DataOption {
  readonly json?: true
}

interface SetOptions extends Common {
  readonly as: string
  readonly star?: boolean
  readonly tag?: readonly string[]
  readonly note?: string
}

interface ListOptions extends Common {
  readonly tag?: string
  readonly starred?: true
  readonly limit: number
}

export function bookmarkCommand(): Command {
  const command = new Command('bookmark')
    .description('Give statements stars, tags and notes of your own, and list what is marked.')
    .addHelpText('after', EXAMPLES)
  const part = (name: string, description: string) =>
    withDataOption(new Command(name).description(description).option('--json', 'print it as JSON'))
  command.addCommand(
    part('set', 'Mark a statement. What is not given stays as it is.')
      .argument('<id>', 'id of the statement, or its beginning')
      .option('--star', 'give it a star')
      .option('--no-star', 'take its star away')
      .option('--tag <tag...>', 'all the tags that it has then; "" takes them away')
      .option('--note <words>', 'your note; "" takes it away')
      .option('--as <name>', 'who marks it', userInfo().username)
      .action(set),
  )
  command.addCommand(
    part('list', 'What is marked, changed last first.')
      .option('--tag <tag>', 'with this tag')
      .option('--starred', 'with a star')
      .option('--limit <n>', 'show so many', countOption, 20)
      .action(list),
  )
  command.addCommand(
    part('remove', 'Take all marks from a statement.').argument('<id>', 'id of the statement').action(remove),
  )
  return command
}

async function set(id: string, options: SetOptions): Promise<void> {
  const { star, tag, note, as: by } = options
  const kept = await withRecord(options, async (database) =>
    bookmark(database, { statement: await meantId(database, id, 'statement'), starred: star, tags: tag, note }, by),
  )
  if (options.json) return print(`${JSON.stringify(kept)}\n`)
  const marked = kept?.bookmark ?? null
  await print(marked === null ? 'Nothing is marked of it.\n' : `${lineOf(marked)}\n`)
}

const lineOf = ({ statement, starred, tags, note }: Bookmark): string =>
  withoutControls(
    [`${starred ? '★' : '☆'} ${statement}`, tags.map((tag) => `#${tag}`).join(' '), note].filter(Boolean).join('  '),
  )

async function list(options: ListOptions): Promise<void> {
  const { tag, starred, limit } = options
  const answer = await withRecord(options, (database) => bookmarks(database, { tag, starred, limit, offset: 0 }))
  if (options.json) return print(`${JSON.stringify(answer)}\n`)
  if (answer.total === 0) return print('Nothing is marked. Say: onrecord bookmark set ID --star\n')
  const at = terminal()
  const blocks = answer.bookmarks.map(({ of, words, ...marked }) => [
    paint(lineOf(marked), 'bold', at),
    ...(of === null ? [`  ${withoutControls(words)}  (not on record any more)`] : statementLines(of, at)),
  ])
  const more = answer.total > answer.bookmarks.length ? [`${answer.total} are marked; --limit shows more.`] : []
  await print(`${[...blocks.map((lines) => lines.join('\n')), ...more].join('\n\n')}\n`)
}

/** Of a statement that is not on record any more as well, so its id is looked for among bookmarks. */
async function remove(id: string, options: Common): Promise<void> {
  const removed = await withRecord(options, async (database) => {
    const marked = (await bookmarksLike(database, {})).bookmarks.filter(({ statement }) => statement.startsWith(id))
    if (marked.length === 1) return (await removeBookmark(database, marked[0].statement)) && marked[0].statement
    throw new BookmarkUnknown(
      marked.length === 0
        ? `nothing is marked of ${id}. "onrecord bookmark list" prints all`
        : `more than one bookmark has an id that begins with ${id}. Give more of it`,
    )
  })
  await print(options.json ? `${JSON.stringify({ removed })}\n` : `${removed} is marked no more.\n`)
}

class BookmarkUnknown extends Error {
  override readonly name = 'BookmarkUnknown'
  readonly code = 'bookmark-missing'
}
