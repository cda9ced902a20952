import { describe, expect, it } from 'vitest'
import { type Analysis, type Article, type Findings, Upos } from '../record/index.ts'
import { resolve } from './index.ts'

const text = 'Mirela Dostan said the two sides said no.'

const article: Article = { id: 'abc', published: null, text, body: 0, problems: [] }
const found = [...text.matchAll(/\w+|\./g)]
const analysis: Analysis = {
  text,
  words: {
    count: found.length,
    start: Int32Array.from(found, (m) => m.index),
    end: Int32Array.from(found, (m) => m.index + m[0].length),
    upos: new Uint8Array(found.length).fill(Upos.X),
    xpos: new Uint8Array(found.length),
    relation: new Uint8Array(found.length),
    head: new Int32Array(found.length).fill(-1),
    sentence: new Int32Array(found.length),
    joined: new Uint8Array(found.length),
    lemma: found.map((m) => m[0]),
  },
  sentences: Int32Array.of(0, found.length),
  blocks: [],
  quotations: [],
  turns: [],
  mentions: [
    { first: 0, end: 2, head: 1, kind: 'name', type: 'person', name: { first: 0, end: 2 }, role: null, entity: 0 },
  ],
  entities: [{ type: 'person', name: 'Mirela Dostan', gender: 'female', number: 'singular', mentions: [0] }],
  problems: [],
}
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const plain = {
  kind: 'indirect',
  said: null,
  occasion: null,
  addressee: null,
  negated: false,
  conditions: [],
  rule: 'test',
  confidence: 1,
} as const
const findings: Findings = {
  statements: [
    {
      ...plain,
      source: { ...span('Mirela Dostan'), heads: [1] },
      cue: { ...span('said'), lemma: 'say', stance: 'says', head: 2 },
      content: [span('the two sides said no')],
      within: -1,
    },
    {
      ...plain,
      source: { ...span('the two sides'), heads: [5] },
      cue: null,
      content: [span('no')],
      within: 0,
    },
  ],
  figures: [],
  events: [
    {
      ...span('said'),
      type: 'CONSULT',
      sources: [1],
      targets: [5, 1],
      status: 'held',
      date: null,
      place: null,
      statement: 1,
      rule: 'test',
      confidence: 0.8,
    },
  ],
  dates: [],
  media: [],
}

describe('the record of an article', () => {
  const record = resolve({ article, analysis, findings })

  it('gives each statement its source as an actor of the same record, and the statement that reports it', () => {
    const [outer, inner] = record.statements
    const nameOf = new Map(record.actors.map((actor) => [actor.id, actor.name]))
    expect(outer.source?.actors.map((id) => nameOf.get(id))).toEqual(['Mirela Dostan'])
    expect(inner.source?.actors.map((id) => nameOf.get(id))).toEqual(['the two sides'])
    expect(inner.within).toBe(outer.id)
  })

  it('lists the participants of an event once each', () => {
    expect(record.events[0].participants).toEqual(record.actors.map((actor) => actor.id))
    expect(record.events[0].statement).toBe(record.statements[1].id)
  })

  it('has the same ids every time, each made of the article and the offsets of the proof', () => {
    expect(resolve({ article, analysis, findings })).toEqual(record)
    expect(record.actors[0].id).toBe('abc-a0-13')
    expect(new Set(record.statements.map(({ id }) => id)).size).toBe(2)
  })

  it('refuses a finding whose words do not lie in the text', () => {
    const outside = { ...findings.statements[0], content: [{ start: 3, end: 400 }] }
    expect(() => resolve({ article, analysis, findings: { ...findings, statements: [outside] } })).toThrow(RangeError)
  })
})
