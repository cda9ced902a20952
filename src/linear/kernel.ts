/**
 * Tables and arrays in the memory of a WebAssembly module, whose functions look features up where they compute them.
 * `npm run fuse` writes such a module from functions that a person reads (`test/fuse.ts`, `kernel.as`).
 */
import type { DenseTable } from './dense.ts'
import { type KeyedTable, wideBytes } from './keyed.ts'
import type { PackedTable } from './packed.ts'

type Table = DenseTable | PackedTable | KeyedTable

/** A table in the memory of a kernel. */
export interface Placed {
  /** The address of its header, by which the functions know it. */
  readonly at: number
  /** What one unit of weight is worth. */
  readonly scale: number
}

/** Makes arrays of zeros, for JavaScript alone or where a kernel sees them by their names. */
export interface Arrays {
  readonly int32: (name: string, length: number) => Int32Array
  readonly int16: (name: string, length: number) => Int16Array
  readonly uint16: (name: string, length: number) => Uint16Array
  readonly uint8: (name: string, length: number) => Uint8Array
}

type Place = (name: string, bytes: number) => readonly [buffer: ArrayBuffer, at: number]

const arraysIn = (place: Place): Arrays => ({
  int32: (name, length) => new Int32Array(...place(name, length * 4), length),
  int16: (name, length) => new Int16Array(...place(name, length * 2), length),
  uint16: (name, length) => new Uint16Array(...place(name, length * 2), length),
  uint8: (name, length) => new Uint8Array(...place(name, length), length),
})

export const PLAIN: Arrays = arraysIn((_, bytes) => [new ArrayBuffer(bytes), 0])

export interface Kernel<Functions, Tables> {
  readonly functions: Functions
  readonly tables: Readonly<Record<keyof Tables, Placed>>
  /**
   * Lays the arrays that `make` asks for behind the tables, and the scores of each class. What was laid before is lost.
   * Throws where the functions read an array that `make` did not ask for.
   */
  readonly lay: <T>(make: (arrays: Arrays, scores: Int16Array) => T) => T
}

/** Most features that one call finds rows of. */
export const MOST_FEATURES = 128
const PAGE = 0x10000
/** The module itself keeps what it has below this. */
const FIRST = 0x400
/** Whole vectors. */
const padded = (bytes: number): number => (bytes + 15) & ~15

const modules = new Map<string, WebAssembly.Module>()

/** Compiles a module once a process: all kernels of it share its code. */
function moduleOf(wasm: string): WebAssembly.Module {
  const known = modules.get(wasm)
  if (known !== undefined) return known
  const compiled = new WebAssembly.Module(Buffer.from(wasm, 'base64'))
  modules.set(wasm, compiled)
  return compiled
}

/** Throws where the process may not have the addresses: V8 sets ten gigabytes of them aside, none of which it uses. */
function newMemory(): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: 1 })
  } catch (cause) {
    throw new Error(
      'there is no room for the memory of WebAssembly: raise the limit on virtual memory (ulimit -v), or set NODE_OPTIONS=--disable-wasm-trap-handler, which needs less and takes longer',
      { cause },
    )
  }
}

/** The memory of one module, given out from its beginning. */
interface Room {
  readonly memory: WebAssembly.Memory
  /** Where the next bytes begin. */
  end: number
}

/** The address of so many bytes, for which the memory grows: arrays that were made in it before are left behind. */
function take(room: Room, bytes: number): number {
  const at = room.end
  room.end += padded(bytes)
  const pages = Math.ceil((room.end - room.memory.buffer.byteLength) / PAGE)
  if (pages > 0) room.memory.grow(pages)
  return at
}

/** Bytes that are read beyond the last row of a dense table. */
const BEYOND = 16

function place(room: Room, table: Table): Placed {
  const header = [table.mask, ...placed(room, table)]
  const at = take(room, 4 * header.length)
  new Int32Array(room.memory.buffer, at).set(header)
  return { at, scale: table.scale }
}

/** What the functions read of a table beside its mask, in the order in which they do. */
function placed(room: Room, table: Table): number[] {
  const copy = (array: Int8Array | Uint16Array | Uint32Array, beyond = 0): number => {
    const at = take(room, array.byteLength + beyond)
    new Uint8Array(room.memory.buffer, at).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    return at
  }
  if ('weights' in table) return [copy(table.weights, BEYOND), table.classes]
  if (!('cells' in table)) return [copy(table.rows)]
  const { classes, rows, cells, wide } = table
  return [copy(rows), classes, copy(cells), cells.length, copy(wide)]
}

/** Copies the tables into memory of their own. `wasm` is the module in base 64; `Functions` are what it exports. */
export function openKernel<Functions, Tables extends { readonly [Name in keyof Tables]: Table }>(
  wasm: string,
  tables: Tables,
): Kernel<Functions, Tables> {
  const room = { memory: newMemory(), end: FIRST }
  const { exports } = new WebAssembly.Instance(moduleOf(wasm), { env: { memory: room.memory } })
  const all = Object.entries<Table>(tables)
  const placed = Object.fromEntries(all.map(([name, table]) => [name, place(room, table)]))
  const afterTables = room.end
  const classes = Math.max(1, ...all.map(([, table]) => ('cells' in table ? table.classes : 1)))
  const seen = Object.keys(exports).filter((name) => exports[name] instanceof WebAssembly.Global)
  return {
    // An object of its own: what an instance exports is slow to look up.
    functions: { ...exports } as Functions,
    tables: placed as Kernel<Functions, Tables>['tables'],
    lay(make) {
      const whole = (arrays: Arrays) => {
        arrays.int32('places', MOST_FEATURES)
        arrays.int32('wide', MOST_FEATURES)
        // The last few are no class's.
        return make(arrays, arrays.int16('scores', wideBytes(classes)).subarray(0, classes))
      }
      // The first time only for the room they take, so that the memory grows before there are any.
      room.end = afterTables
      whole(
        arraysIn((_, bytes) => {
          take(room, bytes)
          return [new ArrayBuffer(bytes), 0]
        }),
      )
      room.end = afterTables
      new Uint8Array(room.memory.buffer, afterTables).fill(0)
      const addresses = new Map<string, number>()
      const laid = whole(
        arraysIn((name, bytes) => {
          addresses.set(name, take(room, bytes))
          return [room.memory.buffer, addresses.get(name) as number]
        }),
      )
      for (const name of seen) {
        const address = addresses.get(name)
        if (address === undefined) throw new Error(`a kernel's functions read "${name}", which is not laid`)
        ;(exports[name] as WebAssembly.Global).value = address
      }
      return laid
    },
  }
}
