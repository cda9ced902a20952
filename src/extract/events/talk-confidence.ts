/**
 * How likely talks are right as a whole: that they are talks, who takes part, and how real they are. Read on reports that
 * nobody had read before: what is right has both sides as arguments of its own word, each named there. A party that another
 * clause, a pronoun or an office elsewhere gives is somebody else in every second case.
 */
import { countryByName, countryBySeat, type EventStatus, Relation, Upos, Xpos } from '../../record/index.ts'
import { CROWD_NOUNS, OFFICE_NOUNS } from './actor-nouns.data.ts'
import type { ToldEvent } from './candidate.ts'
import { conjuncts, isDemonym } from './participants.ts'
import { holdsOffice, isBody, isMany } from './parties.ts'
import { isInfinitive } from './reality.ts'
import { child, children, headOf, isVerb, lemmaOf, prepositionOf, relationOf, type Tree } from './tree.ts'

/** What is not so, or is only thought of or wanted, is often only spoken of. */
const SHARE_OF_STATUS: Partial<Record<EventStatus, number>> = {
  hypothetical: 0.5,
  intended: 0.6,
  proposed: 0.6,
  denied: 0.65,
  ongoing: 0.85,
}

/** Words that tell other things than talks as well. */
const SHARE_OF_WORD: Readonly<Record<string, number>> = {
  talk: 0.8,
  speak: 0.75,
  discuss: 0.65,
  discussion: 0.7,
  dialogue: 0.7,
  host: 0.8,
  greet: 0.7,
  tour: 0.7,
  consult: 0.8,
  engage: 0.6,
  sit: 0.8,
  fly: 0.6,
  travel: 0.6,
  head: 0.6,
}

/** From 0 to 1. */
export function talkConfidence(tree: Tree, event: ToldEvent): number {
  const { trigger, rule, sources, targets, status, date } = event
  const word = lemmaOf(tree, trigger)
  const byVerb = isVerb(tree, trigger)
  if (rule.endsWith('+participants-before')) return 0.4
  const parties = [...sources, ...targets]
  // One side alone: of whom with whom the report does not tell.
  if (parties.length < 2 || (byVerb && sources.length === 0)) {
    if (parties.length === 0) return 0.25
    const meets =
      byVerb && targets.length === 0 && isOfLeaders(tree, parties[0]) && tieShare(tree, parties[0], trigger) === 1
    return meets ? rounded(0.75 * (SHARE_OF_STATUS[status] ?? 1)) : 0.4
  }
  const share =
    (byVerb ? 0.95 : 0.9) *
    (SHARE_OF_STATUS[status] ?? 1) *
    (SHARE_OF_WORD[word] ?? 1) *
    (isForTalks(tree, event) ? 0.6 : 1) *
    (byVerb || !isGeneric(tree, trigger) ? 1 : 0.6) *
    // "The talks would have an outcome": of a noun the modal of its clause often tells something else.
    (byVerb || status !== 'planned' || date !== null ? 1 : 0.8) *
    // "Was allowed to visit": nothing says that it came about.
    (byVerb && status === 'held' && isOfInfinitive(tree, trigger) ? 0.6 : 1) *
    // "Attended the meeting": with whom is not said.
    (isOfSomebodyElse(tree, event) ? 0.7 : 1) *
    (isRegular(tree, trigger) || hasWord(tree, trigger, ONLY) ? 0.6 : 1) *
    (ATTENDING.has(word) && targets.length === 0 ? 0.6 : 1)
  const ofSources = worst(sources.map((party) => partyShare(tree, party) * tieShare(tree, party, trigger)))
  const ofTargets = worst(targets.map((party) => partyShare(tree, party) * tieShare(tree, party, trigger)))
  const all = share * ofSources * ofTargets * publicShare(tree, event, parties)
  return rounded(Math.max(0.1, all))
}

/** Who holds no office meets people in private, on a field or for a report. */
function publicShare(tree: Tree, { trigger, sources, targets }: ToldEvent, parties: readonly number[]): number {
  const word = lemmaOf(tree, trigger)
  // "The channel spoke with the governor" for its report.
  const isAsked = SPOKEN.has(word) && sources.some((party) => isBody(tree, party))
  if (parties.some((party) => holdsOffice(tree, party) || isDemonym(tree, party))) return isAsked ? 0.6 : 1
  if (SHARE_OF_WORD[word] !== undefined) return 0.75
  if (parties.some((party) => isBody(tree, party))) return 1
  // "Met with Nadeen" is said of meetings, "met Nadeen" and "the two met" of whoever comes together.
  const isWith = targets.some((party) => prepositionOf(tree, party) === 'with')
  return word !== 'meet' || !isVerb(tree, trigger) ? 0.85 : isWith ? 0.8 : 0.6
}

/** "To meet", and "meet" of "to leave and meet". */
const isOfInfinitive = (tree: Tree, verb: number): boolean =>
  isInfinitive(tree, verb) || (relationOf(tree, verb) === Relation.conj && isInfinitive(tree, headOf(tree, verb)))

