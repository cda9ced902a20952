import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { bareOf, readMarked, wordsOf } from './marked-sample.ts'

const pipeline = openPipeline()
const extract = (text: string) => pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements

/** All statements of the marked text, and no others. */
function expectMarked(marked: string): void {
  const { text, statements } = readMarked(marked)
  expect(extract(text).map((one) => wordsOf(text, one))).toEqual(statements.map(bareOf))
}

describe('who said what', () => {
  it.each([
    ['a plain report', '[President Anton Brezik]s [said]k [that the talks would resume next week]c.'],
    ['a source after its quotation', '“[The bridge will stay open to grain convoys]c,” [said]k [Mirela Dostan]s.'],
    [
      'a source given by "according to"',
      '[According to]k [the Defence Ministry]s, [the convoy reached Port Almery on Tuesday]c.',
    ],
    [
      '"according to" at the end',
      '[Twelve people were injured in the shelling]c, [according to]k [the United Relief Agency]s.',
    ],
    ['a content split by its cue', '“[We are ready to talk]c,” [Tarour]s [said]k. “[We have always been ready]c.”'],
    ['an unnamed official', '[A senior Luthenian official]s [said]k [the two sides had agreed on nothing]c.'],
    [
      'what somebody shows a willingness to do',
      '[The envoy]s [indicated]k [a willingness to compromise on the border]c.',
    ],
    [
      'two clauses that both begin with "that"',
      '[Mirela Dostan]s [stated]k [that Veldoria is willing to discuss the border, but that the move would have to be put to a vote]c.',
    ],
    [
      'a day before the source',
      'On Sunday [Veldoria’s foreign minister]s [told]k state television: “[There will be no meeting.]c”',
    ],
    ['a hope', '[Kasmere]s [hopes]k [to reopen the port within weeks]c.'],
  ])('%s', (_, marked) => expectMarked(marked))
})

describe('cases that users of other tools reported', () => {
  it.each([
    [
      'an odd number of quotation marks',
      'The spokesman said: “[We saw nothing.]c\n\nThe shelling of Dresk went on through the night. Nobody was hurt.',
    ],
  ])('%s stops at the paragraph', (_, marked) => {
    const { text } = readMarked(marked)
    for (const one of extract(text))
      for (const span of one.content) expect(text.slice(span.start, span.end)).not.toContain('shelling of Dresk')
  })

  it('an apostrophe that looks like a closing quote does not end the quotation', () => {
    expectMarked('‘[The ministers’ offer is no offer at all]c,’ [Brezik]s [said]k.')
  })

  it('» as a bullet opens no quotation', () => {
    const text =
      '» Talks in Haverin resumed on Monday.\n» The port of Almery stays closed.\n» The minister said the bridge was safe.'
    const statements = extract(text)
    expect(statements.map((one) => wordsOf(text, one))).toEqual([
      { source: 'The minister', cue: 'said', content: 'the bridge was safe' },
    ])
    expect(statements[0].kind).toBe('indirect')
  })

  it('a quotation that goes on over paragraphs without a closing mark is one content', () => {
    const text =
      '“We have waited for a year,” Nadeen said. “We have written letters.\n\n“We have sent envoys, and none of them was received,” she added.'
    const contents = extract(text).flatMap((one) => wordsOf(text, one).content)
    expect(contents.join(' ')).toContain('We have written letters')
    expect(contents.join(' ')).toContain('We have sent envoys')
  })

  it('dots between two sentences of a quotation part nothing', () => {
    const text =
      '“Count the lorries,” Karam said. “The number has not changed in a week. ... It will not change by Friday either.”\n\nThe convoy left at noon.'
    const [statement] = extract(text)
    expect(statement.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“Count the lorries,”',
      '“The number has not changed in a week. ... It will not change by Friday either.”',
    ])
  })

  it('an apposition between the name and the verb leaves the source whole', () => {
    const text = 'Idris Bekele-Ro, a doctor by training, said the clinics had run out of insulin.'
    const [one] = extract(text)
    expect(wordsOf(text, one)).toMatchObject({ cue: 'said', content: 'the clinics had run out of insulin' })
    expect(wordsOf(text, one).source).toContain('Idris Bekele-Ro')
  })

  it('a quote shorter than four words is a statement', () => {
    const text = '“Not yet,” Brezik said.'
    expect(extract(text).map((one) => [wordsOf(text, one).content, one.kind])).toEqual([['Not yet', 'direct']])
  })

  it('a first person speaker is a source', () => {
    const text = 'I told the committee that the money had never arrived.'
    expect(wordsOf(text, extract(text)[0])).toMatchObject({ source: 'I', content: 'that the money had never arrived' })
  })

  it("a title in quotation marks is nobody's own words", () => {
    const statements = extract('The orchestra of Sarn opened its season with “The Winter Bridge” on Friday.')
    expect(statements.filter(({ kind }) => kind === 'direct')).toEqual([])
  })

  it('irony quotes are no speech of anybody', () => {
    expect(
      extract('The “safe” corridor was shelled twice on Tuesday.').filter(({ kind }) => kind === 'direct'),
    ).toEqual([])
  })
})

