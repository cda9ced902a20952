/** The kinds of happening that words name. */
import { type Analysis, Upos } from '../../record/index.ts'
import { HAPPENINGS, NOUN_ONLY } from './happenings.data.ts'

const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HAPPENINGS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** The kind of happening that a word names. */
export function kindOf({ words }: Analysis, word: number): string | null {
  const lemma = words.lemma[word].toLowerCase()
  const kind = KIND_OF.get(lemma)
  if (kind === undefined) return null
  if (lemma === 'fire' && GIVES_FIRE.has(words.lemma[word - 1]?.toLowerCase())) return 'shooting'
  return words.upos[word] === Upos.VERB && NOUN_ONLY.has(lemma) ? null : kind
}

/** "Opened fire", "returned fire": nothing burns. */
const GIVES_FIRE: ReadonlySet<string> = new Set('open return exchange trade'.split(' '))
const OPENS_FIRE = /\b(?:open|return|exchang|trad)(?:e|s|ed|ing|es)? fire\b/gi

/** The kinds that a headline names, which is not analysed. */
export function kindsOfTitle(title: string): string[] {
  return title
    .replace(OPENS_FIRE, 'shooting')
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .flatMap((word) => KIND_OF.get(word) ?? KIND_OF.get(word.replace(/(?:s|ed|ing)$/, '')) ?? [])
}
