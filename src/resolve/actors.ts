/**
 * The actors of one article: who speaks, acts or is spoken of in it, each with its roles and mentions.
 *
 * An entity that has a name becomes an actor, and so does an institution by its country. One without a name ("the two
 * sides", "a senior official") becomes one only where a statement or an event needs it, so that a record does not fill up
 * with passers-by. Entities that turn out to be one actor ("Kyiv said" and "Ukraine") are put together here.
 */
import {
  type Actor,
  type ActorKind,
  type Analysis,
  type Article,
  type Findings,
  type Mention,
  type Role,
  type Span,
  type States,
  spanOfWords,
  statesOf,
  TITLE_HEADS,
  textOf,
  Upos,
  Xpos,
} from '../record/index.ts'
import { type Forces, forcesOf } from './actors-forces.ts'
import { type Identity, identitiesOf, mentionText, possessorOf, unnamedKind } from './actors-identity.ts'
import { distinctRoles, roleOf } from './actors-roles.ts'
import { distinct, idOf } from './identity.ts'

export interface Cast {
  readonly actors: readonly Actor[]
  /** Ids of those whom words with these heads name; `whole` is the phrase they stand in, or null: the words alone. */
  readonly actorsOf: (heads: readonly number[], whole: Span | null) => string[]
}

/** An actor being put together. */
interface Part {
  readonly name: string
  readonly kind: ActorKind
  readonly roles: Role[]
  readonly mentions: Span[]
}

