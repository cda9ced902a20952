/** The stance of a cue: what its lemma says by itself, told apart by its frame where it has several senses. */
import { Relation, Xpos } from '../../record/index.ts'
import { type Context, dependentBy, SOMEBODY, subjectOf } from './context.ts'
import { phrasalStance } from './phrasal.ts'
import { ruledOut } from './refusals.ts'
import { stanceOf } from './stance-lexicon.ts'
import { CLAIM_NOUNS } from './stances.data.ts'

/** The stance of a cue in its sentence: docs/stances.md lists the senses that are told apart. `content` holds pairs of words. */
export function stanceAt(context: Context, cue: number, pairs: readonly number[]): string {
  const [content] = pairs
  const { words } = context.analysis
  const { lemma, xpos } = words
  const opens = lemma[content]
  const infinitive = xpos[content] === Xpos.TO || (opens === 'to' && xpos[content + 1] === Xpos.VB)
  const next = cue + 1 < words.count ? lemma[cue + 1] : ''
  const object = dependentBy(context, cue, Relation.obj)
  switch (lemma[cue]) {
    case 'ask':
      if (isQuestion(context, pairs)) return 'asks'
      return infinitive || next === 'for' || opens === 'that' || hasInfinitive(context, cue) ? 'demands' : 'asks'
    case 'plead':
      return next === 'guilty' || opens === 'guilty'
        ? 'confirms'
        : next === 'not' || opens === 'not'
          ? 'denies'
          : 'demands'
    case 'call':
      return next === 'for' || next === 'on' || infinitive ? 'demands' : 'says'
    case 'insist':
      return next === 'on' || isSubjunctive(context, content, opens === 'that') ? 'demands' : 'claims'
    case 'reject':
    case 'dismiss':
      return object >= 0 && CLAIM_NOUNS.has(lemma[object]) ? 'denies' : 'refuses'
    case 'propose':
    case 'proposal':
      return 'proposes'
    case 'agree':
      return infinitive ? 'intends' : 'confirms'
    case 'accept':
      return opens === 'that' ? 'confirms' : 'supports'
    case 'estimate':
    case 'indicate':
    case 'point':
      // Evidence shows; somebody says.
      return isOneOf(context, subjectOf(context, cue), SOMEBODY) ? 'says' : stanceOf(lemma[cue])
    case 'suggest': {
      if (!isOneOf(context, subjectOf(context, cue), PERSONS)) return 'shows'
      return infinitive || xpos[content] === Xpos.VBG ? 'proposes' : 'says'
    }
    case 'rule':
      return phrasalStance(context, cue) === null ? 'says' : ruledOut(context, cue, content)
    case 'want':
    case 'demand':
      // "Wanted to know why the gate was locked".
      return next === 'to' && lemma[cue + 2] === 'know' && isQuestion(context, pairs) ? 'asks' : stanceOf(lemma[cue])
    default:
      return phrasalStance(context, cue) ?? stanceOf(lemma[cue])
  }
}

/** 1, 11 and 21 stand for persons, 10 for a pronoun. */
const PERSONS = new Set([1])

const isOneOf = ({ standing }: Context, word: number, kinds: ReadonlySet<number>): boolean =>
  word >= 0 && (kinds.has(standing[word] % 10) || standing[word] === 10)

const QUESTION_TAGS = new Set<number>([Xpos.WRB, Xpos.WP, Xpos.WDT, Xpos['WP$']])

/** What is asked opens as a question does, or ends as one. */
function isQuestion({ analysis }: Context, pairs: readonly number[]): boolean {
  const { text, words } = analysis
  const [first] = pairs
  const end = words.end[pairs[pairs.length - 1] - 1]
  if (QUESTION_TAGS.has(words.xpos[first]) || words.lemma[first] === 'if' || words.lemma[first] === 'whether')
    return true
  return text
    .slice(end, end + 3)
    .trimStart()
    .startsWith('?')
}

/** "Asked Kasmere to leave": the cue's complement is an infinitive. */
function hasInfinitive(context: Context, cue: number): boolean {
  const complement = dependentBy(context, cue, Relation.xcomp)
  if (complement < 0) return false
  const mark = dependentBy(context, complement, Relation.mark)
  return mark > cue && context.analysis.words.lemma[mark] === 'to'
}

/** "Insisted that the port reopen": the base form after a subject of the third person demands. */
function isSubjunctive({ analysis, dependents }: Context, content: number, isMarked: boolean): boolean {
  const { xpos, head, relation } = analysis.words
  if (!isMarked) return false
  const verb = head[content]
  if (verb <= content || xpos[verb] !== Xpos.VB || relation[content] !== Relation.mark) return false
  for (let at = dependents.offset[verb]; at < dependents.offset[verb + 1]; at++) {
    const word = dependents.list[at]
    if (relation[word] === Relation.aux) return false
  }
  return true
}
