/**
 * Of several people with one surname, whom the surname alone means: the one that the report has been about, and not a
 * relative who is named once. Whoever is dead says nothing any more.
 */
import { firstWhere, HONORIFICS, Relation, Xpos } from '../../record/index.ts'
import { type Clusters, wordsOf } from './clusters.ts'
import { isSpeaker } from './speakers.ts'

export interface Namesakes {
  /** A mention has been joined to a cluster; full names first, in text order, then short ones. */
  readonly note: (cluster: number, mention: number, isShort: boolean) => void
  /** The one of the clusters that a short name means. */
  readonly holder: (found: readonly number[] | undefined, mention: number) => number | undefined
}

const KIN: ReadonlySet<string> = new Set(
  `father mother parent son daughter brother sister husband wife widow widower uncle aunt cousin nephew niece
  grandfather grandmother grandparent grandson granddaughter stepfather stepmother fiancé fiancée girlfriend boyfriend
  partner twin sibling in-law`.split(/\s+/),
)
const DEADLY: ReadonlySet<string> = new Set(['kill', 'murder', 'slay', 'assassinate', 'bury', 'electrocute', 'behead'])
/** Words before and after a name in which a word for a relative counts. */
const BEFORE = 8
const AFTER = 4
/** Sentences behind a mention in which its name is still at hand, and mentions that count. */
const NEAR = 1
const COUNTED = 3
const LOOKED_AT = 8

export function namesakes({ analysis, mentions, all }: Clusters): Namesakes {
  const { words, sentences } = analysis
  /** Mentions of each cluster by its full name, and its last one by a short name with the count of those. */
  const full = new Map<number, number[]>()
  const short = new Map<number, { count: number; last: number }>()
  return { note, holder }

  function note(cluster: number, mention: number, isShort: boolean): void {
    const list = full.get(cluster)
    if (isShort) short.set(cluster, { count: (short.get(cluster)?.count ?? 0) + 1, last: mention })
    else if (list === undefined) full.set(cluster, [mention])
    else list.push(mention)
  }

  function holder(found: readonly number[] | undefined, mention: number): number | undefined {
    if (found === undefined || found.length < 2) return found?.[0]
    const shown = HONORIFICS.get(
      wordsOf(analysis, mentions[mention].first, mentions[mention].first + 1)[0].toLowerCase(),
    )
    const speaks = isSpeaker(analysis, mentions[mention].head)
    const before = found.slice(-LOOKED_AT).filter((cluster) => all[cluster]!.mentions[0] < mention)
    let best: number | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const cluster of before) {
      const { gender } = all[cluster]!
      const isOther = (shown === 'female' && gender === 'male') || (shown === 'male' && gender === 'female')
      const score =
        weightOf(cluster, mention) -
        (isOther ? 20 : 0) -
        (speaks && isDead(cluster) ? 20 : 0) -
        (isKin(cluster) ? 4 : 0) -
        (isPossessor(cluster) ? 1 : 0)
      if (score >= most) {
        most = score
        best = cluster
      }
    }
    return best ?? found[0]
  }

  /** How much the report has been about a cluster before a mention. */
  function weightOf(cluster: number, mention: number): number {
    const list = full.get(cluster) ?? []
    const before = firstWhere(list.length, (index) => list[index] >= mention)
    const called = short.get(cluster)
    const count = Math.min(COUNTED, before + (called?.count ?? 0))
    const last = Math.max(before > 0 ? list[before - 1] : -1, called?.last ?? -1)
    const isNear = last >= 0 && words.sentence[mentions[mention].head] - words.sentence[mentions[last].head] <= NEAR
    return 2 * count + (isNear ? 3 : 0)
  }

  /** "His grandfather was the photographer Emil Brandt", "Emil Brandt, his grandfather"; not the one whose wife is named next. */
  function isKin(cluster: number): boolean {
    const { first, end, head } = mentions[all[cluster]!.mentions[0]]
    const from = Math.max(sentences[words.sentence[head]], first - BEFORE)
    const until = Math.min(sentences[words.sentence[head] + 1], end + AFTER)
    for (let word = from + 1; word < end; word++) if (isRelative(word)) return true
    if (words.lemma[end] !== ',') return false
    for (let word = end + 2; word < until; word++) if (isRelative(word)) return words.xpos[word - 1] === Xpos.PRP$
    return false
  }

  /** "Ana Holm, Pavel Holm's sister": told of to say who she is. */
  function isPossessor(cluster: number): boolean {
    return words.relation[mentions[all[cluster]!.mentions[0]].head] === Relation['nmod:poss']
  }

  /** "His father", "whose father", "Hale's father". */
  function isRelative(word: number): boolean {
    const before = words.xpos[word - 1]
    const isOf = before === Xpos.PRP$ || before === Xpos['WP$'] || before === Xpos.POS
    return isOf && KIN.has(words.lemma[word].toLowerCase())
  }

  function isDead(cluster: number): boolean {
    return all[cluster]!.mentions.slice(0, LOOKED_AT).some((mention) => {
      const { head, first } = mentions[mention]
      const above = words.head[head]
      if (first > 0 && words.lemma[first - 1].toLowerCase() === 'late') return true
      if (above < 0) return false
      const relation = words.relation[head]
      const verb = words.lemma[above]
      return (
        (relation === Relation.nsubj && verb === 'die') ||
        ((relation === Relation['nsubj:pass'] || relation === Relation.obj) && DEADLY.has(verb))
      )
    })
  }
}
