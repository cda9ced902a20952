import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from './cpu-time.ts'
import { analysed, marked } from './mentions.ts'

describe('the mentions of a report', () => {
  it.each([
    // A person's mention takes the whole title; the short name, the title alone and "she" are the same person.
    '[Veldorian Foreign Minister Mirela Dostan]1 said on Monday that [she]1 would not travel. [Dostan]1 declined to comment.',
    '[President Anton Brezik]1 met [General Yusuf Karam]2. [Karam]2 said [the president]1 was wrong.',
    '[Mirela Dostan]1, [the foreign minister]1, met [Samira Nadeen]2. [The minister]1 said nothing.',
    // A title that is an adjective elsewhere.
    '[General Yusuf Karam]1 left on Monday. [The general]1 told [reporters]2 nothing.',
    // Another state's minister is another minister.
    '[Veldorian Foreign Minister Mirela Dostan]1 said that [the minister of [Kasmere]3]2 had not replied.',
    // A counterpart, named or yet to be named.
    '[Veldorian Foreign Minister Mirela Dostan]1 met [[her]1 Kasmeri counterpart]2 on Monday. [Kasmeri Foreign Minister Samira Nadeen]2 confirmed it.',
    // A short form of a title.
    '[Foreign Minister Samira Nadeen]1 spoke. [The Kasmeri FM]1 left early.',
    // Apposition without a full name of the office's holder.
    '[Pavel Orlin]1, [a spokesman for [the ministry]2]1, said [he]1 knew nothing.',
    // Letters for a name.
    '[The United Relief Agency]1 ([URA]1) appealed for money. [The URA]1 said [it]1 needed help.',
    // Countries inside institutions.
    "[[Veldoria]2's foreign ministry]1 denied the report.",
    // Groups and unnamed people.
    '[The two sides]1 agreed to meet. [Officials]2 said [they]2 would try again.',
    '[A senior official]1, [who]1 asked not to be named, said talks would resume.',
    // A title with "of" right before a name; "the minister" is who has a name, not whom that one spoke of.
    '[Minister of Foreign Affairs]1 [Mirela Dostan]1 refused to meet [the foreign minister of [Kasmere]3]2. "No," [the Minister]1 said.',
    // The day is told of what happened, and is no part of a name.
    "On Sunday [[Veldoria]2's foreign minister]1 said that [she]1 would go.",
    // Whom the sentence is about, and who spoke, rather than whoever stands nearest.
    '[Elsa Vintner]1 was in the air when [Mirela Dostan]2 spoke. [She]1 landed at noon.',
    // Whom the headline names, and the lead by the office alone, unless that names them too.
    "[Samira Nadeen]1 rules out new talks\n\n[[Kasmere]2's foreign minister]1 said on Monday that talks were over. [She]1 gave no reason.",
    "[Pavel Orlin]1 resigns\n\n[[Kasmere]2's foreign minister]3 said on Monday that [Orlin]1 had been tired.",
    // Who speaks next by a full name alone has been introduced already; who is introduced there has not.
    '[[Kasmere]2\'s foreign minister]1 is ready to meet.\n\n"[My]1 offer stands," [Samira Nadeen]1 said on Tuesday. [She]1 gave no day.',
    '[[Kasmere]2\'s foreign minister]1 is ready to meet.\n\n"The offer stands," [Pavel Orlin]3, [a spokesman of [the ministry]4]3, said on Tuesday.',
    // It that is nothing is nobody's mention.
    '[Mr Hale]1 said so. [Ms. Nadeen]2 disagreed with [him]1.',
  ])('%s', (expected) => {
    expect(renumbered(marked(expected.replace(/\[|\]\d+/g, '')))).toBe(renumbered(expected))
  })

  it('tell who "I" and "he" are inside a quotation', () => {
    for (const text of [
      '[Halim Tarour]1 arrived on Monday. "[I]1 came to listen," [he]1 said. [Tarour]1 left on Tuesday.',
      '[Samira Nadeen]1 said [Anton Brezik]2 had lied. "[He]2 never called [me]1," [she]1 said.',
    ])
      expect(renumbered(marked(text.replace(/\[|\]\d+/g, '')))).toBe(renumbered(text))
  })

  it('tell who "I" and "you" are in the turns of a transcript', () => {
    const text =
      '[Mirela Dostan]1 received [the World Dispatch]2 on Monday.\n\n[World Dispatch]2: On Friday [you]1 said so. Why?\n\n[Dostan]1: [I]1 never did, and [you]2 know it.\n\n[World Dispatch]2: [You]1 did, [we]3 heard it.\n\n[Dostan]1: Then [I]1 did.'
    expect(renumbered(marked(text.replace(/\[|\]\d+/g, '')))).toBe(renumbered(text))
  })

  it('nest or are apart, have a head inside, and belong to an entity that knows them, whatever the text', () => {
    const word = fc.constantFrom(
      'Dostan', 'Mirela', 'the', 'minister', 'said', ',', '"', '.', 'of', 'Veldoria', 'she', 'who', "'s", 'and', 'Foreign', 'URA', '(', ')', 'his', 'officials', '\n\n', 'Mr.', 'Kasmeri',
    ) // biome-ignore format: one table
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const { mentions, entities, words: found } = analysed(words.join(' '))
        for (const [index, { first, end, head, entity, name, role }] of mentions.entries()) {
          expect(first <= head && head < end && end <= found.count).toBe(true)
          expect(entities[entity].mentions).toContain(index)
          for (const part of [name, role])
            if (part) expect(part.first >= first && part.end <= end && part.first < part.end).toBe(true)
          for (const other of mentions.slice(index + 1)) {
            expect(other.first >= first).toBe(true)
            expect(other.first >= end || other.end <= end).toBe(true)
          }
        }
        for (const { mentions: members } of entities) expect(members.length).toBeGreaterThan(0)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it('take time in proportion to the text', () => {
    const paragraph =
      'Veldorian Foreign Minister Mirela Dostan said on Monday that she would meet Samira Nadeen. "I will go," Dostan told reporters.\n\n'
    const timed = (times: number) => {
      const text = paragraph.repeat(times)
      const began = cpuMs()
      analysed(text)
      return cpuMs() - began
    }
    timed(50)
    const small = Math.min(timed(100), timed(100), timed(100))
    const large = Math.min(timed(1600), timed(1600))
    expect(large / small).toBeLessThan(16 * 4)
  })
})

/** Entities numbered by first appearance, so that the numbers themselves do not matter. */
function renumbered(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/\](\d+)/g, (_, old: string) => {
    if (!numbers.has(old)) numbers.set(old, numbers.size + 1)
    return `]${numbers.get(old)}`
  })
}
