/** Treebank sentences in the arrays that the analysis works on: gold words, their atoms, and gold tags and trees. */
import type { Tokens } from '../../src/analyse/01-tokens/index.ts'
import { type Atoms, atomsOf } from '../../src/analyse/atoms.ts'
import { Relation, Upos, Xpos } from '../../src/record/index.ts'
import type { TreeDocument } from '../conllu.ts'

export interface CorpusSentence {
  readonly first: number
  readonly end: number
}

/** One document after the other, all words in one row. */
export interface Corpus {
  readonly atoms: Atoms
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  /** Index among the corpus's words; -1 at the root. */
  readonly head: Int32Array
  readonly relation: Uint8Array
  readonly sentences: readonly CorpusSentence[]
}

const numberOf = (table: Readonly<Record<string, number>>, name: string): number =>
  table[name] ?? table[name.split(':')[0]] ?? 0

export function makeCorpus(documents: readonly TreeDocument[]): Corpus {
  const words = documents.flatMap((document) => document.sentences.flatMap((sentence) => sentence.words))
  const count = words.length
  // One text that holds every word apart, so that atoms are those that the pipeline computes.
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  let text = ''
  const pieces: string[] = []
  let at = 0
  words.forEach((word, i) => {
    start[i] = at
    at += word.form.length
    end[i] = at
    pieces.push(word.form)
  })
  text = pieces.join('')
  const tokens: Tokens = { count, start, end, joined: new Uint8Array(count) }
  const head = new Int32Array(count)
  const sentences: CorpusSentence[] = []
  let first = 0
  for (const document of documents) {
    for (const sentence of document.sentences) {
      sentence.words.forEach((word, i) => {
        head[first + i] = word.head < 0 ? -1 : first + word.head
      })
      sentences.push({ first, end: first + sentence.words.length })
      first += sentence.words.length
    }
  }
  return {
    atoms: atomsOf(text, tokens),
    forms: words.map((word) => word.form),
    lemmas: words.map((word) => word.lemma),
    upos: Uint8Array.from(words, (word) => numberOf(Upos, word.upos)),
    xpos: Uint8Array.from(words, (word) => numberOf(Xpos, word.xpos)),
    head,
    relation: Uint8Array.from(words, (word) => numberOf(Relation, word.relation)),
    sentences,
  }
}

/** Tag classes: pairs of universal and Penn tag, numbered by how frequent they are. */
export interface TagClasses {
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

/** A pair seen less often than this counts as the most frequent pair with its Penn tag. */
const SEEN = 5

export function makeTagClasses({ upos, xpos }: Corpus): TagClasses {
  const counts = new Map<number, number>()
  for (let i = 0; i < upos.length; i++) {
    const pair = xpos[i] * 32 + upos[i]
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const pairs = [...counts].filter(([, n]) => n >= SEEN).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return { upos: Uint8Array.from(pairs, ([pair]) => pair % 32), xpos: Uint8Array.from(pairs, ([pair]) => pair >> 5) }
}

/** The gold class of every word. */
export function goldClasses({ upos, xpos }: Corpus, classes: TagClasses): Uint8Array {
  const numbers = new Map<number, number>()
  const byXpos = new Map<number, number>()
  classes.xpos.forEach((x, i) => {
    numbers.set(x * 32 + classes.upos[i], i)
    if (!byXpos.has(x)) byXpos.set(x, i)
  })
  return upos.map((u, i) => numbers.get(xpos[i] * 32 + u) ?? byXpos.get(xpos[i]) ?? 0)
}
