/**
 * The states that an article speaks of: by the table of the world's, and, for states that no table knows, by the
 * article's own words: where "Veldorian" is used as an adjective and "Veldoria" stands in the text too, the one is the
 * other's. Both the finder of names and the record's actors need it, so it lies with the nouns.
 */
import type { Analysis } from './analysis.ts'
import { ORGANISATION_NOUNS, PERSON_NOUNS } from './common-nouns.data.ts'
import { countryByDemonym, countryByName, countryBySeat } from './countries.data.ts'
import { Relation, Upos } from './tagset.data.ts'
import { TITLE_HEADS } from './titles.data.ts'

/** Endings of adjectives of states, with what stands in their place in the state's name. */
const ENDINGS: readonly (readonly [ending: string, name: string])[] = [
  ['ian', ''], ['ian', 'a'], ['ian', 'e'], ['ian', 'y'], ['ian', 'ia'], ['an', ''], ['an', 'a'], ['an', 'e'], ['an', 'o'], ['n', ''],
  ['i', ''], ['i', 'a'], ['i', 'e'], ['ese', ''], ['ese', 'a'], ['ese', 'e'], ['ish', ''], ['ish', 'a'], ['ish', 'e'], ['ish', 'y'],
  ['ish', 'ia'], ['ish', 'land'], ['ic', ''], ['lander', 'land'], ['', 'ia'],
] // biome-ignore format: one table

/** The names of states, in lower case, that a word may be the adjective of. */
export const statesNamedBy = (demonym: string): string[] =>
  ENDINGS.filter(([ending]) => demonym.endsWith(ending) && demonym.length - ending.length > 2).map(
    ([ending, name]) => demonym.slice(0, demonym.length - ending.length) + name,
  )

/** States that no table knows, as the article's own words show them. */
export interface DerivedStates {
  /** Adjective in lower case → the state's name as the article writes it. */
  readonly demonyms: ReadonlyMap<string, string>
  /** In lower case → as the article writes it. */
  readonly names: ReadonlyMap<string, string>
}

/** "The Republic of Veldoria", "foreign minister of Kasmere", "Kasmere's health minister": what only a state has. */
const STATE_FORM =
  /\b(?:Republic|Kingdom|Commonwealth|Emirate|Sultanate|Principality) of (?:the )?(\p{Lu}\p{L}{3,30})/gu
const PORTFOLIO = '(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Hh]ealth|[Ff]inance|[Jj]ustice|[Pp]rime)'
const HOLDER = new RegExp(`${PORTFOLIO} [Mm]inist(?:er|ry) of (?:the )?(\\p{Lu}\\p{L}{3,30})`, 'gu')
/** "The minister of Kasmere"; of a portfolio the small letters would go on: "the minister of fisheries". */
const MINISTER = /\bminister of (?:the )?(\p{Lu}\p{L}{3,30})(?! and\b)/gu
const PORTFOLIOS =
  /^(?:State|Finance|Justice|Health|Interior|Foreign|External|Home|Education|Labou?r|Trade|Transport|Agriculture|Energy|Culture|Environment|Information|Econom(?:y|ics)|Commerce|Industry|Science|Tourism|Housing|Planning|Development|Water|Women|Youth|Public|National|Social|Defen[cs]e|Police|Sport|Religion)$/
const POSSESSOR = new RegExp(`(?<![\\p{L}-])(\\p{Lu}\\p{L}{3,30})['’]s ${PORTFOLIO} [Mm]inist(?:er|ry)`, 'gu')
/** Capitalised words before a name that are no first name. */
const PLAIN_BEFORE =
  /^(?:The|In|And|But|When|If|With|From|For|At|On|As|While|Since|After|Before|That|Of|By|To|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/
const MOST_SHOWN = 12

/** Letters before and after "minist" that a form with a minister in it may reach over. */
const AROUND = 80

/** Where `form` matches: a form with a minister in it is looked for only around the letters that every minister has. */
function* matchesOf(text: string, form: RegExp): Generator<{ readonly name: string; readonly end: number }> {
  if (form === STATE_FORM) {
    for (const match of text.matchAll(form)) yield { name: match[1], end: match.index + match[0].length }
    return
  }
  for (let at = text.indexOf('inist'); at >= 0; at = text.indexOf('inist', at + 1)) {
    const from = Math.max(0, at - AROUND)
    for (const match of text.slice(from, at + AROUND).matchAll(form)) {
      const first = from + match.index
      const end = first + match[0].length
      if (first < at && end > at) yield { name: match[1], end }
    }
  }
}

/** Names, in the text's order, that stand where only a state's can. */
function shownStates(text: string): readonly string[] {
  const found = new Set<string>()
  for (const form of [STATE_FORM, HOLDER, MINISTER, POSSESSOR]) {
    for (const { name, end } of matchesOf(text, form)) {
      const lower = name.toLowerCase()
      if (countryByName.has(lower) || countryByDemonym.has(lower) || found.size >= MOST_SHOWN) continue
      if (form === MINISTER && (PORTFOLIOS.test(name) || name.endsWith('s'))) continue
      // "Of South Korea": a name of more words is none of these.
      const next = /^ (\p{Lu}\p{L}{3,})/u.exec(text.slice(end, end + 30))?.[1].toLowerCase()
      const isLonger = form !== POSSESSOR && next !== undefined && !TITLE_HEADS.has(next)
      // A minister can be a person's as well: a word that a first name stands before somewhere is a surname.
      if (!isLonger && !(form === POSSESSOR && isSurname(text, name))) found.add(name)
    }
  }
  return [...found]
}

function isSurname(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = /(\p{Lu}\p{Ll}+)[ ]$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1]
    if (before !== undefined && !PLAIN_BEFORE.test(before)) return true
  }
  return false
}

