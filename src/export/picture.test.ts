import { describe, expect, it } from 'vitest'
import { markedEntry } from '../../test/marked-entry.ts'
import { answersOf } from './answers-sample.ts'
import { PICTURE, pictureOf } from './index.ts'

const known = { published: '2031-03-14', outlet: 'Wire & Post', title: 'Talks <fail>' }
const pictureFor = (marked: string) => pictureOf(answersOf(markedEntry(marked, known))[0], 'https://record.example/s/1')
/** The lines that stand in it, with the size of each. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, size, line]) => [Number(size), line] as const,
  )

describe('a picture of a statement', () => {
  it('holds no sign that XML forbids', () => {
    const svg = pictureFor('[Mirela Dostan]s [said]c [the \u0007harvest \u000bhad failed]x.')
    expect(svg).toContain('harvest')
    expect(svg).not.toMatch(/(?![\t\n\r])\p{Control}/u)
  })

  const svg = pictureFor('[Mirela Dostan]s [said]c [the harvest had failed]x.')

  it('has the words, who said them when, the sentence that proves it, where it was printed, and where to look', () => {
    const lines = linesOf(svg).map(([, line]) => line)
    expect(lines).toEqual([
      'the harvest had failed',
      'Mirela Dostan · says · 14 March 2031',
      'Mirela Dostan said the harvest had failed.',
      'Wire &amp; Post, “Talks &lt;fail&gt;”, 14 March 2031',
      'Onrecord · https://record.example/s/1',
    ])
    expect(svg).toContain(`width="${PICTURE.width}" height="${PICTURE.height}"`)
  })

  it('sets long words smaller, and cuts what fits at no size', () => {
    const sizeOf = (words: string) => linesOf(pictureFor(`[Mirela Dostan]s [said]c [${words}]x.`))[0][0]
    expect(sizeOf('the harvest had failed')).toBe(64)
    expect(sizeOf('the harvest had failed '.repeat(12).trim())).toBeLessThan(48)
    const lines = linesOf(pictureFor(`[Mirela Dostan]s [said]c [${'the harvest had failed '.repeat(200).trim()}]x.`))
    const words = lines.filter(([size]) => size === lines[0][0])
    expect(words.length).toBeLessThan(10)
    expect(words.at(-1)?.[1]).toMatch(/ …$/)
  })

  it('holds nothing that acts, and a word without blanks stays within its edges', () => {
    const hostile = `<script>alert(1)</script>${'x'.repeat(4000)}\u202E"`
    const drawn = pictureFor(`[Mirela Dostan]s [said]c [${hostile}]x.`)
    expect(drawn).not.toMatch(/<script|\u202E|style=|href=/)
    const widths = [...drawn.matchAll(/textLength="(\d+)"/g)].map(([, width]) => Number(width))
    expect(Math.max(...widths)).toBeLessThan(PICTURE.width - 100)
  })
})
