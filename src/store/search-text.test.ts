import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../test/cpu-time.ts'
import { plainText, searchText } from './search-text.ts'

describe('the words that search sees', () => {
  it.each([
    ['file T7_annex.pdf of a/b', 'file T7 annex pdf of a b', ''],
    [
      'the BX-31 and a co-pilot’s state-of-the-art e‑bike',
      'the BX 31 and a co pilot s state of the art e bike',
      'BX31 copilot ebike',
    ],
    ['the U.S. sent 1,250,000 at 2.5 p.m.', 'the US sent 1250000 at 2.5 pm', ''],
    ['re\u00adbuild\u200bing the har-\n  bour', 'rebuilding the har bour', 'harbour'],
    ['1,25 and 12,3456', '1 25 and 12 3456', ''],
  ])('of %j', (given, text, joined) => {
    expect(searchText(given)).toEqual({ text, joined })
  })

  it('are small and without accents in a phrase', () => {
    expect(plainText('“Zoë’s  E-mail!”')).toBe(' zoe s e mail ')
  })

  it('take time in proportion to the text', () => {
    const started = cpuMs()
    for (const piece of ['a-', 'a.', '1,', '-\n', '\u00ad', 'ab-cd-']) searchText(piece.repeat(200_000))
    expect(cpuMs() - started).toBeLessThan(5_000)
  })
})
