/**
 * One name, one type throughout an article: what the tagger was sure of where the context shows it ("Foreign Minister
 * Mirela Dostan") helps where it does not ("Dostan declined"). The types' scores of all occurrences are added up, a
 * person's last name alone is that person, and occurrences that the tagger passed over are taken in.
 */
import type { RowSums } from '../../linear/index.ts'
import { type Analysis, derivedStates, Upos, Xpos } from '../../record/index.ts'
import { hashOf, Known, known } from './gazetteer.ts'
import { isAfterthought, isCurrency, isPossessor, withNumeral, withPossessed } from './name-endings.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import { asInSentences, overNickname } from './name-headings.ts'
import { mended } from './name-mending.ts'
import { NAME_TYPES, type Name, type NameType } from './name-tagger.ts'
import { keyOf, typeNames } from './name-typer.ts'
import { withShownBodies } from './shown-bodies.ts'

/** What the article itself tells of words that no table knows, by hash: adjectives of states, and those states' names. */
interface Derived {
  readonly demonyms: ReadonlySet<number>
  readonly states: ReadonlySet<number>
}

const hashOfWord = (word: string): number => hashOf(word, 0, word.length)

function derivedFrom(analysis: Analysis): Derived {
  const { demonyms, names } = derivedStates(analysis)
  return {
    demonyms: new Set([...demonyms.keys()].map(hashOfWord)),
    states: new Set([...names.values()].map(hashOfWord)),
  }
}

/** What the tagger proposes as names, without what surely belongs to none, and then the parts of names that may be names too. */
export function proposedNames(
  analysis: Analysis,
  view: WordView,
  tagged: readonly Name[],
  derived = derivedFrom(analysis),
): Name[] {
  const names = tagged
    .filter((name) => !isAfterthought(analysis, view, name) && !isCurrency(analysis, name))
    .map((name) => trimmed(analysis, view, derived, withNumeral(analysis, withPossessed(analysis, view, name))))
    .filter((name) => name !== null)
    .filter((name, index, all) => index === 0 || name.first >= all[index - 1].end)
  return [...names, ...names.flatMap((name) => partsOf(view, name))]
}

const PART_WORDS_AT_MOST = 3
const NO_SCORES: readonly number[] = [...NAME_TYPES.map(() => 0), 0]

/** Parts of a name that may be names themselves: up to three words from its beginning, and all from a linking word to the next. */
function partsOf(view: WordView, name: Name): Name[] {
  if (name.type === 'person') return []
  const parts: Name[] = []
  const add = (first: number, end: number) =>
    parts.push({ first, end, type: name.type, scores: NO_SCORES, within: name })
  for (let word = name.first; word < name.end; word++) {
    if (!isCapitalised(view.shape[word])) continue
    if (word === name.first) {
      for (let end = word + 1; end < name.end && end <= word + PART_WORDS_AT_MOST; end++) {
        if (!isCapitalised(view.shape[end - 1])) break
        add(word, end)
      }
    } else if (!isCapitalised(view.shape[word - 1])) {
      let end = word + 1
      while (end < name.end && isCapitalised(view.shape[end])) end++
      add(word, end)
    }
  }
  return parts
}

export function consistent(analysis: Analysis, view: WordView, tagged: readonly Name[], model: RowSums): Name[] {
  const derived = derivedFrom(analysis)
  const typed = typeNames(analysis, view, proposedNames(analysis, view, tagged, derived), model)
  const whole = typed.filter(({ within }) => within === undefined)
  const typeOf = commonTypes(view, whole)
  const lastNames = new Set<number>()
  for (const { first, end } of whole) {
    if (end - first > 1 && typeOf.get(keyOf(view, first, end)) === 'person') lastNames.add(view.hash[end - 1])
  }
  const places = placesBeside(analysis, view, whole, lastNames)
  const settled = whole.map((name) => {
    const { first, end } = name
    const isAlone = end - first === 1
    const isPlace =
      (view.known[first] & (Known.country | Known.place | Known.seat)) !== 0 && places.has(view.hash[first])
    if (isAlone && derived.states.has(view.hash[first])) return { ...name, type: 'place' as const }
    if (isAlone && lastNames.has(view.hash[first]) && !isPlace) return { ...name, type: 'person' as const }
    return { ...name, type: typeOf.get(keyOf(view, first, end)) ?? name.type }
  })
  const cut = asInSentences(analysis, view, settled)
  const surnamesOf = new Set(
    cut.flatMap(({ first, end, type }) => (type === 'person' && end - first > 1 ? [view.hash[end - 1]] : [])),
  )
  const passed = withPassedOver(analysis, view, derived, surnamesOf, cut)
  const found = overNickname(analysis, view, withShownBodies(analysis, view, passed))
  const all = mended(analysis, view, found, surnamesOf)
  const persons = new Set(
    all.filter(({ type }) => type === 'person').flatMap(({ first, end }) => wordsFrom(first, end)),
  )
  const surnames = new Set(all.filter(({ type }) => type === 'person').map(({ end }) => view.hash[end - 1]))
  // Whom a body is called after is in the report only where it names them.
  const isNamesake = ({ type, first, end }: Name) =>
    type === 'person' && end - first === 1 && !surnames.has(view.hash[first])
  const parts = surestParts(typed.filter((name) => !persons.has(name.first) && !isPossessor(analysis, name)))
  return [...all, ...parts.filter((name) => !isNamesake(name))]
}

