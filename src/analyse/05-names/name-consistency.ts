/**
 * One name, one type throughout an article: what the tagger was sure of where the context shows it ("Foreign Minister
 * Mirela Dostan") helps where it does not ("Dostan declined"). The types' scores of all occurrences are added up, a
 * person's last name alone is that person, and occurrences that the tagger passed over are taken in.
 */
import { type Analysis, derivedStates, Upos, Xpos } from '../../record/index.ts'
import { hashOf, Known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import { NAME_TYPES, type Name } from './name-tagger.ts'

const PERSON = NAME_TYPES.indexOf('person')
const ORGANISATION = NAME_TYPES.indexOf('organisation')
const PLACE = NAME_TYPES.indexOf('place')

/** What the article itself tells of words that no table knows, by hash: adjectives of states, and those states' names. */
interface Derived {
  readonly demonyms: ReadonlySet<number>
  readonly states: ReadonlySet<number>
}

const hashOfWord = (word: string): number => hashOf(word, 0, word.length)

function derivedFrom(analysis: Analysis): Derived {
  const found = derivedStates(analysis)
  return { demonyms: new Set([...found.keys()].map(hashOfWord)), states: new Set([...found.values()].map(hashOfWord)) }
}

export function consistent(analysis: Analysis, view: WordView, tagged: readonly Name[]): Name[] {
  const derived = derivedFrom(analysis)
  const names = tagged.map((name) => trimmed(analysis, view, derived, name)).filter((name) => name !== null)
  const totals = new Map<string, number[]>()
  /** Of what "which" speaks of, one sign is worth as much as two occurrences. */
  const isNobody = (end: number) =>
    end + 1 < analysis.words.count && analysis.words.lemma[end] === ',' && analysis.words.lemma[end + 1] === 'which'
  for (const name of names) {
    const key = keyOf(view, name.first, name.end)
    const sum = totals.get(key)
    if (sum === undefined)
      totals.set(
        key,
        name.scores.map((score, type) => score + tableVotes(view, derived, name, type)),
      )
    else for (let type = 0; type < sum.length; type++) sum[type] += name.scores[type]
    if (isNobody(name.end)) totals.get(key)![PERSON] -= 2
  }
  for (const { first, end, type } of names) {
    // "Coron Island" tells what "Coron" is, "Harrow School" what "Harrow".
    const sum = end - first > 1 && type !== 'person' ? totals.get(`${view.hash[first]}`) : undefined
    if (sum !== undefined && type !== 'other') sum[NAME_TYPES.indexOf(type)] += LONGER_NAME_VOTES
  }
  const typeOf = new Map<string, number>()
  for (const [key, sum] of totals) typeOf.set(key, sum.indexOf(Math.max(...sum)))
  const lastNames = new Set<number>()
  for (const { first, end } of names) {
    if (end - first > 1 && typeOf.get(keyOf(view, first, end)) === PERSON) lastNames.add(view.hash[end - 1])
  }
  const settled = names.map((name) => {
    const isLastName = name.end - name.first === 1 && lastNames.has(view.hash[name.first])
    const isPlace =
      (view.known[name.first] & (Known.country | Known.place | Known.seat)) !== 0 ||
      derived.states.has(view.hash[name.first])
    const type = isLastName && !isPlace ? PERSON : typeOf.get(keyOf(view, name.first, name.end))!
    return { ...name, type: NAME_TYPES[type] }
  })
  return withPassedOver(analysis, view, derived, lastNames, settled)
}

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
  // "Shells struck": a plural noun that begins a sentence.
  const isNoun =
    end - first === 1 &&
    words.xpos[first] === Xpos.NNS &&
    !isKnown &&
    (first === 0 || words.sentence[first - 1] !== words.sentence[first])
  if (isAdjective || isBeforeOffice || isNoun) return null
  const isBody =
    type === 'other' &&
    end - first > 1 &&
    (view.known[end - 1] & (Known.organisationNoun | Known.organisationWord)) !== 0
  return { ...name, first, type: isBody ? 'organisation' : type }
}

/** How many occurrences a table's word for it counts as. */
const TABLE_VOTES = 3
/** How many occurrences a longer name that begins with it counts as. */
const LONGER_NAME_VOTES = 2

function tableVotes({ known, pair, hash }: WordView, { states }: Derived, { first, end }: Name, type: number): number {
  const bits = end - first === 1 ? known[first] : end - first === 2 ? pair[first] : 0
  const isState = end - first === 1 && states.has(hash[first])
  if (isState || bits & (Known.country | Known.place | Known.seat)) return type === PLACE ? TABLE_VOTES : 0
  if (bits & Known.body) return type === ORGANISATION ? TABLE_VOTES : 0
  if (end - first > 1 && (known[first] | known[end - 1]) & Known.placeWord && type === PLACE) return 1
  if (end - first > 1 && known[end - 1] & (Known.organisationWord | Known.organisationNoun))
    return type === ORGANISATION ? 1 : 0
  return 0
}

const keyOf = ({ hash }: WordView, first: number, end: number): string =>
  end - first === 1 ? `${hash[first]}` : hash.slice(first, end).join(' ')

/**
 * Adds what the tagger passed over: capitalised words outside all names that are a name elsewhere in the article, that
 * the article shows to be a state, or that a title stands before ("spokesman Pavel Orlin").
 */
function withPassedOver(
  { words }: Analysis,
  view: WordView,
  { states, demonyms }: Derived,
  lastNames: ReadonlySet<number>,
  names: readonly Name[],
): Name[] {
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
    if (lastNames.has(view.hash[word]) && words.upos[word] !== Upos.ADJ) {
      all.push({ first: word, end: word + 1, type: 'person', scores: [] })
      continue
    }
    const same = single.get(view.hash[word])
    if (same === undefined || view.shape[same.first] !== view.shape[word] || words.upos[word] === Upos.ADJ) continue
    all.push({ ...same, first: word, end: word + 1 })
  }
  return all.sort((a, b) => a.first - b.first)
}
