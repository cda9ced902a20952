/**
 * Files made to hurt: each is read or refused in a time that grows with its size and no faster. Pages have a test of
 * their own (html/hostile.test.ts).
 */
import { expect, it } from 'vitest'
import { readDocument } from './index.ts'

const PROSE = 'The talks in Haverin broke off on Friday, the envoy said. “We will come back,” she told reporters.'
const MEGABYTE = 1_000_000
const feed = (inner: string) =>
  `<rss version="2.0"><channel><title>W</title><item><title>T</title><link>https://w.example/1</link>${inner}<description>${PROSE}</description></item></channel></rss>`

it.each(
  Object.entries({
    'front matter of lines that could be two things': `---\n${'-a:\n'.repeat(80)}${PROSE}`,
    'front matter that does not end': `---\n${'a: b\n'.repeat(20_000)}${PROSE}`,
    'a date behind blanks': `date${' '.repeat(MEGABYTE)}x\n${PROSE}`,
    'a date and a colon behind blanks': `date${' '.repeat(MEGABYTE)}:${' '.repeat(MEGABYTE)}x\n${PROSE}`,
    'a header of blanks': `title${'\t'.repeat(MEGABYTE)}\n${PROSE}`,
    'JSON that begins with empty lines': `{${'\n'.repeat(60_000)}x`,
    'JSON that begins with blanks': `[${' \n'.repeat(30_000)}x`,
    'an opening without an end': `<!--${'-'.repeat(60_000)}`,
    'declarations one after the other': '<!DOCTYPE x []'.repeat(5000),
    'a writer of signs': feed(`<author>${'@'.repeat(200_000)}</author>`),
    'a writer in brackets': feed(`<author>${'a@b ('.repeat(50_000)}</author>`),
    'an editor of brackets': feed('').replace(
      '<item>',
      `<managingEditor>${'('.repeat(200_000)}</managingEditor><item>`,
    ),
    'a writer of brackets, not closed': feed(`<author>${'(['.repeat(100_000)}`),
    'a writer of brackets behind a blank': feed(`<author> <x/>${'('.repeat(100_000)}</author>`),
    'a date of digits': feed(`<pubDate>${'1 '.repeat(200_000)}</pubDate>`),
    'entities of entities': `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 20 }, (_, n) => `<!ENTITY b${n} "${`&${n === 0 ? 'a' : `b${n - 1}`};`.repeat(20)}">`).join('')}]>${feed('<guid>&b19;</guid>')}`,
    'an entity from outside': `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>${feed('<guid>&file;</guid>')}`,
    'a list of addresses that is none': `${'https://w.example/x\n'.repeat(20_000)}x y`,
    'quotation marks': '"'.repeat(MEGABYTE),
    'a row of names alone': `text,${'date,'.repeat(300_000)}`,
    'one line': 'a'.repeat(MEGABYTE),
    'mojibake throughout': 'Ã©â€œ'.repeat(100_000),
  }),
)('%s', { timeout: 30_000 }, async (_, text) => {
  for (const name of ['x', 'x.md', 'x.csv', 'x.xml']) {
    const before = process.cpuUsage()
    const chunks = (async function* () {
      yield Buffer.from(text)
    })()
    for await (const reading of readDocument({ where: 'x', name, chunks })) {
      expect(JSON.stringify(reading)).not.toContain('root:')
    }
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000, name).toBeLessThan(3000)
  }
})
