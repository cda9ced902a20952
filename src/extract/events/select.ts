/**
 * Which events an article's record keeps. Of several words that tell one event the fullest stays; an event noun without
 * participants takes those of the last event of its type in the paragraph.
 */
import { type EventStatus, firstWhere, Relation, Xpos } from '../../record/index.ts'
import type { Candidate, ToldEvent } from './candidate.ts'
import { SAYING_VERBS } from './saying.data.ts'
import { child, headOf, isVerb, lemmaOf, relationOf, type Tree } from './tree.ts'

export function select(tree: Tree, candidates: readonly ToldEvent[]): ToldEvent[] {
  const inReport = candidates.filter(({ trigger }) => isReportText(tree, trigger))
  const filled = inherit(
    tree,
    inReport.filter((_, index) => !isPartOfAnother(index, inReport)),
  )
  const kept: ToldEvent[] = []
  for (const one of filled) {
    const candidate = withoutOwnTargets(tree, withoutInner(tree, one))
    if (!isFull(tree, candidate)) continue
    // The same act told by two is told twice; told twice by one, its fuller telling stays.
    const again = repeated(tree, candidate, kept)
    if (again < 0) kept.push(candidate)
    else if (fullness(candidate) > fullness(kept[again])) {
      kept.splice(again, 1)
      kept.push(candidate)
    }
  }
  return kept
}

/** Events back that one may repeat: a bound, so that long texts take no longer for each word than short ones. */
const MEMORY = 60

function repeated(tree: Tree, candidate: ToldEvent, kept: readonly ToldEvent[]): number {
  for (let index = kept.length - 1; index >= Math.max(0, kept.length - MEMORY); index--) {
    if (kept[index].statement === candidate.statement && isRepeat(tree, candidate, kept[index])) return index
  }
  return -1
}

const fullness = ({ date, place, rule, sources, targets }: ToldEvent): number =>
  (date ? 2 : 0) +
  (place ? 1 : 0) +
  (rule.startsWith('noun:') ? 0 : 1) +
  (sources.length > 0 ? 1 : 0) +
  (targets.length > 0 ? 1 : 0)

/** Captions, credits, datelines and embeds tell no events of their own. */
function isReportText({ analysis: { blocks, words } }: Tree, word: number): boolean {
  const at = words.start[word]
  const found = blocks[firstWhere(blocks.length, (index) => blocks[index].end > at)]
  const block = found?.start <= at ? found : undefined
  return block === undefined || block.kind === 'prose' || block.kind === 'bullet' || block.kind === 'heading'
}

/** Nobody does to himself what another mention of him seems to be done to. */
function withoutOwnTargets(tree: Tree, candidate: ToldEvent): ToldEvent {
  const own = new Set(candidate.sources.map((word) => identity(tree, word)))
  const targets = candidate.targets.filter((word) => !own.has(identity(tree, word)))
  return targets.length === candidate.targets.length ? candidate : { ...candidate, targets }
}

/** "The union's assembly" and "committee chairman Wren" are one party of talks, not two. */
function withoutInner(tree: Tree, candidate: ToldEvent): ToldEvent {
  if (candidate.type !== 'CONSULT') return candidate
  const all = new Set([...candidate.sources, ...candidate.targets])
  const isOuter = (party: number): boolean => {
    let word = party
    for (let steps = 0; steps < 3 && INNER.has(relationOf(tree, word)); steps++) {
      word = headOf(tree, word)
      if (all.has(word)) return false
    }
    return true
  }
  // "Council chairman Wren": the body stands in the words that say who she is.
  const { mentions, words } = tree.analysis
  const isInRole = (party: number) =>
    [...all].some((other) => {
      const mention = mentions[tree.mention[other]]
      const role = mention?.role
      if (other === party || !mention || !role || tree.mention[party] === tree.mention[other]) return false
      return (
        words.sentence[party] === words.sentence[other] &&
        role.first <= party &&
        party < Math.max(role.end, mention.end)
      )
    })
  // "The ministers of Veldoria and Kasmere, Dostan and Nadeen": the names say who they are.
  const isNamedBeside = (party: number) =>
    mentions[tree.mention[party]]?.kind === 'nominal' &&
    [...all].some((other) => relationOf(tree, other) === Relation.appos && headOf(tree, other) === party)
  const stays = (party: number) => isOuter(party) && !isInRole(party) && !isNamedBeside(party)
  return { ...candidate, sources: candidate.sources.filter(stays), targets: candidate.targets.filter(stays) }
}

const INNER: ReadonlySet<number> = new Set([Relation['nmod:poss'], Relation.compound, Relation.amod])

const CORE: ReadonlySet<string> = new Set(['CONSULT', 'RETREAT', 'AID', 'ASSAULT', 'COERCE'])

/** Types that take two: praise of nothing that can act, or a meeting with nobody, is left out. */
const MUTUAL: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE', 'REQUEST', 'COOPERATE'])

function isFull(tree: Tree, { type, status, date, sources, targets, rule, trigger }: ToldEvent): boolean {
  const parties = [...sources, ...targets]
  // "has never refused": a refusal that is denied is no event.
  if (type === 'REJECT' && (status === 'denied' || isSilence(tree, trigger))) return false
  // "talks have failed", "a truce was proposed": of these it is news alone that they are or are not.
  if (parties.length === 0) {
    const isNews = type !== 'CONSULT' || status !== 'held' || date !== null
    const isTold = rule.startsWith('noun:') || /^verb:(?:explode|detonate|blow|go)$/.test(rule)
    return isTold && CORE.has(type) && isNews
  }
  return parties.length > 1 || !MUTUAL.has(type) || parties.some((word) => tree.analysis.words.xpos[word] === Xpos.NNS)
}

