/**
 * The two typefaces of the pages, served by ourselves: a serif for what was said and a sans for what is said about it, so
 * that the marks over the text are drawn as they were designed on every machine. A browser that has not got them a tenth
 * of a second after it could draw shows its own fonts first (`font-display: fallback`), so they never hold a page up.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Face {
  readonly family: string
  readonly file: string
  readonly style: 'normal' | 'italic'
  readonly letters: keyof typeof LETTERS
}

export interface Font extends Face {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The letters that each file holds, as its makers declare them. A browser asks for a file where a page has one of them. */
const LETTERS = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
} as const

const serif = { family: 'Source Serif 4 Variable', package: 'source-serif-4' }
const sans = { family: 'Public Sans Variable', package: 'public-sans' }

const load = createRequire(import.meta.url)

export const fonts: readonly Font[] = [
  ...(['latin', 'latin-ext'] as const).flatMap((letters) => [
    face(serif, letters, 'normal'),
    face(serif, letters, 'italic'),
    face(sans, letters, 'normal'),
  ]),
]

function face(of: typeof serif, letters: Face['letters'], style: Face['style']): Font {
  const file = `${of.package}-${letters}-wght-${style}.woff2`
  const path = load.resolve(`@fontsource-variable/${of.package}/files/${file}`)
  return { family: of.family, file, style, letters, bytes: new Uint8Array(readFileSync(path)) }
}

/** The rules that name the fonts at their addresses. */
export const fontFaces = (pathOf: (font: Font) => string): string =>
  fonts
    .map(
      (font) => `@font-face {
  font-family: "${font.family}";
  font-style: ${font.style};
  font-weight: 200 900;
  font-display: optional;
  src: url("${pathOf(font)}") format("woff2");
  unicode-range: ${LETTERS[font.letters]};
}\n`,
    )
    .join('')
