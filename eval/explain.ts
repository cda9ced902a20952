/**
 * `npm run eval:explain`: whether `explain` tells of each statement what the record has of it, over the sample press and,
 * where the shared data is, the gold of real news. What a difference is, is printed. It ends with 1 where there is one.
 *
 * A statement without a cue cannot be asked for by one, and is counted apart. `-- --json` prints the share that agrees on the sample press.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPipeline, type Pipeline } from '../src/pipeline.ts'
import { readFiles } from '../src/read/index.ts'
import type { Article, Statement } from '../src/record/index.ts'

const SHARED = process.env.ONRECORD_SHARED ?? '../shared'
const SAMPLES = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../samples/reports' : '../samples/reports', import.meta.url),
)

interface Agreement {
  statements: number
  agree: number
  cueless: number
}

/** What both tell of a statement. The record adds who the actors are. */
const told = ({ source, cue, content, said, negated, conditions, rule, confidence }: Told) =>
  JSON.stringify([
    source && [source.start, source.end],
    cue?.stance,
    content,
    said,
    negated,
    conditions,
    rule,
    confidence,
  ])

type Told = Pick<Statement, 'content' | 'said' | 'negated' | 'conditions' | 'rule' | 'confidence'> & {
  readonly source: { readonly start: number; readonly end: number } | null
  readonly cue: { readonly stance: string } | null
}

/** Puts up the counts; gives what differs, in words. */
function differencesIn(article: Article, pipeline: Pipeline, counts: Agreement): string[] {
  return pipeline.extract(article).statements.flatMap((statement) => {
    if (statement.cue === null) {
      counts.cueless++
      return []
    }
    counts.statements++
    const { start, end } = statement.cue
    const lastWord = start + article.text.slice(start, end).search(/\S+$/)
    // Two cues may begin with one word ("was quoted as saying"): each is asked for by a word of its own.
    const others = [...new Set([start, lastWord])].map((at) => {
      const explained = pipeline.explain(article, at)
      return explained?.outcome === 'statement' ? told(explained.statement as Told) : `${explained?.outcome}`
    })
    if (others.includes(told(statement))) {
      counts.agree++
      return []
    }
    return [`${statement.id}: record ${told(statement)}, explain ${others.join(' or ')}`]
  })
}

async function measure(name: string, paths: readonly string[], pipeline: Pipeline): Promise<Agreement> {
  const counts: Agreement = { statements: 0, agree: 0, cueless: 0 }
  for await (const reading of readFiles(paths, process.stdin)) {
    if ('article' in reading) {
      for (const line of differencesIn(reading.article, pipeline, counts)) console.log(line)
    }
  }
  console.log(
    `${name}: explain agrees in ${counts.agree} of ${counts.statements} statements; ${counts.cueless} more have no cue`,
  )
  return counts
}

const gold = join(SHARED, 'data/gold')
const pipeline = openPipeline()
const sets: (readonly [string, readonly string[]])[] = [['samples', [SAMPLES]]]
// The gold takes a minute, which whoever holds the scores does not wait for.
const isScore = process.argv.includes('--json')
if (!isScore && existsSync(gold)) {
  const files = readdirSync(gold).filter((name) => name.endsWith('.ndjson'))
  sets.push(...files.map((name) => [name, [join(gold, name)]] as const))
}
let [statements, agree] = [0, 0]
for (const [name, paths] of sets) {
  const counts = await measure(name, paths, pipeline)
  statements += counts.statements
  agree += counts.agree
}
if (isScore) console.log(JSON.stringify({ agree: (100 * agree) / statements }))
else if (agree < statements) process.exitCode = 1
