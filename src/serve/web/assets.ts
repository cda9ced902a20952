/** The style sheet, the script and the icon, read once. Their addresses hold their hash, so that browsers may keep them for ever. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

function asset(file: string, type: string): Asset {
  const body = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${hash}/${file}`, type, body }
}

export const assets = {
  style: asset('style.css', 'text/css; charset=utf-8'),
  script: asset('page.client.js', 'text/javascript; charset=utf-8'),
  /** Of the pages that write alone. */
  writingStyle: asset('writing.css', 'text/css; charset=utf-8'),
  writingScript: asset('writing.client.js', 'text/javascript; charset=utf-8'),
  icon: asset('icon.svg', 'image/svg+xml'),
} as const
