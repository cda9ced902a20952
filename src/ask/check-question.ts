/** Reads a quote as people paste it: with quotation marks, who is said to have said it, and dots where words are left out. */
import { carries, isNegator, wordsOf } from '../wording/index.ts'
import type { CheckQuestion } from './wording-answers.ts'

/** Longer quotes are to be checked sentence by sentence. */
const MOST_WORDS = 300

export interface ReadQuote {
  readonly quote: string
  readonly by: string | null
  /** Normal forms. */
  readonly words: readonly string[]
  /** Indices of words before which some were left out. */
  readonly breaks: ReadonlySet<number>
}

/** A question that cannot be answered; the message says how to put it. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
  readonly code = 'quote-unreadable'
}

const CUE =
  '(?:said|says|say|told|tells|added|adds|stated|states|declared|wrote|writes|claimed|claims|insisted|warned|argued|announced|stressed|replied|explained)'
const NAME = "(?:[\\p{L}\\p{M}.’'-]+ ){0,6}[\\p{L}\\p{M}.’'-]+"
const QUOTED = /“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“”]*)[“”]|‘([^‘]*)’(?!\p{L})/gu
const ELLIPSIS = /\[?\(?(?:…|\.{3,}|\. \. \.)\)?\]?/gu
/** `Dostan: …`, `Dostan said that …` */
const BEFORE = new RegExp(
  `^\\s*(?:(${NAME}):\\s+|(\\p{Lu}${NAME}) ${CUE}(?: (?:reporters|journalists))?(?:,|:| that)? )`,
  'u',
)
/** `…, Dostan said`, `…, said Dostan`, `… — Dostan` */
const AFTER = new RegExp(
  `(?:[,.!?]\\s+(?:(\\p{Lu}${NAME}) ${CUE}|${CUE} (${NAME}))|\\s+[—–-]+\\s*(\\p{Lu}${NAME}))[^.]{0,40}\\.?\\s*$`,
  'u',
)

/**
 * The ways to read it, the quote as it was given first: "Dostan said that …" may be an attribution or a part of what was
 * said, and the record tells which. Throws a QuestionError where there is nothing, or too much, to check.
 */
export function readQuote({ quote: given, by }: CheckQuestion): readonly ReadQuote[] {
  const claimed = by?.trim() || null
  const readings = [readingOf(withoutMarks(given), claimed)]
  const { quote, attribution } = withoutAttribution(given)
  if (attribution !== null) readings.push(readingOf(quote, claimed ?? attribution))
  // "e-mail" may stand on record as "email".
  for (const { quote: read, by: whose } of [...readings]) {
    const joined = read.replace(/(?<=\p{L})-(?=\p{L})/gu, '')
    if (joined !== read) readings.push({ ...readingOf(joined, whose), quote: read })
  }
  const most = Math.min(...readings.map(({ words }) => words.length))
  if (most === 0) {
    throw new QuestionError('there are no words to check. Give the quote, such as "There will be no meeting"')
  }
  if (most > MOST_WORDS) {
    throw new QuestionError(
      `a quote of at most ${MOST_WORDS} words can be checked, and this has ${most}. Check it in parts`,
    )
  }
  return readings.filter(({ words }) => words.length <= MOST_WORDS)
}

function readingOf(quote: string, by: string | null): ReadQuote {
  const words: string[] = []
  const breaks = new Set<number>()
  for (const part of quote.split(ELLIPSIS)) {
    if (words.length > 0) breaks.add(words.length)
    words.push(...wordsOf(part).map(({ normal }) => normal))
  }
  return { quote: quote.trim(), by, words, breaks }
}

/** Quotation marks around the whole are not of the quote. */
function withoutMarks(given: string): string {
  const [, inside] = /^\s*["“«„'‘]([^"“”«»„]*)["”»“'’]\s*$/u.exec(given) ?? []
  return inside ?? given
}

function withoutAttribution(given: string): { readonly quote: string; readonly attribution: string | null } {
  const inside = [...given.matchAll(QUOTED)].map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
  const outside = given.replace(QUOTED, '\n')
  if (inside.length > 0 && attributes(outside)) return { quote: inside.join(' '), attribution: nameIn(outside) }
  const before = BEFORE.exec(given)
  if (before !== null && isName(before[1] ?? before[2])) {
    return { quote: given.slice(before[0].length), attribution: before[1] ?? before[2] }
  }
  const after = AFTER.exec(given)
  if (after === null) return { quote: given, attribution: null }
  const name = (after[1] ?? after[2] ?? after[3]).replace(/\.$/, '')
  return isName(name)
    ? { quote: given.slice(0, after.index + 1), attribution: name }
    : { quote: given, attribution: null }
}

/** "Dostan had not" is none. */
const isName = (words: string) =>
  wordsOf(words).every(({ normal }) => carries(normal) || ['the', 'a', 'of', 'for', 's'].includes(normal))

/** Whether the words beside a quotation say who said it: a name alone, or with a verb of saying. */
function attributes(outside: string): boolean {
  const words = wordsOf(outside)
  // "She had not told them that she …" says that it was not said.
  if (words.some(({ normal }) => isNegator(normal))) return false
  const alone = words.length <= 4 && words.every(({ start }) => /\p{Lu}/u.test(outside[start]))
  return words.length > 0 && (alone || new RegExp(`(?<!\\p{L})${CUE}(?!\\p{L})`, 'u').test(outside))
}

/** What stands outside the quotation marks, without the word that says that somebody says. */
function nameIn(outside: string): string | null {
  const names = outside.match(/\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*/gu)
  return names?.join(' ') ?? ''
}