export function castOf(article: Article, analysis: Analysis, findings: Findings): Cast {
  const states = statesOf(analysis)
  const named = identitiesOf(analysis, states)
  const forces = forcesOf(named)
  const identities = named.map((identity, entity) =>
    identity === null ? forces.meant(firstWords(analysis, entity)) : forceOr(identity, forces),
  )
  const mentionAt = mentionByWord(analysis)
  const organisations = organisationNames(analysis, identities)
  const parts = new Map<string, Part>()

  const partOf = (key: string, name: string, kind: ActorKind): Part => {
    const known = parts.get(key)
    if (known !== undefined) return known
    const part: Part = { name, kind, roles: [], mentions: [] }
    parts.set(key, part)
    return part
  }
  const namedPart = (name: string, kind: ActorKind): Part =>
    forces.isCommon(name) ? partOf('police', name, 'group') : partOf(`${kind} ${name}`, name, kind)
  const spanOf = (mention: Mention): Span => spanOfWords(analysis, mention.first, mention.end)
  /** "Its envoy" is at the state that "it" is. */
  const possessorState = (mention: Mention): string | null => {
    const possessor = possessorOf(analysis, mention)
    const identity = possessor === null ? null : identities[possessor]
    return identity === null ? null : identity.kind === 'country' ? identity.name : states.stateOf(identity.name)
  }
  const fill = (part: Part, entity: number): Part => {
    for (const index of analysis.entities[entity].mentions) {
      const mention = analysis.mentions[index]
      part.mentions.push(spanOf(mention))
      if (mention.role === null || analysis.entities[entity].type !== 'person') continue
      const role = roleOf(
        mentionText(analysis, mention.role),
        states,
        (name) => organisations.get(name.toLowerCase()) ?? null,
      )
      if (role !== null) part.roles.push(role.of === null ? { ...role, of: possessorState(mention) } : role)
    }
    return part
  }
  const unnamed = new Map<number, Part>()
  /** Whoever has this name already, or else a body: what speaks with a capital is somebody, found as a name or not. */
  const namedAs = (name: string): Part => {
    const known = [...parts.values()].find((part) => part.kind !== 'unnamed' && part.name === name)
    return known ?? namedPart(name, 'organisation')
  }

  /** The actor that the word `head` stands for; made now where it has no name. */
  const partAt = (head: number, whole: Span | null): Part | null => {
    const index = mentionAt[head]
    const words = whole ?? (index < 0 ? spanOfWords(analysis, head, head + 1) : spanOf(analysis.mentions[index]))
    const text = textOf(article.text, words).replace(/\s+/g, ' ')
    if (index < 0) {
      // "The Veldorian invasion" is Veldoria's; a pronoun alone that refers to nobody known takes no part in an event.
      const state = states.stateOf(text)
      const force = forces.meant(text)
      if (force !== null || forces.isCommon(text)) {
        const part = namedPart(force?.name ?? text, force?.kind ?? 'group')
        part.mentions.push(words)
        return part
      }
      if (whole === null && state === null && analysis.words.upos[head] === Upos.PRON) return null
      const part =
        state !== null
          ? namedPart(state, 'country')
          : isNameless(text)
            ? partOf(`word ${head}`, text, 'unnamed')
            : namedAs(text.replace(/^[Tt]he /, '').replace(/(?<= \p{Ll}+)['’]s$/u, ''))
      if (state !== null && part.mentions.length > 0) return part
      part.mentions.push(words)
      return part
    }
    const mention = analysis.mentions[index]
    const identity = identities[mention.entity]
    if (identity !== null) return namedPart(identity.name, identity.kind)
    const seat = states.bySeat(mentionText(analysis, mention))
    if (seat !== null) {
      const part = namedPart(seat, 'country')
      part.mentions.push(spanOf(mention))
      return part
    }
    // What happened to "three people" is told by a figure; an event's part is taken by those who can be told from others.
    if (whole === null && mention.kind !== 'name' && !isDefinite(analysis, mention, states)) return null
    // Where one travels to is nobody.
    if (whole === null && CONTINENT.test(text)) return null
    const known = unnamed.get(mention.entity)
    if (known !== undefined) return known
    const part = fill(
      partOf(
        forces.isCommon(firstWords(analysis, mention.entity)) ? 'police' : `entity ${mention.entity}`,
        mention.kind === 'pronoun' ? analysis.entities[mention.entity].name : text,
        unnamedKind(analysis, analysis.entities[mention.entity]),
      ),
      mention.entity,
    )
    unnamed.set(mention.entity, part)
    return part
  }
  /** "They" after two people are the two. */
  const partsTogether = (head: number): Part[] | null => {
    const index = mentionAt[head]
    const together = index < 0 ? undefined : analysis.entities[analysis.mentions[index].entity].of
    return together === undefined
      ? null
      : together.flatMap((entity) => partAt(analysis.mentions[analysis.entities[entity].mentions[0]].head, null) ?? [])
  }
  /** Of several who speak, each is the words that stand for it: "residents and aid workers" are two. */
  const wholeOf = (head: number, heads: readonly number[], whole: Span | null): Span | null => {
    // "The report …, which said": the words that the pronoun stands for name the speaker.
    if (whole !== null && analysis.words.end[head] <= whole.start)
      return mentionAt[head] < 0 ? phraseUpTo(analysis, head) : spanOf(analysis.mentions[mentionAt[head]])
    if (whole === null || heads.length === 1) return whole
    return mentionAt[head] < 0 ? null : spanOf(analysis.mentions[mentionAt[head]])
  }
  const partsAt = (heads: readonly number[], whole: Span | null): Part[] =>
    heads.flatMap((head) => partsTogether(head) ?? partAt(head, wholeOf(head, heads, whole)) ?? [])

  const aside = asideOf(analysis)
  for (const [entity, identity] of identities.entries()) {
    if (identity !== null && !analysis.entities[entity].mentions.every((index) => aside(analysis.mentions[index])))
      fill(namedPart(identity.name, identity.kind), entity)
  }
  for (const { source } of findings.statements) if (source !== null) partsAt(source.heads, source)
  for (const { sources, targets } of findings.events) partsAt([...sources, ...targets], null)

  const list = [...parts.values()]
    .map((part) => ({ part, spans: distinctSpans(part.mentions) }))
    .sort((a, b) => inText(a.spans[0], b.spans[0]))
  const ids = distinct(list.map(({ spans }) => idOf(article, 'a', [spans[0]])))
  const idOfPart = new Map(list.map(({ part }, index) => [part, ids[index]]))
  return {
    actors: list.map(({ part, spans }, index) => ({
      id: ids[index],
      name: part.name,
      kind: part.kind,
      roles: distinctRoles(part.roles),
      mentions: spans,
    })),
    actorsOf: (heads, whole) => [...new Set(partsAt(heads, whole).map((part) => idOfPart.get(part)!))],
  }
}

/** The noun phrase that ends in the word: its determiner, adjectives and the nouns before it. */
function phraseUpTo(analysis: Analysis, head: number): Span {
  const { upos, sentence } = analysis.words
  let first = head
  while (first > 0 && head - first < 6 && sentence[first - 1] === sentence[head] && PHRASE.has(upos[first - 1])) first--
  return spanOfWords(analysis, first, head + 1)
}
const PHRASE = new Set<number>([Upos.DET, Upos.ADJ, Upos.NOUN, Upos.PROPN, Upos.NUM])

/** The words by which an entity is first called. */
const firstWords = (analysis: Analysis, entity: number): string =>
  mentionText(analysis, analysis.mentions[analysis.entities[entity].mentions[0]])

/** Of the names of a force the one that the article's force goes by. */
const forceOr = (identity: Identity, forces: Forces): Identity =>
  identity.kind === 'person' || identity.kind === 'country' ? identity : (forces.meant(identity.name) ?? identity)

const CONTINENT = /^(?:Asia|Africa|Europe|America|(?:North|South|Central|Latin) America|Oceania|Antarctica)$/
/** "The Asian was arrested": where somebody is from is no name. */
const OF_A_CONTINENT = /^(?:[Tt]he )?(?:Asian|African|European|(?:Latin )?American)$/

/** Whether some of the words, beside "the", "of" and the like, have no capital. */
const isNameless = (text: string): boolean =>
  OF_A_CONTINENT.test(text) ||
  text.split(' ').some((word) => !/^\p{Lu}(?:\p{L}|\.\p{Lu})/u.test(word) && !/^(?:the|of|and|for|&)$/.test(word)) ||
  /^(?:He|She|It|They|We|You|I|This|That|These|Those|One|Some|Many|Few|Most|Others|Another|Each|Either|Neither|None|Any|Several|Who|Whoever|All|Both|Nobody|Somebody|Anybody|Everybody|No one|Someone|Anyone|Everyone)\b/.test(
    text,
  )

const inText = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** In text order, each once, as spans alone: what comes from findings knows more. */
const distinctSpans = (spans: readonly Span[]): Span[] =>
  [...spans]
    .sort(inText)
    .filter(({ start, end }, at, sorted) => at === 0 || start !== sorted[at - 1].start || end !== sorted[at - 1].end)
    .map(({ start, end }) => ({ start, end }))

/** "Kasmere", "the Ister Bank". */
function isNamed(xpos: Uint8Array, from: number): boolean {
  const tag = xpos[from] === Xpos.DT ? xpos[from + 1] : xpos[from]
  return tag === Xpos.NNP || tag === Xpos.NNPS
}

/** Whether words without a name tell whom they mean: "the two sides", "his envoy", "Nadeen's lawyer", "Kasmeri soldiers". */
function isDefinite(analysis: Analysis, { first, end, head }: Mention, states: States): boolean {
  const { lemma, xpos } = analysis.words
  // "Foreign ministers from 16 countries", "the bloc's envoys".
  const isOfOffice = xpos[head] === Xpos.NNS && TITLE_HEADS.has(lemma[head])
  if (isOfOffice && xpos[first] !== Xpos.CD && xpos[first] !== Xpos.DT) return true
  if (lemma[first] === 'the' || lemma[first] === 'both' || xpos[first] === Xpos.PRP$) return true
  for (let word = first; word < end; word++) {
    if (xpos[word] === Xpos.POS) return true
    // "Representatives of Kasmere and Luthen", unlike "a woman of Sarn".
    if (lemma[word] === 'of' && xpos[word - 1] === Xpos.NNS && word - 1 === first && isNamed(xpos, word + 1))
      return true
    if (states.stateOf(textOf(analysis.text, spanOfWords(analysis, word, word + 1))) !== null) return true
  }
  return false
}

/** Whether a mention stands in what is no part of the report: who took the picture, who wrote it where, its header. */
function asideOf(analysis: Analysis): (mention: Mention) => boolean {
  const asides = analysis.blocks.filter(({ kind }) => ['credit', 'byline', 'header', 'dateline'].includes(kind))
  return (mention) => {
    const start = analysis.words.start[mention.head]
    return asides.some((block) => block.start <= start && start < block.end)
  }
}

/** The innermost mention that each word is the head of, or else lies in; -1 where none. */
function mentionByWord(analysis: Analysis): Int32Array {
  const found = new Int32Array(analysis.words.count).fill(-1)
  // Longer mentions come first, so what lies inside overwrites what lies around it.
  for (const [index, mention] of analysis.mentions.entries()) found.fill(index, mention.first, mention.end)
  for (let index = analysis.mentions.length - 1; index >= 0; index--) found[analysis.mentions[index].head] = index
  return found
}

/** Names of the article's organisations in lower case → as their actors are called. */
function organisationNames(analysis: Analysis, identities: ReturnType<typeof identitiesOf>): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, { type, mentions }] of analysis.entities.entries()) {
    const identity = identities[index]
    if (type !== 'organisation' || identity === null) continue
    for (const mention of mentions) {
      const { kind, name } = analysis.mentions[mention]
      if (kind === 'name' && name !== null)
        found.set(mentionText(analysis, name).toLowerCase().replace(/^the /, ''), identity.name)
    }
  }
  return found
}
