/** Fifth pass: "who" and "which" are the noun that their clause hangs from, and "himself" right after somebody is that somebody. */
import { Relation } from '../../record/index.ts'
import { PRONOUNS } from '../05-names/index.ts'
import { agrees, type Clusters, join, wordsOf } from './clusters.ts'

export function joinRelatives(clusters: Clusters, byHead: Int32Array): void {
  const { analysis, mentions, of } = clusters
  for (const [index, { kind, head, first, end }] of mentions.entries()) {
    if (kind !== 'pronoun' || of[index] >= 0) continue
    const form = PRONOUNS.get(wordsOf(analysis, head, head + 1)[0].toLowerCase())!
    const cluster = form.relative
      ? governor(clusters, byHead, index)
      : form.reflexive && first < end
        ? emphasised(clusters, index)
        : undefined
    if (cluster !== undefined) join(clusters, cluster, index)
  }
}

/** "President Brezik himself". */
function emphasised({ analysis, mentions, all, of }: Clusters, index: number): number | undefined {
  const form = PRONOUNS.get(wordsOf(analysis, mentions[index].head, mentions[index].end)[0].toLowerCase())!
  for (let before = index - 1, left = 4; before >= 0 && left > 0; before--, left--) {
    if (mentions[before].end !== mentions[index].first || of[before] < 0) continue
    return agrees(all[of[before]]!, form) ? of[before] : undefined
  }
  return undefined
}

/**
 * "Emil Brandt, head of the Ister Bank, who said": no body or place is "who", so the word above it that names a person is
 * meant, up over "of" and appositions. The word itself where there is none.
 */
function personOver({ analysis: { words }, all, of }: Clusters, byHead: Int32Array, governed: number): number {
  let at = governed
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const type = byHead[at] < 0 || of[byHead[at]] < 0 ? undefined : all[of[byHead[at]]]!.type
    if (type === 'person' || type === 'group') return at
    if (words.relation[at] !== Relation.nmod && words.relation[at] !== Relation.appos) break
    at = words.head[at]
  }
  return governed
}

function governor(clusters: Clusters, byHead: Int32Array, index: number): number | undefined {
  const {
    analysis: { words },
    mentions,
    of,
  } = clusters
  const isWho = words.lemma[mentions[index].head].toLowerCase() === 'who'
  let at = mentions[index].head
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    if (words.relation[at] === Relation['acl:relcl']) {
      const noun = isWho ? personOver(clusters, byHead, words.head[at]) : words.head[at]
      const to = noun >= 0 ? byHead[noun] : -1
      return to >= 0 && of[to] >= 0 ? of[to] : undefined
    }
    at = words.head[at]
  }
  // Where the tree does not tell: the mention that ends right before, or before a comma.
  const { first } = mentions[index]
  const end = first > 0 && words.lemma[first - 1] === ',' ? first - 1 : first
  for (let before = index - 1, left = 4; before >= 0 && left > 0; before--, left--) {
    if (mentions[before].end !== end || of[before] < 0 || words.sentence[end - 1] !== words.sentence[first]) continue
    const person = isWho ? byHead[personOver(clusters, byHead, mentions[before].head)] : before
    return person >= 0 && of[person] >= 0 ? of[person] : of[before]
  }
  return undefined
}
