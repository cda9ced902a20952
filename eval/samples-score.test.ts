import { describe, expect, it } from 'vitest'
import type { Actor, ArticleRecord, Statement } from '../src/record/index.ts'
import { locateGold } from './samples-gold.ts'
import { sameName, wordJaccard } from './samples-match.ts'
import { addToScore, emptyScore, f1Of, precisionOf, recallOf } from './samples-score.ts'

const text = 'Dostan said talks would fail. Orlin denied it. 14 died on Monday.'
const article = { id: 'a', published: null, text, body: 0, problems: [] }
const gold = locateGold(article, {
  complete: ['statements', 'figures', 'dates'],
  statements: [
    {
      id: 1,
      kind: 'indirect',
      source: 'Dostan',
      sourceActors: ['Mirela Dostan'],
      cue: 'said',
      stance: 'says',
      content: ['talks would fail'],
      said: null,
    },
    {
      id: 2,
      kind: 'indirect',
      source: 'Orlin',
      sourceActors: ['Pavel Orlin'],
      cue: 'denied',
      stance: 'denies',
      content: ['it'],
      said: null,
    },
  ],
  figures: [{ text: '14', min: 14, max: 14, measure: 'killed', counted: null, statement: null }],
  dates: [{ text: 'Monday', type: 'DATE', value: '2031-03-03' }],
})
const actors: Actor[] = [
  { id: 'd', name: 'Dostan', kind: 'person', roles: [], mentions: [{ start: 0, end: 6 }] },
  { id: 'o', name: 'Orlin', kind: 'person', roles: [], mentions: [{ start: 30, end: 35 }] },
]
const statement = (words: string, actor: string, stance: string): Statement => {
  const start = text.indexOf(words)
  return {
    id: words, kind: 'indirect', source: { start: 0, end: 6, actors: [actor] }, cue: { start: 7, end: 11, lemma: 'say', stance },
    content: [{ start, end: start + words.length }], said: null, occasion: null, addressee: null, negated: false, conditions: [],
    within: null, wording: null, rule: 'test', confidence: 1,
  } // biome-ignore format: one table
}
const record = (found: Partial<ArticleRecord>): ArticleRecord => ({
  id: 'a',
  published: null,
  statements: [],
  figures: [],
  events: [],
  dates: [],
  actors,
  places: [],
  media: [],
  problems: [],
  ...found,
})
const scoreOf = (found: Partial<ArticleRecord>) => {
  const score = emptyScore()
  addToScore(score, { name: 'test', article, gold }, record(found))
  return score
}

describe('scores of the sample press', () => {
  it('count a statement whose content and source are right', () => {
    const { layers, values } = scoreOf({ statements: [statement('talks would fail', 'd', 'says')] })
    expect([precisionOf(layers.statements), recallOf(layers.statements)]).toEqual([100, 50])
    expect(f1Of(layers.statements)).toBeCloseTo(66.7, 1)
    expect(values.stance).toEqual({ right: 1, of: 1 })
  })
  it('do not count one that is put in another mouth, and say so', () => {
    const { layers, contents, misses } = scoreOf({ statements: [statement('talks would fail', 'o', 'says')] })
    expect([layers.statements.right, contents.right]).toEqual([0, 1])
    expect(misses.find((miss) => miss.what === 'wrong source')?.note).toBe('Orlin instead of Mirela Dostan')
  })
  it('do not count a content of which less than half is found', () => {
    expect(scoreOf({ statements: [statement('talks', 'd', 'says')] }).contents.right).toBe(0)
  })
  it('want a figure with its measure and a date with its value', () => {
    const figure = {
      start: 47,
      end: 49,
      min: 14,
      max: 14,
      approximate: false,
      bound: 'exact' as const,
      status: 'claimed' as const,
      confidence: 1,
      of: null,
      counted: null,
      place: null,
      asOf: null,
      statement: null,
      rule: 'test',
    }
    const date = { start: 58, end: 64, type: 'DATE' as const }
    const right = scoreOf({ figures: [{ ...figure, measure: 'killed' }], dates: [{ ...date, value: '2031-03-03' }] })
    const wrong = scoreOf({ figures: [{ ...figure, measure: 'wounded' }], dates: [{ ...date, value: '2031-03-10' }] })
    expect([right.layers.figures.right, right.layers.dates.right]).toEqual([1, 1])
    expect([wrong.layers.figures.right, wrong.layers.dates.right]).toEqual([0, 0])
  })
  it('leave layers out that the gold is not complete for', () => {
    expect(scoreOf({}).layers.actors).toEqual({ gold: 0, found: 0, right: 0 })
  })
})

describe('agreement', () => {
  it.each([
    ['Dostan', 'Mirela Dostan', true],
    ["Veldoria's Defence Ministry", 'Veldorian Defence Ministry', true],
    ['Kasmeri Foreign Ministry', 'Veldorian Foreign Ministry', false],
    ['the', 'the minister', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same)
  })
  it('of contents is the share of words, not of characters', () => {
    expect(wordJaccard(text, [{ start: 12, end: 17 }], [{ start: 12, end: 28 }])).toBeCloseTo(1 / 3)
  })
})
