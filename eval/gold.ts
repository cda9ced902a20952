/**
 * `npm run eval:gold`: what the record asserts of real news, by the scorers beside the data: one report's figures,
 * speakers and talks (score-gold), what is asserted across reports (score-gold-record), and tolls and incidents in
 * thousands of local reports (score-incidents). Each on two halves apart: `read`, whose errors were read while this was
 * built, and `rest`, whose were not. What is expected of unseen news is the second.
 *
 * `--only gold,record,incidents` leaves the others out; `--errors N` prints a spread of what went wrong, of the half that
 * is read alone; `--json` prints the figures as one JSON object on the last line, of the first part alone unless `--only` says otherwise. All
 * of it takes some ten minutes.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const SHARED = process.env.ONRECORD_SHARED ?? '../shared'
const HALVES = { read: ['embassies', 'ecb37', 'polnear'], rest: ['nato', 'timebank'] } as const
type Half = keyof typeof HALVES
const PARTS = ['gold', 'record', 'incidents'] as const

/** Right of so many. */
interface Score {
  readonly right: number
  readonly of: number
}
type Scored = Readonly<Record<string, Score>>

const option = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const errors = option('--errors')
const gold = (set: string) => join(SHARED, `data/gold/dev-${set}.ndjson`)

function run(command: string, args: readonly string[]): string {
  const ended = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 29 })
  if (ended.error) throw ended.error
  if (ended.status !== 0) throw new Error(`${args[0]}: ${(ended.stderr || ended.stdout).trim().slice(-1000)}`)
  return ended.stdout
}

/** The scorer's figures; where errors are asked for, it prints them beside. */
function scored(half: Half, scorer: string, args: readonly string[]): Scored {
  const script = join(SHARED, 'eval', scorer)
  if (errors !== undefined && half === 'read') console.log(run(process.execPath, [script, ...args, '--errors', errors]))
  return JSON.parse(
    run(process.execPath, [script, ...args, '--json'])
      .trim()
      .split('\n')
      .at(-1)!,
  )
}

/** One report's record, over the half's sets together. */
function ofReports(half: Half, folder: string): Scored {
  const sum: Record<string, { right: number; of: number }> = {}
  for (const set of HALVES[half]) {
    const [input, output] = [join(folder, `${set}.ndjson`), join(folder, `${set}.records.ndjson`)]
    const lines = readFileSync(gold(set), 'utf8').split('\n').filter(Boolean)
    const articles = lines.map((line) => {
      const { id, date, outlet, text } = JSON.parse(line)
      return JSON.stringify({ id, published: date, outlet: outlet ?? undefined, text })
    })
    writeFileSync(input, articles.join('\n'))
    writeFileSync(output, run(process.execPath, ['bin/onrecord.js', 'extract', '--text', input]))
    for (const [name, { right, of }] of Object.entries(scored(half, 'score-gold.mjs', [gold(set), output]))) {
      sum[name] ??= { right: 0, of: 0 }
      sum[name].right += right
      sum[name].of += of
    }
  }
  return sum
}

/** Towns of one half with all their incidents and reports, so that what is easily confused stays together. */
function ofIncidents(half: Half, folder: string): Scored {
  const lines = (name: string) =>
    gunzipSync(readFileSync(join(SHARED, `data/incidents/${name}.ndjson.gz`)))
      .toString()
      .split('\n')
      .filter(Boolean)
  const isOurs = (town: string) => (createHash('sha1').update(town).digest()[0] & 1) === (half === 'read' ? 0 : 1)
  const incidents = lines('incidents-dev').filter((line) => isOurs(JSON.parse(line).town))
  const ids = new Set(incidents.map((line) => JSON.parse(line).id))
  const reports = lines('reports-dev').filter((line) => ids.has(JSON.parse(line).incident))
  const files = [join(folder, `reports-${half}.ndjson`), join(folder, `incidents-${half}.ndjson`)]
  writeFileSync(files[0], reports.join('\n'))
  writeFileSync(files[1], incidents.join('\n'))
  return scored(half, 'score-incidents.mjs', files)
}

const MEASURE: Record<(typeof PARTS)[number], (half: Half, folder: string) => Scored> = {
  gold: ofReports,
  record: (half) => scored(half, 'score-gold-record.mjs', HALVES[half].map(gold)),
  incidents: ofIncidents,
}

/** `rest`, `figures.precision` → `restFiguresPrecision`. */
const keyOf = (half: Half, name: string) =>
  half + name.replace(/(?:^|\.)(\p{L})/gu, (_, letter: string) => letter.toUpperCase())

/** What `npm run scores` holds takes a minute; the records of thousands of reports take ten and are asked for by name. */
const only = option('--only')?.split(',') ?? (process.argv.includes('--json') ? ['gold'] : PARTS)
const figures: Record<string, number> = {}
const folder = mkdtempSync(join(tmpdir(), 'eval-gold-'))
try {
  for (const part of PARTS.filter((each) => only.includes(each))) {
    const [read, rest] = (['read', 'rest'] as const).map((half) => ({ half, scores: MEASURE[part](half, folder) }))
    console.log(`${part.padEnd(30)}${'read'.padStart(20)}${'rest'.padStart(20)}`)
    for (const name of Object.keys({ ...read.scores, ...rest.scores }).sort()) {
      const cells = [read, rest].map(({ half, scores }) => {
        const score = scores[name]
        if (score === undefined || score.of === 0) return '–'
        const share = Math.round((1000 * score.right) / score.of) / 10
        figures[keyOf(half, name)] = share
        return `${share} (${score.right} of ${score.of})`
      })
      console.log(name.padEnd(30) + cells.map((cell) => cell.padStart(20)).join(''))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
