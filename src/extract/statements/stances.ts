/** The stance of a cue: what its lemma says by itself, told apart by its frame where it has several senses. */
import { Relation, Xpos } from '../../record/index.ts'
import { type Context, dependentBy, subjectOf } from './context.ts'
import { stanceOf } from './stance-lexicon.ts'
import { CLAIM_NOUNS } from './stances.data.ts'

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
