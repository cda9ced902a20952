/** Verbs that have their sense of saying from a particle, beside the verb or behind its object: "ruled it out". */
import { Relation } from '../../record/index.ts'
import { type Context, dependentBy } from './context.ts'
import { PHRASAL_STANCES } from './phrasal.data.ts'

/** The stance of a verb of saying with its particle; null where the verb has none, or the two say nothing. */
export function phrasalStance(context: Context, verb: number): string | null {
  const { words } = context.analysis
  const particle = dependentBy(context, verb, Relation['compound:prt'])
  const beside = verb + 1 < words.count && words.sentence[verb + 1] === words.sentence[verb] ? verb + 1 : -1
  for (const word of [particle, beside]) {
    const stance = word < 0 ? undefined : PHRASAL_STANCES.get(`${words.lemma[verb]} ${words.lemma[word]}`)
    if (stance !== undefined) return stance
  }
  return null
}
