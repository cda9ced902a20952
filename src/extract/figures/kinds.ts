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
  return words.upos[word] === Upos.VERB && NOUN_ONLY.has(lemma) ? null : kind
}

/** The kinds that a headline names, which is not analysed. */
export function kindsOfTitle(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .flatMap((word) => KIND_OF.get(word) ?? KIND_OF.get(word.replace(/(?:s|ed|ing)$/, '')) ?? [])
}
