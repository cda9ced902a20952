/**
 * What the words around a name show beyond doubt, after the models have spoken: who has an age or a "who" is a person, a
 * month before a surname is a first name, a given name goes on over its hyphen, and a title alone is nobody's name.
 */
import { type Analysis, Upos, Xpos } from '../../record/index.ts'
import { hashesOf, Known } from './gazetteer.ts'
import { Lore } from './lore.ts'
import { isCapitalised, Shape, type WordView } from './name-features.ts'
import { overPossessives } from './name-possessives.ts'
import type { Name } from './name-tagger.ts'
import { isBeginningOfPlace, withShownPlaces } from './shown-places.ts'

const WHO = hashesOf('who whose whom')
/** Months that are first names. Behind these words they are months. */
const MONTH_NAMES = hashesOf('april may june august')
const BEFORE_MONTHS = hashesOf(
  'in on of by since until till before after during from to through last next this early late mid',
)

/** `lastNames`: hashes of the last words of persons' longer names. */
export function mended(
  analysis: Analysis,
  view: WordView,
  names: readonly Name[],
  lastNames: ReadonlySet<number>,
): Name[] {
  const standing = standingAlone(analysis, view, names)
  const found = withShownPlaces(analysis, view, names, lastNames)
    .filter((name) => !isBeginningOfPlace(view, name))
    .filter((name) => !isTitleAlone(analysis, view, name, lastNames))
    .filter((name) => !isOnlyAPart(name, standing, lastNames, view))
    .map((name) => overHyphen(analysis, view, shownPerson(analysis, view, name)))
    .map((name, index, all) => withMonth(analysis, view, name, index > 0 ? all[index - 1].end : 0))
  return [...overPossessives(analysis, view, found)]
}

const isOf = ({ words, sentences }: Analysis, word: number, other: number): boolean =>
  word >= sentences[words.sentence[other]] && word < sentences[words.sentence[other] + 1]

/** "Deputy" of "Deputy Prime Minister", "Public Diplomacy Advisor". */
function isTitleAlone(
  { words }: Analysis,
  view: WordView,
  { first, end, type, within }: Name,
  lastNames: ReadonlySet<number>,
): boolean {
  if (type !== 'person' || within !== undefined || lastNames.has(view.hash[end - 1])) return false
  const isTitle = (word: number) => (view.known[word] & (Known.title | Known.given)) === Known.title
  if (end - first === 1) return isTitle(first)
  if (!isTitle(end - 1)) return false
  for (let word = first; word < end - 1; word++) {
    if ((view.known[word] & Known.given) !== 0 || (view.lore[word] & Lore.given) !== 0) return false
    if (words.xpos[word] === Xpos.NNP && view.cluster[word] === 0) return false
  }
  return true
}

/** Words that somewhere in the article's sentences are a name with no more of a name behind it: "Peterson said". */
function standingAlone(analysis: Analysis, view: WordView, names: readonly Name[]): ReadonlySet<number> {
  const headings = analysis.blocks.filter(({ kind }) => kind === 'heading')
  const { words } = analysis
  const alone = new Set<number>()
  for (const { first, end, type, within } of names) {
    if (type !== 'person' || within !== undefined || end - first !== 1) continue
    // Where every word has a capital, what stands behind a name tells nothing.
    if (headings.some((heading) => words.start[first] >= heading.start && words.start[first] < heading.end))
      alone.add(view.hash[first])
    else if (!isBeforeName(analysis, view, end, first)) alone.add(view.hash[first])
  }
  return alone
}

/** "Institute" behind "Peterson", "County" behind "Prince George's". */
function isBeforeName(analysis: Analysis, view: WordView, end: number, name: number): boolean {
  const { words, text } = analysis
  const isMark = isOf(analysis, end, name) && /^['’]s?$/.test(text.slice(words.start[end], words.end[end]))
  const next = isMark ? end + 1 : end
  return (
    isOf(analysis, next, name) &&
    words.upos[next] === Upos.PROPN &&
    isCapitalised(view.shape[next]) &&
    (view.known[next] & (Known.organisationWord | Known.organisationNoun | Known.placeWord)) !== 0
  )
}

/** A surname that the article has only as a part of a body's or a place's name is nobody in it: "the Peterson Institute". */
const isOnlyAPart = (
  { first, end, type, within }: Name,
  standing: ReadonlySet<number>,
  lastNames: ReadonlySet<number>,
  view: WordView,
): boolean =>
  type === 'person' &&
  within === undefined &&
  end - first === 1 &&
  !standing.has(view.hash[first]) &&
  !lastNames.has(view.hash[first])

/** "Georgia Wills, who …", "Florence Hale, 34, …". */
function shownPerson(analysis: Analysis, view: WordView, name: Name): Name {
  const { first, end, type, within } = name
  if (type === 'person' || within !== undefined || end - first > 4) return name
  const isGiven = (view.known[first] & Known.given) !== 0 || (view.lore[first] & Lore.given) !== 0
  // The lowest two bits of `lists` say how often vectors hold it for a first name.
  if (!isGiven && (view.lists[first] & 3) === 0) return name
  const { text, words } = analysis
  const isComma = isOf(analysis, end, first) && text[words.start[end]] === ','
  const next = isComma ? end + 1 : end
  if (!isOf(analysis, next, first)) return name
  const isAge =
    isComma &&
    end - first > 1 &&
    view.shape[next] === Shape.number &&
    words.end[next] - words.start[next] === 2 &&
    isOf(analysis, next + 1, first) &&
    text[words.start[next + 1]] === ','
  return (WHO.has(view.hash[next]) && end - first > 1) || isAge ? { ...name, type: 'person' } : name
}

/** A given name of two syllables whose second one is written small: "Yoon Suk-yeol". */
function overHyphen(analysis: Analysis, view: WordView, name: Name): Name {
  const { first, end, type } = name
  const { text, words } = analysis
  if (type !== 'person' || end - first < 2 || !isOf(analysis, end + 1, first)) return name
  const isHyphen = words.start[end] === words.end[end - 1] && text[words.start[end]] === '-'
  const isJoined = isHyphen && words.start[end + 1] === words.end[end] && view.shape[end + 1] === Shape.lower
  const isShort = words.end[end - 1] - words.start[end - 1] <= 5 && words.end[end + 1] - words.start[end + 1] <= 5
  const tag = words.upos[end + 1]
  if (!isJoined || !isShort || NO_SYLLABLES.has(view.hash[end + 1]) || tag === Upos.VERB || tag === Upos.ADJ)
    return name
  return { ...name, end: end + 2 }
}
const NO_SYLLABLES = hashesOf('era like style led born based run held free linked wide made owned')

/** "April Ryder said", "June Osman, a nurse": no "in" or "on" makes it a month. */
function withMonth(analysis: Analysis, view: WordView, name: Name, from: number): Name {
  const { first, type, within } = name
  const month = first - 1
  if (within !== undefined || type === 'place' || month < from) return name
  if (type === 'organisation' && name.end - first > 1) return name
  if (!isOf(analysis, month, first) || !MONTH_NAMES.has(view.hash[month]) || !isCapitalised(view.shape[month]))
    return name
  const before = month - 1
  if (isOf(analysis, before, first) && (BEFORE_MONTHS.has(view.hash[before]) || view.shape[before] === Shape.number))
    return name
  return { ...name, first: month, type: 'person' }
}
