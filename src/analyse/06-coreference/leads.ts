/**
 * Delayed identification: somebody whom a report's first paragraph calls by an office alone ("Kasmere's foreign minister
 * has ruled out …") is met again by name, as the subject of the headline, or as the first to speak in the next paragraph
 * whom nothing introduces.
 */
import { type Analysis, type Block, Relation, TITLE_HEADS } from '../../record/index.ts'
import { type Clusters, wordsOf } from './clusters.ts'
import { officeOf } from './offices.ts'
import { SPEECH_VERBS } from './speech-verbs.data.ts'

interface Lead {
  /** Headings above it. */
  readonly headings: readonly Block[]
  readonly first: Block
  /** The paragraph after it. */
  readonly next: Block | null
}

/** Null where there is no prose. */
function leadOf({ blocks }: Analysis): Lead | null {
  const [first, next] = blocks.filter(({ kind }) => kind === 'prose')
  if (first === undefined) return null
  const headings = blocks.filter(({ kind, start }) => kind === 'heading' && start < first.start)
  return { headings, first, next: next ?? null }
}

/** What the tree may call somebody who is no subject of a headline, however short of verbs headlines are. */
const NO_SUBJECTS: ReadonlySet<number> = new Set([
  Relation['nsubj:pass'],
  Relation.obj,
  Relation.iobj,
  Relation.obl,
  Relation.nmod,
  Relation['nmod:poss'],
])

/** The cluster of the name that a mention by office alone is met again by; names are joined before. */
export function delayedNames(clusters: Clusters): (mention: number) => number | undefined {
  const { analysis, mentions, all, of } = clusters
  const { words } = analysis
  const lead = leadOf(analysis)
  if (lead === null) return () => undefined
  return (index) => {
    const { head, first, end, type } = mentions[index]
    if (type !== 'person' || words.relation[head] !== Relation.nsubj || !isIn(lead.first, head)) return undefined
    const wanted = officeOf(wordsOf(analysis, first, end))
    if (wanted.states.length === 0 || !TITLE_HEADS.has(wanted.words.at(-1) ?? '')) return undefined
    return [subjectOf(lead.headings), speakerIn(lead.next)].find((cluster) => cluster >= 0 && isFree(cluster, head))
  }

  function isIn({ start, end }: Block, word: number): boolean {
    return words.start[word] >= start && words.start[word] < end
  }

  /** Whether nothing shows that these are others: no office of their own, and no place beside the one looked for. */
  function isFree(cluster: number, word: number): boolean {
    const { roles, mentions: known } = all[cluster]!
    return (
      roles.length === 0 && !known.some((mention) => words.sentence[mentions[mention].head] === words.sentence[word])
    )
  }

  /** The person whom headings have for a subject or before a colon, or name alone; -1 where there is none. */
  function subjectOf(headings: readonly Block[]): number {
    let only = -1
    for (const [index, { kind, type, head, end }] of mentions.entries()) {
      if (words.start[head] >= lead!.first.start) break
      if (kind !== 'name' || type !== 'person' || !headings.some((heading) => isIn(heading, head))) continue
      if (words.relation[head] === Relation.nsubj || words.lemma[end] === ':') return of[index]
      if (only >= 0 && of[index] !== only) return -1
      only = NO_SUBJECTS.has(words.relation[head]) ? -1 : of[index]
    }
    return only
  }

  /** The full name that speaks first in a paragraph, and is met there first, without a word on who that is; else -1. */
  function speakerIn(paragraph: Block | null): number {
    if (paragraph === null) return -1
    for (const [index, { kind, type, head, first, end }] of mentions.entries()) {
      if (kind !== 'name' || type !== 'person' || end - first < 2 || words.start[head] < paragraph.start) continue
      if (words.start[head] >= paragraph.end) break
      if (words.relation[head] !== Relation.nsubj) continue
      const isIntroduced = end < words.count && words.lemma[end] === ','
      const isFirst = all[of[index]]!.mentions[0] === index
      return !isIntroduced && isFirst && SPEECH_VERBS.has(words.lemma[words.head[head]]) ? of[index] : -1
    }
    return -1
  }
}
