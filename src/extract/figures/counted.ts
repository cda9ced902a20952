/**
 * What a number counts: the noun phrase after it ("20,000 Kasmeri soldiers", "hundreds of families"), read off the tags;
 * the tree is asked only where the tags show no noun. Null where the text names nothing ("killed 12").
 */
import { type Analysis, Relation, type Span, spanOfWords, Upos, Xpos } from '../../record/index.ts'

export interface Counted {
  /** Head word's index. */
  readonly head: number
  readonly span: Span
}

const NOT_NOUNS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december today yesterday tomorrow percent cent total time year month week day hour'
  ).split(' '),
)

/** What is tagged a pronoun and is none of these is a noun that the tagger does not know. */
const PRONOUNS = new Set(
  (
    'i you he she it we they them him her us me who whom which what that this these those one some any all none both each another other ' +
    'mine yours theirs ours his hers its their there something nothing everything somebody nobody everybody anyone everyone'
  ).split(' '),
)

/** "4 shot", "five dead", "six hurt": what was done to them, whatever the tagger takes it for. */
const HARMED: ReadonlySet<string> = new Set('shot hurt dead injured wounded killed slain stabbed'.split(' '))

/** Longest phrase looked at, in words. */
const REACH = 8

/** The noun phrase that starts at `word`, or after "of (the)" there. */
export function countedAfter(analysis: Analysis, from: number, limit: number): Counted | null {
  const { words } = analysis
  let word = from
  const ofPart = word < limit && words.lemma[word] === 'of'
  // "Half his men"; of "told Channel 2 his wound" the number counts nothing.
  const isShare = word > 0 && words.lemma[word - 1] === 'half'
  if (ofPart || words.upos[word] === Upos.DET || (isShare && words.xpos[word] === Xpos.PRP$)) {
    if (ofPart) word++
    while (word < limit && (words.upos[word] === Upos.DET || words.xpos[word] === Xpos.PRP$)) word++
  }
  if (word > from && word < limit && words.lemma[word - 1] === 'those') {
    return { head: word - 1, span: spanOfWords(analysis, word - 1, word) }
  }
  // "61 of the 150 seats" counts seats.
  while (word > from && word < limit && words.upos[word] === Upos.NUM) word++
  const last = Math.min(limit, word + REACH)
  let first = word
  let head = -1
  for (; word < last; word++) {
    const tag = words.upos[word]
    const isNoun = tag === Upos.NOUN || tag === Upos.PROPN || (tag === Upos.PRON && !PRONOUNS.has(words.lemma[word]))
    if (isNoun) {
      const lemma = words.lemma[word].toLowerCase()
      if (NOT_NOUNS.has(lemma) || HARMED.has(lemma)) break
      head = word
    } else if (head >= 0 && words.xpos[word] === Xpos.POS) {
      // "Nine of the ship's 31 crew" counts crew.
      head = -1
      while (word + 1 < last && words.upos[word + 1] === Upos.NUM) word++
      first = word + 1
    } else if (!continues(analysis, word, head)) break
  }
  if (head < 0) return null
  const end = coordinated(analysis, head + 1, limit)
  return { head, span: spanOfWords(analysis, first, end) }
}

/** Whether a word may stand between a number and its noun: adjectives, participles, hyphens. */
function continues({ words }: Analysis, word: number, head: number): boolean {
  const tag = words.upos[word]
  if (tag === Upos.ADJ || words.xpos[word] === Xpos.HYPH || words.joined[word] === 1) return true
  if (head >= 0) return false
  const participle = words.xpos[word] === Xpos.VBN || words.xpos[word] === Xpos.VBG
  return participle || (tag === Upos.ADV && words.upos[word + 1] === Upos.ADJ) || tag === Upos.NUM
}

/** "women and children": a second bare plural noun counted with the first. */
function coordinated({ words }: Analysis, at: number, limit: number): number {
  const isPlural = (word: number) => words.xpos[word] === Xpos.NNS
  const more = at + 1 < limit && words.lemma[at] === 'and' && isPlural(at - 1) && isPlural(at + 1)
  return more && (at + 2 >= limit || words.upos[at + 2] !== Upos.VERB || words.xpos[at + 2] !== Xpos.VBD) ? at + 2 : at
}

const BARRIER: ReadonlySet<number> = new Set([Upos.PUNCT, Upos.VERB, Upos.AUX, Upos.ADP])

/** The noun that the tree hangs the number on, where it stands near. */
export function countedByTree(analysis: Analysis, number: number): Counted | null {
  const { words } = analysis
  if (words.relation[number] !== Relation.nummod) return null
  const head = words.head[number]
  if (head < 0 || Math.abs(head - number) > REACH || words.upos[head] !== Upos.NOUN) return null
  // "Five dead, dozens hurt", "two had serious injuries": what stands behind a comma or a verb is another's.
  for (let word = number + 1; word < head; word++) if (BARRIER.has(words.upos[word])) return null
  return NOT_NOUNS.has(words.lemma[head]) ? null : { head, span: spanOfWords(analysis, head, head + 1) }
}
