/** Who takes part: from the subject, object or oblique of a clause to the head words of those who can act. */
import { COUNTRIES, Relation, Upos, Xpos } from '../../record/index.ts'
import { ACTOR_NOUNS, PERSONAL_PRONOUNS, RELATIVE_PRONOUNS } from './actor-nouns.data.ts'
import { nounClasses } from './nouns.data.ts'
import { child, children, headOf, isVerb, lemmaOf, obliques, prepositionOf, relationOf, type Tree } from './tree.ts'

const DEMONYMS: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(({ demonyms, names }) => [...demonyms, ...names].map((name) => name.toLowerCase())),
)

/** Whether a word names somebody who can act: a name, an office, a body, a people. */
export function isActor(tree: Tree, word: number): boolean {
  const { words, mentions, entities } = tree.analysis
  if (tree.dated[word]) return false
  const mention = mentions[tree.mention[word]]
  // A name that the tagger cannot place acts where a name would: "met Nadeen". What it names may be a treaty.
  if (mention?.kind === 'name' && mention.head === word)
    return entities[mention.entity]?.type !== 'other' || nounClasses(formOf(tree, word)).size === 0
  if (words.upos[word] === Upos.PROPN) return true
  // "The monarch", "advisers": a noun that the analysis takes for people or a body, whatever our lists hold.
  if (mention?.kind === 'nominal' && mention.head === word && ACTING.has(entities[mention.entity].type)) return true
  if (words.upos[word] === Upos.PRON)
    return PERSONAL_PRONOUNS.has(lemmaOf(tree, word)) || PERSONAL_PRONOUNS.has(formOf(tree, word))
  if (words.upos[word] === Upos.NOUN && (isActorNoun(lemmaOf(tree, word)) || isBareName(tree, word))) return true
  return isDemonym(tree, word)
}

const ACTING: ReadonlySet<string> = new Set(['person', 'group'])

/** By lemma, also where the analysis left a plural as it is ("troops"). */
const isActorNoun = (lemma: string): boolean =>
  ACTOR_NOUNS.has(lemma) ||
  (lemma.endsWith('s') && ACTOR_NOUNS.has(lemma.slice(0, -1))) ||
  (lemma.endsWith('men') && ACTOR_NOUNS.has(`${lemma.slice(0, -3)}man`))

/** A name that the tagger does not know: capitalised, singular, the subject of a clause and without an article. */
function isBareName(tree: Tree, word: number): boolean {
  const { words } = tree.analysis
  if (words.xpos[word] !== Xpos.NN || !isCapitalised(tree, word) || children(tree, word).length > 0) return false
  return relationOf(tree, word) === Relation.nsubj || relationOf(tree, word) === Relation['nsubj:pass']
}

const isCapitalised = ({ analysis: { text, words } }: Tree, word: number): boolean =>
  /^\p{Lu}/u.test(text.slice(words.start[word], words.end[word]))

const formOf = ({ analysis: { text, words } }: Tree, word: number): string =>
  text.slice(words.start[word], words.end[word]).toLowerCase()

export function isDemonym(tree: Tree, word: number): boolean {
  const form = formOf(tree, word)
  if (DEMONYMS.has(form) || (form.endsWith('s') && DEMONYMS.has(form.slice(0, -1)))) return true
  // Peoples and places that no list knows: a capitalised adjective inside a sentence.
  const { upos, sentence } = tree.analysis.words
  return (
    upos[word] === Upos.ADJ &&
    sentence[word - 1] === sentence[word] &&
    isCapitalised(tree, word) &&
    /(an|i|ese|ish)$/.test(form)
  )
}

/** Modifiers inside a noun phrase through which an actor is named: "Russia's plan", "an Indian proposal", "a call by the envoy". */
const INSIDE: ReadonlySet<number> = new Set([
  Relation['nmod:poss'],
  Relation.amod,
  Relation.compound,
  Relation.nmod,
  Relation['nmod:desc'],
])

