/**
 * What the order of words tells where the tree may be wrong: a light verb's noun a few words on ("resume face-to-face
 * peace talks"), and the modal that judges an event noun before it ("a meeting to exchange views would be useless").
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import { nounClasses } from './nouns.data.ts'
import { headOf, isVerb, lemmaOf, relationOf, type Tree } from './tree.ts'

/** How far a noun may stand from its verb. */
const REACH = 9

/** The first noun after a verb for which `fits` holds, inside the noun phrase that follows it; -1 where none. */
export function nounAfter(tree: Tree, verb: number, fits: (word: number) => boolean): number {
  const { words } = tree.analysis
  for (let word = verb + 1; word < Math.min(words.count, verb + REACH); word++) {
    if (words.sentence[word] !== words.sentence[verb] || isVerb(tree, word)) return -1
    const upos = words.upos[word]
    const hyphened = isHyphen(tree, word - 1) || isHyphen(tree, word + 1)
    if (upos === Upos.NOUN && !isHyphen(tree, word + 1) && fits(word)) return word
    if (
      (upos === Upos.ADP || upos === Upos.PUNCT || upos === Upos.PRON || upos === Upos.SCONJ) &&
      !hyphened &&
      !isHyphen(tree, word)
    )
      return -1
  }
  return -1
}

function isHyphen({ analysis: { words, text } }: Tree, word: number): boolean {
  return word >= 0 && word < words.count && text[words.start[word]] === '-' && words.end[word] - words.start[word] === 1
}

/**
 * The modal whose subject a noun is by the order of words: nothing but its own modifiers and an infinitive stand between.
 * '' where there is none.
 */
export function modalAfter(tree: Tree, noun: number): string {
  const { words } = tree.analysis
  for (let word = noun + 1; word < Math.min(words.count, noun + 2 * REACH); word++) {
    if (words.sentence[word] !== words.sentence[noun]) return ''
    const tag = words.xpos[word]
    if (tag === Xpos.MD) return lemmaOf(tree, word)
    // "Are due to resume", "were expected to begin".
    if (lemmaOf(tree, word) === 'be' && DUE.has(lemmaOf(tree, word + 1)) && words.xpos[word + 2] === Xpos.TO)
      return 'will'
    if (
      tag === Xpos.VBD ||
      tag === Xpos.VBZ ||
      tag === Xpos.VBP ||
      words.upos[word] === Upos.SCONJ ||
      words.upos[word] === Upos.PUNCT
    )
      return ''
  }
  return ''
}

const DUE: ReadonlySet<string> = new Set(
  'due set expect expected schedule scheduled slate slated plan planned'.split(' '),
)

/** Whether a noun starts its clause: only articles and adjectives stand between it and a comma, a conjunction or the start. */
export function startsClause(tree: Tree, noun: number): boolean {
  const { words } = tree.analysis
  for (let word = noun - 1; word >= 0 && words.sentence[word] === words.sentence[noun]; word--) {
    const upos = words.upos[word]
    if (upos === Upos.PUNCT || upos === Upos.CCONJ || upos === Upos.SCONJ || words.xpos[word] === Xpos.WDT) return true
    if (
      upos !== Upos.DET &&
      upos !== Upos.ADJ &&
      upos !== Upos.ADV &&
      upos !== Upos.NOUN &&
      upos !== Upos.PROPN &&
      words.xpos[word] !== Xpos.POS
    )
      return false
  }
  return true
}

/** "ahead of", "before", "after" and the like right before a noun phrase: it is at another time than the clause. */
export function timeBefore(tree: Tree, noun: number): 'ahead' | 'after' | null {
  const { words } = tree.analysis
  for (let word = noun - 1; word >= Math.max(0, noun - 8) && words.sentence[word] === words.sentence[noun]; word--) {
    const lemma = lemmaOf(tree, word)
    if (lemma === 'ahead') return 'ahead'
    if (lemma === 'before') return 'ahead'
    if (lemma === 'after' || lemma === 'since' || isFollowing(tree, word)) return 'after'
    if (
      isVerb(tree, word) ||
      (words.upos[word] === Upos.ADP && lemma !== 'of') ||
      (words.upos[word] === Upos.PUNCT && !isHyphen(tree, word))
    )
      return null
  }
  return null
}

/** "Following the talks": a preposition, which the tagger takes for a verb. */
const isFollowing = ({ analysis: { text, words } }: Tree, word: number): boolean =>
  text.slice(words.start[word], words.end[word]).toLowerCase() === 'following'

/**
 * Whether a word that is tagged as an adjective or participle stands where only a verb can: "guerrillas wounded two
 * soldiers", a noun before it and the start of another noun phrase after it.
 */
