/**
 * A list of web addresses, one a line → the addresses, for whoever fetches: nothing here asks the network. Blank lines
 * and lines that begin with `#` are passed over.
 */
import { decodeLine } from './decode-line.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { linesOf } from './lines.ts'

/** Far longer than any address that works. */
const LINE_LIMIT_BYTES = 16 * 1024

export async function* readAddresses({ chunks, where }: Document, took: Took): Readings {
  for await (const { number, bytes } of linesOf(chunks, LINE_LIMIT_BYTES)) {
    const place = `${where}:${number}`
    try {
      const line =
        bytes === null
          ? null
          : decodeLine(bytes, place)
              .replace(/^\uFEFF/, '')
              .trim()
      if (line === '' || line?.startsWith('#')) continue
      if (line === null || !/^https?:\/\/\S+$/i.test(line)) {
        const message = 'this line is no web address, and the others are. Write one a line, beginning with https://'
        throw new InputError('line-not-address', place, message)
      }
      yield { address: line, took }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}
