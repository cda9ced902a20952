/** When, where and by whose word an event is: from what stands in its clause, and from the statement around it. */
import {
  type Analysis,
  Relation,
  type Span,
  type StatementFinding,
  spanOfWords,
  Upos,
  wordAt,
  Xpos,
} from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'
import { edtfOf } from '../dates/index.ts'
import type { Candidate } from './candidate.ts'
import { SAYING_VERBS } from './saying.data.ts'
import { timeBefore } from './surface.ts'
import { children, headOf, isVerb, lemmaOf, prepositionOf, relationOf, type Tree } from './tree.ts'

/**
 * EDTF of the date expression of its sentence nearest to the event among those whose words hang on its clause; failing these, of one
 * with no other clause between.
 */
export function dateOf(tree: Tree, { trigger }: Candidate, dates: readonly TracedDate[]): string | null {
  const clause = clauseOf(tree, trigger)
  let best: string | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const date of dates) {
    const value = edtfOf(date.value)
    if (value === null || date.type === 'SET' || date.type === 'DURATION' || isDateline(tree, date)) continue
    // "The Dec. 28 meeting": a day inside the noun phrase is the event's, whatever stands nearer.
    const isInside = date.endWord <= trigger && !isVerb(tree, trigger) && isInPhrase(tree, date, trigger)
    if (!isInside && (isOfAnother(tree, date) || isOfOtherTime(tree, date, trigger))) continue
    const hangs = clause.has(holderOf(tree, date)) || isBelow(tree, date, trigger)
    if (!hangs && !isInClause(tree, date, trigger, clause)) continue
    const distance = Math.abs(date.first - trigger) + (isInside ? -100 : hangs ? 0 : 100)
    if (distance < nearest) {
      nearest = distance
      best = value
    }
  }
  return best
}

/** "SARN – 26 July 2031: The envoy met": the day of the report, not of what it tells. */
const isDateline = ({ analysis: { text, words } }: Tree, { endWord }: TracedDate): boolean =>
  endWord < words.count && text[words.start[endWord]] === ':' && words.end[endWord] < text.length

/** "Ahead of last week's vote": the day is of what stands behind the preposition. */
function isOfAnother({ analysis: { words } }: Tree, { first }: TracedDate): boolean {
  for (let word = first - 1; word >= Math.max(0, first - 4) && words.sentence[word] === words.sentence[first]; word--) {
    if (words.upos[word] === Upos.VERB || words.upos[word] === Upos.PUNCT) return false
    if (TIME_WORDS.has(words.lemma[word])) return true
  }
  return false
}

/** "The first visit after the start of her term in May": a day that hangs on what stands behind "after" is of that. */
function isOfOtherTime(tree: Tree, date: TracedDate, trigger: number): boolean {
  let word = topOf(tree, date)
  for (let steps = 0; word >= 0 && word !== trigger && !isVerb(tree, word) && steps < 5; steps++) {
    if (TIME_WORDS.has(prepositionOf(tree, word))) return true
    word = headOf(tree, word)
  }
  return false
}

/** "A visit of the secretary in September": the day hangs on somebody in the noun's own phrase. */
function isBelow(tree: Tree, date: TracedDate, trigger: number): boolean {
  if (isVerb(tree, trigger)) return false
  for (let word = topOf(tree, date), steps = 0; word > trigger && steps < 2; word = headOf(tree, word), steps++) {
    if (isVerb(tree, word) || relationOf(tree, word) !== Relation.nmod) return false
    if (headOf(tree, word) === trigger) return true
  }
  return false
}

/** Whether nothing but the noun's own modifiers stands between a date and it. */
function isInPhrase(tree: Tree, { endWord }: TracedDate, noun: number): boolean {
  const { words } = tree.analysis
  for (let word = endWord; word < noun; word++) {
    const upos = words.upos[word]
    if (upos === Upos.VERB || upos === Upos.ADP || upos === Upos.PUNCT || upos === Upos.CCONJ || upos === Upos.DET)
      return false
  }
  return true
}

