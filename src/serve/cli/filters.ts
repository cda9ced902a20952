/** What narrows a search or an export on the command line: the same options for both. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { SearchQuestion } from '../../ask/index.ts'
import { isDay } from '../../record/index.ts'
import { shareValue } from './option-values.ts'

type Filters = Omit<SearchQuestion, 'order' | 'facets' | 'limit' | 'offset' | 'after'>

export interface FilterOptions extends Omit<Filters, 'text' | 'negated'> {
  readonly negated?: 'yes' | 'no'
}

export function withFilters(command: Command): Command {
  return command
    .option('--by <name>', 'name or role of who said it, or the beginning of its words')
    .option('--role <title>', 'role of who said it')
    .option('--about <name>', 'somebody whom the statement mentions')
    .option('--from <day>', 'said on this day or later, such as 2031-03-14 or 2031-03', day)
    .option('--to <day>', 'said on this day or before', day)
    .option('--published-from <day>', 'published on this day or later', day)
    .option('--published-to <day>', 'published on this day or before', day)
    .option('--outlet <name>', 'reported by this outlet')
    .option('--place <name>', 'in an article that names this place')
    .addOption(new Option('--kind <kind>', 'how it is quoted').choices(['direct', 'indirect', 'mixed']))
    .option('--stance <stance>', 'what its cue commits to, such as denies')
    .option('--min-confidence <share>', 'only what is as likely to be right as this, from 0 (all) to 1', shareValue)
    .addOption(new Option('--negated <whether>', 'whether it says that something is not so').choices(['yes', 'no']))
}

export function filtersOf(words: readonly string[], options: FilterOptions): Filters {
  const { by, role, about, outlet, place, kind, stance, negated, from, to, publishedFrom, publishedTo } = options
  const { minConfidence } = options
  return {
    text: words.join(' ') || undefined,
    ...{ by, role, about, outlet, place, kind, stance, from, to, publishedFrom, publishedTo, minConfidence },
    ...(negated === undefined ? {} : { negated: negated === 'yes' }),
  }
}

function day(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError('Write a day as 2031-03-14, a month as 2031-03, or a year.')
}
