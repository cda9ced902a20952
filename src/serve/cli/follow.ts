/** `onrecord follow`: searches, quotes and figures that somebody follows, each with a note, and what is new of them. */
import { Command } from 'commander'
import { check, type Followed, figureOf, readFollowed, search } from '../../ask/index.ts'
import { type Database, type Follow, followsOf, keepFollow, removeFollow } from '../../store/index.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { FollowError } from './follow-error.ts'
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

const LONGEST_NOTE = 2_000
const LONGEST_NAME = 200

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
  const question = filtersOf(words, options)
  if (Object.values(question).every((value) => value === undefined)) {
    throw new FollowError('follow-unclear', 'everything is no search to follow. Give words, or somebody who says it')
  }
  await withRecord(options, async (database) => {
    // What is not well formed is refused now, and not when there is news.
    await search(database, { ...question, limit: 1, offset: 0 })
    await keep(database, { kind: 'search', question }, words.join(' ') || 'A search', options)
  })
}

async function followQuote(words: readonly string[], options: NewOptions & { readonly by?: string }): Promise<void> {
  const quote = words.join(' ')
  const { by } = options
  await withRecord(options, async (database) => {
    await check(database, { quote, ...(by ? { by } : {}) })
    await keep(database, { kind: 'quote', quote, ...(by ? { by } : {}) }, quote, options)
  })
}

async function followFigure(figure: string, options: NewOptions): Promise<void> {
  await withRecord(options, async (database) => {
    const found = await figureOf(database, figure)
    if (found === null) {
      throw new FollowError('follow-unclear', `no figure ${figure} is on record. "onrecord figures --json" prints ids`)
    }
    if (found.quantity === null) {
      const message = `what ${figure} counts is not known, so nothing else can be held against it. Follow its sentence as a quote`
      throw new FollowError('follow-unclear', message)
    }
    await keep(database, { kind: 'figure', figure }, `Figure ${figure}`, options)
  })
}

async function keep(database: Database, followed: Followed, otherwise: string, options: NewOptions): Promise<void> {
  const { note, webhook } = options
  const name = (options.name ?? otherwise).trim().slice(0, LONGEST_NAME)
  if (note !== undefined && note.length > LONGEST_NOTE) {
    throw new FollowError(
      'follow-unclear',
      `a note has ${LONGEST_NOTE} characters at most, and this has ${note.length}`,
    )
  }
  const address = webhook === undefined ? null : webhookAddress(webhook)
  const kept = await keepFollow(database, { name, followed, note: note ?? null, webhook: address })
  if (options.json) return print(`${JSON.stringify({ ...kept, name })}\n`)
  const secret =
    kept.secret === null
      ? ''
      : `Messages to ${address} are signed with this secret, which is shown this once: ${kept.secret}\n`
  await print(`Followed as ${kept.id}. "onrecord follow news" tells what is new.\n${secret}`)
}

function webhookAddress(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (isWeb) return url.href
  throw new FollowError('follow-unclear', `"${given}" is no web address. Write it as https://desk.example/hook`)
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
