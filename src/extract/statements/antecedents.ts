/**
 * Whom a relative pronoun stands for where coreference gave it to nobody: the noun that its clause hangs on ("a report …,
 * which revealed that"), the name beside which that noun stands ("Mara Dahl, a nurse who said"), and for "who" a person or
 * a group, not the body whose they are ("Emil Brandt, head of the Ister Bank, who said").
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Context } from './context.ts'

const RELATIVES = new Set<number>([Xpos.WDT, Xpos.WP])
const FORMS = new Set(['who', 'which', 'that', 'whom'])

/** Whether the word opens a relative clause as its subject or object. */
export const isRelativePronoun = ({ analysis: { words } }: Context, word: number): boolean =>
  FORMS.has(words.lemma[word].toLowerCase()) && (RELATIVES.has(words.xpos[word]) || words.xpos[word] === Xpos.IN)

/** The word that heads what the relative pronoun stands for, or -1: nobody that the tree tells ("those who", "that is"). */
export function antecedentOf(context: Context, pronoun: number): number {
  const { words } = context.analysis
  const { relation, head, upos, sentence } = words
  let verb = pronoun
  for (let step = 0; step < 4 && verb >= 0 && relation[verb] !== Relation['acl:relcl']; step++) verb = head[verb]
  const isClause = verb >= 0 && relation[verb] === Relation['acl:relcl'] && head[verb] >= 0 && head[verb] < pronoun
  let noun = isClause ? head[verb] : beside(context, pronoun)
  if (noun < 0 || sentence[noun] !== sentence[pronoun]) return -1
  const isPerson = (word: number): boolean => PERSONS.has(context.standing[word] % 10)
  for (let step = 0; step < 4; step++) {
    const up = head[noun]
    const isApposed = relation[noun] === Relation.appos
    // "Who" passes by a body and a place on the way to the person that they tell of.
    const isOf = relation[noun] === Relation.nmod && words.lemma[pronoun] === 'who' && !isPerson(noun)
    if (up < 0 || up > noun || (!isApposed && !(isOf && (isPerson(up) || relation[up] === Relation.appos)))) break
    noun = up
  }
  return upos[noun] === Upos.NOUN || upos[noun] === Upos.PROPN ? noun : -1
}

/** "Brandt (who backs it)", "Brandt – who said": the name that ends right before the pronoun and a mark. */
function beside(context: Context, pronoun: number): number {
  const { analysis, mention } = context
  const { words, mentions } = analysis
  let end = pronoun
  if (end > 0 && words.upos[end - 1] === Upos.PUNCT) end--
  for (let word = end - 1; word >= Math.max(0, end - LONGEST); word--) {
    const found = mention[word] < 0 ? undefined : mentions[mention[word]]
    if (found?.end === end && found.kind === 'name') return word
  }
  // "Legal experts, who worry": the tree hangs the clause on another word.
  const before = end - 1
  return before >= 0 && words.upos[before] === Upos.NOUN && PERSONS.has(context.standing[before] % 10) ? before : -1
}

/** Words of a name, at the most. */
const LONGEST = 6
/** Persons and groups. */
const PERSONS = new Set([1, 4])
