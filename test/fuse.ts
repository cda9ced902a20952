/**
 * What the analysis' inner loops run, written from what a person reads. A function of features fills an
 * array, template after template, and another one looks them up: clear, and right for training, which goes over the
 * same features several times. Where a decision is made the features are looked at once, and an array in between costs
 * more than the look-ups. So from each such function this writes one in which every feature is looked up where it is
 * computed, its constants in it as numbers. A tenth of the lines would do with a macro; TypeScript has none.
 *
 * It reads the few forms that these functions have (`const a = …`, `const { a } = b`, `out[n++] = …`) and refuses all
 * others. `npm run fuse` writes the files again; `test/fuse.test.ts` fails where one is not what its source says.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EDGE, NO_TAG, ODD as TAG_ODD, TEMPLATE as TAG_TEMPLATE } from '../src/analyse/03-tags/features.ts'
import { ODD as EDGE_ODD, TEMPLATE as EDGE_TEMPLATE } from '../src/analyse/04-parse/edge-features.ts'
import { ODD as PARSE_ODD, TEMPLATE as PARSE_TEMPLATE } from '../src/analyse/04-parse/features.ts'
import { UNDER } from '../src/analyse/04-parse/state.ts'
import { PLACE_BITS } from '../src/linear/index.ts'
import { ROOT } from '../train/shared.ts'

/** One function to write: all features of some functions that were written by hand, one after the other. */
interface Fusion {
  readonly name: string
  readonly of: readonly string[]
  /** The functions whose features come before these, so that each keeps its template's number. */
  readonly after?: readonly string[]
  readonly says: string
}

interface FusedFile {
  readonly source: string
  readonly target: string
  /** A sum of packed rows is complete at once; places of others are noted, to be added up by `addFound`. */
  readonly table: 'PackedTable' | 'KeyedTable'
  readonly head: string
  /** Numbers in place of names. */
  readonly constants: Readonly<Record<string, number>>
  /** The odd numbers, whose names the source lists in their order. */
  readonly odd: Int32Array
  readonly template: Int32Array
  readonly functions: readonly Fusion[]
}

export const FUSED: readonly FusedFile[] = [
  {
    source: 'src/analyse/03-tags/features.ts',
    target: 'src/analyse/03-tags/features.fused.ts',
    table: 'KeyedTable',
    head: `import type { KeyedTable } from '../../linear/index.ts'\nimport { placeOf, type TagContext } from './features.ts'\n`,
    constants: { EDGE, NO_TAG },
    odd: TAG_ODD,
    template: TAG_TEMPLATE,
    functions: [
      { name: 'findOwn', of: ['ownFeatures'], says: 'The word as it stands alone.' },
      { name: 'findStrong', of: ['strongFeatures'], after: ['ownFeatures'], says: 'What decides most around it.' },
      { name: 'findWeak', of: ['weakFeatures'], after: ['ownFeatures', 'strongFeatures'], says: 'The rest around it.' },
      {
        name: 'findAll',
        of: ['ownFeatures', 'strongFeatures', 'weakFeatures', 'rightFeatures'],
        says: 'All of a word whose neighbours have tags on both sides.',
      },
    ],
  },
  {
    source: 'src/analyse/04-parse/features.ts',
    target: 'src/analyse/04-parse/features.fused.ts',
    table: 'PackedTable',
    head: `import type { PackedTable } from '../../linear/index.ts'\nimport { near, sideOf } from './features.ts'\nimport type { ParseState } from './state.ts'\nimport type { SentenceView } from './view.ts'\n`,
    constants: { UNDER },
    odd: PARSE_ODD,
    template: PARSE_TEMPLATE,
    functions: [
      { name: 'sumBackwards', of: ['strongFeatures'], says: 'All that the backward parser sees.' },
      {
        name: 'sumStrong',
        of: ['strongFeatures', 'strongLabels', 'guideFeatures'],
        says: 'What decides most for the forward parser.',
      },
      {
        name: 'sumWeak',
        of: ['weakFeatures', 'weakLabels'],
        after: ['strongFeatures', 'strongLabels', 'guideFeatures'],
        says: 'The rest that the forward parser sees.',
      },
    ],
  },
  {
    source: 'src/analyse/04-parse/edge-features.ts',
    target: 'src/analyse/04-parse/edge-features.fused.ts',
    table: 'KeyedTable',
    head: `import type { KeyedTable } from '../../linear/index.ts'\nimport type { ParseState } from './state.ts'\nimport type { SentenceView } from './view.ts'\n`,
    constants: {},
    odd: EDGE_ODD,
    template: EDGE_TEMPLATE,
    functions: [
      { name: 'findStrong', of: ['strongFeatures'], says: 'What decides most of the name of an edge.' },
      { name: 'findWeak', of: ['weakFeatures'], after: ['strongFeatures'], says: 'The rest.' },
    ],
  },
]

