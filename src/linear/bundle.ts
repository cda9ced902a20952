/**
 * The file that weights ship in: a JSON header, then typed arrays laid end to end. Opening one makes views into the
 * file's own bytes; nothing is parsed but the header, so a model of ten megabytes opens in a millisecond.
 *
 *     "ONRW" | header length, u32 little endian | header JSON, padded to 8 | arrays, each padded to 8
 */
type ArrayOf = {
  i8: Int8Array
  u8: Uint8Array
  i16: Int16Array
  u16: Uint16Array
  i32: Int32Array
  u32: Uint32Array
  f32: Float32Array
}
export type ArrayType = keyof ArrayOf
export type BundleArray = ArrayOf[ArrayType]

const CONSTRUCTORS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const

const MAGIC = 0x57524e4f
const pad = (bytes: number) => (bytes + 7) & ~7

interface Header {
  readonly meta: Readonly<Record<string, unknown>>
  /** Offsets count from the end of the padded header. */
  readonly arrays: Readonly<Record<string, { type: ArrayType; offset: number; length: number }>>
}

export interface Bundle {
  readonly meta: Readonly<Record<string, unknown>>
  /** A view of the array of that name. Throws where the bundle has none, or one of another type. */
  array<T extends ArrayType>(name: string, type: T): ArrayOf[T]
}

/** Opens a bundle over its file's bytes, which must stay as they are for as long as it is used. */
export function openBundle(bytes: Uint8Array): Bundle {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) {
    throw new Error(
      'not a weights file: train the models anew with "npm run train", or restore models/ from the package',
    )
  }
  const headerLength = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as Header
  const base = pad(8 + headerLength)
  // Typed arrays need aligned bytes; a small file read by Node lies in a shared pool, at any offset.
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  return {
    meta: header.meta,
    array(name, type) {
      const entry = header.arrays[name]
      if (entry === undefined) throw new Error(`the weights file holds no "${name}"`)
      if (entry.type !== type) throw new Error(`"${name}" is ${entry.type}, not ${type}`)
      const start = aligned.byteOffset + base + entry.offset
      return new CONSTRUCTORS[type](aligned.buffer as ArrayBuffer, start, entry.length) as never
    },
  }
}

function typeOf(array: BundleArray): ArrayType {
  const found = (Object.keys(CONSTRUCTORS) as ArrayType[]).find((type) => array instanceof CONSTRUCTORS[type])
  if (found === undefined) throw new TypeError('a bundle holds typed arrays only')
  return found
}

/** The bytes of a bundle. The same input gives the same bytes. */
export function writeBundle(
  meta: Readonly<Record<string, unknown>>,
  arrays: Readonly<Record<string, BundleArray>>,
): Uint8Array {
  const entries: Record<string, { type: ArrayType; offset: number; length: number }> = {}
  let size = 0
  for (const [name, array] of Object.entries(arrays)) {
    entries[name] = { type: typeOf(array), offset: size, length: array.length }
    size += pad(array.byteLength)
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, arrays: entries } satisfies Header))
  const base = pad(8 + header.length)
  const bytes = new Uint8Array(base + size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, header.length, true)
  bytes.set(header, 8)
  for (const [name, array] of Object.entries(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + entries[name].offset)
  }
  return bytes
}
