/**
 * Quotes as they go wrong in the world: seeded changes to contents on record, each with the verdict that a check of it
 * must give. What a change does is known from how it was made, not from the code that is measured.
 */
import type { Verdict } from '../src/ask/index.ts'

export interface Source {
  readonly statement: string
  readonly content: string
  readonly speaker: string
}

export interface PerturbedQuote {
  readonly kind: string
  readonly source: Source
  readonly quote: string
  readonly verdict: Verdict
}

type Random = () => number
/** Null where the content does not lend itself to it. */
type Change = (source: Source, random: Random, others: readonly Source[]) => string | null

const NOT = /^(?:not|never|no)$/i
const NEGATIVE = /\b(?:not|no|never|nothing|none|nobody|neither|nor|nowhere|hardly|cannot)\b|n['’]t\b/i
const AUXILIARY = /^(?:is|are|was|were|will|would|has|had|have|can|could|should|may|might|must)$/i
const FUNCTION_WORD =
  /^(?:a|an|the|this|that|these|those|of|to|in|on|at|by|for|with|from|as|and|or|but|so|then|if|when|it|its|there|they|them|their|he|his|him|she|her|we|our|us|you|your|i|my|me|who|which|what|where|be|been|is|are|was|were|will|would|has|had|have|do|does|did)$/i

const KINDS: readonly (readonly [kind: string, verdict: Verdict, change: Change])[] = [
  ['as it is', 'verbatim', ({ content }) => content],
  ['case', 'verbatim', ({ content }, random) => (random() < 0.5 ? content.toUpperCase() : content.toLowerCase())],
  ['punctuation', 'verbatim', punctuation],
  ['ellipsis', 'shortened', ellipsis],
  ['changed word', 'altered', changedWord],
  ['missing not', 'negated', missingNot],
  ['added not', 'negated', addedNot],
  ['cut', 'shortened', cut],
  ['moved attribution', 'verbatim', movedAttribution],
  ['made up', 'not-on-record', madeUp],
]

/** As many of each kind. The same seed gives the same quotes. */
export function perturbedQuotes(sources: readonly Source[], count: number, seed: number): PerturbedQuote[] {
  const random = randomOf(seed)
  const quotes: PerturbedQuote[] = []
  for (const [kind, verdict, change] of KINDS) {
    const wanted = quotes.length + count / KINDS.length
    for (const source of shuffled(sources, random)) {
      if (quotes.length >= wanted) break
      const quote = change(source, random, sources)
      if (quote !== null) quotes.push({ kind, source, quote, verdict })
    }
  }
  return quotes
}

const wordsIn = (content: string) => content.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

function punctuation({ content }: Source, random: Random): string {
  const stripped = content
    .replace(/(?<!\d)[,.]|[,.](?!\d)|[!?;:“”"«»„…—–-]+/gu, ' ')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  return random() < 0.5 ? `“${stripped}!”` : `"${stripped}"`
}

/** A few words of the middle, none of which is a "not", give way to dots. */
function ellipsis({ content }: Source, random: Random): string | null {
  const words = wordsIn(content)
  if (words.length < 10) return null
  const length = 2 + Math.floor(random() * 3)
  const start = 3 + Math.floor(random() * (words.length - length - 6))
  if (NEGATIVE.test(words.slice(start, start + length).join(' '))) return null
  return [...words.slice(0, start), random() < 0.5 ? '…' : '...', ...words.slice(start + length)].join(' ')
}

/** A word that carries content gives way to one of another content. */
function changedWord({ content }: Source, random: Random, others: readonly Source[]): string | null {
  const words = wordsIn(content)
  const carrying = [...words.keys()].filter(
    (at) => /^\p{L}{4,}$/u.test(bare(words[at])) && !FUNCTION_WORD.test(bare(words[at])),
  )
  if (words.length < 8 || carrying.length < 4) return null
  const at = carrying[Math.floor(random() * carrying.length)]
  if (NEGATIVE.test(words[at])) return null
  const pool = others.flatMap((other) => wordsIn(other.content)).map(bare)
  for (;;) {
    const word = pool[Math.floor(random() * pool.length)]
    const fits = /^\p{Ll}{5,}$/u.test(word) && !FUNCTION_WORD.test(word) && !NEGATIVE.test(word)
    if (fits && word.slice(0, 4) !== bare(words[at]).toLowerCase().slice(0, 4)) {
      return words.map((old, index) => (index === at ? old.replace(bare(old), word) : old)).join(' ')
    }
  }
}

function missingNot({ content }: Source): string | null {
  const words = wordsIn(content)
  if (words.length < 5) return null
  const at = words.findIndex(
    (word) => NOT.test(bare(word)) || /(?:do|does|did|is|are|was|were|would|could|should)n['’]t/i.test(word),
  )
  if (at < 0) return null
  const without = words[at].replace(/n['’]t/i, '')
  return (without === words[at] ? words.toSpliced(at, 1) : words.with(at, without)).join(' ')
}

function addedNot({ content }: Source): string | null {
  const words = wordsIn(content)
  const at = words.findIndex((word) => AUXILIARY.test(word))
  if (words.length < 6 || at < 0 || NEGATIVE.test(content)) return null
  return words.toSpliced(at + 1, 0, 'not').join(' ')
}

/** What is left out follows in the same sentence. */
function cut({ content }: Source, random: Random): string | null {
  const words = wordsIn(content)
  if (words.length < 8) return null
  const kept = Math.max(5, Math.floor(words.length * (0.5 + random() * 0.3)))
  const quote = words.slice(0, kept).join(' ')
  return /[.!?…;:”"’]$/.test(quote) || /^[“"‘(]/.test(words[kept]) ? null : quote
}

function movedAttribution({ content, speaker }: Source, random: Random): string | null {
  const words = wordsIn(content)
  if (words.length < 8 || speaker === '' || /[“”"]/.test(content)) return null
  const at = 3 + Math.floor(random() * (words.length - 6))
  const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  return random() < 0.5 ? `“${head},” ${speaker} said, “${tail}”` : `${speaker}: “${head} ${tail}”`
}

/** Four words each of three contents. */
function madeUp({ content }: Source, random: Random, others: readonly Source[]): string | null {
  const pick = () => wordsIn(others[Math.floor(random() * others.length)].content)
  const parts = [wordsIn(content), pick(), pick()]
  if (parts.some((words) => words.length < 8)) return null
  return parts.map((words, index) => words.slice(index * 2, index * 2 + 4).join(' ')).join(' ')
}

/** Mulberry32. */
function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other], mixed[at]]
  }
  return mixed
}