/** Whether no verb of another clause, and no mark of one, stands between a date and the event. */
function isInClause(tree: Tree, { first, endWord }: TracedDate, trigger: number, clause: ReadonlySet<number>): boolean {
  const { words } = tree.analysis
  const [from, to] = first < trigger ? [endWord, trigger] : [trigger + 1, first]
  // "Described on Monday a meeting": a day that hangs on another verb is of that.
  const top = topOf(tree, { first, endWord })
  if (first < trigger && top >= 0 && isVerb(tree, top) && !clause.has(top)) return false
  for (let word = from; word < to; word++) {
    const upos = words.upos[word]
    if (upos === Upos.SCONJ || words.xpos[word] === Xpos.WDT || words.xpos[word] === Xpos.WP) return false
    // "Toured Sarn on Thursday and met Nadeen on Friday": what stands before the "and" is of the other.
    if (upos === Upos.CCONJ && first < trigger && headOf(tree, word) === trigger) return false
    if ((upos === Upos.VERB && !clause.has(word)) || TIME_WORDS.has(words.lemma[word])) return false
  }
  return true
}

/** What follows one of these is at another time. */
const TIME_WORDS: ReadonlySet<string> = new Set(['ahead', 'before', 'after', 'since', 'following', 'until'])

/** The words that a date of the event may hang on: the trigger, and the verbs above it that share its time. */
function clauseOf(tree: Tree, trigger: number): Set<number> {
  const found = new Set([trigger])
  let word = trigger
  for (let steps = 0; steps < 5; steps++) {
    const up = headOf(tree, word)
    const relation = relationOf(tree, word)
    if (up < 0 || timeBefore(tree, word) !== null) break
    const sameTime =
      relation === Relation.xcomp ||
      (ARGUMENTS.has(relation) && (isVerb(tree, word) || !isVerb(tree, up) || isOfItsTime(tree, up))) ||
      (relation === Relation.nmod && !isVerb(tree, up)) ||
      (relation === Relation.advcl && isBeside(tree, word)) ||
      (relation === Relation.obl && word === trigger && prepositionOf(tree, word) !== 'after')
    if (!sameTime) break
    found.add(up)
    word = up
  }
  // "The summit, set for July": the participle behind a noun tells when it is.
  for (const dependent of children(tree, trigger)) {
    if (relationOf(tree, dependent) === Relation.acl && !isVerb(tree, trigger)) found.add(dependent)
  }
  return found
}

const ARGUMENTS: ReadonlySet<number> = new Set([
  Relation.obj,
  Relation.nsubj,
  Relation['nsubj:outer'],
  Relation['nsubj:pass'],
])

/** "Described the meeting last week" tells when it was described; "held it last week" when it was. */
const isOfItsTime = (tree: Tree, verb: number): boolean =>
  !SAYING_VERBS.has(lemmaOf(tree, verb)) && !TELLING.has(lemmaOf(tree, verb))
const TELLING: ReadonlySet<string> = new Set(
  'describe recall criticize criticise praise defend discuss call'.split(' '),
)

/** "Met Nadeen, signing the treaty", "left while talks went on": on the day of the main clause. */
function isBeside(tree: Tree, word: number): boolean {
  const mark = children(tree, word).find((part) => relationOf(tree, part) === Relation.mark)
  if (mark !== undefined) return BESIDE.has(tree.analysis.words.lemma[mark])
  return tree.analysis.words.xpos[word] === Xpos.VBG
}

const BESIDE: ReadonlySet<string> = new Set(['while', 'as', 'when', 'before', 'after'])

/** What a date expression's head hangs on. */
function topOf(tree: Tree, { first, endWord }: Pick<TracedDate, 'first' | 'endWord'>): number {
  for (let word = first; word < endWord; word++) {
    const up = headOf(tree, word)
    if (up < first || up >= endWord) return up
  }
  return -1
}

