/**
 * The file system under PGlite, mended in two places, so that it is as safe as a server's.
 *
 * `fsync`: PGlite's files have none. Here it is the operating system's, so what was committed outlives a power cut.
 *
 * A full disk: PostgreSQL cannot go on where its log cannot be written, and ends; inside PGlite it tries for ever
 * instead. Here the first write that fails stops it for good, by an exception that no C code catches. What was committed
 * is on the disk, and the next opening mends the rest, as after a `kill -9`.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Emscripten's numbers of the errors that no trying again mends, and their names. */
const FATAL: Readonly<Record<number, string>> = { 19: 'EDQUOT', 22: 'EFBIG', 29: 'EIO', 51: 'ENOSPC', 69: 'EROFS' }

export class DiskError extends Error {
  override readonly name = 'DiskError'
  readonly code: string

  constructor(code: string) {
    super(`a file could not be written (${code})`)
    this.code = code
  }
}

/** What PGlite's module shows of its open files. */
interface OpenFile {
  /** The file descriptor of a regular file. */
  readonly nfd?: number
  readonly node: object
}
type Write = (file: OpenFile, bytes: unknown, offset: number, length: number, position: number) => number
interface NodeFiles {
  readonly stream_ops: { fsync?: (file: OpenFile) => number; write: Write }
  readonly node_ops: Record<string, (...input: unknown[]) => unknown>
  realPath(node: object): string
}

/** What PGlite is compiled to: PostgreSQL's functions have names that begin with a low line. */
interface Module extends Record<string, unknown> {
  readonly NODEFS: NodeFiles
}

export class DurableFiles extends NodeFS {
  /** The first write that failed; nothing may be asked of this PGlite any more. */
  failed: DiskError | null = null
  #module: Module | null = null

  override async init(...input: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...input)
    const mend = (module: unknown) => {
      this.#module = module as Module
      this.#mend(this.#module.NODEFS)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), mend] } }
  }

  #mend(files: NodeFiles): void {
    const { stream_ops, node_ops } = files
    const write = this.#stopping(stream_ops.write)
    stream_ops.fsync = this.#stopping(syncWithFolder(files))
    // The system may take a part and have no room for the rest: only asking again says so.
    stream_ops.write = (file, bytes, offset, length, position) => {
      let done = 0
      while (done < length) done += write(file, bytes, offset + done, length - done, position + done)
      return done
    }
    for (const name of ['mknod', 'setattr', 'rename']) node_ops[name] = this.#stopping(node_ops[name])
  }

  #stopping<Input extends unknown[], Output>(operation: (...input: Input) => Output): (...input: Input) => Output {
    return (...input) => {
      if (this.failed !== null) throw this.failed
      try {
        return operation(...input)
      } catch (error) {
        const { errno = 0, code = FATAL[errno] } = error as { errno?: number; code?: string }
        if (code === undefined) throw error
        throw this.#stop(new DiskError(code))
      }
    }
  }

  /** PGlite would go on to roll back and to synchronise; from here on, whatever it calls of PostgreSQL throws. */
  #stop(failed: DiskError): DiskError {
    this.failed = failed
    const module = this.#module!
    for (const [name, value] of Object.entries(module)) {
      // stackRestore: PGlite calls it wherever PostgreSQL threw, before it tries again.
      if (typeof value !== 'function' || !(name.startsWith('_') || name === 'stackRestore')) continue
      module[name] = () => {
        throw failed
      }
    }
    return failed
  }
}

/** Syncs a file and, the first time it is seen, the folder that lists it: a new file's name must outlive a power cut too. */
function syncWithFolder(files: NodeFiles): (file: OpenFile) => number {
  const listed = new Set<string>()
  return ({ nfd, node }) => {
    if (nfd === undefined) return 0
    fsyncSync(nfd)
    const path = files.realPath(node)
    if (!listed.has(path)) {
      syncFolder(dirname(path))
      listed.add(path)
    }
    return 0
  }
}

function syncFolder(path: string): void {
  // Windows has no such thing; its journal keeps names by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
