/**
 * `npm run eval:names`: our mentions that a proper noun heads against GUM dev's, from raw text, typed person,
 * organisation and place. Three figures: by core extent (a gold mention without what a comma, a bracket or a relative
 * clause adds), by extent as annotated, and by head word alone. Where the world newswire lies beside the checkout, its
 * scorer says whether what a record calls persons, organisations and places are those.
 *
 * `--errors N` prints a spread of what went wrong, `--json` the figures as one JSON object on the last line.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openPipeline } from '../src/pipeline.ts'
import { type Analysis, type Mention, spanOfWords, textOf, Upos, wordAt } from '../src/record/index.ts'
import { type AnalysedDocument, analysedGum, coreOf, extentOf, headOffset } from './gum-analysed.ts'

const TYPES = ['person', 'organisation', 'place'] as const

interface Typed {
  readonly type: string
  readonly core: string
  readonly whole: string
  readonly head: string
  readonly words: string
}

const shown = (analysis: Analysis, { first, end }: { first: number; end: number }) =>
  textOf(analysis.text, spanOfWords(analysis, first, end)).replace(/\s+/g, ' ')

const goldOf = ({ analysis, mentions }: AnalysedDocument): Typed[] =>
  mentions
    .filter(({ head }) => analysis.words.upos[head] === Upos.PROPN)
    .map((mention) => ({
      type: mention.type === 'organization' ? 'organisation' : mention.type,
      core: extentOf(analysis, coreOf(analysis, mention)),
      whole: extentOf(analysis, mention),
      head: `${headOffset(analysis, mention)}`,
      words: shown(analysis, mention),
    }))
    .filter(({ type }) => (TYPES as readonly string[]).includes(type))

/**
 * Whether one of our mentions takes part: a name does; "the President" does where the gold calls its head a proper noun,
 * since which capitalised offices are proper nouns is the tagger's question and is measured there.
 */
const isProper = ({ analysis, ours }: AnalysedDocument, { kind, head }: Mention): boolean => {
  if (kind !== 'nominal') return kind === 'name'
  const { words } = analysis
  const word = wordAt(analysis, ours.words.start[head])
  return word < words.count && words.upos[word] === Upos.PROPN
}

const oursOf = (document: AnalysedDocument): Typed[] => {
  const { ours } = document
  return ours.mentions
    .filter((mention) => isProper(document, mention))
    .map((mention) => ({
      type: mention.type === 'group' ? 'person' : mention.type,
      core: extentOf(ours, mention),
      whole: extentOf(ours, mention),
      head: `${headOffset(ours, mention)}`,
      words: shown(ours, mention),
    }))
    .filter(({ type }) => (TYPES as readonly string[]).includes(type))
}

function f1(documents: readonly AnalysedDocument[], by: 'core' | 'whole' | 'head', types: readonly string[]): number {
  let right = 0
  let all = 0
  for (const document of documents) {
    const gold = goldOf(document).filter(({ type }) => types.includes(type))
    const found = oursOf(document).filter(({ type }) => types.includes(type))
    const left = new Set(gold.map((mention) => `${mention.type} ${mention[by]}`))
    for (const mention of found) if (left.delete(`${mention.type} ${mention[by]}`)) right++
    all += gold.length + found.length
  }
  return Math.round((20000 * right) / all) / 100
}

function errorsOf(document: AnalysedDocument): string[] {
  const gold = goldOf(document)
  const found = oursOf(document)
  const inGold = new Set(gold.map(({ type, core }) => `${type} ${core}`))
  const inFound = new Set(found.map(({ type, core }) => `${type} ${core}`))
  return [
    ...gold.filter(({ type, core }) => !inFound.has(`${type} ${core}`)).map((m) => [m, 'missed'] as const),
    ...found.filter(({ type, core }) => !inGold.has(`${type} ${core}`)).map((m) => [m, 'spurious'] as const),
  ]
    .sort(([a], [b]) => Number.parseInt(a.core, 10) - Number.parseInt(b.core, 10))
    .map(([mention, what]) => `${document.id}\t${what}\t${mention.type}\t${mention.words}`)
}

/** "Person.recall   96.1 2167 of 2255" → `worldPersonRecall`. */
const SCORER_LINE = /^(\w+)\.(precision|recall) +([\d.]+) \d+ of \d+$/gm
/** The rest hang on how the gold marks nations and peoples. */
const OF_WORLD = ['PersonRecall', 'OrganizationRecall', 'LocationRecall', 'personPrecision', 'organisationPrecision']

/** The world newswire's dev part by the scorer that comes with it; errors of it with `--errors`. */
function worldFigures(errors: string | undefined): Record<string, number> {
  const shared = process.env.ONRECORD_SHARED ?? '../shared'
  const packed = join(shared, 'data/world/dev.ndjson.gz')
  if (!existsSync(packed)) return {}
  const folder = mkdtempSync(join(tmpdir(), 'eval-names-'))
  try {
    const [gold, found] = [join(folder, 'gold.ndjson'), join(folder, 'found.ndjson')]
    const lines = gunzipSync(readFileSync(packed)).toString().trim().split('\n')
    writeFileSync(gold, lines.join('\n'))
    const pipeline = openPipeline()
    const records = lines.map((line) => {
      const { id, text } = JSON.parse(line)
      return JSON.stringify({ ...pipeline.extract({ id, published: null, text, body: 0, problems: [] }), ref: id })
    })
    writeFileSync(found, records.join('\n'))
    const args = errors === undefined ? [] : ['--errors', errors]
    const output = execFileSync(process.execPath, [join(shared, 'eval/score-names.mjs'), gold, found, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (errors !== undefined) console.log(output)
    const figures = [...output.matchAll(SCORER_LINE)].map(([, kind, what, share]) => [kind + capital(what), share])
    return Object.fromEntries(
      figures
        .filter(([name]) => OF_WORLD.includes(name))
        .map(([name, share]) => [`world${capital(name)}`, Number(share)]),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const capital = (word: string) => word[0].toUpperCase() + word.slice(1)

const documents = analysedGum('dev')
const news = documents.filter(({ genre }) => genre === 'news')
const figures: Record<string, number> = {}
for (const [name, part] of [
  ['dev', documents],
  ['news', news],
] as const) {
  for (const by of ['core', 'whole', 'head'] as const) figures[`${name}${capital(by)}F1`] = f1(part, by, TYPES)
  for (const type of TYPES) figures[`${name}${capital(type)}F1`] = f1(part, 'core', [type])
}
const at = process.argv.indexOf('--errors')
if (at > 0) {
  const errors = documents.flatMap(errorsOf)
  const step = Math.max(1, Math.floor(errors.length / Number(process.argv[at + 1])))
  for (const [index, line] of errors.entries()) if (index % step === 0) console.log(line)
}
Object.assign(figures, worldFigures(at > 0 ? process.argv[at + 1] : undefined))
for (const [name, value] of Object.entries(figures)) console.log(`${name}\t${value}`)
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
