import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../../test/cpu-time.ts'
import { blocksOf } from './index.ts'

const shown = (text: string, title?: string) =>
  blocksOf({ text, body: 0, title }).map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)

const PROSE = 'The foreign minister of Kasmere said on Monday that talks in Haverin would go on for another week.'
const kind = (line: string) =>
  shown(`A Heading of the Report\n\n${PROSE}\n\n${line}\n\n${PROSE}`)
    .slice(2, -1)
    .map((block) => block.split(':')[0])
    .join(' ')

describe('a report is cut into its blocks', () => {
  it('keeps the dateline apart from the prose after it', () => {
    for (const dateline of [
      'SARN, March 14 (Continental Wire) -',
      'ORUN, Kasmere (CW) _',
      'PORT ALMERY, March 14 —',
      'HAVERIN (CW) --',
      'SARN, March 14. /CW/.',
      'Sarn, March 14 (CW):',
      'Haverin, 14 March -',
      '(Continental Wire) —',
      'March 14 (CW) -',
      'HAVERIN:',
    ]) {
      expect(shown(`${dateline} ${PROSE}`)).toEqual([`dateline: ${dateline}`, `prose: ${PROSE}`])
    }
  })

  it('takes no sentence and no speaker of a transcript for a dateline', () => {
    for (const sentence of ['Brezik - who spoke first - left.', 'URA: the money is gone.', 'A ceasefire held.']) {
      expect(shown(sentence)).toEqual([`prose: ${sentence}`])
    }
    const transcript = `BREZIK: ${PROSE}\n\nTAROUR: ${PROSE}`
    expect(shown(transcript)).toEqual([`prose: BREZIK: ${PROSE}`, `prose: TAROUR: ${PROSE}`])
  })

  it('tells the kinds apart', () => {
    const kinds: Record<string, readonly string[]> = {
      heading: ['The siege of Port Almery', 'WHAT COMES NEXT', 'Talks without an end', '## Background', 'LETTERS.'],
      byline: ['By Mara Lind', 'BY MARA LIND AND IVEN ROTH', 'By Mara Lind, Continental Wire', 'Written by Mara Lind', 'By our staff in Orun'],
      bullet: ['• Two bridges are closed.', '- Water is short.', '* Fuel is short.', '» More aid.', '1. The port is shut.'],
      credit: ['Image: CW', 'Photo by Mara Lind', 'Photo credit: Lantern Society', '(Continental Wire)', '© World Dispatch', 'Reporting by Mara Lind; editing by Iven Roth'],
      caption: ['FILE PHOTO: The Ister bridge before the war.', 'Smoke over Dresk on Sunday. (CW Photo/Mara Lind)', 'In this March 14 file photo, men wait for water in Dresk.'],
      embed: ['WATCH: Talks would fail: Veldorian Foreign Minister Mirela Dostan', 'READ MORE: The war so far', 'Follow us on social media', 'https://news.example/talks', 'We will not leave. pic.twitter.com/abc — Anton Brezik (@brezik) March 14, 2031', 'Advertisement'],
      header: ['Published: March 14, 2031 10:30', '* * *', 'Monday, 14 March 2031, 5:30 pm GMT', '4 min read'],
      prose: ['“We stay.”', 'He left.', 'Images of the bombed bridge went round the world. Nobody answered.', 'Why?'],
    } // biome-ignore format: one table
    for (const [expected, lines] of Object.entries(kinds)) {
      for (const line of lines) {
        expect([line, kind(line)]).toEqual([line, expected])
      }
    }
    expect(kind('By Monday the port was shut')).not.toBe('byline')
  })

  it('takes the first line for the heading where it is one, with a full stop as well', () => {
    expect(shown(`Talks Break Down Over Port Almery Siege.\n\n${PROSE}`)[0]).toMatch(/^heading: /)
    expect(shown(`Brezik rules out more talks.\n\n${PROSE}`, 'Brezik rules out more talks')[0]).toMatch(/^heading: /)
    expect(shown(`Brezik ruled out more talks.\n\n${PROSE}`)[0]).toMatch(/^prose: /)
  })

  it('joins the lines of a text that is wrapped by hand, and no others', () => {
    const wrapped = [
      'Talks in Haverin between Veldoria and Kasmere will go on for another',
      'week, the special envoy said. Both delegations had asked for more time',
      'to look at the text of the agreement.',
      '',
      'The army chief of Kasmere said that his men would hold the Ister bridge',
      'for as long as it took, and that nobody had asked them to leave it.',
    ].join('\n')
    expect(shown(wrapped).map((block) => block.split('\n').length)).toEqual([3, 2])
    expect(shown(`${PROSE}\n${PROSE}\n${PROSE}`)).toHaveLength(3)
    expect(shown(wrapped.replaceAll('\n', '\r\n'))).toHaveLength(2)
  })

  it('loses no character and takes none twice, whatever the text', () => {
    const piece = fc.constantFrom('SARN (CW) - ', 'By A B', '\n', '\n\n', '\r\n', ' ', '• ', 'Image: ', 'words of it', '.', '"', '\u2028', '𝒳', '\ufeff') // biome-ignore format: short
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const blocks = blocksOf({ text, body: 0 })
          const inside = new Uint8Array(text.length)
          for (const { start, end } of blocks) for (let i = start; i < end; i++) inside[i]++
          expect(
            blocks.every(({ start, end }) => start < end && text.slice(start, end).trim() === text.slice(start, end)),
          ).toBe(true)
          for (let i = 0; i < text.length; i++)
            expect(inside[i] === 1 || (inside[i] === 0 && /\s/.test(text[i]))).toBe(true)
        },
      ),
    )
  })

  it('stays linear on hostile text', () => {
    for (const text of [
      'A '.repeat(200_000),
      '('.repeat(200_000),
      'SARN, '.repeat(80_000),
      '\n'.repeat(300_000),
      'A\n'.repeat(100_000),
    ]) {
      const started = cpuMs()
      blocksOf({ text, body: 0 })
      expect(cpuMs() - started).toBeLessThan(1500)
    }
  })
})
