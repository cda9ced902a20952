/**
 * Sentences of real news, to measure the store with: on generated words no word is common, and what people ask first
 * cannot be slow. They lie beside the checkout and are never part of it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** From the built program, `dist/bench/`. */
const FOLDER = new URL('../../../shared/data/', import.meta.url)
const FILES = ['polnear/train.ndjson.gz', 'world/train.ndjson.gz', 'world/dev.ndjson.gz', 'ecb/dev.ndjson.gz']
/** Words of four letters and more that PostgreSQL does not look for. */
const NOT_LOOKED_FOR: ReadonlySet<string> = new Set(
  'that were have with from this they their been will what which about into than then them there these those when where while whom your yours myself being does doing because until against between through during before after above below down over under again further once here both each more most other some such only same very just should ours himself herself itself theirs having themselves ourselves yourself'.split(
    ' ',
  ),
)
/** In characters: shorter ones are headings, longer ones lists. */
const SHORTEST = 30
const LONGEST = 400

export interface RealText {
  readonly sentences: readonly string[]
  /** Small letters, the most common first. */
  readonly words: readonly string[]
}

/** Null, with a line that says so, where the data is not there. */
export function realText(): RealText | null {
  if (!existsSync(new URL(FILES[0], FOLDER))) {
    process.stderr.write(
      'bench: no real news lies beside this checkout (../shared/data), so words are generated; questions about common words are then quicker than on news\n',
    )
    return null
  }
  const sentences = FILES.filter((file) => existsSync(new URL(file, FOLDER)))
    .flatMap((file) =>
      gunzipSync(readFileSync(new URL(file, FOLDER)))
        .toString('utf8')
        .trim()
        .split('\n'),
    )
    .flatMap((line) => sentencesOf((JSON.parse(line) as { readonly text: string }).text))
  return { sentences, words: commonFirst(sentences) }
}

/** Without the stop, which the report that they are put into sets. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})|\n+/u)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/[.!?]["”’]?$/, '')
        .trim(),
    )
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
}

function commonFirst(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const [word] of sentence.toLowerCase().matchAll(/\p{L}{4,}/gu)) {
      if (!NOT_LOOKED_FOR.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
}
