/** Reads a stream by lines and by counts of bytes, in bounded memory. */
import type { Chunks } from './bytes.ts'

const NEWLINE = 10

export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Buffer = Buffer.alloc(0)
  #at = 0

  constructor(chunks: Chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next line without its break; null at the end. Of a line over the limit, the beginning. */
  async line(limitBytes: number): Promise<string | null> {
    const parts: Buffer[] = []
    let length = 0
    while (await this.#more()) {
      const end = this.#chunk.indexOf(NEWLINE, this.#at)
      const part = this.#chunk.subarray(this.#at, end === -1 ? this.#chunk.length : end)
      if (length < limitBytes) parts.push(part.subarray(0, limitBytes - length))
      length += part.length
      this.#at += part.length + (end === -1 ? 0 : 1)
      if (end !== -1) return lineOf(parts)
    }
    return length === 0 ? null : lineOf(parts)
  }

  /** The next bytes, fewer where the stream ends. The caller bounds them. */
  async take(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = []
    await this.#pass(bytes, (part) => parts.push(part))
    return parts.length === 1 ? parts[0] : Buffer.concat(parts)
  }

  /** How many of the bytes were there to be left out. */
  async skip(bytes: number): Promise<number> {
    return this.#pass(bytes, () => {})
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async #pass(bytes: number, use: (part: Buffer) => void): Promise<number> {
    let left = bytes
    while (left > 0 && (await this.#more())) {
      const part = this.#chunk.subarray(this.#at, this.#at + left)
      this.#at += part.length
      left -= part.length
      use(part)
    }
    return bytes - left
  }

  /** Whether there is a byte to read. */
  async #more(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const next = await this.#chunks.next()
      if (next.done) return false
      this.#chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
      this.#at = 0
    }
    return true
  }
}

const lineOf = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('latin1').replace(/\r$/, '')
