/**
 * `npm run eval:analyse`: words, sentences, tags, lemmas and trees on the development parts of EWT and GUM, by the shared
 * scorer: from raw text, on gold sentences and words, and from raw text on GUM's news and interviews alone. With
 * `--json` the last line is one flat object of figures.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyseTokens, openAnalyser, writeConllu } from '../src/analyse/index.ts'
import { openBundle } from '../src/linear/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import type { Analysis } from '../src/record/index.ts'
import { analysisOf, parseConllu, type TreeDocument } from '../train/conllu.ts'
import { ROOT, readSharedText, SHARED } from '../train/shared.ts'

const scratch = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
const pipeline = openPipeline()
const analyser = openAnalyser(openBundle(readFileSync(join(ROOT, 'models/analyse.bin'))))

type Figures = Readonly<Record<string, number>>

/** What the shared scorer prints, as figures. */
function scored(gold: string, predicted: string): Figures {
  const files = [join(scratch, 'gold.conllu'), join(scratch, 'predicted.conllu')]
  writeFileSync(files[0], gold)
  writeFileSync(files[1], predicted)
  const printed = execFileSync(process.execPath, [join(SHARED, 'eval/score-ud.mjs'), ...files], { encoding: 'utf8' })
  const pairs = printed.trim().split('\n').map((line) => line.split(/\s+/) as [string, string]) // biome-ignore format: one step
  return Object.fromEntries(pairs.map(([name, value]) => [name, Number(value)]))
}

const fromRawText = (document: TreeDocument): Analysis =>
  pipeline.analyse({ id: document.id, published: null, text: document.text, body: 0, problems: [] })

/** Gold words and sentences, our tags and trees. */
function onGoldWords(document: TreeDocument): Analysis {
  const gold = analysisOf(document)
  return { ...gold, words: { ...gold.words, ...analyseTokens(analyser, gold) } }
}

/** The treebank cut into its documents, as written. */
const documentsOf = (conllu: string): string[] => conllu.split(/(?=^# newdoc)/m).filter((part) => part.trim() !== '')

const all: Record<string, number> = {}
function report(name: string, analyse: (document: TreeDocument) => Analysis, gold: readonly string[]): void {
  const predicted = gold.flatMap(parseConllu).map((document) => writeConllu(analyse(document)))
  const figures = scored(gold.join(''), predicted.join(''))
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(2)}`)
  console.log(`${name.padEnd(22)} ${shown.join('  ')}`)
  for (const [key, value] of Object.entries(figures)) all[`${name.replaceAll(' ', '-')}.${key}`] = value
}

for (const treebank of ['ewt', 'gum'] as const) {
  const gold = documentsOf(readSharedText(`data/ud/${treebank}-dev.conllu.gz`))
  report(treebank, fromRawText, gold)
  report(`${treebank} gold words`, onGoldWords, gold)
  if (treebank === 'ewt') continue
  for (const genre of ['news', 'interview']) {
    report(
      `gum ${genre}`,
      fromRawText,
      gold.filter((part) => part.includes(`# meta::genre = ${genre}`)),
    )
  }
}
rmSync(scratch, { recursive: true })
if (process.argv.includes('--json')) console.log(JSON.stringify(all))
