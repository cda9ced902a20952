import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../../test/cpu-time.ts'
import { tokenise } from './index.ts'

/** Words apart by blanks, those of one orthographic token by `+`. */
function words(text: string): string {
  const { count, start, end, joined } = tokenise(text)
  let out = ''
  for (let i = 0; i < count; i++) out += `${i === 0 ? '' : joined[i] ? '+' : ' '}${text.slice(start[i], end[i])}`
  return out
}

describe('words of news text', () => {
  it.each([
    // Clitics.
    ["Don't go, it's Dostan's.", "Do+n't go , it+'s Dostan+'s ."],
    ['They’ll say they cannot.', 'They+’ll say they can+not .'],
    ["The ministers' talks", "The ministers+' talks"],
    ["'The ministers' said", "' The ministers ' said"],
    // Apostrophes left out, where the next word shows it.
    ['its a pity, your not alone; its aims, your right', 'it+s a pity , you+r not alone ; its aims , your right'],
    ['Lets go. He lets it go.', 'Let+s go . He lets it go .'],
    // Words broken off, and letters left out.
    ['I th- that is d*mned', 'I th- that is d*mned'],
    // Abbreviations and initials.
    ['B&B, AT&T and R&D', 'B&B , AT&T and R&D'],
    ['Gen. Karam met Dr. A. Brezik.', 'Gen. Karam met Dr. A. Brezik .'],
    ['the U.N. envoy, at 5 p.m. today', 'the U.N. envoy , at 5 p.m. today'],
    ['No. 5 and fig. 3; no. Yes.', 'No. 5 and fig. 3 ; no . Yes .'],
    // Numbers.
    ['1,70,000 people, 3.5% and 1,234,567.89', '1,70,000 people , 3.5 % and 1,234,567.89'],
    ['items 22,23,24', 'items 22 , 23 , 24'],
    ['$4.5m, €20bn and 5kg at 11:30am', '$ 4.5 m , € 20 bn and 5 kg at 11:30 am'],
    ["the 1980s, the '90s, the 3rd", "the 1980s , the '90s , the 3rd"],
    ['12/03/2022 and 1969-1970', '12/03/2022 and 1969 - 1970'],
    ['call +44 555-0142 or 1-800-555-0142', 'call +44 555-0142 or 1-800-555-0142'],
    ["the mid-1980s, the 70's", "the mid-1980s , the 70's"],
    ['7,5 percent, pages 7,8 and (3,5)', '7,5 percent , pages 7 , 8 and ( 3 , 5 )'],
    // Hyphens and dashes.
    ['a state-run non-profit co-founder', 'a state - run non-profit co-founder'],
    ['it is over—he said -- done', 'it is over — he said -- done'],
    // Quotation marks.
    ["“Yes,” he said. ``No,'' she said.", "“ Yes , ” he said . `` No , '' she said ."],
    ['«Oui», „ja“, ‘yes’', '« Oui » , „ ja “ , ‘ yes ’'],
    // Stops.
    ['Wait... what?! Yes…', 'Wait ... what ?! Yes …'],
    ['They agreed.? Really,? he asked.', 'They agreed .? Really ,? he asked .'],
    // Rules and drawings.
    ['Votes -=-=-=- counted ***', 'Votes -=-=-=- counted ***'],
    ['---> here', '---> here'],
    // Addresses.
    [
      'See https://example.org/a?b=c. Or write to desk@example.org.',
      'See https://example.org/a?b=c . Or write to desk@example.org .',
    ],
    ['on almerypost.com, they say', 'on almerypost.com , they say'],
    ['on talks.almerypost.Com and alt.talks.veldoria', 'on talks.almerypost.Com and alt.talks.veldoria'],
    ['from @almerypost.com, by @almery_post', 'from @almerypost.com , by @almery_post'],
    // Names of files.
    ['see minutes-12-20.doc, RECORD~1.XLS or a .pdf.', 'see minutes-12-20.doc , RECORD~1.XLS or a .pdf .'],
    ['and/or', 'and / or'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('on any text, words are in order, apart, and hold every character that is no blank', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", '’', '.', '-', ' ', '\n', 'http://', '@', 'a.', "n't", '1,', '“'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const { count, start, end, joined } = tokenise(text)
        let at = 0
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(at)
          expect(end[i]).toBeGreaterThan(start[i])
          expect(text.slice(at, start[i])).toMatch(/^[\s\p{Z}\u200b\ufeff]*$/u)
          if (joined[i]) expect(start[i]).toBe(at)
          at = end[i]
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Z}\u200b\ufeff]*$/u)
      }),
    )
  })

  it('a hundred thousand characters without a blank take no longer than its length', () => {
    for (const piece of ['a', '1,', 'a.', "'", 'a-', 'http://', 'a@', '/', '👍', '1,00,', "a'"]) {
      const text = piece.repeat(100_000 / piece.length)
      const began = cpuMs()
      tokenise(text)
      expect(cpuMs() - began).toBeLessThan(10_000)
    }
  })
})
