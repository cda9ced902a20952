import { expect, test } from 'vitest'
import { keyedSample, scoresOf } from '../../linear/table-sample.ts'
import { tokenise } from '../01-tokens/index.ts'
import { atomsOf } from '../atoms.ts'
import { type Lexicon, lookUp } from '../lexicon.ts'
import { firstFeatures, secondFeatures, tagFeatureBuffer } from './features.ts'
import { openTagger, tagAgain, tagOnce } from './index.ts'

const CLASSES = 20
const TEXT = 'The minister told Brezik News on Monday that 20,000 people had left the port town.'

/** Any word may have any tag. */
function lexiconOf(count: number, of: Lexicon): Lexicon {
  const all = Uint8Array.from({ length: CLASSES }, (_, tag) => tag)
  return { ...of, choice: new Uint16Array(count), choiceStart: Uint32Array.of(0, CLASSES), choices: all }
}

function sentence(text: string) {
  const tokens = tokenise(text)
  const atoms = atomsOf(text, tokens)
  const column = { u8: new Uint8Array(1), u16: new Uint16Array(1) }
  const empty = {
    key: new Int32Array(1), usage: column.u16, cluster: column.u8, fine: column.u16, guess: column.u16, habit: column.u8,
    choice: column.u16, choiceCapital: column.u16, choiceStart: new Uint32Array(2), choices: column.u8,
  } // biome-ignore format: one table
  const lexicon = lexiconOf(tokens.count, lookUp(empty, atoms))
  for (let word = 0; word < tokens.count; word++) {
    lexicon.usage[word] = word % 5
    lexicon.guess[word] = word % 3
    lexicon.habit[word] = word % 4
  }
  return { atoms, lexicon, first: 0, end: tokens.count, casing: 2 }
}

test('tags are those that the features a person reads score highest', () => {
  const context = sentence(TEXT)
  const features = tagFeatureBuffer()
  const tags = new Uint8Array(context.end)
  const seen = new Set<number>()
  for (let tag = 0; tag < CLASSES; tag++) {
    tags.fill(tag)
    for (let word = 0; word < context.end; word++) {
      for (const feature of features.subarray(0, secondFeatures(context, word, tags, features))) seen.add(feature)
    }
  }
  const table = keyedSample(seen, CLASSES, 5)
  // In these units nothing is sure, so that every feature counts.
  const unsure = { ...table, scale: 1e-6 }
  const tagger = openTagger({ first: unsure, second: unsure })
  const bestOf = (word: number, count: number) => {
    const scores = scoresOf(table, features.subarray(0, count))
    expect(
      scores.some((score) => score !== 0),
      `word ${word}`,
    ).toBe(true)
    return scores.indexOf(Math.max(...scores))
  }
  const expected = new Uint8Array(context.end)
  for (let word = 0; word < context.end; word++) {
    expected[word] = bestOf(word, firstFeatures(context, word, expected, features))
  }
  // A second time what words score alone is remembered.
  for (let time = 0; time < 2; time++) {
    tagOnce(tagger, context, tags)
    expect(tags).toEqual(expected)
  }
  for (let word = 0; word < context.end; word++) {
    expected[word] = bestOf(word, secondFeatures(context, word, expected, features))
  }
  tagAgain(tagger, context, tags)
  expect(tags).toEqual(expected)
  expect(new Set(tags).size).toBeGreaterThan(3)
})

test('a sentence of any length is tagged, and the next one as before it', () => {
  const table = keyedSample([], CLASSES, 5)
  const tagger = openTagger({ first: table, second: table })
  const long = sentence('talks '.repeat(3 * tagger.sentence.longest))
  const tags = new Uint8Array(long.end).fill(9)
  tagOnce(tagger, long, tags)
  expect(new Set(tags)).toEqual(new Set([0]))
})
