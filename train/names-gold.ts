/**
 * Gold labels for the name tagger: from GUM's entities (a mention's head and what is one name with it), and from the
 * names that CoreNLP marked in PolNeAR's articles, which are silver: they teach many names and miss some.
 */

import { NAME_TYPES, type NameType } from '../src/analyse/05-names/name-tagger.ts'
import {
  type Analysis,
  countryByDemonym,
  formOf,
  Relation,
  TITLE_HEADS,
  TITLE_SHORT_FORMS,
  Upos,
  Xpos,
} from '../src/record/index.ts'
import type { GoldDocument, GoldMention } from './names-gum.ts'
import { readSharedText } from './shared.ts'

export interface LabelledText {
  readonly analysis: Analysis
  /** A label of the tagger for each word, or `UNSURE`. */
  readonly labels: Uint8Array
}

/** Of a word of which the marks do not say what it is. */
export const UNSURE = 255

export const nameTypeOf = (gumType: string): NameType =>
  gumType === 'person' || gumType === 'place' ? gumType : gumType === 'organization' ? 'organisation' : 'other'

/** Relations by which a word belongs to one name with its head. */
const ALWAYS: ReadonlySet<number> = new Set([
  Relation.flat,
  Relation.compound,
  Relation.goeswith,
  Relation.fixed,
  Relation.nummod,
])
const WITHIN_BODIES: ReadonlySet<number> = new Set([
  Relation.nmod,
  Relation.amod,
  Relation.case,
  Relation.det,
  Relation.punct,
  Relation.conj,
  Relation.cc,
  Relation['nmod:poss'],
])

const isTitle = (form: string) => TITLE_HEADS.has(form.toLowerCase()) || TITLE_SHORT_FORMS.has(form.toLowerCase())

/** The words of the proper name at a mention's head; null where its head is no proper noun, a title or a time. */
export function goldName(
  { analysis, mentions }: GoldDocument,
  mention: GoldMention,
): { first: number; end: number } | null {
  const { upos, head, relation } = analysis.words
  if (upos[mention.head] !== Upos.PROPN || mention.type === 'time') return null
  if (mention.type === 'person' && isTitle(formOf(analysis, mention.head))) return null
  const possessors = mentions.filter(
    (inner) => inner !== mention && inner.first >= mention.first && inner.end <= mention.end,
  )
  const isPossessor = (word: number) =>
    relation[word] === Relation['nmod:poss'] && possessors.some((inner) => inner.first <= word && word < inner.end)
  const belongs = (word: number): boolean => {
    for (let at = word; at !== mention.head; at = head[at]) {
      if (at < mention.first || at >= mention.end || isPossessor(at)) return false
      if (isJoining(at)) continue
      if (!ALWAYS.has(relation[at]) && !(mention.type !== 'person' && WITHIN_BODIES.has(relation[at]))) return false
      if (mention.type === 'place' && relation[at] === Relation.conj) return false
    }
    return true
  }
  /** The hyphen of "Anna-Maria": written to the words on both sides of it. */
  const isJoining = (word: number) =>
    word > 0 &&
    /^[-‐‑–]$/.test(formOf(analysis, word)) &&
    analysis.words.end[word - 1] === analysis.words.start[word] &&
    word + 1 < upos.length &&
    analysis.words.end[word] === analysis.words.start[word + 1]
  const capital = (word: number) => /^[\p{Lu}\p{N}]/u.test(formOf(analysis, word))
  const link = (word: number) =>
    /^(of|and|the|for|&|de|del|la|van|von|bin|al|el|in|-|‐|‑|–|'s|’s|'|y)$/.test(formOf(analysis, word))
  let first = mention.head
  let end = mention.head + 1
  for (let word = first - 1; word >= mention.first && belongs(word) && (capital(word) || link(word)); word--) {
    if (capital(word)) first = word
  }
  for (let word = end; word < mention.end && belongs(word); word++) {
    // "Cheuk-ting": small after a hyphen, and of the name all the same.
    const small = word > end && word === end + 1 && isJoining(word - 1) && upos[word] === Upos.PROPN
    if (!capital(word) && !link(word) && !small) break
    if (capital(word) || small) end = word + 1
  }
  return { first, end }
}

