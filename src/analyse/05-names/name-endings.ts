/**
 * What stands after a name and is part of it or none, by closed lists: the number of a ruler ("Osric II"), letters after a
 * comma ("Pavel Orlin, QC"), the form of a company after one ("Harrow Foods, Inc."), the mark of a currency ("US$"), the
 * body that an officer's name goes on with ("Marlow County Sheriff's Office").
 */
import { type Analysis, Upos } from '../../record/index.ts'
import { hashesOf, Known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'

const AFTER_COMMA = hashesOf(
  'qc kc sc mp mep msp phd ph.d. ph.d md m.d. m.d jd esq esq. jr jr. sr sr. obe mbe cbe kbe inc inc. ltd ltd. llc llp plc',
)

/** Whether a word in capitals after a comma only adds to the name before it. */
export function isAfterthought({ text, words }: Analysis, view: WordView, { first, end }: Name): boolean {
  return (
    end - first === 1 &&
    first > 0 &&
    words.sentence[first - 1] === words.sentence[first] &&
    text[words.start[first - 1]] === ',' &&
    AFTER_COMMA.has(view.hash[first])
  )
}

/** "US" of "US$". */
export const isCurrency = ({ text, words }: Analysis, { first, end }: Pick<Name, 'first' | 'end'>): boolean =>
  end - first === 1 && text[words.end[first]] === '$'

const NUMERAL = /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})$/
/** Read as a number only where nothing can go on with it: "I", "V" and "X" are words too. */
const SINGLE = /^[IVX]$/

/** The person's name with the number after it. */
export function withNumeral({ text, words, sentences }: Analysis, name: Name): Name {
  const { end, type } = name
  if (type !== 'person' || end >= sentences[words.sentence[name.first] + 1]) return name
  const form = text.slice(words.start[end], words.end[end])
  if (!NUMERAL.test(form)) return name
  const next = end + 1 < sentences[words.sentence[end] + 1] ? end + 1 : -1
  const isClosed = next < 0 || words.upos[next] === Upos.PUNCT || words.lemma[next] === 'of'
  return SINGLE.test(form) && !isClosed ? name : { ...name, end: end + 1 }
}

const isPossessive = ({ words }: Analysis, word: number): boolean =>
  words.lemma[word] === "'s" || words.lemma[word] === '’s' || words.lemma[word] === "'" || words.lemma[word] === '’'

/** The whole body: no name ends at the possessive of "Marlow County Sheriff's Office". */
export function withPossessed(analysis: Analysis, view: WordView, name: Name): Name {
  const { words, sentences } = analysis
  const { first, end } = name
  const stop = sentences[words.sentence[first] + 1]
  if (end - first < 2 || end + 1 >= stop || !isPossessive(analysis, end)) return name
  const owner = view.known[end - 1]
  const body = view.known[end + 1]
  if (
    (owner & (Known.title | Known.personNoun)) === 0 ||
    (body & (Known.organisationWord | Known.organisationNoun)) === 0
  )
    return name
  let last = end + 2
  while (last < stop && isCapitalised(view.shape[last]) && (view.known[last] & Known.organisationWord) !== 0) last++
  return { ...name, end: last, type: 'organisation' }
}

/** "Marlow County Sheriff" of "Marlow County Sheriff's Office" is nobody's name. */
export const isPossessor = (analysis: Analysis, { type, end, within }: Name): boolean =>
  type === 'person' &&
  within !== undefined &&
  within.type === 'organisation' &&
  end < within.end &&
  isPossessive(analysis, end)
