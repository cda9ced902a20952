/** The stance of a cue: what its lemma says by itself, told apart by its frame where it has several senses. */
import { Relation, Xpos } from '../../record/index.ts'
import { type Context, dependentBy, subjectOf } from './context.ts'
import { CLAIM_NOUNS, STANCES } from './stances.data.ts'

const byLemma = new Map<string, number>()
const names = Object.keys(STANCES)
names.forEach((name, index) => {
  for (const lemma of STANCES[name].split(' ')) if (!byLemma.has(lemma)) byLemma.set(lemma, index + 1)
})

/** Number of the stance that a lemma has by itself, from 1; 0 where the lexicon does not hold it. */
export const stanceNumber = (lemma: string): number => byLemma.get(lemma) ?? 0

/** Name of the stance that a lemma has by itself; `says` where the lexicon does not hold it. */
export function stanceOf(lemma: string): string {
  const found = byLemma.get(lemma)
  return found === undefined ? 'says' : names[found - 1]
}

/** The stance of a cue in its sentence: docs/stances.md lists the senses that are told apart. `content` is its first word. */
export function stanceAt(context: Context, cue: number, content: number): string {
  const { words } = context.analysis
  const { lemma, xpos } = words
  const opens = lemma[content]
  const infinitive = xpos[content] === Xpos.TO || (opens === 'to' && xpos[content + 1] === Xpos.VB)
  const next = cue + 1 < words.count ? lemma[cue + 1] : ''
  const object = dependentBy(context, cue, Relation.obj)
  switch (lemma[cue]) {
    case 'ask':
    case 'request':
      return infinitive || next === 'for' ? 'demands' : stanceOf(lemma[cue])
    case 'call':
      return next === 'for' || next === 'on' || infinitive ? 'demands' : 'says'
    case 'insist':
      return next === 'on' ? 'demands' : 'claims'
    case 'reject':
    case 'dismiss':
      return object >= 0 && CLAIM_NOUNS.has(lemma[object]) ? 'denies' : 'refuses'
    case 'agree':
      return infinitive ? 'intends' : 'confirms'
    case 'accept':
      return opens === 'that' ? 'confirms' : 'supports'
    case 'suggest': {
      const subject = subjectOf(context, cue)
      // 1, 11 and 21 stand for persons, 10 for a pronoun.
      const person = subject >= 0 && (context.standing[subject] % 10 === 1 || context.standing[subject] === 10)
      if (!person) return 'shows'
      return infinitive || xpos[content] === Xpos.VBG ? 'proposes' : 'says'
    }
    default:
      return stanceOf(lemma[cue])
  }
}