/** Head words of the actors that a noun phrase names: itself and what it is coordinated with, else those inside it. */
export function actorsIn(tree: Tree, phrase: number, depth = 0): number[] {
  if (phrase < 0) return []
  const found: number[] = []
  for (const word of [phrase, ...conjuncts(tree, phrase)]) {
    const whom = antecedent(tree, word)
    if (isActor(tree, whom)) found.push(whom)
    else if (depth < 3) {
      for (const part of children(tree, whom)) {
        if (!INSIDE.has(relationOf(tree, part)) || tree.dated[part]) continue
        found.push(...actorsIn(tree, part, depth + 1))
      }
    }
  }
  return [...new Set(found)]
}

export function conjuncts(tree: Tree, word: number): number[] {
  const found: number[] = []
  for (const dependent of children(tree, word)) {
    if (relationOf(tree, dependent) === Relation.conj && !isVerb(tree, dependent))
      found.push(dependent, ...conjuncts(tree, dependent))
  }
  return found
}

/** The noun that a relative pronoun stands for; the word itself otherwise. */
function antecedent(tree: Tree, word: number): number {
  if (!RELATIVE_PRONOUNS.has(lemmaOf(tree, word))) return word
  for (let up = headOf(tree, word), steps = 0; up >= 0 && steps < 4; up = headOf(tree, up), steps++) {
    if (relationOf(tree, up) === Relation['acl:relcl']) return headOf(tree, up)
  }
  return word
}

const CLAUSAL: ReadonlySet<number> = new Set([
  Relation.xcomp,
  Relation.advcl,
  Relation.conj,
  Relation.acl,
  Relation['acl:relcl'],
  Relation.ccomp,
  // "Is due to meet": some trees take the infinitive for the subject.
  Relation.csubj,
])
/** Verbs whose object does what the complement says. */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'urge ask order tell allow permit force press invite help persuade convince request instruct encourage enable let make want require warn call authorize authorise'.split(
    ' ',
  ),
)

/** The head of the phrase that does what verb `word` says: its own subject, or the one it shares by control or coordination; -1 where none. */
export function subjectOf(tree: Tree, word: number, depth = 0): number {
  const own = ownSubject(tree, word)
  if (own >= 0) return own
  if (isPassive(tree, word)) return agentOf(tree, word)
  const mistaken = child(tree, word, Relation['nsubj:pass'])
  if (mistaken >= 0) return mistaken
  const up = headOf(tree, word)
  const relation = relationOf(tree, word)
  if (up < 0 || depth > 5 || !CLAUSAL.has(relation)) return -1
  if (relation === Relation.acl || relation === Relation['acl:relcl']) {
    // "issued a declaration demanding …": what cannot act is the doing of who made it.
    const maker = actorsIn(tree, up).length === 0 && relationOf(tree, up) === Relation.obj ? headOf(tree, up) : -1
    return maker >= 0 ? subjectOf(tree, maker, depth + 1) : isVerb(tree, up) ? -1 : up
  }
  // "Accused him of visiting": whoever is accused did, not the one who accuses.
  if (relation === Relation.advcl && isOfDeed(tree, word)) {
    const accused = objectOf(tree, up)
    if (accused >= 0) return accused
  }
  if (relation === Relation.ccomp) return -1
  if (relation === Relation.conj && !isVerb(tree, up) && child(tree, up, Relation.cop) < 0) return -1
  if (relation === Relation.xcomp && OBJECT_CONTROL.has(lemmaOf(tree, up))) {
    const object = child(tree, up, Relation.obj, Relation.iobj)
    if (object >= 0) return object
  }
  // The subject of "are scheduled to" and "were forced to" does what follows.
  const passive = child(tree, up, Relation['nsubj:pass'])
  if (passive >= 0 && relation !== Relation.conj) return passive
  // "Nadeen called and was scheduled to meet Dostan": the passive has its subject from the verb that it is joined to.
  if (isPassive(tree, up) && relation !== Relation.conj && relationOf(tree, up) === Relation.conj) {
    const joined = headOf(tree, up)
    return child(tree, joined, Relation['nsubj:pass'], Relation.nsubj)
  }
  return subjectOf(tree, up, depth + 1)
}