/** "Declined to comment", "refused to give details": whoever tells the press nothing rejects nothing. */
function isSilence(tree: Tree, verb: number): boolean {
  // "To comment": the tagger takes some for nouns.
  const told = lemmaOf(tree, verb + 1) === 'to' ? verb + 2 : child(tree, verb, Relation.xcomp)
  if (told < 0) return false
  if (TELLING.has(lemmaOf(tree, told))) return true
  const object = child(tree, told, Relation.obj)
  return GIVING.has(lemmaOf(tree, told)) && object >= 0 && TOLD.has(lemmaOf(tree, object))
}
const TELLING: ReadonlySet<string> = new Set(
  'comment answer respond elaborate speculate speak say tell disclose reveal confirm name identify specify explain'.split(
    ' ',
  ),
)
const GIVING: ReadonlySet<string> = new Set(['give', 'offer', 'provide', 'release'])
const TOLD: ReadonlySet<string> = new Set('detail information comment name figure statement'.split(' '))

/** "talks" of "hold talks": the verb tells it already. In "reject talks" they are two: a refusal, and talks that are refused. */
function isPartOfAnother(index: number, all: readonly ToldEvent[]): boolean {
  const { trigger, type } = all[index]
  // Candidates stand in the order of their triggers, and a phrase is short.
  for (let near = Math.max(0, index - 5); near < Math.min(all.length, index + 6); near++) {
    const { first, end, rule, type: other } = all[near]
    if (near !== index && other === type && first <= trigger && trigger < end && rule.startsWith('verb:')) return true
  }
  return false
}

/** How many sentences back an event noun may take its participants from, and how many where all else agrees. */
const REACH = 4
const FAR_REACH = 8
/** Events back that are looked at. */
const MOST_BACK = 20

function inherit(tree: Tree, candidates: readonly ToldEvent[]): ToldEvent[] {
  const done: ToldEvent[] = []
  for (const candidate of candidates) {
    const isOpen = candidate.isAgain || candidate.sources.length + candidate.targets.length === 0
    const before = isOpen ? antecedentOf(tree, candidate, done) : undefined
    if (before === undefined) {
      done.push(candidate)
      continue
    }
    const { sources, targets } = before
    const isOne = candidate.isAgain === true && isReal(before) === isReal(candidate)
    done.push({
      ...candidate,
      sources,
      targets,
      date: candidate.date ?? (isOne ? before.date : null),
      place: candidate.place ?? (isOne ? before.place : null),
      rule: `${candidate.rule}+participants-before`,
    })
  }
  return done
}

/**
 * What "the meeting" and "the talks" speak of: the last event of the type with its participants that is as real and of the
 * same number; failing that, one nearby.
 */
function antecedentOf(tree: Tree, candidate: ToldEvent, done: readonly ToldEvent[]): ToldEvent | undefined {
  const { sentence } = tree.analysis.words
  const sentencesTo = (one: ToldEvent) => sentence[candidate.trigger] - sentence[one.trigger]
  const near = done
    .slice(-MOST_BACK)
    .reverse()
    .filter((one) => one.type === candidate.type && one.sources.length + one.targets.length > 1)
  const fits = (one: ToldEvent) => isReal(one) === isReal(candidate) && isOfNumber(tree, one, candidate)
  return near.find((one) => sentencesTo(one) <= FAR_REACH && fits(one)) ?? near.find((one) => sentencesTo(one) <= REACH)
}

const isReal = ({ status }: ToldEvent): boolean => status === 'held' || status === 'ongoing'

/** "The meeting" is no "talks"; what a verb tells is either. */
function isOfNumber(tree: Tree, one: ToldEvent, again: ToldEvent): boolean {
  if (!one.rule.startsWith('noun:')) return true
  const { xpos } = tree.analysis.words
  return (xpos[one.trigger] === Xpos.NNS) === (xpos[again.trigger] === Xpos.NNS)
}

/** The same act by and to the same, told again with the same status. */
function isRepeat(tree: Tree, a: Candidate, b: Candidate): boolean {
  if (a.type !== b.type || a.status !== b.status) return false
  const same = (x: readonly number[], y: readonly number[]) => {
    const left = new Set(x.map((word) => identity(tree, word)))
    const right = new Set(y.map((word) => identity(tree, word)))
    return [...left].every((one) => right.has(one))
  }
  return same([...a.sources, ...a.targets], [...b.sources, ...b.targets])
}

function identity(tree: Tree, word: number): string {
  const { mentions, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return mention ? `entity ${mention.entity}` : words.lemma[word]
}

const WEAK: Partial<Record<EventStatus, number>> = { denied: 1, hypothetical: 1 }

/** The sentence's events, the one it is about first: the higher in the tree, the fuller, verbs before nouns. */
export function rank(tree: Tree, candidates: readonly ToldEvent[]): ToldEvent[] {
  const weight = (candidate: Candidate): number => {
    let depth = 0
    for (
      let word = candidate.trigger, steps = 0;
      headOf(tree, word) >= 0 && steps < 20;
      word = headOf(tree, word), steps++
    ) {
      const up = headOf(tree, word)
      if (isVerb(tree, up) && SAYING_VERBS.has(tree.analysis.words.lemma[up])) continue
      const relation = relationOf(tree, word)
      depth +=
        relation === Relation.conj ? 0.6 : relation === Relation['acl:relcl'] || relation === Relation.advcl ? 1.5 : 1
    }
    const parties = (candidate.sources.length > 0 ? 1 : 0) + (candidate.targets.length > 0 ? 1 : 0)
    return -depth + 0.8 * parties + (candidate.rule.startsWith('noun:') ? 0 : 0.5) - (WEAK[candidate.status] ?? 0)
  }
  return [...candidates].sort((a, b) => weight(b) - weight(a) || a.trigger - b.trigger)
}
