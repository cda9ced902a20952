/** Whatever `extract` gives, the store takes: over generated dates, names and figures, on both databases. */
import { array, constantFrom, integer, oneof, record, sample, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { openPipeline } from '../src/pipeline.ts'
import { readText } from '../src/read/index.ts'
import { type Entry, keep } from '../src/store/index.ts'
import { onEveryDatabase } from './databases.ts'

const pipeline = openPipeline()
const REPORTS = 60

const year = oneof(integer({ min: 0, max: 12_000 }), integer({ min: 1900, max: 2040 })).map(String)
const month = constantFrom('January', 'February', 'Apr.', 'June', 'Sept.', 'December')
const day = integer({ min: 0, max: 32 }).map(String)
const size = oneof(
  integer({ min: 0, max: 10 ** 15 }).map(String),
  constantFrom('two', 'a hundred thousand', '1.5', '9'.repeat(400)),
)
const unit = constantFrom('days', 'weeks', 'months', 'years', 'decades', 'centuries')

const date = oneof(
  tuple(month, day, year).map(([m, d, y]) => `on ${m} ${d}, ${y}`),
  tuple(year, day, day).map(([y, m, d]) => `on ${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`),
  tuple(
    constantFrom('spring', 'summer', 'autumn', 'winter', 'first quarter', 'third quarter', 'second half'),
    year,
  ).map(([part, y]) => `in the ${part} of ${y}`),
  tuple(size, unit).map(([n, u]) => `${n} ${u} ago`),
  tuple(size, unit).map(([n, u]) => `in ${n} ${u}`),
  constantFrom(
    'in the 1990s', 'in the 21st century', 'in the first century', 'last week', 'at the weekend', 'on Feb. 29', 'at midnight',
    'on Christmas 1', 'next quarter', 'this decade', 'in the year 0', 'in 0001',
  ), // biome-ignore format: one list
)
/** Letters that no index can pack: a long name of one letter takes no room. */
const noise = (length: number, seed: number): string => {
  let [text, state] = ['', seed]
  for (let at = 0; at < length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    text += String.fromCharCode(97 + (Math.floor(state / 65_536) % 26))
  }
  return text
}
const name = constantFrom(
  `Mayor Q${noise(4000, 1)} of R${noise(4000, 2)}`,
  'Mirela Dostan', 'Þóra Łukasz-Əliyev', 'Jonas Støre', 'O’Brien', 'the Veldorian Foreign Ministry', 'Zoë\u0301 Çelik 😀',
  'İ. Ünal', `General ${'Karam'.repeat(60)}`, 'ﬁnance minister', 'Ж. Петров', 'ﷺ', 'A'.repeat(3000), "D'Artagnan \\ \"x\"",
) // biome-ignore format: one list
const figure = tuple(
  size,
  constantFrom('people were killed', 'euros were spent', 'percent voted', 'tonnes were sold'),
).map((parts) => parts.join(' '))
const sentence = oneof(
  tuple(name, date, figure).map(([who, when, what]) => `${who} said ${when} that ${what} in Haverin.`),
  tuple(name, name, date).map(([who, whom, when]) => `${who} will meet ${whom} in Corvane ${when}.`),
  tuple(figure, date, name).map(([what, when, who]) => `“${what} ${when},” ${who} told reporters.`),
  tuple(name, figure).map(([who, what]) => `In S${noise(4000, 3)}, ${what}, ${who} said.`),
)
const report = record({
  text: array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' ')),
  published: constantFrom(
    '2031-03-14',
    '2032-02-29T23:59:59+14:00',
    '2031',
    '0001-01-01',
    '9999-12-31',
    '0000-01-01',
    undefined,
  ),
  outlet: constantFrom('Continental Wire', 'W'.repeat(3000), '=\t\u202e\ufeff', undefined),
})

const entries: Entry[] = sample(report, { numRuns: REPORTS, seed: 17 }).map(({ text, ...known }, index) => {
  const article = readText(text, `report ${index}`, known)
  return { article, ...pipeline.extractWithSentences(article) }
})

onEveryDatabase('what is extracted', (database) => {
  it('is kept, whatever dates, names and figures it holds', async () => {
    // Together where all is well; one by one where it is not, so that the failure shows which one it was.
    await keep(database(), entries).catch(async () => {
      for (const entry of entries) {
        const why = await keep(database(), [entry]).then(
          () => null,
          (error: Error) => error.message,
        )
        expect(why, entry.article.text.slice(0, 1000)).toBeNull()
      }
    })
    const [{ count }] = await database().query<{ count: number }>('select count(*)::int as count from records')
    expect(count).toBe(new Set(entries.map(({ article }) => article.id)).size)
  })
})
