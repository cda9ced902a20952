/**
 * GUM's documents with their nested entities: raw text, gold words and tree as an `Analysis`, and every annotated
 * mention with its entity. Source: amir-zeldes/gum, annotations CC BY 4.0; format: universaldependencies.org/format,
 * `Entity=` as in corpling's documentation of GUM (opening brackets, closing brackets, both, in one field).
 *
 * The text is put together from the forms, their spacing and the paragraph marks, since the treebank ships none whole.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Analysis, Relation, Upos, Xpos } from '../src/record/index.ts'

export interface GoldMention {
  /** Words `first` up to and not including `end`, and the head of their tree. */
  readonly first: number
  readonly end: number
  readonly head: number
  /** GUM's ten types: person, place, organization, object, event, time, substance, animal, plant, abstract. */
  readonly type: string
  /** The entity's number within its document. */
  readonly entity: string
}

export interface GoldDocument {
  readonly id: string
  readonly genre: string
  readonly analysis: Analysis
  /** By first word, longer ones first. */
  readonly mentions: readonly GoldMention[]
}

export const sharedFolder = process.env.ONRECORD_SHARED ?? '../shared'

export function readGum(part: 'train' | 'dev'): GoldDocument[] {
  const text = gunzipSync(readFileSync(`${sharedFolder}/data/ud/gum-${part}.conllu.gz`)).toString('utf8')
  return text
    .split(/^(?=# newdoc id = )/m)
    .filter((block) => block.startsWith('# newdoc'))
    .map(readDocument)
}

const numberOf = (table: Readonly<Record<string, number>>, name: string, otherwise: number): number =>
  table[name] ?? table[name.split(':')[0]] ?? otherwise

function readDocument(block: string): GoldDocument {
  const id = /^# newdoc id = (\S+)/.exec(block)![1]
  const start: number[] = []
  const end: number[] = []
  const upos: number[] = []
  const xpos: number[] = []
  const relation: number[] = []
  const head: number[] = []
  const sentence: number[] = []
  const joined: number[] = []
  const lemma: string[] = []
  const sentences: number[] = []
  const entityFields: string[] = []
  let text = ''
  let base = 0
  let paragraph = false
  let spaceBefore = false
  /** Last word of the multiword token that is being read, and whether a space follows it. */
  let token = { first: -1, last: -1, rest: '', spaceAfter: true }
  for (const line of block.split('\n')) {
    if (line.startsWith('# newpar')) paragraph = true
    if (line.startsWith('# sent_id')) {
      base = upos.length
      sentences.push(base)
      if (text !== '') text += paragraph ? '\n\n' : spaceBefore ? ' ' : ''
      paragraph = false
      spaceBefore = false
    }
    if (!/^\d/.test(line)) continue
    const [index, form, wordLemma, tag, fineTag, , headIndex, label, , misc] = line.split('\t')
    if (index.includes('.')) continue
    const spaceAfter = !misc.includes('SpaceAfter=No')
    if (index.includes('-')) {
      const [first, last] = index.split('-').map((part) => base + Number(part) - 1)
      token = { first, last, rest: form, spaceAfter }
      continue
    }
    const word = upos.length
    const inToken = word <= token.last
    // Forms of a multiword token mostly spell it out; where they do not, its letters are dealt out in order.
    let written = form
    if (inToken) {
      if (word === token.last) written = token.rest
      else if (!token.rest.startsWith(form)) written = token.rest.slice(0, form.length)
      token.rest = token.rest.slice(written.length)
    }
    if (spaceBefore) text += ' '
    start.push(text.length)
    text += written
    end.push(text.length)
    spaceBefore = inToken ? word === token.last && token.spaceAfter : spaceAfter
    joined.push(inToken && word > token.first ? 1 : 0)
    upos.push(numberOf(Upos, tag, Upos.X))
    xpos.push(numberOf(Xpos, fineTag, Xpos.XX))
    relation.push(numberOf(Relation, label, Relation.dep))
    head.push(headIndex === '0' ? -1 : base + Number(headIndex) - 1)
    sentence.push(sentences.length - 1)
    lemma.push(wordLemma)
    entityFields.push(/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '')
  }
  const count = upos.length
  sentences.push(count)
  const words = {
    count,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    upos: Uint8Array.from(upos),
    xpos: Uint8Array.from(xpos),
    relation: Uint8Array.from(relation),
    head: Int32Array.from(head),
    sentence: Int32Array.from(sentence),
    joined: Uint8Array.from(joined),
    lemma,
  }
  return {
    id,
    genre: id.split('_')[1],
    analysis: {
      text,
      words,
      sentences: Int32Array.from(sentences),
      blocks: [{ start: 0, end: text.length, kind: 'prose' }],
      quotations: [],
      mentions: [],
      entities: [],
      problems: [],
    },
    mentions: readMentions(entityFields, words.head, words.upos),
  }
}

/** Reads the brackets: `(1-person-…` opens entity 1, `1)` closes it, `(1-person-…)` does both. */
function readMentions(fields: readonly string[], head: Int32Array, upos: Uint8Array): GoldMention[] {
  const found: GoldMention[] = []
  const open: { entity: string; type: string; first: number }[] = []
  for (const [word, field] of fields.entries()) {
    for (const [piece] of field.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const [entity, type] = piece.replace(/[()]/g, '').split('-')
      if (piece.startsWith('(')) open.push({ entity, type, first: word })
      if (!piece.endsWith(')')) continue
      const at = open.findLastIndex((mention) => mention.entity === entity)
      const [{ first, type: openType }] = open.splice(at, 1)
      found.push({ first, end: word + 1, head: headOf(first, word + 1, head, upos), type: openType, entity })
    }
  }
  return found.sort((a, b) => a.first - b.first || b.end - a.end)
}

/** The word whose head lies outside; the first that is no punctuation where several do. */
function headOf(first: number, end: number, head: Int32Array, upos: Uint8Array): number {
  for (let word = first; word < end; word++) {
    if ((head[word] < first || head[word] >= end) && upos[word] !== Upos.PUNCT) return word
  }
  return first
}
