/**
 * GUM's documents with their nested entities: gold words and tree as an `Analysis`, and every annotated mention with its
 * entity. Source: amir-zeldes/gum, annotations CC BY 4.0; the `Entity=` field holds opening brackets, closing brackets or
 * both, innermost last.
 */
import { type Analysis, Upos } from '../src/record/index.ts'
import { analysisOf, readTreebank } from './conllu.ts'

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

export const readGum = (split: 'train' | 'dev'): GoldDocument[] =>
  readTreebank('gum', split).map((document) => {
    const analysis = analysisOf(document)
    const fields = document.sentences.flatMap(({ words }) =>
      words.map(({ misc }) => /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''),
    )
    return { id: document.id, genre: document.genre, analysis, mentions: readMentions(fields, analysis) }
  })

/** Reads the brackets: `(1-person-…` opens entity 1, `1)` closes it, `(1-person-…)` does both. */
function readMentions(fields: readonly string[], analysis: Analysis): GoldMention[] {
  const found: GoldMention[] = []
  const open: { entity: string; type: string; first: number }[] = []
  for (const [word, field] of fields.entries()) {
    for (const [piece] of field.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const [entity, type] = piece.replace(/[()]/g, '').split('-')
      if (piece.startsWith('(')) open.push({ entity, type, first: word })
      if (!piece.endsWith(')')) continue
      const at = open.findLastIndex((mention) => mention.entity === entity)
      const [begun] = open.splice(at, 1)
      const { first } = begun
      found.push({ first, end: word + 1, head: headOf(analysis, first, word + 1), type: begun.type, entity })
    }
  }
  return found.sort((a, b) => a.first - b.first || b.end - a.end)
}

/** The word whose head lies outside; the first that is no punctuation where several do. */
function headOf({ words: { head, upos } }: Analysis, first: number, end: number): number {
  for (let word = first; word < end; word++) {
    if ((head[word] < first || head[word] >= end) && upos[word] !== Upos.PUNCT) return word
  }
  return first
}
