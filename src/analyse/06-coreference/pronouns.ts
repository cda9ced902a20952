/**
 * Pronouns → entities, nearest first: a weighted choice among those mentioned in this sentence and the few before it, by
 * number, gender, subjecthood, how often they are spoken of, and who is speaking.
 */
import { type Analysis, Relation, Upos } from '../../record/index.ts'
import { PRONOUNS, type PronounForm } from '../05-names/index.ts'
import { type Cluster, type Clusters, join, open } from './clusters.ts'
import type { Speech } from './speakers.ts'
import { SPEECH_VERBS } from './speech-verbs.data.ts'

/** Mentions and sentences back that are looked at. */
const WINDOW = 40
const SENTENCES = 3
/** What speaks for an antecedent, in sentences that another may be nearer by half. */
const MAIN = 1
const SPOKE = 1.5
const SAME_PARAGRAPH = 1

export function joinPronouns(clusters: Clusters, byHead: Int32Array, speech: Speech): void {
  const { analysis, mentions, all, of } = clusters
  const { words, text } = analysis
  /** Clusters of those who speak of themselves, by whose voice it is. */
  const voices = new Map<string, number>()
  const blocks = blockOfWords(analysis)
  // Who speaks is settled first, then whom the speakers speak of, then "I": in `"I came," he said`, "he" leads to "I".
  for (const turn of ['told', 'quoted', 'self'] as const) {
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind !== 'pronoun') continue
      const form = PRONOUNS.get(text.slice(words.start[mention.head], words.end[mention.head]).toLowerCase())!
      const isQuoted = speech.quotation[mention.head] >= 0 || speech.turn[mention.head] >= 0
      if (turn !== (form.person !== 3 ? 'self' : isQuoted ? 'quoted' : 'told')) continue
      const cluster = form.relative
        ? governor(index)
        : form.person === 3
          ? (emphasised(index, form) ?? choose(index, form))
          : spoken(index, form)
      if (cluster !== undefined) join(clusters, cluster, index)
    }
  }

  /** "President Brezik himself": a reflexive that stands right after somebody is that somebody. */
  function emphasised(index: number, form: PronounForm): number | undefined {
    if (!form.reflexive) return undefined
    for (let before = index - 1, left = 4; before >= 0 && left > 0; before--, left--) {
      const { end } = mentions[before]
      if (end !== mentions[index].first || of[before] < 0) continue
      return agrees(all[of[before]]!, form) ? of[before] : undefined
    }
    return undefined
  }

  /** "who" is the noun that its clause hangs from. */
  function governor(index: number): number | undefined {
    let at = mentions[index].head
    for (let steps = 0; steps < 4 && at >= 0; steps++) {
      if (words.relation[at] === Relation['acl:relcl']) {
        const to = words.head[at] >= 0 ? byHead[words.head[at]] : -1
        return to >= 0 && of[to] >= 0 ? of[to] : undefined
      }
      at = words.head[at]
    }
    // Where the tree does not tell: the mention that ends right before, or before a comma.
    const { first } = mentions[index]
    const end = first > 0 && words.lemma[first - 1] === ',' ? first - 1 : first
    for (let before = index - 1, left = 4; before >= 0 && left > 0; before--, left--) {
      if (mentions[before].end === end && of[before] >= 0 && words.sentence[end - 1] === words.sentence[first])
        return of[before]
    }
    return undefined
  }

  /**
   * First person: inside a quotation and in a turn of a transcript, "I" is the speaker, and "we" are the same all along what
   * one speaker says. Outside, "I" is the same within a paragraph, "we" within the article. Where two speak, "you" is the
   * other.
   */
  function spoken(index: number, form: PronounForm): number | undefined {
    const { head } = mentions[index]
    if (form.person === 2) return addressed(head)
    if (form.person !== 1) return undefined
    const quotation = speech.quotation[head]
    const to = speakerAt(head)
    if (to >= 0 && of[to] < 0) open(clusters, to)
    if (form.number === 'singular' && to >= 0) return of[to]
    const turn = speech.turn[head]
    const voice =
      to >= 0
        ? `of ${of[to]}`
        : quotation >= 0
          ? `quotation ${quotation}`
          : turn >= 0
            ? `turns of ${speech.named[turn].name}`
            : form.number === 'singular'
              ? `block ${blocks[head]}`
              : 'all'
    const key = `${form.number} ${voice}`
    const known = voices.get(key)
    if (known !== undefined) return known
    voices.set(key, open(clusters, index))
    return undefined
  }

  /** The mention of who speaks where a word stands, or -1. */
  function speakerAt(word: number): number {
    const quotation = speech.quotation[word]
    if (quotation >= 0 && speech.speaker[quotation] >= 0) return byHead[speech.speaker[quotation]]
    return quotation < 0 && speech.turn[word] >= 0 ? namedIn(speech.turn[word]) : -1
  }

  /** The mention that opens a turn, or -1. */
  function namedIn(turn: number): number {
    const { first, end } = speech.named[turn]
    for (let word = first; word < end; word++) {
      if (byHead[word] >= 0 && mentions[byHead[word]].kind !== 'pronoun') return byHead[word]
    }
    return -1
  }

  function addressed(word: number): number | undefined {
    const turn = speech.turn[word]
    const other = turn < 0 || speech.quotation[word] >= 0 ? -1 : speech.named[turn].other
    const to = other < 0 ? -1 : namedIn(other)
    return to >= 0 && of[to] >= 0 ? of[to] : undefined
  }

  /** Whether a word is the subject of a verb of saying, or what "according to" names: who spoke goes on speaking. */
  function speaks(word: number): boolean {
    const above = words.head[word]
    if (above < 0) return false
    if (words.relation[word] === Relation.nsubj) return SPEECH_VERBS.has(words.lemma[above])
    for (let before = word - 1; before >= 1 && before > word - 6; before--) {
      if (words.lemma[before] === 'to' && /^accord(?:ing)?$/.test(words.lemma[before - 1])) return true
    }
    return false
  }

  function choose(index: number, form: PronounForm): number | undefined {
    const { head } = mentions[index]
    const sentence = words.sentence[head]
    const speaker = speakerAt(head)
    const speaking = speaker < 0 ? -1 : of[speaker]
    const seen = new Set<number>()
    let best: number | undefined
    let most = 0
    for (let at = index - 1, left = WINDOW; at >= 0 && left > 0; at--, left--) {
      const cluster = of[at]
      const back = sentence - words.sentence[mentions[at].head]
      if (back > SENTENCES) break
      if (cluster < 0 || seen.has(cluster) || mentions[at].end > head) continue
      seen.add(cluster)
      const entity = all[cluster]!
      if (!agrees(entity, form) || cluster === speaking || clash(at, head, form)) continue
      const score = worth(entity, at, back, index)
      if (score > most) {
        most = score
        best = cluster
      }
    }
    return best
  }

  function agrees({ type, gender, number }: Cluster, form: PronounForm): boolean {
    if (form.gender === 'neuter') return type === 'organisation' || type === 'place'
    if (form.number === 'plural') return type === 'group' || type === 'organisation' || number === 'plural'
    return type === 'person' && (gender === 'unknown' || gender === form.gender)
  }
  /** A pronoun and another argument of the same verb are two persons: "Dostan told her". */
  function clash(antecedent: number, pronoun: number, { reflexive }: PronounForm): boolean {
    const relation = words.relation[pronoun]
    if (reflexive || relation === Relation['nmod:poss']) return false
    const other = mentions[antecedent].head
    return words.head[other] === words.head[pronoun] && words.relation[other] !== Relation.conj
  }
  function worth(entity: Cluster, at: number, back: number, index: number): number {
    const { head, kind } = mentions[at]
    const relation = words.relation[head]
    let score = 10 - 2 * back - Math.min(3, (index - at) * 0.2)
    const isSubject = relation === Relation.nsubj || relation === Relation['nsubj:pass']
    if (isSubject) score += 2
    // Of two subjects of a sentence the main clause's is the one it is about.
    if (isSubject && words.relation[words.head[head]] === Relation.root) score += MAIN
    if (speaks(mentions[index].head) && speaks(head)) score += SPOKE
    if (blocks[mentions[at].head] === blocks[mentions[index].head]) score += SAME_PARAGRAPH
    if (relation === Relation['nmod:poss'] || relation === Relation.compound) score -= 0.5
    if (kind === 'pronoun') score += 1
    if (kind === 'nominal') score -= 1
    if (entity.name.length > 0) score += 0.5
    score += Math.min(2, 0.3 * entity.mentions.length)
    if (entity.gender !== 'unknown') score += 0.7
    return score + (words.upos[head] === Upos.PROPN ? 0.1 : 0)
  }
}

/** The block that each word stands in. */
function blockOfWords({ blocks, words }: Analysis): Int32Array {
  const found = new Int32Array(words.count)
  let block = 0
  for (let word = 0; word < words.count; word++) {
    while (block + 1 < blocks.length && blocks[block].end <= words.start[word]) block++
    found[word] = block
  }
  return found
}