export function derivedStates({ text, words }: Pick<Analysis, 'text' | 'words'>): DerivedStates {
  const capitalised = new Map<string, string>()
  const adjectives = new Set<string>()
  for (let word = 0; word < words.count; word++) {
    const first = text.charCodeAt(words.start[word])
    // Names of states are written in letters that Unicode calls Latin; others would need other endings.
    if (first < 65 || first > 90 || words.end[word] - words.start[word] < 4) continue
    const form = text.slice(words.start[word], words.end[word])
    const lower = form.toLowerCase()
    const known = capitalised.get(lower)
    if (known === undefined || known === known.toUpperCase()) capitalised.set(lower, form)
    const isAdjective =
      modifies(words, word) || (words.relation[word] === Relation.conj && modifies(words, words.head[word]))
    if (isAdjective && !countryByDemonym.has(lower)) adjectives.add(lower)
  }
  const demonyms = new Map<string, string>()
  for (const demonym of adjectives) {
    for (const name of statesNamedBy(demonym)) {
      const written = capitalised.get(name)
      if (written === undefined || name === demonym || countryByName.has(name) || isNoState(name)) continue
      demonyms.set(demonym, written)
      break
    }
  }
  const names = new Map([...demonyms.values()].map((name) => [name.toLowerCase(), name]))
  for (const name of shownStates(text)) {
    const lower = name.toLowerCase()
    names.set(lower, name)
    for (const word of capitalised.keys()) {
      if (word !== lower && !demonyms.has(word) && sharesStem(word, lower) && statesNamedBy(word).includes(lower))
        demonyms.set(word, name)
    }
  }
  return { demonyms, names }
}

/** "Democrat" beside "Democratic", "Republic" beside "Republican": people, kinds of state, and faiths. */
const isNoState = (name: string): boolean =>
  PERSON_NOUNS.has(name) || ORGANISATION_NOUNS.has(name) || NO_STATES.has(name)
const NO_STATES = new Set(
  `democrat republic liberal labour conservative christ islam jew catholic orthodox internet republican federal
  atlantic pacific mediterranean arctic antarctic olymp olympia europe asia africa america arab`.split(/\s+/),
)

const SHARED_LETTERS = 3
const sharesStem = (a: string, b: string): boolean => a.slice(0, SHARED_LETTERS) === b.slice(0, SHARED_LETTERS)

const modifies = ({ upos, relation }: Analysis['words'], word: number): boolean =>
  upos[word] === Upos.ADJ || relation[word] === Relation.amod || relation[word] === Relation.compound

export interface States {
  /** The state that a name, an adjective or an inhabitant's name stands for; null for all other words. In any case. */
  readonly stateOf: (words: string) => string | null
  /** The state for whose government a capital or an address stands; null for all others. */
  readonly bySeat: (words: string) => string | null
}

const plain = (words: string): string => words.toLowerCase().replace(/^the /, '').replaceAll('’', "'").trim()

export function statesOf(analysis: Pick<Analysis, 'text' | 'words'>): States {
  const { demonyms: byDemonym, names: byName } = derivedStates(analysis)
  return {
    stateOf: (words) => {
      const whole = plain(words)
      const key = countryByName.has(whole) ? whole : whole.replace(/^(?:republic|kingdom) of (?:the )?/, '')
      const one = key.replace(/s$/, '')
      const known = countryByName.get(key) ?? countryByDemonym.get(key) ?? countryByDemonym.get(one)
      return known?.names[0] ?? byName.get(key) ?? byDemonym.get(key) ?? byDemonym.get(one) ?? null
    },
    bySeat: (words) => countryBySeat.get(plain(words))?.names[0] ?? null,
  }
}
