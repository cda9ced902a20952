import { describe, expect, it } from 'vitest'
import { type InputError, readText } from './index.ts'

const report = 'Talks in Haverin broke off on Monday, the minister said.\n'

describe('an article of plain text', () => {
  it('keeps its text character for character, header lines, line ends included', () => {
    const text = `\r\n  date 2031-03-14\r\noutlet Continental Wire\r\n\r\n${report}`
    const article = readText(text, 'a.txt')
    expect(article.text).toBe(text)
    expect(article.text.slice(article.body)).toBe(report)
    expect(article).toMatchObject({ published: '2031-03-14', outlet: 'Continental Wire', problems: [] })
  })

  it('takes a byte order mark off the text, and offsets count after it', () => {
    const text = `date 2031-03-14\nurl wire.example/talks\n\n${report}`
    const article = readText(`\uFEFF\uFEFF${text}`, 'a.txt', { title: '\uFEFFTalks' })
    expect(article).toEqual(readText(text, 'a.txt', { title: 'Talks' }))
    expect(article.text.slice(article.body)).toBe(report)
    const [{ start, end }] = article.problems
    expect(article.text.slice(start, end)).toBe('url wire.example/talks')
    expect(() => readText('\uFEFF', 'a.txt')).toThrow('there is no text')
  })

  it('cuts labels that no database holds and takes no address of that length, and says so', () => {
    const url = `https://wire.example/${'a'.repeat(20_000)}`
    const article = readText(report, 'a.txt', { outlet: 'W'.repeat(3000), url, published: '0000-01-01' })
    expect(article).toMatchObject({ outlet: 'W'.repeat(300), url: undefined, published: null })
    expect(article.problems.map(({ code }) => code)).toEqual(['date-not-valid', 'label-cut', 'url-not-valid'])
    for (const { message } of article.problems) expect(message.length).toBeLessThan(300)
  })

  it('reads date, outlet, url and title lines in any order', () => {
    const text = `title Talks break off\nurl https://wire.example/talks\noutlet The Sarn Herald\ndate 2031-03-14T09:30Z\n${report}`
    const article = readText(text, 'a.txt')
    expect(article).toMatchObject({
      published: '2031-03-14T09:30:00Z',
      outlet: 'The Sarn Herald',
      url: 'https://wire.example/talks',
      title: 'Talks break off',
    })
    expect(article.text.slice(article.body)).toBe(report)
  })

  it('takes the date from a prefix of the first line, after a blank as well', () => {
    const article = readText(` date 2031-03-14 ${report}`, 'a.txt')
    expect(article.published).toBe('2031-03-14')
    expect(article.text.slice(article.body)).toBe(report)
  })

  it('takes a colon after the word, in capitals as well', () => {
    const article = readText(`Date: 2031-03-14\nTitle: Talks\n${report}`, 'a.txt')
    expect(article).toMatchObject({ published: '2031-03-14', title: 'Talks' })
  })

  it('leaves a report alone that begins with such a word', () => {
    for (const text of [
      'Title fight ends in a draw.',
      'date palms wither in the Tavin valley.',
      'Outlet malls close.',
    ]) {
      expect(readText(text, 'a.txt')).toMatchObject({ body: 0, published: null, title: undefined, outlet: undefined })
    }
  })

  it('reads each header once: a second title line belongs to the report', () => {
    const article = readText(`title One\ntitle Two\n${report}`, 'a.txt')
    expect(article.title).toBe('One')
    expect(article.text.slice(article.body)).toBe(`title Two\n${report}`)
  })

  it('keeps an article whose date or address is none, and says so with the place', () => {
    const article = readText(`date 2031-02-30\nurl wire.example/talks\n${report}`, 'a.txt')
    expect(article).toMatchObject({ published: null, url: undefined })
    expect(article.problems.map((problem) => problem.code)).toEqual(['date-not-valid', 'url-not-valid'])
    const [{ start, end }] = article.problems
    expect(article.text.slice(start, end)).toBe('date 2031-02-30')
  })

  it.each([
    ['text-empty', ' \n\t\uFEFF'],
    ['text-empty', 'date 2031-03-14\n'],
    ['text-with-nul', 'a\0b'],
    ['text-not-unicode', 'a\ud83db'],
    ['text-too-large', 'é'.repeat(4 * 1024 * 1024 + 1)],
  ])('refuses text that cannot be kept: %s', (code, text) => {
    expect(() => readText(text, 'a.txt')).toThrow(expect.objectContaining({ code, where: 'a.txt' }) as InputError)
  })
})

describe('an article’s id', () => {
  it('is the same everywhere, whatever the file is called', () => {
    expect(readText(report, 'a.txt').id).toBe(readText(report, 'b.txt', { ref: '7', title: 'Talks' }).id)
    expect(readText(report, 'a.txt').id).toMatch(/^[0-9a-f]{20}$/)
  })

  it('differs by text, outlet, address and date', () => {
    const known = [
      {},
      { outlet: 'Continental Wire' },
      { url: 'https://wire.example/talks' },
      { published: '2031-03-14' },
    ]
    const ids = [...known.map((each) => readText(report, 'a', each).id), readText(`${report} `, 'a').id]
    expect(new Set(ids).size).toBe(5)
  })
})
