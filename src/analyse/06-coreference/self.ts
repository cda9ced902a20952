/** "I", "we" and "you": whoever speaks where they stand, and to whom. */
import { firstWhere } from '../../record/index.ts'
import type { PronounForm } from '../05-names/index.ts'
import { type Clusters, open, wordsOf } from './clusters.ts'
import { type Interview, interviewOf } from './interview.ts'
import type { Speech } from './speakers.ts'

export interface Speaking {
  /** The mention of who speaks where a word stands, or -1. */
  readonly speakerAt: (word: number) => number
  /** The cluster of a pronoun of the first or second person. */
  readonly self: (index: number, form: PronounForm) => number | undefined
}

export function speakingOf(clusters: Clusters, byHead: Int32Array, speech: Speech): Speaking {
  const { mentions, of, analysis } = clusters
  /** Clusters of those who speak of themselves, by whose voice it is. */
  const voices = new Map<string, number>()
  const found = interviewOf(analysis)
  const asked = found === null ? -1 : askedIn(clusters, speech, found)
  const interview = asked < 0 ? null : found
  return { speakerAt, self }

  /**
   * First person: inside a quotation and in a turn of a transcript, "I" is the speaker, and "we" are the same all along what
   * one speaker says. Outside, "I" is the same within a paragraph, "we" within the article. Where two speak, "you" is the
   * other; in an interview "you" of the questions and "I" of the answers are whoever is asked.
   */
  function self(index: number, form: PronounForm): number | undefined {
    const { head } = mentions[index]
    const isAsking = interview !== null && interview.isQuestion[head] === 1 && speech.quotation[head] < 0
    if (form.person === 2) {
      if (!isAsking) return addressed(head)
      return of[asked] < 0 ? open(clusters, asked) : of[asked]
    }
    const quotation = speech.quotation[head]
    const to = speakerAt(head)
    if (to >= 0 && of[to] < 0) open(clusters, to)
    if (form.number === 'singular' && to >= 0) return of[to]
    const turn = speech.turn[head]
    const voice =
      to >= 0
        ? `of ${of[to]}`
        : quotation >= 0
          ? `quotation ${quotation}`
          : turn >= 0
            ? `turns of ${speech.named[turn].name}`
            : form.number === 'singular'
              ? `block ${blockAt(head)}`
              : 'all'
    const key = `${form.number} ${voice}`
    const known = voices.get(key)
    if (known !== undefined) return known
    voices.set(key, open(clusters, index))
    return undefined
  }

  function isAnswer(word: number): boolean {
    if (interview === null || speech.quotation[word] >= 0 || speech.turn[word] >= 0) return false
    return word >= interview.begin && interview.isQuestion[word] === 0
  }

  /** Index of the block that a word stands in. */
  function blockAt(word: number): number {
    const { blocks, words } = analysis
    return firstWhere(blocks.length - 1, (block) => blocks[block].end > words.start[word])
  }

  function speakerAt(word: number): number {
    const quotation = speech.quotation[word]
    if (quotation >= 0 && speech.speaker[quotation] >= 0) return byHead[speech.speaker[quotation]]
    if (isAnswer(word)) return asked
    return quotation < 0 && speech.turn[word] >= 0 ? namedIn(speech.turn[word]) : -1
  }

  /** The mention that opens a turn, or -1. */
  function namedIn(turn: number): number {
    const { first, end } = speech.named[turn]
    for (let word = first; word < end; word++) {
      if (byHead[word] >= 0 && mentions[byHead[word]].kind !== 'pronoun') return byHead[word]
    }
    return -1
  }

  function addressed(word: number): number | undefined {
    const turn = speech.turn[word]
    const other = turn < 0 || speech.quotation[word] >= 0 ? -1 : speech.named[turn].other
    const to = other < 0 ? -1 : namedIn(other)
    return to >= 0 && of[to] >= 0 ? of[to] : undefined
  }
}

/**
 * A mention of whom the words before the first question name most often; the first "I" of the answers where two are named
 * alike often; -1 where there is none.
 */
function askedIn(
  { analysis, mentions, of, all }: Clusters,
  { quotation }: Speech,
  { begin, isQuestion }: Interview,
): number {
  const counts = new Map<number, number[]>()
  for (const [index, { kind, head }] of mentions.entries()) {
    if (kind !== 'name' || head >= begin || of[index] < 0 || all[of[index]]?.type !== 'person') continue
    counts.set(of[index], [...(counts.get(of[index]) ?? []), index])
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.length - a.length)
  if (first !== undefined && first.length > (second?.length ?? 0)) return first[0]
  return mentions.findIndex(
    ({ kind, head }) =>
      kind === 'pronoun' &&
      head > begin &&
      isQuestion[head] === 0 &&
      quotation[head] < 0 &&
      wordsOf(analysis, head, head + 1)[0] === 'I',
  )
}
