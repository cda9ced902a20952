/**
 * The actors of one article: who speaks, acts or is spoken of in it, each with its mentions.
 *
 * An entity that has a name becomes an actor. One without a name ("the two sides", "a senior official") becomes one only
 * where a statement or an event needs it, so that a record does not fill up with passers-by.
 */
import {
  type Actor,
  type ActorKind,
  type Analysis,
  type Article,
  type Entity,
  type Findings,
  type Span,
  spanOfWords,
  textOf,
} from '../record/index.ts'
import { distinct, idOf } from './identity.ts'

export interface Cast {
  readonly actors: readonly Actor[]
  /** Ids of those whom words with these heads name; `whole` is the phrase they stand in, or null: the words alone. */
  readonly actorsOf: (heads: readonly number[], whole: Span | null) => string[]
}

/** An actor being put together. */
interface Part {
  name: string
  kind: ActorKind
  mentions: Span[]
}

export function castOf(article: Article, analysis: Analysis, findings: Findings): Cast {
  const mentionOf = mentionByWord(analysis)
  const byEntity = new Map<number, Part>()
  const byWord = new Map<number, Part>()
  const parts: Part[] = []

  const partOfEntity = (index: number): Part => {
    const known = byEntity.get(index)
    if (known !== undefined) return known
    const part = fromEntity(analysis, analysis.entities[index])
    byEntity.set(index, part)
    parts.push(part)
    return part
  }
  const partOfWord = (word: number, whole: Span): Part => {
    const mention = mentionOf[word]
    if (mention >= 0) return partOfEntity(analysis.mentions[mention].entity)
    const known = byWord.get(word)
    if (known !== undefined) return known
    const part: Part = { name: textOf(article.text, whole), kind: 'unnamed', mentions: [whole] }
    byWord.set(word, part)
    parts.push(part)
    return part
  }
  const wordSpan = (word: number) => spanOfWords(analysis, word, word + 1)

  for (const [index, entity] of analysis.entities.entries()) if (isNamed(analysis, entity)) partOfEntity(index)
  for (const { source } of findings.statements) {
    if (source === null) continue
    for (const head of source.heads) partOfWord(head, source.heads.length === 1 ? source : wordSpan(head))
  }
  for (const { sources, targets } of findings.events)
    for (const head of [...sources, ...targets]) partOfWord(head, wordSpan(head))

  parts.sort((a, b) => a.mentions[0].start - b.mentions[0].start || b.mentions[0].end - a.mentions[0].end)
  const ids = distinct(parts.map((part) => idOf(article, 'a', [part.mentions[0]])))
  const idOfPart = new Map(parts.map((part, index) => [part, ids[index]]))
  return {
    actors: parts.map((part, index) => ({
      id: ids[index],
      name: part.name,
      kind: part.kind,
      roles: [],
      mentions: part.mentions,
    })),
    actorsOf: (heads, whole) => [
      ...new Set(heads.map((head) => idOfPart.get(partOfWord(head, whole ?? wordSpan(head)))!)),
    ],
  }
}

/** The innermost mention that each word is the head of, or else lies in; -1 where none. */
function mentionByWord(analysis: Analysis): Int32Array {
  const found = new Int32Array(analysis.words.count).fill(-1)
  // Longer mentions come first, so what lies inside overwrites what lies around it.
  for (const [index, mention] of analysis.mentions.entries()) found.fill(index, mention.first, mention.end)
  for (const [index, mention] of [...analysis.mentions.entries()].reverse()) found[mention.head] = index
  return found
}

const isNamed = (analysis: Analysis, entity: Entity): boolean =>
  entity.type !== 'place' &&
  entity.type !== 'other' &&
  entity.mentions.some((index) => analysis.mentions[index].kind === 'name')

const KINDS: Record<Entity['type'], ActorKind> = {
  person: 'person',
  organisation: 'organisation',
  place: 'country',
  group: 'group',
  other: 'unnamed',
}

function fromEntity(analysis: Analysis, entity: Entity): Part {
  const named = entity.mentions.some((index) => analysis.mentions[index].kind === 'name')
  return {
    name: entity.name,
    kind: named || entity.type === 'group' ? KINDS[entity.type] : 'unnamed',
    mentions: entity.mentions.map((index) => {
      const { first, end } = analysis.mentions[index]
      return spanOfWords(analysis, first, end)
    }),
  }
}