/**
 * Of the last names that are names of places as well ("Paul Israel"), those that may mean the place: they stand alone before
 * somebody is named in full, or as where something is. "Israel said" after "Paul Israel" is he.
 */
function placesBeside(
  { words, text }: Analysis,
  view: WordView,
  whole: readonly Name[],
  lastNames: ReadonlySet<number>,
): ReadonlySet<number> {
  const introduced = new Set<number>()
  const found = new Set<number>()
  for (const { first, end } of whole) {
    const hash = view.hash[end - 1]
    if (!lastNames.has(hash)) continue
    if (end - first > 1) introduced.add(hash)
    else if (!introduced.has(hash) || words.upos[first - 1] === Upos.ADP || hasPossessiveS(text, words.end[first]))
      found.add(hash)
  }
  return found
}

/** "Israel’s": whose something is may be a state. */
const hasPossessiveS = (text: string, at: number): boolean => /^['’]s\b/.test(text.slice(at, at + 3))

const wordsFrom = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, at) => first + at)

/** The type that all occurrences of a name together speak for. */
function commonTypes(view: WordView, names: readonly Name[]): Map<string, NameType> {
  const sums = new Map<string, number[]>()
  for (const { first, end, scores } of names) {
    const key = keyOf(view, first, end)
    const odds = scores.map(Math.exp)
    const total = odds.reduce((sum, value) => sum + value, 0)
    const sum = sums.get(key) ?? odds.map(() => 0)
    for (let type = 0; type < sum.length; type++) sum[type] += odds[type] / total
    sums.set(key, sum)
  }
  return new Map([...sums].map(([key, sum]) => [key, NAME_TYPES[sum.indexOf(Math.max(...sum))]]))
}

const OTHER = NAME_TYPES.indexOf('other')

/** Of the parts that are names, the surest one at each place. */
function surestParts(typed: readonly Name[]): Name[] {
  const surest = new Map<number, Name>()
  const lead = ({ scores }: Name) => Math.max(...scores.slice(0, OTHER)) - scores[OTHER]
  for (const name of typed) {
    if (name.within === undefined || name.type === 'other') continue
    const rival = surest.get(name.first)
    if (rival === undefined || lead(name) > lead(rival)) surest.set(name.first, name)
  }
  return [...surest.values()]
}

/** "German said" after "Amber German": an adjective of a state has a noun behind it. */
const isBesideItsVerb = ({ head, upos }: Analysis['words'], word: number): boolean =>
  Math.abs(head[word] - word) === 1 && upos[head[word]] === Upos.VERB

/** "Prime Minister", "Kasmeri FM": a title that names nobody, which the tagger took for a name. */
function isOnlyTitle(
  { upos }: Analysis['words'],
  view: WordView,
  isDemonym: (word: number) => boolean,
  first: number,
  end: number,
): boolean {
  const bits = view.known[end - 1]
  if ((bits & Known.title) === 0 || (bits & Known.given) !== 0 || end - first < 2) return false
  for (let word = first; word < end - 1; word++) {
    if (
      (view.known[word] & Known.title) === 0 &&
      !isDemonym(word) &&
      upos[word] !== Upos.ADJ &&
      upos[word] !== Upos.DET &&
      view.demonymic[word] === 0
    )
      return false
  }
  return true
}

/** Words of a title that may come before the one that says that it is one: "Deputy Foreign Minister". */
const TITLE_WORDS = 3

/** Whether the next words are a title, or the next one a common noun. */
function standsBeforeOffice(words: Analysis['words'], view: WordView, next: number): boolean {
  const { sentence, upos } = words
  const isHere = (word: number) => word < words.count && sentence[word] === sentence[next - 1]
  if (isHere(next) && upos[next] === Upos.NOUN && !isCapitalised(view.shape[next])) return true
  for (let word = next; word < next + TITLE_WORDS && isHere(word) && isCapitalised(view.shape[word]); word++) {
    if (view.known[word] & Known.given) return false
    if (view.known[word] & Known.title) return true
  }
  return false
}

