/** `onrecord follow`: searches, quotes and figures that somebody follows, each with a note, and what is new of them. */
import { Command } from 'commander'
import { type Followed, readFollowed } from '../../ask/index.ts'
import { type Follow, followsOf, removeFollow } from '../../store/index.ts'
import { FollowError, follow } from '../../write/index.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { type NewsOptions, tellNews } from './follow-news.ts'
import { print } from './output.ts'
import { paint, terminal, withoutControls } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
New is what came with reports that were added after the last time you asked for news.

Examples:
  onrecord follow search grain --about Nadeen --name "Grain talks"
  onrecord follow quote "the corridor was never closed" --note "checked: false, see https://…"
  onrecord follow figure 62f453d4e8bf0a868764-f315-326
  onrecord follow list
  onrecord follow news
  onrecord follow news --quiet | mail -E -s "New on record" mara@example.org    (for cron)
  onrecord follow quote "…" --webhook https://desk.example/hook; onrecord follow news --send`

interface Common extends DataOption {
  readonly json?: true
}

interface NewOptions extends Common {
  readonly name?: string
  readonly note?: string
  readonly webhook?: string
}

export function followCommand(): Command {
  const command = new Command('follow')
    .description('Follow a search, a quote or a figure, and be told what is new of it.')
    .addHelpText('after', EXAMPLES)
  const part = (name: string, description: string) =>
    withDataOption(new Command(name.split(' ')[0]).description(description).option('--json', 'print it as JSON'))
  const fresh = (name: string, description: string) =>
    part(name, description)
      .option('--name <name>', 'what to call it')
      .option('--note <words>', 'what you found out, told with everything that is new')
      .option('--webhook <url>', 'where "onrecord follow news --send" sends what is new')
  command.addCommand(
    withFilters(fresh('search', 'Follow a search.').argument('[words...]', 'as in a search')).action(followSearch),
  )
  command.addCommand(
    fresh('quote', 'Follow what somebody said, in whatever near words it is repeated.')
      .argument('<words...>', 'the words')
      .option('--by <name>', 'who said it')
      .action(followQuote),
  )
  command.addCommand(
    fresh('figure', 'Follow a figure: who repeats it, who changes the number.')
      .argument('<id>', 'as "onrecord figures --json" prints it')
      .action(followFigure),
  )
  command.addCommand(part('list', 'What is followed.').action(list))
  command.addCommand(
    part('news', 'What is new of all of it, or of some.')
      .argument('[id...]', 'of these alone')
      .option('--keep', 'tell the same again the next time')
      .option('--quiet', 'print nothing where nothing is new')
      .option('--send', 'send it to the webhooks, and print the rest')
      .option('--allow-private', 'send to the private network as well: this computer, the local network')
      .action(showNews),
  )
  command.addCommand(part('remove', 'Follow it no more.').argument('<id>', 'as "list" prints it').action(remove))
  return command
}

async function followSearch(words: readonly string[], options: NewOptions & FilterOptions): Promise<void> {
  await keep({ kind: 'search', question: filtersOf(words, options) }, words.join(' ') || undefined, options)
}

async function followQuote(words: readonly string[], options: NewOptions & { readonly by?: string }): Promise<void> {
  const { by } = options
  await keep({ kind: 'quote', quote: words.join(' '), ...(by ? { by } : {}) }, undefined, options)
}

const followFigure = (figure: string, options: NewOptions): Promise<void> =>
  keep({ kind: 'figure', figure }, undefined, options)

async function keep(followed: Followed, otherwise: string | undefined, options: NewOptions): Promise<void> {
  const { note, webhook } = options
  const name = options.name ?? otherwise
  const kept = await withRecord(options, (database) => follow(database, { followed, name, note, webhook }))
  if (options.json) return print(`${JSON.stringify(kept)}\n`)
  const secret =
    kept.secret === null
      ? ''
      : `Messages to ${webhook} are signed with this secret, which is shown this once: ${kept.secret}\n`
  await print(`Followed as ${kept.id}. "onrecord follow news" tells what is new.\n${secret}`)
}

async function list(options: Common): Promise<void> {
  const follows = await withRecord(options, followsOf)
  if (options.json) return print(`${JSON.stringify(follows)}\n`)
  if (follows.length === 0) return print('Nothing is followed. Say: onrecord follow search WORDS\n')
  await print(follows.map((follow) => `${lineOf(follow)}\n`).join(''))
}

function lineOf({ id, name, followed, note, webhook, created }: Follow): string {
  const at = terminal()
  const kind = readFollowed(followed)?.kind ?? 'of a later version'
  const more = [kind, `since ${created.slice(0, 10)}`, webhook, note].filter((part) => part !== null)
  return `${id}  ${paint(withoutControls(name), 'bold', at)}  ${paint(withoutControls(more.join(' · ')), 'dim', at)}`
}

const showNews = (ids: readonly string[], options: NewsOptions): Promise<void> =>
  withRecord(options, (database) => tellNews(database, ids, options))

async function remove(id: string, options: Common): Promise<void> {
  const removed = await withRecord(options, (database) => removeFollow(database, id))
  if (!removed)
    throw new FollowError('follow-unknown', `nothing is followed as ${id}. "onrecord follow list" prints all`)
  await print(options.json ? `${JSON.stringify({ removed: id })}\n` : `${id} is followed no more.\n`)
}
