/**
 * Names that the article itself shows to be no person's: what is told to be a firm or an agency ("Dresk Lane, a Sarnish
 * shipping company"), and what has a founder, a chief executive, a subsidiary. A name shown so once is a body wherever it
 * stands in the article.
 */
import { type Analysis, Relation, Upos } from '../../record/index.ts'
import { hashesOf, hashOf, Known, known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'
import { headOfName, keyOf } from './name-typer.ts'

/** Roles in a body and things of a body that no person has. */
const OF_BODIES = hashesOf(
  'ceo cfo cto coo founder co-founder cofounder shareholder subsidiary headquarters boardroom franchisee stockholder',
)
/** Nouns for bodies that are as often somebody's trade. */
const TRADES = hashesOf(
  'maker manufacturer supplier retailer operator publisher carrier lender broadcaster guard authority regulator state house',
)
const NAMING = hashesOf('call name')
const NAMING_RELATIONS: ReadonlySet<number> = new Set([Relation.acl, Relation['acl:relcl']])
const PREDICATE_OF: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass']])

const hashOfLemma = (lemma: string): number => hashOf(lemma, 0, lemma.length)

/** The names with every name of persons that the article shows to be a body's called one. */
export function withShownBodies(analysis: Analysis, view: WordView, names: readonly Name[]): readonly Name[] {
  const persons = names.filter(({ type, within }) => type === 'person' && within === undefined)
  const key = ({ first, end }: Name) => keyOf(view, first, end)
  const shown = new Set(persons.filter((name) => isToldToBeOne(analysis, name)).map(key))
  if (shown.size === 0) return names
  // A wrong tree tells of a body now and then: what surely names a person elsewhere is none.
  for (const name of persons) {
    const { first, end } = name
    if (hasTitleBefore(analysis, view, first) || (end - first > 1 && view.known[first] & Known.given)) {
      shown.delete(key(name))
    }
    if (end - first > 1 && !shown.has(key(name))) {
      for (let word = first; word < end; word++) shown.delete(keyOf(view, word, word + 1))
    }
  }
  return names.map((name) =>
    name.type === 'person' && name.within === undefined && shown.has(key(name))
      ? { ...name, type: 'organisation' }
      : name,
  )
}

function hasTitleBefore({ words }: Analysis, view: WordView, first: number): boolean {
  const before = first - 1
  if (before < 0 || words.sentence[before] !== words.sentence[first] || !isCapitalised(view.shape[before])) return false
  return (view.known[before] & (Known.title | Known.honorific)) !== 0
}

function isToldToBeOne(analysis: Analysis, name: Name): boolean {
  const { words, sentences } = analysis
  const head = headOfName(analysis, name.first, name.end)
  const sentence = words.sentence[head]
  const isOutside = (word: number) => word < name.first || word >= name.end
  const isBody = (word: number) => {
    const noun = hashOfLemma(words.lemma[word])
    const isNoun = words.upos[word] === Upos.NOUN && !TRADES.has(noun)
    return isNoun && (known(noun) & (Known.organisationNoun | Known.personNoun)) === Known.organisationNoun
  }
  // "founder of X", "a firm named X": the name hangs from it.
  const above = words.head[head]
  if (above >= 0 && isOutside(above) && words.sentence[above] === sentence) {
    const relation = words.relation[head]
    if (relation === Relation.nmod && isOfBodies(words, above) && hasOf(analysis, head)) return true
    if (NAMING.has(hashOfLemma(words.lemma[above])) && NAMING_RELATIONS.has(words.relation[above])) {
      if (words.head[above] >= 0 && isBody(words.head[above])) return true
    }
    if (PREDICATE_OF.has(relation) && isBody(above) && hasCopula(analysis, above)) return true
    if (relation === Relation['nmod:poss'] && isOfBodies(words, above)) return true
  }
  // "X, a Sarnish shipping company": it hangs from the name.
  for (let word = name.end; word < sentences[sentence + 1]; word++) {
    if (words.head[word] === head && words.relation[word] === Relation.appos) return isBody(word)
  }
  return false
}

const isOfBodies = (words: Analysis['words'], word: number): boolean =>
  OF_BODIES.has(hashOfLemma(words.lemma[word].toLowerCase()))

const hasOf = ({ words, sentences }: Analysis, head: number): boolean => {
  for (let word = head - 1; word >= sentences[words.sentence[head]] && word > head - 8; word--) {
    if (words.head[word] === head && words.relation[word] === Relation.case) return words.lemma[word] === 'of'
  }
  return false
}

const hasCopula = ({ words, sentences }: Analysis, head: number): boolean => {
  for (let word = head - 1; word >= sentences[words.sentence[head]] && word > head - 12; word--) {
    if (words.head[word] === head && words.relation[word] === Relation.cop) return true
  }
  return false
}
