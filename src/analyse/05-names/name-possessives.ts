/**
 * Names of bodies that a possessive mark is a part of, and that the tagger cuts at it: "St. Mary's Hospital", "Children's
 * Hospital of Dresk". Whose a body is otherwise ("Kenya's Parliament") is no part of its name.
 */
import type { Analysis } from '../../record/index.ts'
import { hashOf, Known, known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'

const SAINT = /^(?:St\.?|Saint)$/
const BODY = Known.organisationNoun | Known.organisationWord
/** So many words may stand between the mark and what the body is: "St. Mary's Medical Center". */
const MOST_BETWEEN = 3
/** So many names may stand inside one that has grown. */
const NEAR = 3

export function overPossessives(analysis: Analysis, view: WordView, names: readonly Name[]): readonly Name[] {
  const grown = names.map((name) =>
    name.within === undefined
      ? (withWhatFollows(analysis, view, name) ?? withOwner(analysis, view, name) ?? name)
      : name,
  )
  if (grown.every((name, at) => name === names[at])) return names
  return grown.filter(({ first, end }, at) => {
    for (let other = Math.max(0, at - NEAR); other < Math.min(grown.length, at + NEAR + 1); other++) {
      if (other === at || grown[other] === names[other]) continue
      const around = grown[other]
      if (around.first <= first && end <= around.end && end - first < around.end - around.first) return false
    }
    return true
  })
}

/** "St. Mary" before "'s Hospital". */
function withWhatFollows(analysis: Analysis, view: WordView, name: Name): Name | null {
  const { words } = analysis
  const { first, end } = name
  if (!SAINT.test(wordAt(analysis, first)) || !isMark(analysis, end)) return null
  for (let word = end + 1; word <= end + MOST_BETWEEN && word < words.count; word++) {
    if (words.sentence[word] !== words.sentence[first] || !isCapitalised(view.shape[word])) return null
    if ((view.known[word] & BODY) !== 0) return { ...name, end: word + 1, type: 'organisation' }
  }
  return null
}

/** "Hospital of Dresk" behind "Children's" or "St. Mary's". */
function withOwner(analysis: Analysis, view: WordView, name: Name): Name | null {
  const { words } = analysis
  const { first, type } = name
  if (type !== 'organisation' || first < 2 || (view.known[first] & BODY) === 0 || !isMark(analysis, first - 1))
    return null
  const owner = first - 2
  if (words.sentence[owner] !== words.sentence[first] || !isCapitalised(view.shape[owner])) return null
  const lemma = words.lemma[owner].toLowerCase()
  const isPeople = (known(hashOf(lemma, 0, lemma.length)) & (Known.personNoun | Known.groupNoun)) !== 0
  if (isPeople && words.lemma[owner].toLowerCase() !== wordAt(analysis, owner).toLowerCase())
    return { ...name, first: owner }
  return owner > 0 && SAINT.test(wordAt(analysis, owner - 1)) ? { ...name, first: owner - 1 } : null
}

const wordAt = ({ text, words }: Analysis, word: number): string => text.slice(words.start[word], words.end[word])

const isMark = (analysis: Analysis, word: number): boolean =>
  word > 0 &&
  word < analysis.words.count &&
  analysis.words.start[word] === analysis.words.end[word - 1] &&
  /^['’]s?$/.test(wordAt(analysis, word))
