/** What holds of every reading, whatever was read. Throws where it does not. */
import { performance } from 'node:perf_hooks'
import { parseColumns, readDocument } from '../../src/read/index.ts'
import type { Article } from '../../src/record/index.ts'
import type { Input } from './inputs.ts'

/** Milliseconds of the process's own time: what other programs take away does not count. */
export const LONGEST_MS = 1000

export interface Checked {
  readonly articles: number
  readonly errors: number
  readonly cpuMs: number
}

export async function check({ bytes, name, mediaType, charset, chunk, columns }: Input): Promise<Checked> {
  const before = process.cpuUsage()
  const started = performance.now()
  let articles = 0
  let errors = 0
  const options = columns ? { columns: parseColumns('text=text,published=date') } : {}
  for await (const reading of readDocument(
    { where: 'x', name, mediaType, charset, chunks: cut(bytes, chunk) },
    options,
  )) {
    if ('article' in reading) {
      articles++
      assertSound(reading.article)
    } else if ('error' in reading) {
      errors++
      if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(reading.error.code) || reading.error.message.length < 10)
        throw new Error(`a poor error: ${reading.error.message}`)
    }
  }
  const { user, system } = process.cpuUsage(before)
  const cpuMs = Math.min((user + system) / 1000, performance.now() - started)
  if (cpuMs > LONGEST_MS) throw new Error(`${Math.round(cpuMs)} ms for ${bytes.length} bytes`)
  return { articles, errors, cpuMs }
}

function assertSound({ id, text, title, byline, url, published, modified, body, language, problems }: Article): void {
  const wrong = [
    /^[0-9a-f]{20}$/.test(id) || 'id',
    (text.trim() !== '' && !/\p{Surrogate}/u.test(text) && !text.includes('\0')) || 'text',
    (body >= 0 && body < text.length) || 'body',
    [title, byline, language].every((each) => each === undefined || each.trim() !== '') || 'labels',
    url === undefined || URL.canParse(url) || 'url',
    [published, modified].every(
      (date) => date == null || /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(date),
    ) || 'date',
    language === undefined || /^[a-z]{2}$/.test(language) || 'language',
    problems.every(({ start = 0, end = text.length }) => start <= end && end <= text.length) || 'problems',
  ].find((each) => each !== true)
  if (wrong !== undefined)
    throw new Error(
      `an article with a bad ${wrong}: ${JSON.stringify({ id, title, byline, url, published, modified, body, language, text: text.slice(0, 200) })}`,
    )
}

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
