/** docs/export.md lists the formats as they are. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMATS, formatOfEnding, WHATS } from './index.ts'

test('the page has a row for each format: what it can say, its endings, and who reads it', () => {
  const page = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8')
  const [, table] = page.split('| format ')
  const written = [...table.split('\n\n')[0].matchAll(/^\| `(\w+)`.*$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  const is = Object.entries(FORMATS).map(([name, { what, endings, readBy }]) => [
    `\`${name}\``,
    what.includes('statements') ? 'yes' : '',
    WHATS.every((each) => what.includes(each)) ? 'yes' : '',
    endings.map((ending) => `\`.${ending}\``).join(', '),
    readBy,
  ])
  expect(written).toEqual(is)
})

test('an ending means one format, in any case', () => {
  const endings = Object.values(FORMATS).flatMap((format) => format.endings)
  expect(new Set(endings).size).toBe(endings.length)
  expect(formatOfEnding('CSV')).toBe('csv')
  expect(formatOfEnding('json')).toBeUndefined()
})
