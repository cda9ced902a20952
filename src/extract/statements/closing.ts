/**
 * "Two masked men robbed the bank and fled, police say.": a short noun phrase and a form of "say" that close the sentence
 * behind a comma. The tagger often takes "say" for a noun there, so no model is asked about it.
 */
import { formOf, Upos } from '../../record/index.ts'
import { type Context, solidWords } from './context.ts'
import type { Decided } from './decide.ts'

const SAYING = new Set(['say', 'says', 'said'])
/** Words of the phrase between the comma and the verb. */
const LONGEST = 6
/** Words of a clause that something is said in. */
const SHORTEST = 3
const PROBABILITY = 0.8

export function closingReports(context: Context, decided: readonly Decided[]): Decided[] {
  const { analysis, solid, quotation, block } = context
  const { words, sentences } = analysis
  const { lemma, upos, sentence } = words
  const busy = new Set(decided.map(({ candidate }) => sentence[candidate.anchor]))
  const claimed = new Uint8Array(words.count)
  for (const { candidate } of decided)
    for (let k = 0; k < candidate.content.length; k += 2)
      claimed.fill(1, candidate.content[k], candidate.content[k + 1])
  const made: Decided[] = []
  for (let index = 0; index + 1 < sentences.length; index++) {
    const first = sentences[index]
    let verb = sentences[index + 1] - 1
    while (verb > first && solid[verb + 1] === solid[verb]) verb--
    if (busy.has(index) || quotation[verb] >= 0 || block[verb] < 0 || analysis.blocks[block[verb]].kind !== 'prose')
      continue
    if (!SAYING.has(formOf(analysis, verb))) continue
    let comma = verb - 1
    while (comma > first && comma >= verb - LONGEST && NOMINAL.has(upos[comma])) comma--
    if (lemma[comma] !== ',' || comma === verb - 1 || solidWords(context, first, comma) < SHORTEST) continue
    if (claimed.subarray(first, comma).includes(1)) continue
    const candidate = {
      anchor: verb, cueScore: 9, content: [first, comma], source: [comma + 1, verb], sourceHead: verb - 1,
      contentRecipe: 0, values: new Float32Array(0), rank: 0,
    } // biome-ignore format: one row
    const certain = { candidate, rule: 'report that closes the sentence', direct: false, probability: PROBABILITY }
    made.push({ candidate, probability: PROBABILITY, cue: [verb, verb + 1], within: -1, certain })
  }
  return made
}

const NOMINAL = new Set<number>([Upos.NOUN, Upos.PROPN, Upos.DET, Upos.ADJ, Upos.PRON, Upos.NUM])
