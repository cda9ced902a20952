/**
 * `models/manifest.json`: for every weights file its size and hash, and the hash, licence and source of all data that it
 * was trained on. Whoever has the same data can make the same bytes and prove it. Scores stand in `models/README.md`.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, readShared } from './shared.ts'

export interface DataSource {
  /** Under the shared folder, or an npm package and its version. */
  readonly path: string
  /** Of what is not in the shared folder. */
  readonly sha256?: string
  readonly licence: string
  readonly source: string
  /** What is taken from it: "trees", "unlabelled text". */
  readonly use: string
}

const TREEBANK_USE = 'words, sentences, tags, lemmas and trees'

/** The data that several parts of training share. */
export const DATA = {
  ewt: {
    path: 'data/ud/ewt-train.conllu.gz',
    licence: 'annotations CC BY-SA 4.0',
    source: 'UniversalDependencies/UD_English-EWT 2.15',
    use: TREEBANK_USE,
  },
  gum: {
    path: 'data/ud/gum-train.conllu.gz',
    licence: 'annotations CC BY 4.0, texts CC BY or CC BY-SA',
    source: 'amir-zeldes/gum, without the genres whose texts are non-commercial',
    use: TREEBANK_USE,
  },
  polnear: {
    path: 'data/polnear/train.ndjson.gz',
    licence: 'MIT by its software; no word on the texts, of which nothing is shipped',
    source: 'networkdynamics/PolNeAR',
    use: 'unlabelled text',
  },
  world: {
    path: 'data/world/train.ndjson.gz',
    licence: 'none stated; published to train and test finders of names, and nothing of its texts is shipped',
    source: 'stanfordnlp/en-worldwide-newswire (EMNLP 2023)',
    use: 'names',
  },
} as const satisfies Record<string, DataSource>

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Writes `models/<name>` and its entry in the manifest. */
export function writeModel(name: string, bytes: Uint8Array, data: readonly DataSource[]): void {
  writeFileSync(join(ROOT, 'models', name), bytes)
  const file = join(ROOT, 'models/manifest.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
  const entry = {
    bytes: bytes.length,
    sha256: sha256(bytes),
    data: data.map((source) => ({ ...source, sha256: source.sha256 ?? sha256(readShared(source.path)) })),
  }
  const entries = Object.entries({ ...known, [name]: entry }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
  console.log(`  models/${name}: ${(bytes.length / 1e6).toFixed(1)} MB`)
}
