/** For tests: text with its places in brackets → as much of an analysis as `placesOf` reads. */
import { type Analysis, type Entity, type Mention, Upos } from '../../record/index.ts'

export function analysed(marked: string): Analysis {
  const text = marked.replace(/[[\]]/g, '')
  const found = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)]
  const count = found.length
  const names: { first: number; end: number; text: string }[] = []
  let shift = 0
  for (const match of marked.matchAll(/\[([^\]]+)\]/g)) {
    const start = match.index - shift
    shift += 2
    const first = found.findIndex((word) => word.index >= start)
    const length = [...match[1].matchAll(/[\p{L}\p{N}]+/gu)].length
    names.push({ first, end: first + length, text: match[1] })
  }
  const unique = [...new Set(names.map((name) => name.text))]
  const mentions = names.map<Mention>(({ first, end, text: name }) => ({
    first,
    end,
    head: end - 1,
    kind: 'name',
    type: 'place',
    name: { first, end },
    role: null,
    entity: unique.indexOf(name),
  }))
  const entities = unique.map<Entity>((name, index) => ({
    type: 'place',
    name,
    gender: 'unknown',
    number: 'singular',
    mentions: mentions.flatMap((mention, at) => (mention.entity === index ? [at] : [])),
  }))
  return {
    text,
    words: {
      count,
      start: Int32Array.from(found, (word) => word.index),
      end: Int32Array.from(found, (word) => word.index + word[0].length),
      upos: Uint8Array.from(found, (word) => (/^\p{Lu}/u.test(word[0]) ? Upos.PROPN : Upos.X)),
      xpos: new Uint8Array(count),
      relation: new Uint8Array(count),
      head: new Int32Array(count).fill(-1),
      sentence: new Int32Array(count),
      joined: new Uint8Array(count),
      lemma: found.map((word) =>
        word[0]
          .toLowerCase()
          .replace(/^flew$/, 'fly')
          .replace(/^reached$/, 'reach'),
      ),
    },
    sentences: Int32Array.of(0, count),
    blocks: [{ start: 0, end: text.length, kind: 'prose' }],
    quotations: [],
    turns: [],
    mentions,
    entities,
    problems: [],
  }
}
