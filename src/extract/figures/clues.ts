/**
 * The words of a sentence that tell what its numbers measure, each with how strongly, and which of them belongs to a
 * number: the one that is cheapest to reach, by the tree's edges and by the words between.
 */
import { type Analysis, formOf, Upos } from '../../record/index.ts'
import { HEADLINE_VERBS, MEASURES, type Measure, type MeasureName, THINGS } from './measures.data.ts'

export type Role = 'verb' | 'adjective' | 'noun' | 'phrase'

interface Entry {
  readonly measure: MeasureName
  readonly role: Role
  readonly ofPersons: boolean
}

export interface Clue extends Entry {
  readonly word: number
  /** Of a phrase, its second word; else the word itself. */
  readonly last: number
}

const BY_LEMMA: ReadonlyMap<string, readonly Entry[]> = index()
const PHRASES: ReadonlyMap<string, readonly { readonly second: string; readonly measure: MeasureName }[]> = phrases()

function index(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  const add = (list: string | undefined, entry: Entry) => {
    for (const lemma of list?.split(' ') ?? []) entries.set(lemma, [...(entries.get(lemma) ?? []), entry])
  }
  for (const [measure, { nouns, verbs, adjectives, ofPersons }] of Object.entries(MEASURES) as [
    MeasureName,
    Measure,
  ][]) {
    add(verbs, { measure, role: 'verb', ofPersons: false })
    // The tagger takes some participles for adjectives and leaves them as they are.
    add(participles(verbs), { measure, role: 'adjective', ofPersons: false })
    add(ofPersons, { measure, role: 'verb', ofPersons: true })
    add(participles(ofPersons), { measure, role: 'adjective', ofPersons: true })
    add(adjectives, { measure, role: 'adjective', ofPersons: false })
    add(nouns, { measure, role: 'noun', ofPersons: false })
  }
  return entries
}

function participles(verbs: string | undefined): string | undefined {
  return verbs?.split(' ').map(participle).join(' ')
}

function participle(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return verb.endsWith('y') ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

function phrases(): Map<string, { second: string; measure: MeasureName }[]> {
  const found = new Map<string, { second: string; measure: MeasureName }[]>()
  for (const [measure, { phrases: list }] of Object.entries(MEASURES) as [MeasureName, Measure][]) {
    for (const pair of list?.split(' ') ?? []) {
      const [first, second] = pair.split('+')
      found.set(first, [...(found.get(first) ?? []), { second, measure }])
    }
  }
  return found
}

const NONE: readonly Entry[] = []

/** How far the second word of a phrase may stand from the first. */
const PHRASE_REACH = 9

/** The clues among words `[first, end)`, in text order. */
export function cluesIn(analysis: Analysis, first: number, end: number): Clue[] {
  const { text, words } = analysis
  const clues: Clue[] = []
  for (let word = first; word < end; word++) {
    const lemma = words.lemma[word]
    const pairs = PHRASES.get(lemma)
    if (pairs !== undefined) {
      const last = Math.min(end, word + PHRASE_REACH)
      for (const { second, measure } of pairs) {
        let there = word + 1
        while (there < last && words.lemma[there] !== second) there++
        // "Treated for life-threatening wounds" takes no life.
        const isWord = text[words.end[there]] !== '-'
        if (there < last && isWord) clues.push({ measure, role: 'phrase', ofPersons: false, word, last: there })
      }
    }
    const inHeadline = headlineVerb(analysis, word)
    const entries = inHeadline ?? BY_LEMMA.get(lemma) ?? BY_LEMMA.get(formOf(analysis, word).toLowerCase()) ?? NONE
    // Seven shots that were fired hit nobody yet.
    if (lemma === 'shot' && formOf(analysis, word).toLowerCase() !== 'shot') continue
    for (const entry of entries) {
      if (inHeadline === null && !fits(words, word, entry)) continue
      const dies = HURT.has(entry.measure) && entry.role !== 'noun' && isFatal(words, word)
      clues.push({ ...entry, measure: dies ? 'killed' : entry.measure, word, last: word })
    }
  }
  return clues
}

/** "Bus Crash Kills 12": what a headline writes with a capital before a number, and the tagger takes for a name. */
function headlineVerb(analysis: Analysis, word: number): readonly Entry[] | null {
  const { words } = analysis
  if ((words.upos[word] !== Upos.PROPN && words.upos[word] !== Upos.NOUN) || !/^\p{Lu}/u.test(formOf(analysis, word)))
    return null
  const verb = HEADLINE_VERBS[formOf(analysis, word).toLowerCase()]
  const isBefore =
    words.upos[word + 1] === Upos.NUM || /^(?:dozen|score|hundred|thousand|at)s?$/i.test(words.lemma[word + 1])
  return verb !== undefined && isBefore ? (BY_LEMMA.get(verb)?.filter(({ role }) => role === 'verb') ?? null) : null
}

const HURT: ReadonlySet<MeasureName> = new Set<MeasureName>(['casualties', 'wounded'])

/** "Fatally shot", "shot dead", "stabbed to death". */
const isFatal = ({ lemma }: Analysis['words'], word: number): boolean =>
  lemma[word - 1] === 'fatally' ||
  lemma[word - 1] === 'mortally' ||
  lemma[word + 1] === 'dead' ||
  (lemma[word + 1] === 'to' && lemma[word + 2] === 'death')

/** Whether the word's tag allows the entry's role: "wound" the noun wounds nobody. */
function fits(words: Analysis['words'], word: number, { role }: Entry): boolean {
  const tag = words.upos[word]
  if (role === 'noun') return tag === Upos.NOUN || tag === Upos.PROPN || tag === Upos.X
  if (role === 'verb') return tag !== Upos.NOUN && tag !== Upos.PROPN
  // "Four people shot", "4 shot", "were shot", but no shot that was heard.
  if (words.lemma[word].toLowerCase() === 'shot')
    return CAN_BE_SHOT.has(words.upos[word - 1]) && words.lemma[word - 1] !== 'one'
  return true
}

const CAN_BE_SHOT: ReadonlySet<number> = new Set([Upos.NUM, Upos.X, Upos.NOUN, Upos.PROPN, Upos.AUX])

/** The measure that a noun has by itself. Some plurals ("troops") are their own lemma, so the word as written counts too. */
export function measureOfNoun(analysis: Analysis, head: number): MeasureName | null {
  const lemma = analysis.words.lemma[head]
  const entries = BY_LEMMA.get(lemma) ?? BY_LEMMA.get(formOf(analysis, head).toLowerCase().replace(/s$/, ''))
  return entries?.find((entry) => entry.role === 'noun')?.measure ?? null
}

export const isThing = (measure: MeasureName): boolean => THINGS.includes(measure)

/** Edges between two words of one tree, at most `most`. */
export function treeDistance({ words }: Analysis, a: number, b: number, most: number): number {
  let up = a
  for (let i = 0; i <= most && up >= 0; i++, up = words.head[up]) {
    let other = b
    for (let j = 0; i + j <= most && other >= 0; j++, other = words.head[other]) if (other === up) return i + j
  }
  return most + 1
}