/** A name without the adjective and the title before it that the tagger took in; null where nothing else is left. */
function trimmed({ words }: Analysis, view: WordView, { demonyms }: Derived, name: Name): Name | null {
  const isDemonym = (word: number) => (view.known[word] & Known.demonym) !== 0 || demonyms.has(view.hash[word])
  const isTitle = (word: number) =>
    (view.known[word] & (Known.title | Known.honorific)) !== 0 && (view.known[word] & Known.given) === 0
  const { end, type } = name
  let { first } = name
  if (type === 'person') {
    for (let word = first; word < end - 1; word++) if (isTitle(word) || isDemonym(word)) first = word + 1
    // "Veldorian Foreign" before "Minister" is the beginning of a title.
    const next = end < words.count && words.sentence[end] === words.sentence[first] ? end : -1
    if (next >= 0 && isCapitalised(view.shape[next]) && (view.known[next] & Known.title) !== 0) return null
  }
  if (end - first > 1 && words.upos[first] === Upos.DET && (isDemonym(first + 1) || view.demonymic[first + 1] === 1))
    first++
  if (isOnlyTitle(words, view, isDemonym, first, end)) return null
  const isPlural = words.xpos[first] === Xpos.NNPS || words.xpos[first] === Xpos.NNS
  const isKnown = (view.known[first] & (Known.country | Known.place | Known.seat | Known.body | Known.given)) !== 0
  const isAdjective =
    end - first === 1 && !isPlural && (isDemonym(first) || (words.upos[first] === Upos.ADJ && !isKnown))
  const noun = words.head[first]
  const isBeforeOffice =
    end - first === 1 &&
    view.demonymic[first] === 1 &&
    noun >= end &&
    (view.known[noun] & Known.given) === 0 &&
    (words.upos[noun] === Upos.NOUN || (view.known[noun] & (Known.title | Known.organisationNoun)) !== 0)
  const isDemonymByForm =
    end - first === 1 && view.demonymic[first] === 1 && !isKnown && standsBeforeOffice(words, view, end)
  // "Shells struck": a plural noun that begins a sentence.
  const isNoun =
    end - first === 1 &&
    words.xpos[first] === Xpos.NNS &&
    !isKnown &&
    (first === 0 || words.sentence[first - 1] !== words.sentence[first])
  // "Senators", "Ministers": a role of several is nobody's name, whatever its capital.
  const isRole =
    end - first === 1 &&
    isPlural &&
    !isKnown &&
    (known(hashOf(words.lemma[first], 0, words.lemma[first].length)) & (Known.title | Known.personNoun)) !== 0
  if (isAdjective || isBeforeOffice || isDemonymByForm || isNoun || isRole) return null
  const isBody =
    type === 'other' &&
    end - first > 1 &&
    (view.known[end - 1] & (Known.organisationNoun | Known.organisationWord)) !== 0
  return { ...name, first, type: isBody ? 'organisation' : type }
}

/**
 * Adds what the tagger passed over: capitalised words outside all names that are a name elsewhere in the article, that
 * the article shows to be a state, or that a title stands before ("spokesman Pavel Orlin").
 */
function withPassedOver(
  analysis: Analysis,
  view: WordView,
  { states, demonyms }: Derived,
  lastNames: ReadonlySet<number>,
  names: readonly Name[],
): Name[] {
  const { words } = analysis
  const single = new Map<number, Name>()
  for (const name of names) if (name.end - name.first === 1) single.set(view.hash[name.first], name)
  /** 1 + index of the name that a word is in. */
  const inName = new Int32Array(words.count)
  for (const [index, { first, end }] of names.entries()) inName.fill(index + 1, first, end)
  const all = [...names]
  const NEVER =
    Known.title | Known.honorific | Known.demonym | Known.calendar | Known.organisationWord | Known.organisationNoun
  const mayJoin = (word: number) =>
    inName[word] === 0 &&
    isCapitalised(view.shape[word]) &&
    words.upos[word] === Upos.PROPN &&
    (view.known[word] & NEVER) === 0 &&
    !demonyms.has(view.hash[word])
  for (let word = 0; word < words.count; word++) {
    if (inName[word] > 0 || !isCapitalised(view.shape[word])) continue
    if (isCurrency(analysis, { first: word, end: word + 1 })) continue
    if (states.has(view.hash[word])) {
      all.push({ first: word, end: word + 1, type: 'place', scores: [] })
      continue
    }
    const isAfterTitle =
      word > 0 &&
      words.sentence[word] === words.sentence[word - 1] &&
      inName[word - 1] === 0 &&
      (view.known[word - 1] & (Known.title | Known.honorific)) !== 0
    if (isAfterTitle && mayJoin(word)) {
      let end = word + 1
      while (end < words.count && words.sentence[end] === words.sentence[word] && mayJoin(end)) end++
      const next = end < words.count && words.sentence[end] === words.sentence[word] ? inName[end] - 1 : -1
      if (next >= 0 && names[next].type === 'person' && names[next].first === end)
        all[next] = { ...names[next], first: word }
      else if (next < 0) all.push({ first: word, end, type: 'person', scores: [] })
      inName.fill(all.length, word, end)
      word = end - 1
      continue
    }
    if (view.common[word]) continue
    if (lastNames.has(view.hash[word]) && (words.upos[word] !== Upos.ADJ || isBesideItsVerb(words, word))) {
      all.push({ first: word, end: word + 1, type: 'person', scores: [] })
      continue
    }
    const same = single.get(view.hash[word])
    if (same === undefined || view.shape[same.first] !== view.shape[word] || words.upos[word] === Upos.ADJ) continue
    all.push({ ...same, first: word, end: word + 1 })
  }
  return all.sort((a, b) => a.first - b.first)
}