/** "Fired into the sea Monday": a bare day is of the verb, on whatever noun the parser hangs it. */
function holderOf(tree: Tree, date: TracedDate): number {
  const { upos, sentence } = tree.analysis.words
  let top = topOf(tree, date)
  const before = date.first - 1
  if (before < 0 || sentence[before] !== sentence[date.first] || upos[before] === Upos.ADP) return top
  for (let steps = 0; steps < 3 && top >= 0 && !isVerb(tree, top) && top < date.first; steps++) top = headOf(tree, top)
  return top
}

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'outside', 'around'])

/** The place named in the event's clause: on its word or on the verb above, else, of talks, on what they are held with or of. */
export function placeOf(tree: Tree, { trigger, type, targets }: Candidate): Span | null {
  const holders = isVerb(tree, trigger) ? [trigger] : [trigger, headOf(tree, trigger)]
  for (const holder of holders) {
    const place = holder < 0 ? null : placeAt(tree, holder, targets)
    if (place) return place
  }
  if (type !== 'CONSULT') return null
  // "A meeting with the envoy in Sarn", "held talks in Sarn", "a meeting of the forum in Sarn".
  let level = [trigger]
  for (let depth = 0; depth < 3; depth++) {
    level = level.flatMap((word) => children(tree, word).filter((part) => part > trigger && isInside(tree, part)))
    for (const word of level) {
      const place = placeAt(tree, word, targets)
      if (place) return place
    }
  }
  return null
}

const INSIDE: ReadonlySet<number> = new Set([Relation.obj, Relation.obl, Relation.nmod])
const HELD_WITH: ReadonlySet<string> = new Set(['', 'with', 'of', 'between'])

const isInside = (tree: Tree, word: number): boolean =>
  // "Met her on Sunday in Sarn": the parser hangs the town on the day.
  (INSIDE.has(relationOf(tree, word)) && HELD_WITH.has(prepositionOf(tree, word))) || tree.dated[word] === 1

function placeAt(tree: Tree, holder: number, targets: readonly number[]): Span | null {
  const { mentions, entities } = tree.analysis
  for (const dependent of children(tree, holder)) {
    const relation = relationOf(tree, dependent)
    if ((relation !== Relation.obl && relation !== Relation.nmod) || !PLACING.has(prepositionOf(tree, dependent)))
      continue
    const mention = mentions[tree.mention[dependent]]
    if (mention?.kind !== 'name' || entities[mention.entity]?.type !== 'place' || targets.includes(dependent)) continue
    const { first, end } = mention.name ?? mention
    return spanOfWords(tree.analysis, first, end)
  }
  return null
}

/** Index of the innermost statement whose content holds each word, or -1. Smaller contents are written over larger ones. */
export function tellersOf(analysis: Analysis, statements: readonly StatementFinding[]): Int32Array {
  const teller = new Int32Array(analysis.words.count).fill(-1)
  const sizes = statements.map(({ content }) => content.reduce((sum, part) => sum + part.end - part.start, 0))
  const order = statements.map((_, index) => index).sort((a, b) => sizes[b] - sizes[a] || a - b)
  for (const index of order) {
    for (const { start, end } of statements[index].content) {
      const last = wordAt(analysis, end - 1)
      teller.fill(index, wordAt(analysis, start), analysis.words.start[last] < end ? last + 1 : last)
    }
  }
  return teller
}

/** The date expressions of each sentence that has any. */
export function datesBySentence(
  { words }: Analysis,
  dates: readonly TracedDate[],
): ReadonlyMap<number, readonly TracedDate[]> {
  const found = new Map<number, TracedDate[]>()
  for (const date of dates) {
    const sentence = words.sentence[date.first]
    const before = found.get(sentence)
    if (before) before.push(date)
    else found.set(sentence, [date])
  }
  return found
}
