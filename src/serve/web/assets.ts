/** The style sheet, the script, the icon and the fonts, read once. Their addresses hold their hash, so that browsers may keep them for ever. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Font, fontFaces, fonts } from './fonts.ts'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

function asset(file: string, type: string, body: Asset['body']): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${hash}/${file}`, type, body }
}

const read = (file: string): string => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')

const fontFiles = new Map(fonts.map((font) => [font, asset(font.file, 'font/woff2', font.bytes)]))
const pathOf = (font: Font): string => fontFiles.get(font)?.path ?? ''

/**
 * One file for the browser, in this order: what all pages share, then what single pages add. Rules of narrow screens stand
 * behind those that they change, and print comes last.
 */
export const STYLES = [
  'style.css',
  'front.css',
  'results.css',
  'marks.css',
  'article.css',
  'narrow.css',
  'check.css',
  'figures.css',
  'events.css',
  'people.css',
  'timeline.css',
  'actor.css',
  'ask.css',
  'reports.css',
  'compare.css',
  'take-away.css',
  'bookmark.css',
  'follow.css',
  'two-up.css',
  'with-aside.css',
  'review.css',
  'print.css',
]

/** What the frame of every page links to. */
export const assets = {
  style: asset('style.css', 'text/css; charset=utf-8', fontFaces(pathOf) + STYLES.map(read).join('\n')),
  script: asset('page.client.js', 'text/javascript; charset=utf-8', read('page.client.js')),
  /** Of the pages that write alone. */
  writingStyle: asset('writing.css', 'text/css; charset=utf-8', read('writing.css')),
  icon: asset('icon.svg', 'image/svg+xml', read('icon.svg')),
} as const

/** What one kind of page alone does. */
export const SCRIPTS = ['adding', 'article', 'front', 'review', 'statement'] as const
export type ScriptName = (typeof SCRIPTS)[number]

export const scripts = Object.fromEntries(
  SCRIPTS.map((name) => {
    const file = `${name}.client.js`
    return [name, asset(file, 'text/javascript; charset=utf-8', read(file))]
  }),
) as Readonly<Record<ScriptName, Asset>>

/** The two faces that every page draws first, to be asked for before the style sheet names them. */
export const preloads: readonly string[] = fonts
  .filter(({ letters, style }) => letters === 'latin' && style === 'normal')
  .map(pathOf)

/** All that is served beside pages. */
export const files: readonly Asset[] = [...Object.values(assets), ...Object.values(scripts), ...fontFiles.values()]
