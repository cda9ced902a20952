import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBundle } from '../linear/index.ts'
import { type Analysis, formOf, RELATION_NAMES, sentenceCount, UPOS_NAMES } from '../record/index.ts'
import { writeConllu } from './conllu.ts'
import { openAnalyser } from './models.ts'
import { analyseWords } from './words.ts'

const analyser = openAnalyser(openBundle(readFileSync(new URL('../../models/analyse.bin', import.meta.url))))
const analyse = (text: string): Analysis =>
  analyseWords({ id: 'test', published: null, text, body: 0, problems: [] }, analyser)

/** Every word as `form/TAG→head:relation`. */
function tree(text: string): string {
  const analysis = analyse(text)
  const { words } = analysis
  return Array.from({ length: words.count }, (_, word) => {
    const head = words.head[word] < 0 ? 'ROOT' : formOf(analysis, words.head[word])
    return `${formOf(analysis, word)}/${UPOS_NAMES[words.upos[word]]}→${head}:${RELATION_NAMES[words.relation[word]]}`
  }).join(' ')
}

const sentencesOf = (text: string): string[] => {
  const analysis = analyse(text)
  const { sentences, words } = analysis
  return Array.from({ length: sentenceCount(analysis) }, (_, s) =>
    text.slice(words.start[sentences[s]], words.end[sentences[s + 1] - 1]),
  )
}

describe('what a reader of trees gets', () => {
  it('says who did what', () => {
    expect(tree('The minister refused new talks.')).toBe(
      'The/DET→minister:det minister/NOUN→refused:nsubj refused/VERB→ROOT:root new/ADJ→talks:amod talks/NOUN→refused:obj ./PUNCT→refused:punct',
    )
  })

  it('tells a passive from an active', () => {
    expect(tree('The bridge was destroyed by the army.')).toContain('bridge/NOUN→destroyed:nsubj:pass')
    expect(tree('The bridge was destroyed by the army.')).toContain('army/NOUN→destroyed:obl:agent')
  })

  it('what stands where no modal can is a name', () => {
    expect(tree('May said she would return.')).toContain('May/PROPN→said:nsubj')
    expect(tree('May she return.')).toContain('May/AUX')
  })

  it('a title before initials ends no sentence', () => {
    expect(sentencesOf('“It is over,” said Rep. A.B. Karam. The minister met Sen. C. D. Brezik.')).toEqual([
      '“It is over,” said Rep. A.B. Karam.',
      'The minister met Sen. C. D. Brezik.',
    ])
  })

  it('an abbreviation ends a sentence where what follows begins one', () => {
    expect(
      sentencesOf(
        'The raid began at 5 p.m. Brezik denied it. It ends at 9 a.m. Monday. He lives in the U.S. Dostan met the U.S. Treasury chief in the U.S. They sued Harrow Inc. Mr. Karam came on Jan. 5. Prof. Moor left. Sen. Arend stayed with John B. Orlin.',
      ),
    ).toEqual([
      'The raid began at 5 p.m.',
      'Brezik denied it.',
      'It ends at 9 a.m. Monday.',
      'He lives in the U.S.',
      'Dostan met the U.S. Treasury chief in the U.S.',
      'They sued Harrow Inc.',
      'Mr. Karam came on Jan. 5.',
      'Prof. Moor left.',
      'Sen. Arend stayed with John B. Orlin.',
    ])
  })

  it('goes on with a day or a surname on one line', () => {
    const text =
      'The Dresk Police Department revealed Tuesday the drug was found. It was given to Henri Sembiran in May.'
    expect(sentencesOf(text)).toHaveLength(2)
  })

  it('parts sentences at stops, not at abbreviations, initials and numbers', () => {
    expect(
      sentencesOf(
        'Gen. Karam met Dr. A. Brezik at 5 p.m. on Monday. About 3.5 million people watched. “We agree.” Talks go on.',
      ),
    ).toEqual([
      'Gen. Karam met Dr. A. Brezik at 5 p.m. on Monday.',
      'About 3.5 million people watched.',
      '“We agree.”',
      'Talks go on.',
    ])
  })

  it('prints CoNLL-U with multiword tokens as ranges and every word tied to its place', () => {
    const lines = writeConllu(analyse("They don't know.")).split('\n')
    expect(lines[1]).toBe("# text = They don't know.")
    expect(lines[3]).toBe("2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_")
    expect(lines[4].split('\t').slice(0, 4)).toEqual(['2', 'do', 'do', 'AUX'])
    expect(lines[5].split('\t')[9]).toBe('start_char=7|end_char=10')
    expect(lines[6].split('\t')[9]).toBe('SpaceAfter=No|start_char=11|end_char=15')
  })

  it('gives the same analysis twice', () => {
    const text = 'The envoy, Elsa Vintner, said talks would resume “soon”. Nobody in Orun believed her.'
    expect(writeConllu(analyse(text))).toBe(writeConllu(analyse(text)))
  })
})

describe('on any text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'said',
      'the',
      'Port Almery',
      '“',
      '”',
      '"',
      '. ',
      ', ',
      '\n\n',
      '\n',
      "don't",
      '(',
      ')',
      '-',
      '…',
      '5,00,000',
      '👍🏽',
      '\u202e',
    ),
  )
  it('every sentence has one root, no word hangs from itself or from another sentence, and trees are projective', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { words, sentences, text } = analyse(parts.join(' '))
        expect(sentences[sentences.length - 1]).toBe(words.count)
        for (let s = 0; s + 1 < sentences.length; s++) {
          let roots = 0
          for (let word = sentences[s]; word < sentences[s + 1]; word++) {
            expect(words.sentence[word]).toBe(s)
            expect(words.lemma[word]).not.toBe('')
            expect(text.slice(words.start[word], words.end[word])).not.toBe('')
            const head = words.head[word]
            if (head < 0) {
              roots++
              continue
            }
            expect(head).toBeGreaterThanOrEqual(sentences[s])
            expect(head).toBeLessThan(sentences[s + 1])
            // Projective: whatever stands between a word and its head hangs, in the end, from the head.
            for (let between = Math.min(word, head) + 1; between < Math.max(word, head); between++) {
              let up = between
              for (let step = 0; up >= 0 && up !== head && step <= words.count; step++) up = words.head[up]
              expect(up).toBe(head)
            }
          }
          expect(roots).toBe(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})
