/** Who is named before an event noun: "Veldorian talks", "Veldoria's attack", "the Veldoria-Kasmere talks". */
import { countryByName, Relation } from '../../record/index.ts'
import { actorsIn } from './participants.ts'
import { child, children, relationOf, type Tree } from './tree.ts'

/** Actors before the noun: "Veldorian", "Veldoria's", "Veldoria-Kasmere". */
export function actorsBefore(tree: Tree, noun: number): number[] {
  const found: number[] = []
  const gather = (word: number): void => {
    for (const dependent of children(tree, word)) {
      if (dependent >= noun) continue
      const relation = relationOf(tree, dependent)
      if (
        relation !== Relation.amod &&
        relation !== Relation.compound &&
        relation !== Relation['nmod:poss'] &&
        relation !== Relation.conj &&
        relation !== Relation.nmod &&
        relation !== Relation.dep
      )
        continue
      const before = found.length
      if (!tree.dated[dependent]) found.push(...actorsIn(tree, dependent))
      if (found.length === before || relation === Relation.compound) gather(dependent)
    }
  }
  gather(noun)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** The same for talks, without where they are held. */
export const partiesBefore = (tree: Tree, noun: number): readonly number[] =>
  withoutVenue(
    tree,
    // "A 300-person meeting" is none of a person.
    actorsBefore(tree, noun).filter((word) => child(tree, word, Relation.nummod) < 0),
  )

/** "The Sarn summit" is held there: one place alone before the noun takes no part, unless it is a state. */
function withoutVenue(tree: Tree, named: readonly number[]): readonly number[] {
  const { mentions, entities, text, words } = tree.analysis
  const isVenue = (word: number): boolean => {
    const mention = mentions[tree.mention[word]]
    if (relationOf(tree, word) !== Relation.compound) return false
    const type = mention?.kind === 'name' ? entities[mention.entity].type : 'other'
    const form = text.slice(words.start[word], words.end[word])
    return (
      (type === 'place' || type === 'other') &&
      !/^[\p{Lu}.]+$/u.test(form) &&
      !countryByName.has(form) &&
      !countryByName.has(form.toLowerCase())
    )
  }
  return named.length === 1 && isVenue(named[0]) ? [] : named
}
