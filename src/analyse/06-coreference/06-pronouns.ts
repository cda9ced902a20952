/**
 * Sixth pass: pronouns → the best of those mentioned in this sentence and the few before it, by number, gender,
 * subjecthood, how often they are spoken of, and who is speaking. Sentences that only go on quoting are not counted:
 * whoever spoke goes on speaking behind them. Who is named in a quotation is not the one who says it.
 */
import { type Analysis, firstWhere, Relation, Upos } from '../../record/index.ts'
import { type FoundMention, PRONOUNS, type PronounForm } from '../05-names/index.ts'
import { agrees, type Cluster, type Clusters, join, openCouple, wordsOf } from './clusters.ts'
import { speakingOf } from './self.ts'
import { isSpeaker, type Speech } from './speakers.ts'

/** Mentions back that are looked at, sentences of the report's own voice, and sentences of any kind. */
const WINDOW = 60
const SENTENCES = 3
const SENTENCES_AT_ALL = 15

/** What speaks for an antecedent, in sentences that another may be nearer by half. */
export const WEIGHTS = {
  back: 2,
  apart: 0.2,
  subject: 2,
  main: 1,
  topic: 1.5,
  lastSpoke: 3,
  spoke: 1,
  paragraph: 1,
  modifier: -0.5,
  pronoun: 1,
  nominal: -1,
  named: 0.5,
  often: 0.3,
  gendered: 0.7,
  quoted: -4,
  asideName: 0.1,
  subjectPlace: -2,
}

export function joinPronouns(clusters: Clusters, byHead: Int32Array, speech: Speech): void {
  const { analysis, mentions, of } = clusters
  const scene = sceneOf(clusters, speech)
  const spoken = speakingOf(clusters, byHead, speech)
  // Who speaks is settled first, then whom the speakers speak of, then "I": in `"I came," he said`, "he" leads to "I".
  for (const turn of ['told', 'quoted', 'self'] as const) {
    for (const [index, { kind, head }] of mentions.entries()) {
      if (kind !== 'pronoun' || of[index] >= 0) continue
      const form = PRONOUNS.get(wordsOf(analysis, head, head + 1)[0].toLowerCase())!
      if (form.relative) continue
      const isQuoted = speech.quotation[head] >= 0 || speech.turn[head] >= 0
      if (turn !== (form.person !== 3 ? 'self' : isQuoted ? 'quoted' : 'told')) continue
      const cluster =
        form.person === 3 ? choose(clusters, scene, index, form, spoken.speakerAt(head)) : spoken.self(index, form)
      if (cluster !== undefined) join(clusters, cluster, index)
    }
  }
}

/** Several persons that a conjunction joins. */
interface Couple {
  readonly mentions: readonly number[]
  /** Index of the last of them. */
  readonly last: number
}

interface Scene {
  readonly speech: Speech
  /** The block that each word stands in. */
  readonly blocks: Int32Array
  /** How many sentences of the report's own voice begin before or at each sentence. */
  readonly told: Int32Array
  /** Names and nouns in each quotation. */
  readonly spokenOf: ReadonlyMap<number, readonly number[]>
  /** Quotations by the head of their speaker. */
  readonly quotationsOf: ReadonlyMap<number, readonly number[]>
  /** In the order of their last mention. */
  readonly couples: readonly Couple[]
}

function sceneOf({ analysis, mentions }: Clusters, speech: Speech): Scene {
  const spokenOf = new Map<number, number[]>()
  const quotationsOf = new Map<number, number[]>()
  for (const [index, { kind, head }] of mentions.entries()) {
    if (kind !== 'pronoun' && speech.quotation[head] >= 0) push(spokenOf, speech.quotation[head], index)
  }
  for (const [quotation, speaker] of speech.speaker.entries()) if (speaker >= 0) push(quotationsOf, speaker, quotation)
  return {
    speech,
    blocks: blockOfWords(analysis),
    told: toldSentences(analysis, speech),
    spokenOf,
    quotationsOf,
    couples: couplesOf({ analysis, mentions }),
  }
}