/** What a function written by hand consists of. */
interface Parts {
  /** Its parameters but for the array and how many it holds. */
  readonly parameters: readonly string[]
  /** Names and what they stand for, in their order. */
  readonly names: ReadonlyMap<string, string>
  readonly features: readonly string[]
}

function partsOf(source: string, name: string): Parts {
  const found = new RegExp(`function ${name}\\(([^)]*)\\): number \\{\\n([\\s\\S]*?)\\n\\}\\n`).exec(source)
  if (found === null) throw new Error(`There is no function ${name} of features.`)
  const parameters = found[1]
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^(?:out|count):/.test(one))
  const names = new Map<string, string>()
  const features: string[] = []
  for (const line of found[2].split('\n').map((one) => one.trim())) {
    const several = /^const \{ (.*) \} = (\w+)$/.exec(line)
    const one = /^const (\w+) = (.*)$/.exec(line)
    const feature = /^out\[n\+\+\] = (.*)$/.exec(line)
    if (several !== null) for (const key of several[1].split(', ')) names.set(key, `${several[2]}.${key}`)
    else if (one !== null) names.set(one[1], one[2])
    else if (feature !== null) features.push(feature[1])
    else if (!/^(?:let n = (?:count|0)|return n)$/.test(line))
      throw new Error(`${name}: cannot read the line "${line}"`)
  }
  return { parameters, names, features }
}

/** The text of the file that is written from `file.source`. */
export function fusedSource(file: FusedFile): string {
  const source = readFileSync(join(ROOT, file.source), 'utf8')
  const listed = /const \[\n([^\]]*)\] = ODD/.exec(source)
  if (listed === null) throw new Error(`${file.source} lists no names of its odd numbers.`)
  const numbers = new Map(Object.entries(file.constants))
  for (const [i, name] of listed[1]
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .entries())
    numbers.set(name, file.odd[i])
  const asNumbers = (text: string): string =>
    text.replaceAll(/(?<![.\w])[A-Z][A-Z\d_]*\b/g, (name) => {
      const number = numbers.get(name)
      if (number === undefined) throw new Error(`${file.source}: ${name} is no constant that is known here`)
      return String(number)
    })
  const written = file.functions.map((one) => fused(file, one, source, asNumbers))
  return `/** Written by \`npm run fuse\` from ${file.source.split('/').at(-1)}; what is changed here is lost. */
// biome-ignore-all format: written, not typed
// biome-ignore-all lint: written, not typed
${file.head}
const imul = Math.imul
${written.join('')}`
}

function fused(
  { table, template }: FusedFile,
  { name, of, after = [], says }: Fusion,
  source: string,
  asNumbers: (text: string) => string,
): string {
  const all = of.map((one) => partsOf(source, one))
  const names = new Map<string, string>()
  for (const parts of all) {
    for (const [key, value] of parts.names) {
      const known = names.get(key)
      if (known !== undefined && known !== value) throw new Error(`${name}: ${key} is both ${known} and ${value}`)
      names.set(key, value)
    }
  }
  let at = after.reduce((sum, one) => sum + partsOf(source, one).features.length, 0)
  const isPacked = table === 'PackedTable'
  const parameters = [
    `{ mask, rows }: ${table}`,
    ...longest(all.map((parts) => parts.parameters)),
    ...(isPacked ? [] : ['places: Int32Array']),
  ]
  let text = `\n/** ${says} */\nexport function ${name}(${parameters.join(', ')}): number {\n`
  for (const [key, value] of names) text += `  const ${key} = ${asNumbers(value)}\n`
  text += `  let f = 0\n  let r = 0\n  let ${isPacked ? 'sum' : 'found'} = 0\n`
  for (const feature of all.flatMap((parts) => parts.features)) {
    text += `  f = (${asNumbers(feature)} + ${template[at++]}) | 0; r = rows[f & mask]; ${isPacked ? PACKED : KEYED}\n`
  }
  return `${text}  return ${isPacked ? 'sum' : 'found'}\n}\n`
}

const longest = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce((best, one) => (one.length > best.length ? one : best))

/** As `sumPacked` and `addKeyed` have it. */
const PACKED = 'sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0'
const KEYED = `places[found] = r & ${2 ** PLACE_BITS - 1}; found += (((r ^ f) >>> ${PLACE_BITS}) - 1) >>> 31`
