/** What unlabelled text tells of words, for the lexicon that tagger, parser and finder of names look words up in. */
import { EMBEDDINGS, readEmbeddings } from './embeddings.ts'
import { groupWords } from './groups.ts'
import { guessTags } from './guesses.ts'
import { habitsOf } from './habits.ts'

export { EMBEDDINGS }

/** How many groups of words there are, coarse and fine. */
const GROUPS = { coarse: 200, fine: 1000 }

/** A word of the treebanks: the hash of its folded form, its tag classes with their counts. */
interface TaggedWord {
  readonly hash: number
  readonly tags: ReadonlyMap<number, number>
}

/** Each by the hash of the folded form. */
export interface WordKnowledge {
  /** Groups of words with like vectors, from 1 on. */
  readonly cluster: ReadonlyMap<number, number>
  readonly fine: ReadonlyMap<number, number>
  /** The tag that its vector promises and how surely, from 1 on. */
  readonly guess: ReadonlyMap<number, number>
  /** How it is written inside a sentence: 1 never to 5 always with a capital. */
  readonly habit: ReadonlyMap<number, number>
}

/** From the vectors, the tags that the treebanks show of some words (`classes` of them), and texts without any. */
export function learnWords(tagged: readonly TaggedWord[], classes: number, texts: readonly string[]): WordKnowledge {
  const embeddings = readEmbeddings()
  const place = new Map([...embeddings.hashes].map((hash, i) => [hash, i]))
  const known = new Map(
    tagged.flatMap(({ hash, tags }) => {
      const word = place.get(hash)
      return word === undefined ? [] : [[word, tags] as const]
    }),
  )
  const byHash = (values: Uint16Array, from: number) =>
    new Map([...embeddings.hashes].map((hash, i) => [hash, values[i] + from]))
  return {
    cluster: byHash(groupWords(embeddings, GROUPS.coarse), 1),
    fine: byHash(groupWords(embeddings, GROUPS.fine), 1),
    guess: byHash(guessTags(embeddings, known, classes), 0),
    habit: habitsOf(texts),
  }
}
