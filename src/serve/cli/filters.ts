/** What narrows a search or an export on the command line: the same options for both. */
import { type Command, InvalidArgumentError } from 'commander'
import type { SearchQuestion } from '../../ask/index.ts'

export interface FilterOptions {
  readonly by?: string
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
}

export function withFilters(command: Command): Command {
  return command
    .option('--by <name>', 'part of the name or role of who said it')
    .option('--from <day>', 'said on this day or later, such as 2031-03-14', day)
    .option('--to <day>', 'said on this day or before', day)
    .option('--outlet <name>', 'reported by this outlet')
}

export function filtersOf(
  words: readonly string[],
  { by, outlet, from, to }: FilterOptions,
): Omit<SearchQuestion, 'limit' | 'offset'> {
  return { text: words.join(' ') || undefined, by, outlet, from, to }
}

function day(value: string): string {
  const at = new Date(`${value}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)) return value
  throw new InvalidArgumentError('Write a day as 2031-03-14.')
}