export function isHiddenVerb(tree: Tree, word: number): boolean {
  const { words, text } = tree.analysis
  const { [word]: tag } = words.xpos
  if (tag !== Xpos.JJ && tag !== Xpos.VBN && tag !== Xpos.NN) return false
  if (!text.slice(words.start[word], words.end[word]).endsWith('ed') || word === 0 || word + 1 >= words.count)
    return false
  if (words.sentence[word - 1] !== words.sentence[word] || words.sentence[word + 1] !== words.sentence[word])
    return false
  const before = words.xpos[word - 1]
  if (before !== Xpos.NNS && before !== Xpos.NNP && before !== Xpos.NNPS && before !== Xpos.NN) return false
  return OPENERS.has(words.xpos[word + 1])
}

/** Tags that open a noun phrase. */
const OPENERS: ReadonlySet<number> = new Set([
  Xpos.DT,
  Xpos.CD,
  Xpos.PRP$,
  Xpos.JJ,
  Xpos.NNP,
  Xpos.NNS,
  Xpos.NNPS,
  Xpos.PDT,
])

/** The last noun of the phrase before a verb, past its auxiliaries, adverbs and dates; -1 where there is none. */
export function nounBefore(tree: Tree, verb: number): number {
  const { words } = tree.analysis
  for (
    let word = verb - 1;
    word >= Math.max(0, verb - REACH) && words.sentence[word] === words.sentence[verb];
    word--
  ) {
    const upos = words.upos[word]
    if (tree.dated[word] || upos === Upos.AUX || upos === Upos.ADV || upos === Upos.PART) continue
    if (upos === Upos.ADP && tree.dated[word + 1]) continue
    return upos === Upos.NOUN || upos === Upos.PROPN || upos === Upos.PRON ? word : -1
  }
  return -1
}

const NOMINAL: ReadonlySet<number> = new Set([Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM])

/** The last noun of the phrase that a preposition right after a verb opens; -1 where there is none. */
export function nounAfterPreposition(tree: Tree, verb: number, preposition: string): number {
  const { words } = tree.analysis
  let word = verb + 1
  while (word < words.count && (words.upos[word] === Upos.ADV || tree.dated[word])) word++
  // "Spoke by telephone with Nadeen", "sat down with her".
  if (/^(?:by|over|on)$/.test(lemmaOf(tree, word) ?? '') && preposition === 'with') {
    const by = lemmaOf(tree, word + 1) === 'the' ? word + 2 : word + 1
    if (nounClasses(lemmaOf(tree, by) ?? '').has('phone')) word = by + 1
  }
  if (lemmaOf(tree, word) === 'down' && preposition === 'with') word++
  if (word >= words.count || words.upos[word] !== Upos.ADP || lemmaOf(tree, word) !== preposition) return -1
  let noun = -1
  for (word++; word < words.count && words.sentence[word] === words.sentence[verb] && !tree.dated[word]; word++) {
    if (words.upos[word] === Upos.NOUN || words.upos[word] === Upos.PROPN || words.upos[word] === Upos.PRON) noun = word
    else if (!NOMINAL.has(words.upos[word])) break
  }
  return noun < 0 ? -1 : nameHead(tree, noun)
}

/** The words of one name have one head, whatever the tree makes of them. */
const nameHead = (tree: Tree, word: number): number => tree.analysis.mentions[tree.mention[word]]?.head ?? word

/** The last words of "France, Greece and Turkey" before a verb, where its subject is one of them; none without an "and". */
export function listBefore(tree: Tree, verb: number, subject: number): number[] {
  const { words } = tree.analysis
  const found: number[] = []
  let joined = false
  let fresh = true
  let word = verb - 1
  while (word >= 0 && (words.upos[word] === Upos.AUX || words.upos[word] === Upos.ADV)) word--
  for (; word >= 0 && words.sentence[word] === words.sentence[verb]; word--) {
    const upos = words.upos[word]
    const isComma = upos === Upos.PUNCT && tree.analysis.text[words.start[word]] === ','
    if (upos === Upos.CCONJ || isComma) {
      joined ||= upos === Upos.CCONJ
      fresh = true
    } else if (upos === Upos.PROPN || upos === Upos.NOUN) {
      if (fresh) found.unshift(nameHead(tree, word))
      fresh = false
    } else if (!NOMINAL.has(upos)) break
  }
  return joined && found.length > 1 && subject >= found[0] ? found : []
}

/** How far the parties of talks may stand behind the noun. */
const PARTY_REACH = 30

