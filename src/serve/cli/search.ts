/** `onrecord search [WORDS…]`: statements by their words, by who said them about whom, when, where and how. */
import { Command, Option } from 'commander'
import {
  type OtherLanguagesAnswer,
  otherLanguages,
  type SearchAnswer,
  type SearchFacets,
  type SearchQuestion,
  search,
} from '../../ask/index.ts'
import { reportDamage } from './damage.ts'
import { type FilterOptions, filtersOf, withFilters } from './filters.ts'
import { countValue } from './option-values.ts'
import { counted, print } from './output.ts'
import { paint, type Terminal, terminal } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'

const EXAMPLES = `
Words are looked for in any of their forms; "exact words" in this form and order; talk* for all that begins so;
-word for statements without it; "or" between two for either. Fields: by: role: about: outlet: place: kind: stance:
negated: likely: said-after: said-before: after: before: (the last two: published). Put - before a field to leave it out.

Examples:
  onrecord search ceasefire
  onrecord search '"neutral status" -vote by:Brezik said-after:2031-03'
  onrecord search --by "foreign minister" --from 2031-03-01 --to 2031-03-31
  onrecord search grain --outlet "Continental Wire" --facets
  onrecord search stance:denies about:Dostan --json`

interface Options
  extends DataOption,
    FilterOptions,
    Pick<SearchQuestion, 'order' | 'facets' | 'limit' | 'offset' | 'after'> {
  readonly json?: true
}

export function searchCommand(): Command {
  const command = new Command('search')
    .description('Find statements. Without words, the newest come first.')
    .argument('[words...]', 'words of the statement, and fields')
  withFilters(command)
    .addOption(new Option('--order <order>', 'best match first, or newest first').choices(['rank', 'date']))
    .option('--facets', 'count what is found by speaker, outlet, kind, stance and time')
    .option('--limit <n>', 'at most this many', countValue, 20)
    .option('--offset <n>', 'leave out this many first', countValue, 0)
    .option('--after <mark>', 'go on where the page before ended, by the mark that it printed')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(searchStatements)
  return withDataOption(command)
}

async function searchStatements(words: readonly string[], options: Options): Promise<void> {
  const { json, order, facets, limit, offset, after } = options
  const question: SearchQuestion = { ...filtersOf(words, options), order, facets, limit, offset, after }
  const { answer, others } = await withRecord(options, async (database) => ({
    answer: await search(database, question),
    // Fields are of statements; what is searched for in other languages is words alone.
    others: /\w:/.test(question.text ?? '')
      ? null
      : await otherLanguages(database, { text: question.text ?? '', limit: 5 }),
  }))
  if (json) {
    await print(`${JSON.stringify(others?.total ? { ...answer, otherLanguages: others } : answer)}\n`)
    return reportDamage(answer, 'statement')
  }
  const at = terminal()
  for (const statement of answer.statements) await print(`${statementLines(statement, at).join('\n')}\n\n`)
  if (answer.facets) await print(`${facetLines(answer.facets, at).join('\n')}\n\n`)
  await print(`${found(answer)}\n`)
  reportDamage(answer, 'statement')
  if (others !== null && others.total > 0 && offset === 0) await print(`${otherLines(others, at).join('\n')}\n`)
}

/** Articles without analysis that hold the words: there are no statements of theirs to show. */
function otherLines({ total, articles }: OtherLanguagesAnswer, at: Terminal): string[] {
  return [
    `${counted(total, 'article')} in other languages with these words${total > articles.length ? ', the newest of them' : ''}:`,
    ...articles.map(
      ({ id, title, outlet, published, language }) =>
        `  ${paint(id, 'dim', at)}  ${[language, published?.slice(0, 10), outlet, title].filter(Boolean).join(' · ')}`,
    ),
  ]
}

function found({ question, total, totalIs, statements, next, damaged = 0, ...answer }: SearchAnswer): string {
  const left = leftOut(answer)
  if (total === 0 && statements.length === 0) return `No statement found.${left && ` ${left}`}`
  const all = `${totalIs === 'exact' ? '' : 'about '}${total}`
  if (statements.length + damaged === 0) return `No more: ${all} found.`
  const rest = next === null ? '' : ` For more, say the same with --after ${next}`
  if (question.after !== undefined) return `${counted(statements.length, 'more statement')}, of ${all}.${rest}`
  return `${question.offset + 1} to ${question.offset + statements.length + damaged} of ${all}.${left && ` ${left}`}${rest}`
}

function leftOut({ lessCertain, lessCertainIs }: Pick<SearchAnswer, 'lessCertain' | 'lessCertainIs'>): string {
  if (lessCertain === 0) return ''
  return `And ${lessCertainIs === 'exact' ? '' : 'about '}${lessCertain} less certain: likely:any finds them too.`
}

function facetLines({ speakers, outlets, kinds, stances, times, reports }: SearchFacets, at: Terminal): string[] {
  const lists = {
    'said by': speakers,
    'printed in': outlets,
    quoted: kinds,
    stance: stances,
    [times.unit]: times.counts,
  }
  const independent = reports === null ? [] : [`${counted(reports.all, 'report')}, ${reports.independent} independent`]
  return [
    ...Object.entries(lists).flatMap(([name, counts]) =>
      counts.length === 0
        ? []
        : [
            `${paint(name.padEnd(11), 'bold', at)} ${counts.map(({ value, count }) => `${value} ${count}`).join(' · ')}`,
          ],
    ),
    ...independent,
  ]
}