const push = (map: Map<number, number[]>, key: number, value: number): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function choose(
  clusters: Clusters,
  scene: Scene,
  index: number,
  form: PronounForm,
  speaker: number,
): number | undefined {
  const { analysis, mentions, all, of } = clusters
  const { words } = analysis
  const { head } = mentions[index]
  const sentence = words.sentence[head]
  const inQuotation = scene.speech.quotation[head]
  const speaking = speaker < 0 ? -1 : of[speaker]
  const excluded = namedBy(clusters, scene, index)
  const speaks = isSpeaker(analysis, head)
  let lastSpeaker = -1
  let best: number | undefined
  let most = 0
  for (let at = index - 1, left = WINDOW; at >= 0 && left > 0; at--, left--) {
    const cluster = of[at]
    const other = mentions[at]
    const apart = sentence - words.sentence[other.head]
    const back = inQuotation >= 0 ? apart : scene.told[sentence] - scene.told[words.sentence[other.head]]
    if (back > SENTENCES || apart > SENTENCES_AT_ALL) break
    if (cluster < 0 || other.end > head) continue
    const entity = all[cluster]!
    if (!agrees(entity, form) || cluster === speaking || excluded.has(cluster) || clash(clusters, at, head, form))
      continue
    const said = speaks && isSpeaker(analysis, other.head)
    if (said && lastSpeaker < 0) lastSpeaker = cluster
    const score =
      worth(clusters, scene, entity, at, back, index) +
      // What "it" does, a body did that was named sooner than a country or a town.
      (words.relation[head] === Relation.nsubj && form.gender === 'neuter' && entity.type === 'place'
        ? WEIGHTS.subjectPlace
        : 0) +
      (said ? (cluster === lastSpeaker ? WEIGHTS.lastSpoke : WEIGHTS.spoke) : 0)
    if (score > most) {
      most = score
      best = cluster
    }
  }
  const couple = form.number === 'plural' && !form.reflexive ? coupleBefore(clusters, scene, index) : null
  return couple !== null && couple.score > most ? openCouple(clusters, couple.members) : best
}

/**
 * Clusters that the pronoun cannot be: those named in what it says in quotation marks, and those named in its own
 * verb's clause behind it ("he said that Brezik …").
 */
function namedBy({ analysis: { words }, mentions, of }: Clusters, scene: Scene, index: number): Set<number> {
  const { head } = mentions[index]
  const found = new Set<number>()
  for (const quotation of scene.quotationsOf.get(head) ?? []) {
    for (const named of scene.spokenOf.get(quotation) ?? []) found.add(of[named])
  }
  if (words.relation[head] !== Relation.nsubj) return found
  const verb = words.head[head]
  for (let after = index + 1, left = NAMED_AFTER; after < mentions.length && left > 0; after++, left--) {
    const mention = mentions[after]
    if (words.sentence[mention.head] !== words.sentence[head]) break
    if (mention.kind !== 'pronoun' && isUnder(words.head, mention.head, verb)) found.add(of[after])
  }
  return found
}

const NAMED_AFTER = 12
const STEPS = 12

function isUnder(heads: Int32Array, word: number, above: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < STEPS; at = heads[at], steps++) if (at === above) return true
  return false
}

/** A pronoun and another argument of the same verb are two persons: "Dostan told her". */
function clash(
  { analysis: { words }, mentions }: Clusters,
  antecedent: number,
  pronoun: number,
  { reflexive }: PronounForm,
): boolean {
  if (reflexive || words.relation[pronoun] === Relation['nmod:poss']) return false
  const other = mentions[antecedent].head
  return words.head[other] === words.head[pronoun] && words.relation[other] !== Relation.conj
}

function worth(
  { analysis: { words }, mentions }: Clusters,
  scene: Scene,
  entity: Cluster,
  at: number,
  back: number,
  index: number,
): number {
  const { head, kind } = mentions[at]
  const pronoun = mentions[index].head
  const relation = words.relation[head]
  let score = 10 - WEIGHTS.back * back - Math.min(3, (index - at) * WEIGHTS.apart)
  const isSubject = relation === Relation.nsubj || relation === Relation['nsubj:pass']
  if (isSubject) score += WEIGHTS.subject
  // Of two subjects of a sentence the main clause's is the one it is about.
  const isMain = isSubject && words.relation[words.head[head]] === Relation.root
  if (isMain) score += WEIGHTS.main
  // Whoever the sentence before was about, it is about still.
  if (isMain && back === 1) score += WEIGHTS.topic
  if (scene.blocks[head] === scene.blocks[pronoun]) score += WEIGHTS.paragraph
  if (relation === Relation['nmod:poss'] || relation === Relation.compound) score += WEIGHTS.modifier
  if (kind === 'pronoun') score += WEIGHTS.pronoun
  if (kind === 'nominal') score += WEIGHTS.nominal
  if (entity.name.length > 0) score += WEIGHTS.named
  score += Math.min(2, WEIGHTS.often * entity.mentions.length)
  if (entity.gender !== 'unknown') score += WEIGHTS.gendered
  // Somebody of whom a speaker speaks, for a pronoun of the report's own voice.
  if (scene.speech.quotation[head] >= 0 && scene.speech.quotation[head] !== scene.speech.quotation[pronoun])
    score += WEIGHTS.quoted
  return score + (words.upos[head] === Upos.PROPN ? WEIGHTS.asideName : 0)
}

