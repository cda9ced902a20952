/**
 * What the analysis' inner loops run, written from what a person reads. A function of features fills an array, template
 * after template, and another one looks them up: clear, and right for training, which goes over the same features several
 * times. Where a decision is made the features are looked at once, and then an array in between costs more than the
 * look-ups. So from each such function this writes one in AssemblyScript in which every feature is looked up where it is
 * computed, its constants in it as numbers, and compiles them to WebAssembly with the arithmetic of `linear/kernel.as`.
 *
 * It reads the few forms that these functions have (`const a = …`, `const { a } = b`, `out[n++] = …`) and refuses all
 * others. `npm run fuse` writes the files again; `test/fuse.test.ts` fails where one is not what its sources say.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { compileString } from 'assemblyscript/asc'
import { MOST_FEATURES, PLACE, PLACE_BITS } from '../src/linear/index.ts'
import { ROOT } from '../train/shared.ts'
import type { Deed, FeatureFile, FusedModule, Fusion } from './fused-modules.ts'

/** The text of the file that `module` is written to. */
export async function fusedSource(module: FusedModule): Promise<string> {
  const { binary, stderr } = await compileString(assemblyScript(module), {
    optimizeLevel: 3,
    runtime: 'stub',
    enable: ['simd'],
    importMemory: true,
    noAssert: true,
  })
  if (!binary) throw new Error(`${module.target}: ${stderr.toString()}`)
  const names = [module.arithmetic, ...module.sources.map(({ path }) => path)].map((path) => basename(path)).join(', ')
  return `/** Written by \`npm run fuse\` from ${names}; what is changed here is lost. WebAssembly, in base 64. */
export const WASM =
  '${Buffer.from(binary).toString('base64')}'
`
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The module's text, before it is compiled. */
function assemblyScript({ arithmetic, sources, types }: FusedModule): string {
  const arrays = arraysOf(types.map(read).join('\n'))
  const used = new Set<string>()
  const written = sources.flatMap((file) => {
    const source = read(file.path)
    const translate = translator(file, source, arrays, used)
    return [
      ...file.helpers.map((name) => helper(name, source, translate)),
      ...file.functions.map((one) => fused(file, one, source, translate)),
    ]
  })
  const globals = [...used].map((name) => `export let ${name}: i32 = 0`)
  return [read(arithmetic), ...globals, ...written].join('\n')
}

type ArrayType = 'Int32Array' | 'Uint16Array' | 'Uint8Array'
const LOADS: Readonly<Record<ArrayType, (address: string, index: string) => string>> = {
  Int32Array: (address, index) => `load<i32>(${address} + ((${index}) << 2))`,
  Uint16Array: (address, index) => `(<i32>load<u16>(${address} + ((${index}) << 1)))`,
  Uint8Array: (address, index) => `(<i32>load<u8>(${address} + (${index})))`,
}

/** Names and types of the arrays that `source` declares. */
const arraysOf = (source: string): ReadonlyMap<string, ArrayType> =>
  new Map(
    [...source.matchAll(/\b(\w+): (Int32Array|Uint16Array|Uint8Array)\b/g)].map(
      ([, name, type]) => [name, type as ArrayType] as const,
    ),
  )

type Translate = (expression: string) => string

/** Expressions of TypeScript → those of AssemblyScript: constants as numbers, elements of arrays as loads. */
function translator(
  { path, constants, odd }: FeatureFile,
  source: string,
  arrays: ReadonlyMap<string, ArrayType>,
  used: Set<string>,
): Translate {
  const listed = /const \[\n([^\]]*)\] = ODD/.exec(source)
  if (listed === null) throw new Error(`${path} lists no names of its odd numbers.`)
  const names = listed[1].split(/[\s,]+/).filter((one) => one !== '')
  const numbers = new Map([...Object.entries(constants), ...names.map((name, i) => [name, odd[i]] as const)])
  const element = new RegExp(`\\b(${[...arrays.keys()].join('|')})\\[([^[\\]]*)\\]`)
  return (expression) => {
    let text = expression.replaceAll(/(?<![.\w])[A-Z][A-Z\d_]*\b/g, (name) => {
      const number = numbers.get(name)
      if (number === undefined) throw new Error(`${path}: ${name} is no constant that is known here`)
      return String(number)
    })
    // Innermost first: the index of an element may be one itself.
    for (let found = element.exec(text); found !== null; found = element.exec(text)) {
      const [all, name, index] = found
      used.add(name)
      text = text.replace(all, () => LOADS[arrays.get(name) as ArrayType](name, index))
    }
    return text.replaceAll(/\bMath\.(min|abs)\(/g, '$1<i32>(')
  }
}

/** A function of one line: `const near = (distance: number): number => …`. */
function helper(name: string, source: string, translate: Translate): string {
  const found = new RegExp(`const ${name} = \\(([^)]*)\\): number =>\\s*([^\\n]+)\\n`).exec(source)
  if (found === null) throw new Error(`There is no function ${name} of one line.`)
  const parameters = found[1].replaceAll(/: \w+/g, ': i32')
  return `// @ts-ignore: decorator\n@inline\nfunction ${name}(${parameters}): i32 {\n  return ${translate(found[2])}\n}`
}

/** What a function written by hand consists of: names and what they stand for, in their order, and features. */
interface Parts {
  readonly names: ReadonlyMap<string, string>
  readonly features: readonly string[]
}

function partsOf(source: string, name: string): Parts {
  const found = new RegExp(`function ${name}\\([^)]*\\): number \\{\\n([\\s\\S]*?)\\n\\}\\n`).exec(source)
  if (found === null) throw new Error(`There is no function ${name} of features.`)
  const names = new Map<string, string>()
  const features: string[] = []
  for (const line of found[1].split('\n').map((one) => one.trim())) {
    const one = /^const (\w+) = (.*)$/.exec(line)
    const feature = /^out\[n\+\+\] = (.*)$/.exec(line)
    if (one !== null) names.set(one[1], one[2])
    else if (feature !== null) features.push(feature[1])
    // What is taken out of an object is an array, which the module knows by its name, or a parameter.
    else if (!/^(?:const \{ .* \} = \w+|let n = (?:count|0)|return n)$/.test(line))
      throw new Error(`${name}: cannot read the line "${line}"`)
  }
  return { names, features }
}

function fused(
  { template, parameters }: FeatureFile,
  { name, does, of, after = [] }: Fusion,
  source: string,
  translate: Translate,
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
  const before = after.reduce((sum, one) => sum + partsOf(source, one).features.length, 0)
  const features = all
    .flatMap((parts) => parts.features)
    .map((feature, i) => `${translate(feature)} + ${template[before + i]}`)
  if (features.length > MOST_FEATURES && does !== 'sum') throw new Error(`${name}: ${features.length} features`)
  const lead = does.startsWith('lead') ? ['lead'] : []
  const signature = ['table', ...parameters, ...lead].map((one) => `${one}: i32`).join(', ')
  const constants = [...names].map(([key, value]) => `const ${key} = ${translate(value)}`)
  const body = does === 'sum' ? summed(features) : found(features, does)
  const lines = ['const mask = maskOf(table)', 'const rows = rowsOf(table)', ...constants, ...body]
    .map((line) => `  ${line}\n`)
    .join('')
  return `export function ${name}(${signature}): ${does.startsWith('score') ? 'void' : 'i32'} {\n${lines}}`
}

/*
 * What follows names its own values with an underscore: features have names of all kinds.
 */

/** Lanes of a vector. */
const LANES = 4

/** Rows of a packed table, four at once. */
function summed(features: readonly string[]): string[] {
  const lines = ['let _first = i16x8.splat(0)', 'let _second = _first', 'let _owned = _first']
  for (let i = 0; i < features.length; i += LANES) {
    // Where fewer are left, the other lanes hold no row, and no weight.
    const four = features.slice(i, i + LANES).map((feature, lane) => ({ feature, lane, name: `_${i + lane}` }))
    for (const { feature, name } of four) lines.push(`const ${name} = ${feature}`)
    const rows = four.map(
      ({ name, lane }) =>
        (under: string) =>
          `v128.load_lane<i32>(rows + ((${name} & mask) << 2), ${under}, ${lane})`,
    )
    const own = four.map(
      ({ name, lane }) =>
        (under: string) =>
          `i32x4.replace_lane(${under}, ${lane}, ${name})`,
    )
    const nested = (layers: readonly ((under: string) => string)[], base: string) =>
      layers.reduce((under, layer) => layer(under), base)
    lines.push(
      `_owned = own(${nested(rows, 'i32x4.splat(0)')}, ${nested(own, `i32x4.splat(${four[0].name})`)})`,
      '_first = addFirst(_first, _owned)',
      '_second = addSecond(_second, _owned)',
    )
  }
  return [...lines, 'return (total(_second) << 16) + total(_first)']
}

/** Rows of a keyed table, each looked up without a branch, and what is done with those that were found. */
function found(features: readonly string[], does: Deed): string[] {
  return [
    ...(does.endsWith('more') ? [] : ['clear(table)']),
    'const _begin = places',
    'let _at = _begin',
    'let _f: i32 = 0',
    'let _row: i32 = 0',
    ...features.flatMap((feature) => [
      `_f = ${feature}`,
      '_row = load<i32>(rows + ((_f & mask) << 2))',
      `store<i32>(_at, _row & ${PLACE})`,
      `_at += ((((_row ^ _f) >>> ${PLACE_BITS}) - 1) >>> 31) << 2`,
    ]),
    'addFound(table, (_at - _begin) >> 2)',
    ...(does.startsWith('lead') ? ['return highest(table, lead)'] : []),
  ]
}
