import { expect, test } from 'vitest'
import type { ArticleAnswer } from '../../ask/index.ts'
import type { Span, Statement } from '../../record/index.ts'
import { renderArticle } from './index.ts'

const MIB = 1024 * 1024

/** An answer of so many characters with a statement, an actor and a figure in every paragraph. */
function answerOf(paragraph: string, length: number): ArticleAnswer {
  const text = paragraph.repeat(Math.ceil(length / paragraph.length))
  const each = Array.from({ length: text.length / paragraph.length }, (_, i) => i * paragraph.length)
  const statements = each.map((at): Statement => {
    const source = { start: at, end: at + 12, actors: [`a${at % 997}`] }
    return {
      id: `long-s${at}-${at + 12}`,
      kind: 'indirect',
      source,
      cue: { start: at + 13, end: at + 17, lemma: 'say', stance: 'says' },
      content: [{ start: at + 18, end: at + 60 }],
      said: null,
      occasion: null,
      addressee: null,
      negated: false,
      conditions: [],
      within: null,
      wording: null,
      rule: 'made',
      confidence: 0.9,
    }
  })
  const mentions = Array.from({ length: 997 }, (): Span[] => [])
  for (const at of each) mentions[at % 997].push({ start: at, end: at + 12 })
  const actors = mentions.map((spans, i) => ({
    id: `a${i}`,
    name: `Speaker ${i}`,
    kind: 'person' as const,
    roles: [],
    mentions: spans,
  }))
  const record = { id: 'long', published: null, statements, figures: [], events: [], dates: [], actors, places: [] }
  return {
    article: { id: 'long', published: null, text, body: 0, problems: [] },
    record: { ...record, media: [], problems: [] },
    versions: [],
  }
}

const view = { layers: ['statements'] as const }

test('a report of 8 MiB is shown sheet by sheet, each under 60 KB, whichever is asked for', () => {
  const answer = answerOf(
    `The minister said the road to the bridge would be open on Monday. ${'It rained. '.repeat(20)}\n\n`,
    8 * MIB,
  )
  for (const asked of [{}, { at: 4 * MIB }, { sheet: 1_000_000 }]) {
    const html = renderArticle(answer, { ...view, ...asked })
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    expect(html).toMatch(/Sheet \d+ of \d{3,4}/)
    if (asked.at) expect(html).toMatch(/id="long-s4\d\d{5}-/)
    const parts = [...html.matchAll(/<nav[^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)
    expect(new Set(parts).size, 'each has a name of its own, for whoever hears the page').toBe(parts.length)
  }
}, 120_000)

test('so is one without a single line break', () => {
  const answer = answerOf('The minister said the road to the bridge would be open on Monday. ', 8 * MIB)
  const html = renderArticle(answer, { ...view, at: 5 * MIB })
  expect(Buffer.byteLength(html)).toBeLessThan(60_000)
}, 120_000)
