import { describe, expect, it } from 'vitest'
import { contains, overlaps, type Span } from '../src/record/index.ts'
import { type Gold, LAYERS, type Literal, locate, locateGold, readSamples, type Sample } from './samples-gold.ts'

const report = { text: 'title He said\n\nHe said no. She said yes.', body: 15 }
const words = (literal: Literal) => {
  const { start, end } = locate(report, literal)
  return [start, report.text.slice(start, end)]
}

describe('gold in words', () => {
  it('finds words that stand once in the body, whatever the header lines hold', () => {
    expect(words('He said')).toEqual([15, 'He said'])
  })
  it('tells two places apart by what is near', () => {
    expect(words({ text: 'said', near: 'She said yes' })).toEqual([31, 'said'])
  })
  it('counts places from 1', () => {
    expect(words({ text: 'said', nth: 2 })).toEqual([31, 'said'])
  })
  it.each<Literal>(['said', { text: 'said', near: 'said no. She said' }])(
    'refuses %j: two places could be meant',
    (it) => {
      expect(() => words(it)).toThrow('more than once')
    },
  )
  it.each<Literal>(['denied', { text: 'no', near: 'She said yes' }, { text: 'said', nth: 3 }, ''])(
    'refuses %j: it is not there',
    (it) => {
      expect(() => words(it)).toThrow(/not in the report|does not stand/)
    },
  )
  it('refuses a whole gold file for one wrong string', () => {
    const gold: Gold<Literal> = {
      complete: ['dates'],
      statements: [],
      dates: [{ text: 'Monday', type: 'DATE', value: '2031' }],
    }
    expect(() => locateGold(report, gold)).toThrow('"Monday" is not in the report')
  })
})

const samples = readSamples('samples')

describe('the sample press', () => {
  it('has about thirty reports of four outlets over two months', () => {
    expect(samples.length).toBeGreaterThanOrEqual(30)
    expect(new Set(samples.map((sample) => sample.article.outlet)).size).toBe(4)
  })
  it('has ten reports that are complete for every layer', () => {
    const whole = samples.filter((sample) => LAYERS.every((layer) => sample.gold.complete.includes(layer)))
    expect(whole.length).toBeGreaterThanOrEqual(10)
  })
})

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (name, sample) => {
  it('says in its header what its name says', () => {
    const { published, outlet, url, title, problems } = sample.article
    expect(problems).toEqual([])
    expect(title).toBeTruthy()
    const host = (outlet ?? '').toLowerCase().replace(/^the /, '').replaceAll(' ', '-')
    expect(name.startsWith(`${published}-${host}-`)).toBe(true)
    expect(url?.startsWith(`https://${host}.example/`)).toBe(true)
    expect(sample.article.text).not.toMatch(/\r|[ \t]\n|\n{3}/)
    expect(sample.article.text.endsWith('\n')).toBe(true)
  })
  it('has gold that holds together', () => {
    expect(flaws(sample)).toEqual([])
  })
})

/** What a gold file says that cannot be so. */
function flaws({ gold, article }: Sample): string[] {
  const found: string[] = []
  const ids = new Set(gold.statements.map((statement) => statement.id))
  for (const [index, statement] of gold.statements.entries()) {
    const flaw = (what: string) => found.push(`statement ${statement.id}: ${what}`)
    if (statement.id !== index + 1) flaw('is not numbered in order')
    if ((statement.source === null) !== (statement.sourceActors.length === 0))
      flaw('has a source or its actors, not both')
    if (statement.content.length === 0) flaw('has no content')
    if (statement.within !== undefined && (!ids.has(statement.within) || statement.within === statement.id))
      flaw('is within a statement that is not there')
    const inside = statement.conditions ?? []
    if (inside.some((condition) => !statement.content.some((part) => contains(part, condition))))
      flaw('has a condition outside its content')
    const parts = [statement.source, statement.cue, ...statement.content].filter((part) => part !== null)
    if (parts.some((part, at) => parts.slice(at + 1).some((other) => overlaps(part, other)))) flaw('overlaps itself')
  }
  for (const item of [...(gold.figures ?? []), ...(gold.events ?? [])]) {
    if (item.statement !== null && !ids.has(item.statement)) found.push(`${wordsOf(item.text)}: names no statement`)
  }
  if (gold.complete.includes('actors')) {
    const names = new Set(gold.actors?.map((actor) => actor.name))
    const used = [
      ...gold.statements.flatMap((statement) => statement.sourceActors),
      ...(gold.events ?? []).flatMap((event) => event.participants),
    ]
    for (const actor of new Set(used)) if (!names.has(actor)) found.push(`${actor}: is not among the actors`)
  }
  return found
  function wordsOf(span: Span): string {
    return article.text.slice(span.start, span.end)
  }
}