/** What a gold mention with a name is: a person whose head is a plural is a group. */
export const typeOfName = ({ words }: Analysis, { type, head }: GoldMention): NameType =>
  type === 'person' && words.xpos[head] === Xpos.NNPS ? 'group' : nameTypeOf(type)

export function labelsOfGum(document: GoldDocument): LabelledText {
  const labels = new Uint8Array(document.analysis.words.count)
  // "Author, 1990" is a work by a person: of two mentions with one head, what the name itself names counts.
  const isOther = ({ type }: GoldMention) => (nameTypeOf(type) === 'other' ? 1 : 0)
  for (const mention of [...document.mentions].sort(
    (a, b) => isOther(a) - isOther(b) || a.first - b.first || b.end - a.end,
  )) {
    const name = goldName(document, mention)
    if (name === null || labels.subarray(name.first, name.end).some((label) => label > 0)) continue
    const type = NAME_TYPES.indexOf(typeOfName(document.analysis, mention))
    labels.fill(2 + 2 * type, name.first, name.end)
    labels[name.first] = 1 + 2 * type
  }
  return { analysis: document.analysis, labels }
}

const SILVER: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
}

/** CoreNLP's MISC: "Russian" is no name, "Russians" and "Democrats" are groups, the rest is other. */
const silverGroup = (form: string, tag: string): NameType | undefined =>
  tag === 'NNPS' ? 'group' : countryByDemonym.has(form.toLowerCase()) ? undefined : 'other'

/** PolNeAR's articles as CoreNLP tokenised, tagged and marked them. */
export function readSilver(part: 'train' | 'dev', atMost: number): LabelledText[] {
  const table = readSharedText(`data/polnear/${part}.corenlp.tsv.gz`)
  return table
    .split(/^# newdoc.*\n/m)
    .filter((block) => block.trim() !== '')
    .slice(0, atMost)
    .map(readSilverArticle)
}

function readSilverArticle(block: string): LabelledText {
  const rows = block.split('\n').map((line) => line.split('\t'))
  const words = rows.filter((row) => row.length > 5)
  const count = words.length
  const start = new Int32Array(count)
  const end = new Int32Array(count)
  const xpos = new Uint8Array(count)
  const sentence = new Int32Array(count)
  const labels = new Uint8Array(count)
  const sentences: number[] = []
  let text = ''
  let previous = 'O'
  for (const [word, [index, form, , tag, mark]] of words.entries()) {
    if (index === '1') {
      sentences.push(word)
      previous = 'O'
    }
    start[word] = text.length
    text += form
    end[word] = text.length
    text += ' '
    xpos[word] = (Xpos as Readonly<Record<string, number>>)[tag] ?? Xpos.XX
    sentence[word] = sentences.length - 1
    const type = mark === 'MISC' ? silverGroup(form, tag) : SILVER[mark]
    if (type !== undefined) labels[word] = 1 + 2 * NAME_TYPES.indexOf(type) + (mark === previous ? 1 : 0)
    previous = type === undefined ? 'O' : mark
  }
  return {
    labels,
    analysis: {
      text,
      words: {
        count,
        start,
        end,
        xpos,
        sentence,
        upos: new Uint8Array(count),
        relation: new Uint8Array(count),
        head: new Int32Array(count).fill(-1),
        joined: new Uint8Array(count),
        lemma: words.map((row) => row[2]),
      },
      sentences: Int32Array.from([...sentences, count]),
      blocks: [],
      quotations: [],
      turns: [],
      mentions: [],
      entities: [],
      problems: [],
    },
  }
}
