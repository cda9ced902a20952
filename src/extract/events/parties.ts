/**
 * Who can hold talks: persons, bodies and governments. Only the heads of a phrase count here: "the plates of Eurasia"
 * meet nobody, nor does "a show in Broward" receive anybody.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import {
  AUDIENCE_MODIFIERS,
  AUDIENCE_NOUNS,
  BODY_NOUNS,
  CROWD_NOUNS,
  OFFICE_NOUNS,
  PERSONAL_PRONOUNS,
  RELATIVE_PRONOUNS,
} from './actor-nouns.data.ts'
import { conjuncts, isActor, isDemonym } from './participants.ts'
import { child, children, headOf, lemmaOf, prepositionOf, relationOf, type Tree } from './tree.ts'

/** Nouns that measure those who take part: "a number of advisers", "one of the leaders". */
const MEASURES: ReadonlySet<string> = new Set(
  'number group dozen hundred some one two several many most part half couple handful series team member majority'.split(
    ' ',
  ),
)

/** The heads of a phrase and of what is joined to it that can take part in talks. */
export function partiesIn(tree: Tree, phrase: number): number[] {
  if (phrase < 0) return []
  const heads = [phrase, ...conjuncts(tree, phrase)].flatMap((word) =>
    namedBeside(tree, measured(tree, antecedentOf(tree, meantBy(tree, word)))),
  )
  // "The Land and Sea Board": one name, whatever the tree joins in it.
  const seen = new Set<number>()
  return heads.filter((word) => {
    const mention = tree.mention[word]
    if (mention >= 0 && seen.has(mention)) return false
    seen.add(mention)
    return isParty(tree, word)
  })
}

/** The same; of a phrase whose head is none, those named right before it: "the foreign ministry's press office". */
export function sidesIn(tree: Tree, phrase: number): number[] {
  const parties = partiesIn(tree, phrase)
  if (parties.length > 0 || phrase < 0) return parties
  return children(tree, phrase).filter(
    (part) =>
      (relationOf(tree, part) === Relation.compound || relationOf(tree, part) === Relation['nmod:poss']) &&
      tree.analysis.mentions[tree.mention[part]]?.kind === 'name' &&
      isParty(tree, part),
  )
}

/** "Her counterpart from Kasmere, Ilse Nadeen": the name says who it is better than what it stands beside. */
function namedBeside(tree: Tree, word: number): readonly number[] {
  const { mentions, entities } = tree.analysis
  if (mentions[tree.mention[word]]?.kind !== 'nominal') return [word]
  const isName = (part: number) => {
    const mention = mentions[tree.mention[part]]
    return mention?.kind === 'name' && mention.head === part && NAMED.has(entities[mention.entity].type)
  }
  const beside = children(tree, word).find((part) => part > word && relationOf(tree, part) === Relation.appos)
  if (beside === undefined || !isName(beside)) return [word]
  return [beside, ...conjuncts(tree, beside).filter(isName)]
}

const NAMED: ReadonlySet<string> = new Set(['person', 'organisation'])

function isParty(tree: Tree, word: number): boolean {
  const { words, mentions, entities } = tree.analysis
  if (tree.dated[word]) return false
  const mention = mentions[tree.mention[word]]
  // A name that the tagger cannot type takes part where a person or a state would.
  if (mention?.kind === 'name' && mention.head === word && isCapitalised(tree, word)) return true
  if (words.upos[word] === Upos.PROPN) return true
  if (words.upos[word] === Upos.PRON) {
    if (!PERSONAL_PRONOUNS.has(lemmaOf(tree, word))) return false
    const type = mention ? entities[mention.entity].type : 'person'
    return type !== 'place' && type !== 'other'
  }
  if (isDemonym(tree, word)) return words.upos[word] !== Upos.ADJ || relationOf(tree, word) !== Relation.amod
  const acts = isActor(tree, word) || isOneOf(tree, word, BODY_NOUNS)
  return acts && !isOneOf(tree, word, AUDIENCE_NOUNS) && !isMass(tree, word)
}

/** "An MSNBC show" is named, and is no party. */
const isCapitalised = ({ analysis: { text, words } }: Tree, word: number): boolean =>
  /^[^\p{Ll}]/u.test(text.slice(words.start[word], words.end[word]))