/** Of "UN Secretary-General Karim Osei met", where the tree has two subjects, the name beside the verb. */
function ownSubject(tree: Tree, verb: number): number {
  const subjects = children(tree, verb).filter((part) => {
    const relation = relationOf(tree, part)
    return relation === Relation.nsubj || relation === Relation['nsubj:outer']
  })
  const named = subjects.findLast((part) => part < verb && tree.analysis.words.upos[part] === Upos.PROPN)
  return (subjects.length > 1 ? named : undefined) ?? subjects[0] ?? -1
}

const isOfDeed = (tree: Tree, word: number): boolean => {
  const mark = child(tree, word, Relation.mark, Relation.case)
  return mark >= 0 && lemmaOf(tree, mark) === 'of' && tree.analysis.words.xpos[word] === Xpos.VBG
}

/** By its auxiliaries, which are surer than the relation of its subject: "has promised" is active whatever the tree says. */
export function isPassive(tree: Tree, word: number): boolean {
  if (child(tree, word, Relation['aux:pass']) >= 0) return true
  if (child(tree, word, Relation['nsubj:pass']) < 0) return false
  const auxiliary = child(tree, word, Relation.aux)
  return auxiliary < 0
    ? !tree.analysis.words.xpos[word] || tree.analysis.words.xpos[word] === Xpos.VBN
    : lemmaOf(tree, auxiliary) !== 'have'
}

/** "by the army". */
export function agentOf(tree: Tree, word: number): number {
  const agent = child(tree, word, Relation['obl:agent'])
  return agent >= 0 ? agent : (obliques(tree, word, 'by')[0] ?? -1)
}

/** What a verb is done to: its object, the subject of a passive, or the noun that a participle follows. */
export function objectOf(tree: Tree, word: number): number {
  const object = child(tree, word, Relation.obj)
  if (object >= 0 && !tree.dated[object]) return object
  if (isPassive(tree, word)) return child(tree, word, Relation['nsubj:pass'], Relation.nsubj)
  const up = headOf(tree, word)
  const relation = relationOf(tree, word)
  if (up >= 0 && relation === Relation.acl && tree.analysis.words.upos[word] === Upos.VERB && isParticiple(tree, word))
    return up
  if (up >= 0 && relation === Relation.conj && isPassive(tree, up) && isParticiple(tree, word))
    return objectOf(tree, up)
  return -1
}

const isParticiple = (tree: Tree, word: number): boolean =>
  formOf(tree, word).endsWith('ed') || formOf(tree, word).endsWith('en')

/** The nearest actors below a word that are not among `others`: breadth first through its arguments, places in it last. */
export function nearestActors(tree: Tree, word: number, others: readonly number[], depth: number): number[] {
  const found = searchBelow(tree, word, others, depth, (one) => !PLACING.has(prepositionOf(tree, one)))
  return found.length > 0 ? found : searchBelow(tree, word, others, 3, () => true)
}

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near'])

function searchBelow(
  tree: Tree,
  word: number,
  others: readonly number[],
  depth: number,
  enters: (word: number) => boolean,
): number[] {
  let level = [word]
  for (let step = 0; step < depth; step++) {
    const next: number[] = []
    for (const up of level) {
      for (const dependent of children(tree, up)) {
        if (SEARCHED.has(relationOf(tree, dependent)) && !tree.dated[dependent] && enters(dependent))
          next.push(dependent)
      }
    }
    for (const candidate of next) {
      if (!isActor(tree, candidate) || others.includes(candidate)) continue
      return [candidate, ...conjuncts(tree, candidate)].filter((one) => isActor(tree, one))
    }
    level = next
  }
  return []
}

const SEARCHED: ReadonlySet<number> = new Set([
  Relation.obj, Relation.iobj, Relation.obl, Relation['obl:agent'], Relation.xcomp, Relation.ccomp, Relation.nsubj, Relation['nsubj:pass'],
  Relation.nmod, Relation['nmod:poss'], Relation.amod, Relation.compound, Relation.conj, Relation.acl,
]) // biome-ignore format: one list
