/**
 * Nouns for people that no list has: "auditor", "botanist". They end as such nouns do, and behave like ones that the
 * lists have: their group of words holds one. On nouns of GUM train that no list has, nine of ten so found are people.
 */
import { PERSON_NOUNS, TITLE_HEADS } from '../../record/index.ts'
import { foldedHash } from '../atoms.ts'
import { type LexiconTable, placeOf } from '../lexicon.ts'

const ENDINGS = /(?:[aeiu]tor|[cst]tor|[eiu]sor|ist|ian|iatrist|[^u]man|woman|person)s?$/
/** End so, and are things. */
const THINGS: ReadonlySet<string> = new Set(['sector', 'list', 'twist', 'factor', 'monitor', 'motor'])

const groupsOf = new WeakMap<LexiconTable, ReadonlySet<number>>()

/** Groups of words that hold a noun for people; 0, the group of unknown words, never does. */
function groupsOfPeople(lexicon: LexiconTable): ReadonlySet<number> {
  const known = groupsOf.get(lexicon)
  if (known !== undefined) return known
  const groups = new Set<number>()
  for (const word of [...PERSON_NOUNS, ...TITLE_HEADS]) groups.add(lexicon.fine[placeOf(lexicon.key, foldedHash(word))])
  groups.delete(0)
  groupsOf.set(lexicon, groups)
  return groups
}

/** Whether a common noun in lower case with this group is one for people. */
export function agentTest(lexicon: LexiconTable): (lemma: string, group: number) => boolean {
  const groups = groupsOfPeople(lexicon)
  return (lemma, group) => groups.has(group) && ENDINGS.test(lemma) && !THINGS.has(lemma)
}
