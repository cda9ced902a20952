/**
 * Names, role words and pronouns → mentions with their full extent. A title before a name belongs to the name's mention
 * ("Veldorian Foreign Minister Mirela Dostan"); a country inside it is a mention of its own ("Ukraine's foreign ministry").
 */
import { type Analysis, type EntityType, type Mention, Relation, Upos, Xpos } from '../../record/index.ts'
import { hashOf, Known, known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'
import { phraseEnd, phraseStart } from './noun-phrase.ts'
import { PRONOUNS } from './pronouns.data.ts'

export type FoundMention = Omit<Mention, 'entity'>

/** Relations of a noun that is a part of another noun's phrase, not one of its own. */
const INSIDE: ReadonlySet<number> = new Set([
  Relation.compound,
  Relation['nmod:desc'],
  Relation.flat,
  Relation.goeswith,
  Relation.fixed,
])

/** `isAgent`: whether a noun that no table knows is one for people. */
export function findMentions(
  analysis: Analysis,
  view: WordView,
  all: readonly Name[],
  isAgent: (lemma: string, group: number) => boolean,
): FoundMention[] {
  const { words } = analysis
  const names = all.filter(({ within }) => within === undefined)
  /** 1 + index of the name that a word is in. */
  const nameAt = new Int32Array(words.count)
  for (const [index, name] of names.entries()) nameAt.fill(index + 1, name.first, name.end)
  const found: FoundMention[] = []
  /** 1 where a name's mention has taken a word as its title. */
  const taken = new Uint8Array(words.count)
  for (const name of names) {
    const mention = nameMention(analysis, view, name, { nameAt, names })
    taken.fill(1, mention.first, mention.end)
    found.push(mention)
  }
  for (const name of all) if (name.within !== undefined) found.push(partMention(analysis, name))
  for (let word = 0; word < words.count; word++) {
    if (nameAt[word] > 0) continue
    if (words.upos[word] === Upos.PRON) {
      const mention = pronounMention(analysis, word)
      if (mention !== null) found.push(mention)
    } else if (isNoun(analysis, view, word)) {
      if (taken[word] === 1) continue
      const isTitled = (view.known[word] & Known.title) !== 0 && bodyBeforeName(words, word + 1, nameAt, names) !== null
      const mention = nominalMention(analysis, view, word, isAgent, isTitled)
      if (mention !== null) found.push(beforeName(analysis, mention, nameAt, names))
    }
  }
  return nestedOrDisjoint(found)
}

/** Arguments of a verb. */
const ARGUMENTS: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass'], Relation.obj, Relation.iobj])

/** Whether a word is a noun, by its tag or, for a title that the tagger takes for an adjective, by its place: "the general said". */
function isNoun({ words }: Analysis, view: WordView, word: number): boolean {
  const { upos, relation } = words
  if (upos[word] === Upos.NOUN || upos[word] === Upos.PROPN) return true
  return (
    upos[word] === Upos.ADJ &&
    (view.known[word] & (Known.title | Known.personNoun)) !== 0 &&
    ARGUMENTS.has(relation[word]) &&
    upos[word - 1] === Upos.DET
  )
}

/** "Minister of Foreign Affairs Mirela Dostan": a title that stands right before a person's name ends there. */
function beforeName(
  { words }: Analysis,
  mention: FoundMention,
  nameAt: Int32Array,
  names: readonly Name[],
): FoundMention {
  if (mention.role === null) return mention
  const body = bodyBeforeName(words, mention.end, nameAt, names)
  if (body !== null) return { ...mention, end: body, role: { ...mention.role, end: body } }
  for (let word = mention.head + 1; word < mention.end; word++) {
    const name = names[nameAt[word] - 1]
    if (name?.first !== word || name.type !== 'person') continue
    const before = words.upos[word - 1]
    if (before !== Upos.NOUN && before !== Upos.PROPN && words.lemma[word - 1] !== ')') continue
    return { ...mention, end: word, role: { ...mention.role, end: word } }
  }
  return mention
}

/** One past the body of "Chairman of the Almery Bank (AB) Otto Brandt", where `end` is behind the title; the tree may not tell. */
function bodyBeforeName(
  { lemma, count, sentence }: Analysis['words'],
  end: number,
  nameAt: Int32Array,
  names: readonly Name[],
): number | null {
  if (end + 2 >= count || lemma[end] !== 'of') return null
  const first = lemma[end + 1] === 'the' ? end + 2 : end + 1
  const body = names[nameAt[first] - 1]
  if (body === undefined || body.type === 'person' || body.first !== first) return null
  const name = lemma[body.end] === '(' && lemma[body.end + 2] === ')' ? body.end + 3 : body.end
  const person = name < count && sentence[name] === sentence[end] ? names[nameAt[name] - 1] : undefined
  return person?.type === 'person' && person.first === name ? body.end : null
}

interface NamesOf {
  /** 1 + index of the name that a word is in. */
  readonly nameAt: Int32Array
  readonly names: readonly Name[]
}

function nameMention(
  analysis: Analysis,
  view: WordView,
  { first: nameFirst, end, type }: Name,
  { nameAt, names }: NamesOf,
): FoundMention {
  const { upos } = analysis.words
  let first = nameFirst
  // The tagger may have taken the title for a part of the name.
  while (
    type === 'person' &&
    first + 1 < end &&
    (view.known[first] & (Known.title | Known.honorific)) !== 0 &&
    (view.known[first] & Known.given) === 0
  )
    first++
  const head = headOf(analysis, first, end)
  const afterTitle = first > 0 && (view.known[first - 1] & (Known.title | Known.honorific)) !== 0
  const phrase = isModifier(analysis, head, first, end) && !afterTitle ? first : phraseStart(analysis, view, first, end)
  // "Lowmark Police Chief Emil Brandt": the phrase takes in all of a name that it begins in, so that neither is lost.
  const start =
    type === 'person' && isBehindBody(analysis, view, first, { nameAt, names })
      ? first
      : phrase < nameFirst && nameAt[phrase] > 0
        ? names[nameAt[phrase] - 1].first
        : phrase
  let roleFirst = start
  while (
    roleFirst < first &&
    (upos[roleFirst] === Upos.DET || (view.known[roleFirst] & Known.honorific) !== 0 || upos[roleFirst] === Upos.PUNCT)
  )
    roleFirst++
  const titleWord = first - 1
  const hasRole =
    type === 'person' &&
    roleFirst < first &&
    nameAt[titleWord] === 0 &&
    (view.known[titleWord] & (Known.title | Known.personNoun)) !== 0 &&
    (view.known[titleWord] & Known.honorific) === 0
  return {
    first: start,
    end: type === 'person' ? ofBody(analysis, head, end, { nameAt, names }) : end,
    head,
    kind: 'name',
    type,
    name: { first, end },
    role: hasRole ? { first: roleFirst, end: first } : nameFirst < first ? { first: nameFirst, end: first } : null,
  }
}

/** "Chairman of the Almery Bank Otto Brandt": the body is the title's, and the name begins behind it. */
function isBehindBody({ words }: Analysis, view: WordView, first: number, { nameAt, names }: NamesOf): boolean {
  const body = first === 0 ? undefined : names[nameAt[first - 1] - 1]
  if (body === undefined || body.type === 'person' || body.end !== first) return false
  const before = words.lemma[body.first - 1] === 'the' ? body.first - 2 : body.first - 1
  if (before < 1 || words.lemma[before] !== 'of' || words.sentence[before - 1] !== words.sentence[first]) return false
  // "Minister of Health of Kasmere".
  const title = before > 2 && words.lemma[before - 2] === 'of' ? before - 3 : before - 1
  return [title, before - 1].some((word) => (view.known[word] & (Known.title | Known.personNoun)) !== 0)
}

/** One past the body of "Ana Kovac of the Harbour Office": a reader quotes both. */
function ofBody(analysis: Analysis, head: number, end: number, { nameAt, names }: NamesOf): number {
  if (end >= analysis.words.count || analysis.words.lemma[end] !== 'of') return end
  const whole = phraseEnd(analysis, head, end)
  const body = whole > end ? names[nameAt[whole - 1] - 1] : undefined
  return body?.type === 'organisation' && body.end === whole ? whole : end
}

/** The word of a name that the rest of the sentence hangs from. */
function headOf({ words }: Analysis, first: number, end: number): number {
  for (let word = first; word < end; word++) {
    if ((words.head[word] < first || words.head[word] >= end) && words.upos[word] !== Upos.PUNCT) return word
  }
  return end - 1
}

/** Whether a name only modifies a noun that follows it ("the Brezik administration"). */
function isModifier({ words }: Analysis, head: number, first: number, end: number): boolean {
  const above = words.head[head]
  return above >= end && INSIDE.has(words.relation[head]) && first >= 0
}

/** A name inside a longer one, with the article that stands there: "University of the Seven Hills". */
function partMention(analysis: Analysis, { first, end, type, within }: Name): FoundMention {
  const start =
    within !== undefined && first > within.first && analysis.words.upos[first - 1] === Upos.DET ? first - 1 : first
  return { first: start, end, head: headOf(analysis, first, end), kind: 'name', type, name: { first, end }, role: null }
}

function pronounMention({ text, words }: Analysis, word: number): FoundMention | null {
  const form = PRONOUNS.get(text.slice(words.start[word], words.end[word]).toLowerCase())
  const isQuestion = form?.relative && words.upos[word + 1] === Upos.NOUN
  if (form === undefined || words.relation[word] === Relation.expl || isQuestion) return null
  return {
    first: word,
    end: word + 1,
    head: word,
    kind: 'pronoun',
    type: form.gender === 'neuter' ? 'organisation' : form.number === 'plural' ? 'group' : 'person',
    name: null,
    role: null,
  }
}

function nominalMention(
  analysis: Analysis,
  view: WordView,
  word: number,
  isAgent: (lemma: string, group: number) => boolean,
  isTitled: boolean,
): FoundMention | null {
  const { words } = analysis
  // "Minister of Kenya Ana Kovac": the tree may hang the title from the name.
  if (!isTitled && INSIDE.has(words.relation[word]) && words.head[word] > word) return null
  // "Secretary General" is one title, told with its second word.
  const isGeneral = words.lemma[word + 1]?.toLowerCase() === 'general' && words.head[word + 1] === word
  if (isGeneral && isNoun(analysis, view, word + 1)) return null
  const isPlural = words.xpos[word] === Xpos.NNS || words.xpos[word] === Xpos.NNPS
  const isSomebody = words.upos[word] === Upos.NOUN && isAgent(words.lemma[word].toLowerCase(), view.fine[word])
  const type = nominalType(analysis, view, word) ?? (isSomebody ? (isPlural ? 'group' : 'person') : null)
  if (type === null) return null
  const first = phraseStart(analysis, view, word, word + 1)
  const end = phraseEnd(analysis, word, word + 1)
  const isTitle = (view.known[word] & (Known.title | Known.personNoun)) !== 0 && type === 'person'
  let roleFirst = first
  while (roleFirst < word && (words.upos[roleFirst] === Upos.DET || words.upos[roleFirst] === Upos.PRON)) roleFirst++
  return { first, end, head: word, kind: 'nominal', type, name: null, role: isTitle ? { first: roleFirst, end } : null }
}

/** What a common noun stands for; null for things and for nouns that no table knows. */
function nominalType({ text, words }: Analysis, view: WordView, word: number): EntityType | null {
  const plural = words.xpos[word] === Xpos.NNS || words.xpos[word] === Xpos.NNPS
  let bits = view.known[word]
  // "Banks" with a capital is somebody's name before it is several banks.
  const isNamed = plural && words.upos[word] === Upos.PROPN && isCapitalised(view.shape[word])
  if (
    isNamed &&
    (lemmaBits(words.lemma[word]) & (Known.personNoun | Known.title)) === 0 &&
    (bits & Known.demonym) === 0
  )
    return null
  if (plural && (bits & (Known.personNoun | Known.title | Known.organisationNoun | Known.groupNoun)) === 0) {
    bits = lemmaBits(words.lemma[word])
  }
  if (bits & Known.demonym && plural) return 'group'
  if (bits & (Known.personNoun | Known.title))
    return plural || text.slice(words.start[word], words.end[word]) === 'people' ? 'group' : 'person'
  if (bits & Known.organisationNoun) return plural ? 'group' : 'organisation'
  if (bits & Known.groupNoun) return 'group'
  return null
}

const lemmaBits = (lemma: string): number => known(hashOf(lemma, 0, lemma.length))

/** In text order, longer ones first; a person's name that crosses the title before it begins where that one ends. */
function nestedOrDisjoint(found: readonly FoundMention[]): FoundMention[] {
  const sorted = [...found].sort(byPlace)
  const kept: FoundMention[] = []
  const cut: FoundMention[] = []
  const open: FoundMention[] = []
  for (const mention of sorted) {
    while (open.length > 0 && open[open.length - 1].end <= mention.first) open.pop()
    const around = open[open.length - 1]
    if (around !== undefined && mention.end > around.end) {
      if (mention.kind === 'name' && mention.type === 'person' && around.role !== null) {
        const { end, head } = mention
        const first = around.end
        cut.push({ ...mention, first, head: Math.max(first, head), name: { first, end }, role: null })
      }
      continue
    }
    if (around !== undefined && mention.first === around.first && mention.end === around.end) continue
    kept.push(mention)
    open.push(mention)
  }
  return cut.length === 0 ? kept : nestedOrDisjoint([...kept, ...cut])
}

const byPlace = (a: FoundMention, b: FoundMention): number => a.first - b.first || b.end - a.end
