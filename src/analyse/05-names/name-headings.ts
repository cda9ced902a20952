/**
 * Names of a headline: where every word has a capital, a name seems to go on over the verb ("Ana Kovac Speaks", "Kovac
 * Reportedly Barred", "Nominates Ana Kovac"). The report's own sentences show where it ends.
 */
import type { Analysis } from '../../record/index.ts'
import { hashesOf, hashOf, Known } from './gazetteer.ts'
import { Lore } from './lore.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'
import { keyOf } from './name-typer.ts'

/** Persons' names of headlines, cut to what the sentences show to be a name. */
export function asInSentences(analysis: Analysis, view: WordView, names: readonly Name[]): Name[] {
  const headings = analysis.blocks.filter(({ kind }) => kind === 'heading')
  const capitals = sentencesInCapitals(analysis, view, names)
  if (headings.length === 0 && capitals.size === 0) return [...names]
  const { words } = analysis
  const isInHeading = ({ first }: Name) =>
    capitals.has(words.sentence[first]) ||
    headings.some(({ start, end }) => words.start[first] >= start && words.start[first] < end)
  const keys = new Set<string>()
  const lastNames = new Set<number>()
  const alone = new Set<number>()
  for (const name of names) {
    if (name.type !== 'person' || name.within !== undefined || isInHeading(name)) continue
    keys.add(keyOf(view, name.first, name.end))
    if (name.end - name.first > 1) lastNames.add(view.hash[name.end - 1])
    else alone.add(view.hash[name.first])
  }
  // "Kovac Just Won", "Kovac Invites Visitors", where the sentences say Kovac alone.
  const isRunOn = ({ first, end }: Name) =>
    end - first === 2 &&
    alone.has(view.hash[first]) &&
    (ADVERBS.has(view.hash[first + 1]) ||
      /\p{Ll}s$/u.test(analysis.text.slice(words.start[first + 1], words.end[first + 1])))
  return names.map((name) =>
    name.type === 'person' && name.within === undefined && name.end - name.first > 1 && isInHeading(name)
      ? cut(view, name, { keys, lastNames, runsOn: isRunOn(name) })
      : name,
  )
}

const ADVERBS = hashesOf('just never still now again also only really finally already even reportedly')

/** Sentences with names in which nearly all long words have a capital: headlines that end in a full stop. */
function sentencesInCapitals(analysis: Analysis, view: WordView, names: readonly Name[]): ReadonlySet<number> {
  const { words, sentences } = analysis
  const found = new Set<number>()
  for (const sentence of new Set(names.map(({ first }) => words.sentence[first]))) {
    let [long, capital] = [0, 0]
    for (let word = sentences[sentence]; word < sentences[sentence + 1]; word++) {
      if (words.end[word] - words.start[word] < LONG_WORD) continue
      long++
      if (isCapitalised(view.shape[word])) capital++
    }
    if (long >= FEWEST_LONG && capital >= long * NEARLY_ALL) found.add(sentence)
  }
  return found
}
const LONG_WORD = 4
const FEWEST_LONG = 5
const NEARLY_ALL = 0.9

interface Shown {
  /** Of persons' names in the sentences. */
  readonly keys: ReadonlySet<string>
  readonly lastNames: ReadonlySet<number>
  /** The name goes on over a verb or an adverb. */
  readonly runsOn: boolean
}

function cut(view: WordView, name: Name, { keys, lastNames, runsOn }: Shown): Name {
  const { first, end } = name
  if (keys.has(keyOf(view, first, end))) return name
  for (let length = end - first - 1; length > 1; length--) {
    for (let from = first; from + length <= end; from++) {
      if (keys.has(keyOf(view, from, from + length))) return { ...name, first: from, end: from + length }
    }
  }
  // One of the family has a first name of their own.
  for (let word = first; word < end; word++) if (isGiven(view, word)) return name
  if (runsOn || lastNames.has(view.hash[first])) return { ...name, end: first + 1 }
  return lastNames.has(view.hash[end - 1]) ? { ...name, first: end - 1 } : name
}

/** The lowest two bits of `lists` say how often vectors hold a word for a first name. */
const isGiven = (view: WordView, word: number): boolean =>
  (view.known[word] & Known.given) !== 0 || (view.lore[word] & Lore.given) !== 0 || (view.lists[word] & 3) === 3

const hashes = (marks: string): ReadonlySet<number> =>
  new Set(marks.split(' ').map((mark) => hashOf(mark, 0, mark.length)))
const OPENING = hashes('" “ \' ‘ `` (')
const CLOSING = hashes("\" ” ' ’ '' )")
const MOST_INSIDE = 3

/** 'Pavel "the Fox" Dostan', "Pavel (Fox) Dostan": one name with what he is called inside. */
export function overNickname({ words }: Analysis, view: WordView, names: readonly Name[]): Name[] {
  const kept: Name[] = []
  const firsts = new Map(names.filter(({ within }) => within === undefined).map((name) => [name.first, name]))
  let until = 0
  for (const name of names) {
    if (name.first < until) continue
    const whole = name.within === undefined && (name.type === 'person' || isGiven(view, name.first)) ? over(name) : name
    if (whole !== name) until = whole.end
    kept.push(whole)
  }
  return kept

  function over(name: Name): Name {
    const { first, end } = name
    if (end - first > 2 || !OPENING.has(view.hash[end]) || words.sentence[end] !== words.sentence[first]) return name
    if (!isGiven(view, first)) return name
    for (let close = end + 2; close <= end + 1 + MOST_INSIDE; close++) {
      if (close >= words.count || words.sentence[close] !== words.sentence[first]) return name
      if (!CLOSING.has(view.hash[close])) continue
      const surname = firsts.get(close + 1)
      return surname?.type === 'person' && surname.end - surname.first < 3
        ? { ...name, end: surname.end, type: 'person' }
        : name
    }
    return name
  }
}