/**
 * The two that "between" joins by the order of words: "talks between lawyers for the family and federal officials". What
 * `partiesAt` makes of the phrase behind "between", and of the first phrase behind the next "and"; none without a pair.
 */
export function pairAfter(tree: Tree, noun: number, partiesAt: (phrase: number) => readonly number[]): number[] {
  const { words } = tree.analysis
  let at = noun + 1
  while (at < words.count && at < noun + 5 && lemmaOf(tree, at) !== 'between') at++
  if (at >= words.count || lemmaOf(tree, at) !== 'between' || words.sentence[at] !== words.sentence[noun]) return []
  const found: number[] = []
  for (let word = at + 1; word < Math.min(words.count, at + PARTY_REACH); word++) {
    if (words.sentence[word] !== words.sentence[noun] || (found.length > 0 && hasTense(tree, word))) break
    // "The Land and Sea Board and its new owners": the first "and" is within a name.
    const isInName = found.length === 1 && tree.mention[word] >= 0 && tree.mention[word] === tree.mention[found[0]]
    if (words.upos[word] === Upos.CCONJ && found.length === 1 && !isInName) {
      const second = phraseFrom(tree, word + 1)
      return second < 0 ? [] : [...found, ...partiesAt(second).slice(0, 1)]
    }
    if (found.length === 0) {
      const first = phraseFrom(tree, word)
      if (first < 0) return []
      found.push(...partiesAt(first).slice(0, 1))
      if (found.length === 0) return []
      word = first
    }
  }
  return []
}

const FINITE: ReadonlySet<number> = new Set([Xpos.VBD, Xpos.VBZ, Xpos.VBP, Xpos.MD])
const hasTense = ({ analysis: { words } }: Tree, word: number): boolean => FINITE.has(words.xpos[word])

/** The head of the noun phrase that begins at a word, past its possessors; -1 where none does. */
function phraseFrom(tree: Tree, from: number): number {
  const { words } = tree.analysis
  let noun = -1
  for (let word = from; word < Math.min(words.count, from + REACH); word++) {
    const upos = words.upos[word]
    if (words.sentence[word] !== words.sentence[from]) break
    if (upos === Upos.NOUN || upos === Upos.PROPN || upos === Upos.PRON) noun = word
    else if (words.xpos[word] !== Xpos.POS && !NOMINAL.has(upos)) break
  }
  return noun < 0 ? -1 : nameHead(tree, noun)
}

/** The head behind the first "with" after talks, where no verb and no other clause stands between: "talks in Sarn with the envoy". */
export function partnerAfter(tree: Tree, noun: number): number[] {
  const { words } = tree.analysis
  for (let word = noun + 1; word < Math.min(words.count, noun + 12); word++) {
    if (words.sentence[word] !== words.sentence[noun] || isVerb(tree, word)) return []
    if (words.upos[word] === Upos.SCONJ || (words.upos[word] === Upos.PUNCT && !isHyphen(tree, word))) return []
    if (lemmaOf(tree, word) !== 'with' || words.upos[word] !== Upos.ADP) continue
    const head = relationOf(tree, word) === Relation.case ? headOf(tree, word) : phraseFrom(tree, word + 1)
    return head < 0 ? [] : [head]
  }
  return []
}

/** Where a noun's compound begins: "peace talks". */
export function firstModifier(tree: Tree, noun: number): number {
  let first = noun
  while (first > 0 && headOf(tree, first - 1) === noun && NAMING.has(relationOf(tree, first - 1))) first--
  return first
}

const NAMING: ReadonlySet<number> = new Set([Relation.compound, Relation.amod])

/** Whom a verb has right behind it by the order of words, where the tree gives it no object: "is due to meet Prime Minister Nadeen"; -1 where nobody. */
export function namedAfter(tree: Tree, verb: number): number {
  const { words, mentions, entities } = tree.analysis
  const next = words.upos[verb + 1] === Upos.DET ? verb + 2 : verb + 1
  if (next >= words.count || words.sentence[next] !== words.sentence[verb] || tree.dated[next]) return -1
  const mention = mentions[tree.mention[next]]
  const isFirst = mention !== undefined && mention.first >= verb + 1 && mention.first <= next && mention.kind === 'name'
  if (!isFirst || entities[mention.entity].type !== 'person') return -1
  // "Received Nadeen-linked donations": the name is none that is met.
  const after = words.upos[mention.end]
  const goesOn = mention.end < words.count && words.sentence[mention.end] === words.sentence[verb]
  const isInside = after === Upos.NOUN || words.xpos[mention.end] === Xpos.POS || isHyphen(tree, mention.end)
  return goesOn && isInside ? -1 : mention.head
}