const isOneOf = (tree: Tree, word: number, nouns: ReadonlySet<string>): boolean => {
  const lemma = lemmaOf(tree, word)
  return nouns.has(lemma) || (lemma.endsWith('s') && nouns.has(lemma.slice(0, -1)))
}

/** "Met opposition", "received security": a singular noun without an article is a stuff, no body. */
function isMass(tree: Tree, word: number): boolean {
  if (tree.analysis.words.xpos[word] !== Xpos.NN) return false
  return (
    child(tree, word, Relation.det, Relation['nmod:poss'], Relation.nummod, Relation.compound) < 0 &&
    !isTitle(tree, word)
  )
}

/** "Prime minister Dostan", "minister of Kasmere". */
function isTitle(tree: Tree, word: number): boolean {
  return children(tree, word).some((part) => {
    const relation = relationOf(tree, part)
    const isOf = relation === Relation.nmod && prepositionOf(tree, part) === 'of'
    return relation === Relation.appos || relation === Relation.flat || isOf
  })
}

/** "Advisers" of "a number of advisers". */
function measured(tree: Tree, word: number): number {
  if (!MEASURES.has(lemmaOf(tree, word))) return word
  const inner = child(tree, word, Relation.nmod)
  return inner >= 0 ? inner : word
}

/** "The president himself": the president. */
function meantBy({ analysis: { words } }: Tree, word: number): number {
  const isSelf = words.upos[word] === Upos.PRON && /^(?:him|her|it|them)sel(?:f|ves)$/.test(words.lemma[word])
  const before = words.upos[word - 1]
  const isBeside = words.sentence[word - 1] === words.sentence[word] && (before === Upos.NOUN || before === Upos.PROPN)
  return isSelf && isBeside ? word - 1 : word
}

/** The noun that a relative pronoun stands for; the word itself otherwise. */
function antecedentOf(tree: Tree, word: number): number {
  if (!RELATIVE_PRONOUNS.has(lemmaOf(tree, word))) return word
  for (let up = headOf(tree, word), steps = 0; up >= 0 && steps < 4; up = headOf(tree, up), steps++) {
    if (relationOf(tree, up) === Relation['acl:relcl']) return personOf(tree, word, headOf(tree, up))
  }
  // "…, with whom the president spoke": the clause hangs elsewhere, the noun stands before it.
  const { upos, sentence } = tree.analysis.words
  for (let before = word - 1; before >= word - 3 && sentence[before] === sentence[word]; before--) {
    if (upos[before] === Upos.NOUN || upos[before] === Upos.PROPN)
      return tree.analysis.mentions[tree.mention[before]]?.head ?? before
  }
  return word
}

/** "People outside the council who met her": "who" is the people, to whom the nearer noun only belongs. */
function personOf(tree: Tree, pronoun: number, noun: number): number {
  const up = headOf(tree, noun)
  if (!/^whom?$/.test(lemmaOf(tree, pronoun)) || up < 0 || relationOf(tree, noun) !== Relation.nmod) return noun
  return isOfPersons(tree, up) && !isOfPersons(tree, noun) ? up : noun
}