describe('what is told of a statement', () => {
  it('keeps clauses, names and days together that a tree may take apart', () => {
    expectMarked('[Veldoria, Kasmere and Luthen]s [hope]k [to sign a truce within days]c.')
    expectMarked('[Dostan]s [said]k [that the port was shut, but that it would open again]c.')
  })

  it('leaves to another source what stands before a semicolon', () => {
    const text =
      'The siege killed 431 people, according to the ministry; fewer than 100 people died, according to Brezik.'
    const brezik = extract(text).filter(({ source }) => source !== null && text.startsWith('Brezik', source.start))
    expect(brezik.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['fewer than 100 people died'],
    ])
  })

  it('takes in what stands before "according to" as well as what stands after', () => {
    const text =
      'The position there is "hopeless," according to Kasmere\'s health ministry, with the shelling of the port turning the old hospital "into rubble."'
    const [one] = extract(text)
    expect(one.content.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The position there is "hopeless,"',
      'with the shelling of the port turning the old hospital "into rubble."',
    ])
  })

  it('has the speaker of the clause before its participle', () => {
    const text =
      'At the weekly briefing Mirela Dostan said there would be “no talks, not this week and not next”, adding that she would not sit down “with people who count in lorries”.'
    const sources = extract(text).map(({ source }) => source && text.slice(source.start, source.end))
    expect(sources).toEqual(['Mirela Dostan', 'Mirela Dostan'])
  })

  it('is made by whoever gives voice to an attitude', () => {
    expectMarked('[Brezik]s arrived in Haverin and [articulated]k [a preference for a smaller delegation]c.')
    expectMarked('[Hale]s toured Lowmark and [declared]k [confidence in the army]c.')
    expectMarked('Hale toured Lowmark and built a fortress of confidence in the army.')
  })

  it('is negated where it was not made', () => {
    expect(extract('Orlin did not say when the talks would resume.')[0].negated).toBe(true)
    expect(extract('Brezik refused to confirm that the port would open.')[0].negated).toBe(true)
    expect(extract('Orlin said when the talks would resume.')[0].negated).toBe(false)
  })

  it('has the day on which it was said, where the cue has one', () => {
    expect(extract('Brezik said on Monday that the port would open.')[0].said).toBe('2031-03-10')
  })

  it('has the day that its reporter tells, which is not that of what is said afterwards', () => {
    const text =
      'Nadeen: We have waited for a week.\n\nTarour: On Monday you said that the port would open. Did it?\n\nNadeen: It will.'
    const found = extract(text).map((one) => [wordsOf(text, one).content, one.said])
    expect(found).toContainEqual(['that the port would open', '2031-03-10'])
    expect(found).toContainEqual(['It will', null])
  })

  it('was not said after the report of it was published', () => {
    expect(extract('Vintner, who is due in Sarn on March 20, hopes to extend the truce.')[0].said).toBeNull()
  })

  it('has nobody for a speaker whose name is a label', () => {
    const report = (label: string) =>
      `title A report\n\nFlour reached the bakers of Almery on Monday.\n\n${label}: Rafi Dunn's oven on Monday morning.\n`
    expect(extract(report('Caption'))).toEqual([])
    expect(extract(report('Photo'))).toEqual([])
    expect(extract(report('Minister')).length).toBe(1)
  })

  it('names its occasion and its addressee', () => {
    const text = 'Nadeen told reporters during a press conference that the envoy had left.'
    const [one] = extract(text)
    expect(text.slice(one.occasion!.start, one.occasion!.end)).toContain('press conference')
    expect(text.slice(one.addressee!.start, one.addressee!.end)).toBe('reporters')
  })

  it('names the condition that it sets', () => {
    const text = 'Tarour said the port would open if the shelling stopped.'
    const [one] = extract(text)
    expect(one.conditions.map(({ start, end }) => text.slice(start, end))).toEqual(['if the shelling stopped'])
  })

  it('knows the stance of its cue', () => {
    expect(extract('Brezik denied that his troops had crossed the river.')[0].cue?.stance).toBe('denies')
    expect(extract('Hale warned that the bridge might collapse.')[0].cue?.stance).toBe('warns')
  })

  it('carries a quotation that a video line presents', () => {
    const text =
      'The talks ended on Friday without a result.\n\nWATCH: This was our last offer: Foreign Minister Samira Nadeen'
    const one = extract(text).find(({ rule }) => rule.startsWith('embed'))!
    expect(wordsOf(text, one)).toEqual({
      source: 'Foreign Minister Samira Nadeen',
      cue: '',
      content: 'This was our last offer',
    })
  })
})
