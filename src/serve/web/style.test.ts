import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { STYLES } from './assets.ts'

const css = readFileSync(new URL('./style.css', import.meta.url), 'utf8')

/** The colours that are set at the first `:root` after `from`. */
function coloursAfter(from: string): Map<string, string> {
  const rule = css.slice(css.indexOf(':root', css.indexOf(from)))
  const found = rule.slice(0, rule.indexOf('}')).matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)
  return new Map([...found].map(([, name, colour]) => [name, colour]))
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red, green, blue] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** What is read on what: 4.5 to 1 for text. */
const TEXT: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'muted', 'link', 'wrong', 'source', 'cue'].flatMap(
    (ink) =>
      [
        [ink, 'paper'],
        [ink, 'sheet'],
      ] as const,
  ),
  ...['ink', 'source', 'cue', 'link'].flatMap(
    (ink) =>
      [
        [ink, 'stroke'],
        [ink, 'stroke-faint'],
      ] as const,
  ),
  ['match-ink', 'match'],
  ['paper', 'ink'],
]
/** Lines that mean something: 3 to 1. */
const LINES: readonly (readonly [line: string, ground: string])[] = [
  ['edge', 'paper'],
  ['focus', 'paper'],
  ['lamp', 'paper'],
  ['underline', 'paper'],
]

describe.each([
  ['light', coloursAfter(':root')],
  ['dark', coloursAfter('prefers-color-scheme: dark')],
])('in %s', (_, colours) => {
  const colour = (name: string): string => {
    const found = colours.get(name)
    if (!found) throw new Error(`style.css has no colour --${name} here`)
    return found
  }
  test.each(TEXT)('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })
  test.each(LINES)('the line %s is seen on %s', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('no class is given its look in two of the files that are one style sheet', () => {
  const classes = STYLES.flatMap((file) => {
    const rules = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8').matchAll(/^\.([\w-]+)(?:,| \{)$/gm)
    return [...new Set([...rules].map(([, name]) => name))]
  })
  expect(classes.filter((name, at) => classes.indexOf(name) !== at)).toEqual([])
})