const isOfPersons = (tree: Tree, word: number): boolean => {
  const { mentions, entities, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return (
    isMany(tree, word) ||
    (mention?.head === word && entities[mention.entity].type === 'person') ||
    (words.xpos[word] === Xpos.NNS && isActor(tree, word))
  )
}

/** Whether these are many of one kind, as tourists, patients and pupils are. */
export const isMany = (tree: Tree, word: number): boolean => isOneOf(tree, word, CROWD_NOUNS)

/** Whether the text tells who it is: a name, an office or a body; of a pronoun, what it stands for. */
export function isKnown(tree: Tree, word: number): boolean {
  const { words, mentions, entities } = tree.analysis
  if (isMany(tree, word)) return false
  if (words.upos[word] !== Upos.PRON) return true
  const mention = mentions[tree.mention[word]]
  if (mention === undefined) return false
  return entities[mention.entity].mentions.some((index) => {
    const { kind, head } = mentions[index]
    return kind === 'name' || (kind === 'nominal' && isActor(tree, head) && !isMany(tree, head))
  })
}

/** Whether it is a name, an office or a body, or a pronoun for one. */
export function isNotable(tree: Tree, word: number): boolean {
  const { words, mentions, entities } = tree.analysis
  const mention = mentions[tree.mention[word]]
  if (words.upos[word] === Upos.PROPN || holdsOffice(tree, word) || isBody(tree, word) || isDemonym(tree, word))
    return true
  return mention !== undefined && entities[mention.entity].mentions.some((index) => mentions[index].kind === 'name')
}

/** Whether this one goes for a state or a body: an office, or a name or pronoun of somebody whom the report gives one. */
export function holdsOffice(tree: Tree, word: number): boolean {
  // "Secretary of State Nadeen": the lemma of a name keeps its capital.
  if (isOneOf(tree, word, OFFICE_NOUNS) || OFFICE_NOUNS.has(lemmaOf(tree, word).toLowerCase())) return true
  // "The ministers of both, Dostan and Nadeen".
  const named = relationOf(tree, word) === Relation.conj ? headOf(tree, word) : word
  const office = named >= 0 && relationOf(tree, named) === Relation.appos ? headOf(tree, named) : -1
  if (office >= 0 && isOneOf(tree, office, OFFICE_NOUNS)) return !hasBeen(tree, office)
  // "President Dostan", where no mention has told it.
  const before = children(tree, word).filter((part) => part < word)
  if (before.some((part) => FORMER.has(lemmaOf(tree, part).toLowerCase()))) return false
  if (before.some((part) => OFFICE_NOUNS.has(lemmaOf(tree, part).toLowerCase()) && !hasBeen(tree, part))) return true
  const { mentions, entities } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return (
    mention !== undefined && entities[mention.entity].mentions.some((index) => isOffice(tree, mentions[index].role))
  )
}

/** "Foreign Minister" of a state, unlike "former President" and "vice president of sales". */
function isOffice(tree: Tree, role: { readonly first: number; readonly end: number } | null): boolean {
  if (role === null) return false
  let holds = false
  for (let word = role.first; word < role.end; word++) {
    const lemma = lemmaOf(tree, word).toLowerCase()
    if (FORMER.has(lemma)) return false
    holds ||= OFFICE_NOUNS.has(lemma)
  }
  return holds
}

/** "Former President". */
const hasBeen = (tree: Tree, title: number): boolean =>
  children(tree, title).some((part) => FORMER.has(lemmaOf(tree, part).toLowerCase()))

const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'ex-president', 'onetime', 'then', 'late', 'retired'])

/** "A panel discussion", "a shareholders' meeting". */
export const isMeetingForAnAudience = (tree: Tree, noun: number): boolean =>
  children(tree, noun).some((part) => {
    const relation = relationOf(tree, part)
    return (
      (relation === Relation.compound || relation === Relation['nmod:poss']) && isOneOf(tree, part, AUDIENCE_MODIFIERS)
    )
  })

/** Whether somebody can be received: a person, people, a body or a state; no prize and no party of their own. */
export const isGuest = (tree: Tree, word: number): boolean => {
  const { mentions, entities, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  if (mention?.head === word && mention.kind !== 'pronoun') return GUESTS.has(entities[mention.entity].type)
  return words.upos[word] === Upos.PRON || isActor(tree, word)
}

const GUESTS: ReadonlySet<string> = new Set(['person', 'group', 'organisation', 'place'])

/** "The council met": a body of many members meets by itself. */
export const isBody = (tree: Tree, word: number): boolean => {
  const { mentions, entities } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return isOneOf(tree, word, BODY_NOUNS) || (mention?.head === word && entities[mention.entity].type === 'organisation')
}

/** Whether the analysis takes it for one person. */
export const isPerson = (tree: Tree, word: number): boolean => {
  const { mentions, entities } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return mention !== undefined && entities[mention.entity].type === 'person'
}

/** Where somebody is received or goes to see others: a named place, a state, a body, or somebody who can meet. */
export const isDestination = (tree: Tree, word: number): boolean => {
  const mention = tree.analysis.mentions[tree.mention[word]]
  return (
    (mention?.kind === 'name' && mention.head === word) ||
    tree.analysis.words.upos[word] === Upos.PROPN ||
    partiesIn(tree, word).length > 0
  )
}
