/**
 * How likely an event is right as a whole: its type, who did it to whom, and how real it is. Read on reports that nobody
 * had read before: what is right is told by a finite verb in the past, with both sides as its own arguments, each named.
 * Of what only a noun tells, of general truths, and of what is wished or supposed, one in five is right.
 */
import { type EventStatus, Relation, Xpos } from '../../record/index.ts'
import type { ToldEvent } from './candidate.ts'
import { isDemonym } from './participants.ts'
import type { EventType } from './plover.ts'
import { isInfinitive } from './reality.ts'
import { partyShare, rounded, talkConfidence, tieShare, worst } from './talk-confidence.ts'
import { child, children, headOf, isVerb, lemmaOf, prepositionOf, relationOf, type Tree } from './tree.ts'

const OF_VERB = 0.95
const OF_NOUN = 0.6

/** What is not so, or is only thought of or wanted. */
const SHARE_OF_STATUS: Partial<Record<EventStatus, number>> = {
  hypothetical: 0.4,
  intended: 0.5,
  proposed: 0.6,
  denied: 0.6,
  ongoing: 0.75,
  planned: 0.85,
}

/** Where nobody is told to have done it: "was arrested" is an arrest all the same. */
const WITHOUT_SOURCE = 0.55
const PASSIVE: Partial<Record<EventType, number>> = { COERCE: 0.7, SANCTION: 0.7 }
/** The record names nobody for this side. */
const UNNAMED = 0.65
/** Words of much else: "wanted him to come" is asked of nobody, "beat him by a point" hurts nobody. */
const OF_MUCH_ELSE: ReadonlySet<string> = new Set(
  'want need wish hope beat attack hit target battle fight blast strike allow call fail stand'.split(' '),
)
const MUCH_ELSE = 0.6
/** "Until he stepped down", "perhaps they will oppose it". */
const NOT_YET: ReadonlySet<string> = new Set(['until', 'till', 'before', 'unless', 'perhaps', 'maybe', 'possibly'])
const OPEN = 0.5
/** Where nobody is told to whom. */
const WITHOUT_TARGET = 0.6
/** Types that one side alone does. */
const ONE_SIDED: Partial<Record<EventType, number>> = { RETREAT: 1, PROTEST: 0.9, MOBILIZE: 0.75, REJECT: 0.75 }
/** "Supports", "accuses": an attitude holds in the present; what is done is told in the past. */
const ATTITUDES: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST'])

/** From 0 to 1. */
export function confidenceOf(tree: Tree, event: ToldEvent): number {
  const { trigger, rule, type, sources, targets, status } = event
  if (type === 'CONSULT') return talkConfidence(tree, event)
  if (sources.length + targets.length === 0) return 0.3
  const sides =
    sources.length === 0
      ? (PASSIVE[type] ?? WITHOUT_SOURCE)
      : targets.length === 0
        ? (ONE_SIDED[type] ?? WITHOUT_TARGET)
        : 1
  const shares = [...sources, ...targets].map((party) => shareOf(tree, party, event))
  const share =
    (isVerb(tree, trigger) ? OF_VERB * tenseShare(tree, event) : OF_NOUN) *
    (SHARE_OF_STATUS[status] ?? 1) *
    sides *
    (OF_MUCH_ELSE.has(lemmaOf(tree, trigger)) ? MUCH_ELSE : 1) *
    (isOpen(tree, trigger) ? OPEN : 1) *
    worst(shares) *
    (rule.endsWith('+participants-before') ? 0.5 : 1)
  return rounded(Math.max(0.1, share))
}

/** The parser hangs "until" on the verb of its clause or on the subject. */
function isOpen(tree: Tree, trigger: number): boolean {
  const subject = child(tree, trigger, Relation.nsubj, Relation['nsubj:pass'])
  const parts = [...children(tree, trigger), ...(subject < 0 ? [] : children(tree, subject))]
  return parts.some((part) => NOT_YET.has(lemmaOf(tree, part).toLowerCase()))
}

/** "I" in somebody's words is who says them. */
function shareOf(tree: Tree, party: number, { trigger, statement, type, sources }: ToldEvent): number {
  const { text, words, mentions, entities } = tree.analysis
  if (statement >= 0 && /^I$/.test(text.slice(words.start[party], words.end[party])))
    return 0.9 * tieShare(tree, party, trigger)
  // "Fired, according to the police": those who tell it.
  if (children(tree, party).some((part) => lemmaOf(tree, part).toLowerCase() === 'accord')) return 0.2
  // "The keeper of the mill who met": who is meant, the keeper or the mill, is a guess.
  const isOfOther = relationOf(tree, trigger) === Relation['acl:relcl'] && relationOf(tree, party) === Relation.nmod
  // "Supported research in the council": where, and not whom.
  if (PLACING.has(prepositionOf(tree, party)) && headOf(tree, party) !== trigger) return 0.5
  if (PLACING.has(prepositionOf(tree, party)) && sources.includes(party) === false && !isOfPlaces(type)) return 0.5
  // "A Kasmeri trader was arrested": he was, and not his country.
  const up = headOf(tree, party)
  const isOrigin =
    relationOf(tree, party) === Relation.amod && up >= 0 && isDemonym(tree, party) && isOnePerson(tree, up)
  if (isOrigin) return 0.5
  const mention = mentions[tree.mention[party]]
  const isNamed =
    isDemonym(tree, party) ||
    (mention !== undefined && entities[mention.entity].mentions.some((index) => mentions[index].kind === 'name'))
  return partyShare(tree, party) * tieShare(tree, party, trigger) * (isNamed ? 1 : UNNAMED) * (isOfOther ? 0.6 : 1)
}

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near'])
/** "Deployed troops in Kasmere", "attacks in Sarn": these are done to where they are. */
const isOfPlaces = (type: EventType): boolean =>
  type === 'MOBILIZE' || type === 'ASSAULT' || type === 'RETREAT' || type === 'AID' || type === 'CONCEDE'

const isOnePerson = (tree: Tree, word: number): boolean => {
  const { mentions, entities, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return words.xpos[word] === Xpos.NN && mention?.head === word && entities[mention.entity].type === 'person'
}

/** What is told in the simple present is mostly what is always so; an infinitive or a gerund tells no act of its own. */
function tenseShare(tree: Tree, { trigger, type }: ToldEvent): number {
  const { xpos } = tree.analysis.words
  const isAided = child(tree, trigger, Relation.aux, Relation['aux:pass']) >= 0
  if (isInfinitive(tree, trigger)) return 0.7
  if (xpos[trigger] === Xpos.VBG && !isAided) return 0.65
  const isPresent = (xpos[trigger] === Xpos.VBZ || xpos[trigger] === Xpos.VBP) && !isAided
  return isPresent ? (ATTITUDES.has(type) ? 0.8 : 0.6) : 1
}