const REGULAR = new Set(['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'annual', 'regular', 'usual'])
const SPOKEN: ReadonlySet<string> = new Set(['speak', 'talk', 'discuss', 'discussion', 'sit'])
const ONLY: ReadonlySet<string> = new Set(['only', 'first'])

const hasWord = (tree: Tree, word: number, lemmas: ReadonlySet<string>): boolean =>
  children(tree, word).some((part) => relationOf(tree, part) === Relation.advmod && lemmas.has(lemmaOf(tree, part)))

/** "The weekly meeting": one of a body's own. */
const isRegular = (tree: Tree, noun: number): boolean =>
  children(tree, noun).some((part) => relationOf(tree, part) === Relation.amod && REGULAR.has(lemmaOf(tree, part)))

const ATTENDING: ReadonlySet<string> = new Set(['attend', 'join', 'lead', 'chair'])

export const rounded = (share: number): number => Math.round(100 * share) / 100

/** "The leaders of the alliance will meet": several in office, who meet each other. */
const isOfLeaders = (tree: Tree, word: number): boolean =>
  tree.analysis.words.xpos[word] === Xpos.NNS &&
  OFFICE_NOUNS.has(lemmaOf(tree, word)) &&
  !isBareAnaphor(tree, word) &&
  // "The presidents of Veldoria and Kasmere": the name that the record gives them leaves one out.
  children(tree, word).every((part) => conjuncts(tree, part).length === 0)

export const worst = (shares: readonly number[]): number => Math.min(1, ...shares)

/** How surely it is told who this is. */
export function partyShare(tree: Tree, word: number): number {
  const { words, mentions, entities } = tree.analysis
  const mention = mentions[tree.mention[word]]
  if (words.upos[word] === Upos.PRON) return pronounShare(tree, word)
  if (mention === undefined) return isDemonym(tree, word) ? 0.95 : words.upos[word] === Upos.PROPN ? 0.7 : 0.6
  // "Secretary of State Dostan": the title of the name. Else a name inside the phrase of somebody else.
  const isTitle = mention.role !== null && mention.role.first <= word && word < mention.role.end
  if (mention.head !== word && !(isTitle && mention.name !== null)) return isDemonym(tree, word) ? 0.8 : 0.6
  if (mention.name !== null || mention.kind === 'name') return nameShare(tree, word)
  const names = entities[mention.entity].mentions.filter((index) => mentions[index].kind === 'name')
  // "The minister, Mirela Dostan".
  if (names.some((index) => Math.abs(mentions[index].first - mention.end) <= BESIDE)) return 1
  // "The minister" is said to be somebody named elsewhere.
  if (names.length > 0) return RELATIVE.has(lemmaOf(tree, word)) ? 0.5 : 0.7
  if (isMany(tree, word) || CROWD_NOUNS.has(lemmaOf(tree, word))) return 0.5
  return isBareAnaphor(tree, word) ? 0.6 : 0.9
}

/** Words between an office and the name beside it: a comma. */
const BESIDE = 1

/** A region or a town takes part in nothing, "the border" of two states is none of them, and an outlet interviews. */
function nameShare(tree: Tree, word: number): number {
  const { mentions, entities, text, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  const { first, end } = mention.name ?? mention
  if (isOutlet(tree, word)) return 0.5
  const isTitle = mention.role !== null && mention.role.first <= word && word < mention.role.end
  if ((word < first || word >= end) && !isTitle) return 0.6
  if (entities[mention.entity].type !== 'place' || isDemonym(tree, word)) return 1
  const name = text.slice(words.start[first], words.end[end - 1]).toLowerCase()
  return countryByName.has(name) || countryBySeat.has(name) ? 1 : 0.55
}

/** By the last word of its name: whom an outlet meets it interviews. */
const OUTLETS: ReadonlySet<string> = new Set(
  'show network times post news herald tribune journal gazette daily telegraph observer chronicle magazine tv television radio'.split(
    ' ',
  ),
)
const isOutlet = (tree: Tree, word: number): boolean => {
  const { mentions, entities, text, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  const last = (mention.name ?? mention).end - 1
  return (
    entities[mention.entity].type !== 'person' &&
    entities[mention.entity].type !== 'place' &&
    OUTLETS.has(text.slice(words.start[last], words.end[last]).toLowerCase())
  )
}

/** Nouns that say who somebody is only beside somebody else. */
const RELATIVE: ReadonlySet<string> = new Set(['counterpart', 'rival', 'predecessor', 'successor', 'colleague'])

/** "The two sides", "the officials": somebody of whom the report spoke before, and nobody tells whom. */
function isBareAnaphor(tree: Tree, word: number): boolean {
  const parts = children(tree, word)
  const isSelf = (part: number) => {
    const relation = relationOf(tree, part)
    return (
      relation === Relation.det ||
      relation === Relation.nummod ||
      relation === Relation.case ||
      relation === Relation.punct
    )
  }
  return parts.some((part) => /^(?:the|both|these|those)$/.test(lemmaOf(tree, part))) && parts.every(isSelf)
}

/** "Went to Sarn for talks": whether they have begun is not told. */
const SETTING_OUT: ReadonlySet<string> = new Set(['return', 'travel', 'fly', 'go', 'arrive', 'come', 'gather'])
const isForTalks = (tree: Tree, { trigger, rule, status }: ToldEvent): boolean =>
  status === 'planned' &&
  (rule.startsWith('noun:') ? prepositionOf(tree, trigger) === 'for' : SETTING_OUT.has(lemmaOf(tree, trigger)))

const IN_PASSING: ReadonlySet<string> = new Set(['during', 'in', 'at', 'about', 'on', 'of', 'for', 'as', 'like', 'to'])

/** "Neutral during talks between the two": of which talks is not told. */
function isGeneric(tree: Tree, noun: number): boolean {
  const marks = children(tree, noun).some((part) => {
    const relation = relationOf(tree, part)
    return relation === Relation.det || relation === Relation['nmod:poss'] || tree.dated[part] === 1
  })
  return !marks && IN_PASSING.has(prepositionOf(tree, noun))
}

/** Persons who speak, are spoken to, or are many: what they stand for is a guess. */
const SURE_PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'his'])

/** A pronoun is sure where only one person named in this sentence and the one before can be meant. */
function pronounShare(tree: Tree, word: number): number {
  const { words, mentions, entities, text } = tree.analysis
  const form = text.slice(words.start[word], words.end[word]).toLowerCase()
  const mention = mentions[tree.mention[word]]
  if (mention === undefined || !SURE_PRONOUNS.has(form)) return 0.4
  const { gender } = entities[mention.entity]
  const others = new Set<number>()
  let isNear = false
  for (let before = word - 1; before >= 0 && words.sentence[before] >= words.sentence[word] - 1; before--) {
    const other = mentions[tree.mention[before]]
    if (other === undefined || other.head !== before || other.kind === 'pronoun' || other.type !== 'person') continue
    if (other.entity === mention.entity) isNear = true
    else if (entities[other.entity].gender === 'unknown' || entities[other.entity].gender === gender)
      others.add(other.entity)
  }
  if (others.size === 0) return isNear ? 0.9 : 0.75
  return isSubjectBefore(tree, word) ? 0.85 : 0.6
}

/** "Shunned the envoy during his visit": the subject of the clause is not surely whose visit it is. */
function isOfSomebodyElse(tree: Tree, { trigger, sources }: ToldEvent): boolean {
  const owner = isVerb(tree, trigger) ? -1 : child(tree, trigger, Relation['nmod:poss'])
  return owner >= 0 && !sources.includes(owner) && /^(?:his|her)$/.test(lemmaOf(tree, owner).toLowerCase())
}

/** "The envoy met Brezik. He will meet Nadeen": a subject goes on from the subject that the sentence before begins with. */
function isSubjectBefore(tree: Tree, word: number): boolean {
  const { words, mentions } = tree.analysis
  if (relationOf(tree, word) !== Relation.nsubj && relationOf(tree, word) !== Relation['nsubj:pass']) return false
  const entity = mentions[tree.mention[word]].entity
  let first = word
  while (first > 0 && words.sentence[first - 1] >= words.sentence[word] - 1) first--
  for (let at = first; at < word && words.sentence[at] === words.sentence[first]; at++) {
    const mention = mentions[tree.mention[at]]
    if (mention?.head !== at || mention.type !== 'person') continue
    return mention.entity === entity && SUBJECTS.has(relationOf(tree, at))
  }
  return false
}

const SUBJECTS: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass']])

/** How far from the word of the talks a party hangs. */
export function tieShare(tree: Tree, party: number, trigger: number): number {
  const byVerb = isVerb(tree, trigger)
  const relation = relationOf(tree, party)
  // "House and Senate members": named inside the phrase of others.
  const isInside = relation === Relation.compound || relation === Relation['nmod:poss']
  if (isInside && headOf(tree, party) !== trigger) return 0.6
  let word = party
  for (let steps = 0; steps < 6; steps++) {
    const up = headOf(tree, word)
    if (up === trigger) return 1
    if (up < 0) break
    // "Ministers of both states met": joined or inside the phrase of one that is.
    if (isVerb(tree, up)) break
    word = up
  }
  const up = headOf(tree, word)
  // The relative clause of whom it stands for: "the envoy, who met Nadeen".
  if (byVerb && relationOf(tree, trigger) === Relation['acl:relcl'] && headOf(tree, trigger) === party) return 0.95
  if (byVerb && up >= 0 && isSharedBy(tree, trigger, up)) return 0.85
  if (!byVerb && up >= 0 && up === headOf(tree, trigger)) return 0.8
  return 0.55
}

/** Whether the verb has its subject from another by control or coordination: "agreed to meet", "came and met". */
function isSharedBy(tree: Tree, verb: number, governor: number): boolean {
  let word = verb
  for (let steps = 0; steps < 4; steps++) {
    const relation = relationOf(tree, word)
    if (relation !== Relation.xcomp && relation !== Relation.conj && relation !== Relation.advcl) return false
    word = headOf(tree, word)
    if (word === governor) return child(tree, verb, Relation.nsubj) < 0
    if (word < 0 || children(tree, word).length === 0) return false
  }
  return false
}