/** The persons joined by "and" who would be "they", with how well they fit. */
function coupleBefore(clusters: Clusters, scene: Scene, index: number): { score: number; members: number[] } | null {
  const { analysis, mentions, all, of } = clusters
  const { words } = analysis
  const { head } = mentions[index]
  let best: { score: number; members: number[] } | null = null
  for (let at = lastBefore(scene.couples, index); at >= 0 && at > lastBefore(scene.couples, index) - COUPLES; at--) {
    const couple = scene.couples[at]
    const [first] = couple.mentions
    const back = scene.told[words.sentence[head]] - scene.told[words.sentence[mentions[first].head]]
    if (back > SENTENCES || mentions[couple.last].end > head) continue
    if (clash(clusters, first, head, PLAIN) || couple.mentions.some((mention) => of[mention] < 0)) continue
    const members = [...new Set(couple.mentions.map((mention) => of[mention]))]
    if (members.length < 2) continue
    const score = worth(clusters, scene, all[members[0]]!, first, back, index) + BOTH
    if (best === null || score > best.score) best = { score, members }
  }
  return best
}

const COUPLES = 4
/** Two people who were just named together are "they" before a body is. */
const BOTH = 1
const PLAIN: PronounForm = { person: 3, number: 'plural', gender: 'unknown' }

/** Index of the last couple that ends before a mention, or -1. */
const lastBefore = (couples: readonly Couple[], index: number): number =>
  firstWhere(couples.length, (at) => couples[at].last >= index) - 1

function couplesOf({ analysis: { words }, mentions }: Pick<Clusters, 'analysis' | 'mentions'>): Couple[] {
  const byFirst = new Map<number, number[]>()
  for (const [index, { kind, type, head, first }] of mentions.entries()) {
    if (kind === 'pronoun' || type !== 'person') continue
    const before = besideAnd(index, andBefore(first)) ?? joinedBefore(index, head)
    if (before === undefined) continue
    const joined = byFirst.get(before)
    if (joined === undefined) byFirst.set(before, [before, index])
    else joined.push(index)
  }
  return [...byFirst.values()]
    .map((list) => ({ mentions: list, last: list[list.length - 1] }))
    .sort((a, b) => a.last - b.last)

  /** The "and" that a mention begins with or that stands before it, articles and nouns that describe it left out. */
  function andBefore(first: number): number {
    let word = first
    while (
      word > 0 &&
      word > first - 4 &&
      words.lemma[word] !== 'and' &&
      (word === first || DESCRIBES.has(words.upos[word]))
    )
      word--
    return words.lemma[word] === 'and' ? word : -1
  }

  /** The person named right before "and", whatever the tree says: "Jan Kock and the botanist Josef Banks". */
  function besideAnd(index: number, and: number): number | undefined {
    return and > 0 && words.lemma[and] === 'and' ? personBefore(index, ({ end }) => end === and) : undefined
  }

  /** The person that the tree joins this one to. */
  function joinedBefore(index: number, head: number): number | undefined {
    const above = words.head[head]
    if (words.relation[head] !== Relation.conj) return undefined
    return personBefore(index, ({ first, end }) => first <= above && above < end)
  }

  function personBefore(index: number, is: (mention: FoundMention) => boolean): number | undefined {
    for (let before = index - 1, left = JOINED; before >= 0 && left > 0; before--, left--) {
      const { kind, type } = mentions[before]
      if (kind !== 'pronoun' && type === 'person' && is(mentions[before])) return before
    }
    return undefined
  }
}

const DESCRIBES: ReadonlySet<number> = new Set([Upos.DET, Upos.NOUN, Upos.PROPN, Upos.ADJ])
/** Mentions back that somebody joined by "and" is looked for. */
const JOINED = 6

function toldSentences({ sentences, words }: Analysis, { quotation }: Speech): Int32Array {
  const found = new Int32Array(Math.max(1, sentences.length - 1))
  let count = 0
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    let isTold = false
    for (let word = sentences[sentence]; word < sentences[sentence + 1] && !isTold; word++)
      isTold = quotation[word] < 0 && words.upos[word] !== Upos.PUNCT
    if (isTold) count++
    found[sentence] = count
  }
  return found
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
