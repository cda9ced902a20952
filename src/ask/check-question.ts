/** Reads a quote as people paste it: with quotation marks, who is said to have said it, and dots where words are left out. */
import { wordsOf } from '../wording/index.ts'
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

/** Throws a QuestionError where there is nothing, or too much, to check. */
export function readQuote({ quote: given, by }: CheckQuestion): ReadQuote {
  const { quote, attribution } = withoutAttribution(given)
  const parts = quote.split(ELLIPSIS)
  const words: string[] = []
  const breaks = new Set<number>()
  for (const part of parts) {
    if (words.length > 0) breaks.add(words.length)
    words.push(...wordsOf(part).map(({ normal }) => normal))
  }
  if (words.length === 0)
    throw new QuestionError('there are no words to check. Give the quote, such as "There will be no meeting"')
  if (words.length > MOST_WORDS) {
    throw new QuestionError(
      `a quote of at most ${MOST_WORDS} words can be checked, and this has ${words.length}. Check it in parts`,
    )
  }
  return { quote: quote.trim(), by: by?.trim() || attribution, words, breaks }
}

function withoutAttribution(given: string): { readonly quote: string; readonly attribution: string | null } {
  const quoted = [...given.matchAll(QUOTED)]
  const inside = quoted.map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
  const outside = given.replace(QUOTED, '\n')
  const outer = /\p{L}/u.test(outside)
  // Quotation marks around a few words of a longer sentence mark a quote within the quote.
  if (quoted.length > 0 && (!outer || wordsOf(inside.join(' ')).length >= wordsOf(outside).length)) {
    return { quote: inside.join(' '), attribution: outer ? nameIn(outside) : null }
  }
  const before = BEFORE.exec(given)
  if (before !== null) return { quote: given.slice(before[0].length), attribution: before[1] ?? before[2] }
  const after = AFTER.exec(given)
  if (after !== null)
    return {
      quote: given.slice(0, after.index + 1),
      attribution: (after[1] ?? after[2] ?? after[3]).replace(/\.$/, ''),
    }
  return { quote: given, attribution: null }
}

/** What stands outside the quotation marks, without the word that says that somebody says. */
function nameIn(outside: string): string | null {
  const names = outside.match(/\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*/gu)
  return names?.join(' ') ?? null
}
