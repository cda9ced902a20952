/**
 * Text → the same text with every mention marked by its entity's number: `[Dostan]1 said [she]1 would go`. What tests of
 * names and coreference compare, so that a person sees at once what was found.
 */
import { openPipeline } from '../src/pipeline.ts'
import type { Analysis } from '../src/record/index.ts'

const pipeline = openPipeline()

export const analysed = (text: string): Analysis =>
  pipeline.analyse({ id: 'test', published: '2031-03-04', text, body: 0, problems: [] })

export function marked(text: string): string {
  const { words, mentions, entities } = analysed(text)
  const opening = new Map<number, string>()
  const closing = new Map<number, string>()
  const numbers = new Map<number, number>()
  for (const { first, end, entity, type } of mentions) {
    // Entities of things are nobody's.
    if (type === 'other' && entities[entity].mentions.length < 2) continue
    if (!numbers.has(entity)) numbers.set(entity, numbers.size + 1)
    const start = words.start[first]
    const stop = words.end[end - 1]
    opening.set(start, `${opening.get(start) ?? ''}[`)
    closing.set(stop, `]${numbers.get(entity)}${closing.get(stop) ?? ''}`)
  }
  let result = ''
  for (let at = 0; at <= text.length; at++)
    result += (closing.get(at) ?? '') + (opening.get(at) ?? '') + (text[at] ?? '')
  return result
}
