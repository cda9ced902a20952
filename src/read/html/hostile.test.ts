/** Pages made to hurt: each is read or refused in a time that grows with its size and no faster. */
import { expect, it } from 'vitest'
import { readDocument } from '../index.ts'

const PROSE =
  '<p>The talks in Haverin broke off on Friday, the envoy said. “We will come back,” she told reporters.</p>'
const N = 240

it.each(
  Object.entries({
    tables: '<table><tr>'.repeat(N) + PROSE,
    lists: '<ul><li>'.repeat(N) + PROSE,
    'nested prose': `<div>${PROSE}`.repeat(N),
    posts: '<blockquote class="twitter-tweet">'.repeat(N) + PROSE,
    'open attributes': '<a href="'.repeat(N * 20),
    'too deep': '<div>'.repeat(N * 50) + PROSE,
    furniture: '<section class="related">'.repeat(N) + PROSE,
    links: `<ul>${'<li><a href=x>x</a>'.repeat(N * 10)}</ul>`,
    headings: '<h1>x</h1>'.repeat(N * 10) + PROSE,
    authors: '<meta name="author" content="Mara Lind">'.repeat(N * 10) + PROSE,
    'brackets of JSON-LD': `<script type="application/ld+json">${'['.repeat(N * 40)}</script>${PROSE}`,
    captions: '<div class="caption"><img>x</div>'.repeat(N * 5) + PROSE,
    comments: '<!--'.repeat(N * 100) + PROSE,
    'signs that are no tags': `<p>${'<'.repeat(N * 200)}</p>${PROSE}`,
    'entities of signs': `<div>${'&lt;a'.repeat(N * 100)}</div>${PROSE}`,
    blanks: `<p>${' '.repeat(N * 400)}x</p>${PROSE}`,
    'half letters': '&#xD800;&nbsp;'.repeat(N * 20) + PROSE,
  }),
)('%s', { timeout: 30_000 }, async (_, html) => {
  const page = async (bytes: string) => {
    const before = process.cpuUsage()
    const chunks = (async function* () {
      yield Buffer.from(bytes)
    })()
    for await (const reading of readDocument({ where: 'x', name: 'x.html', chunks })) {
      if ('article' in reading) expect(reading.article.text).not.toMatch(/\p{Surrogate}|\0/u)
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  await page(PROSE.repeat(20))
  expect(await page(html)).toBeLessThan(2000)
})
