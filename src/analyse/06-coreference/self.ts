/** "I", "we" and "you": whoever speaks where they stand, and to whom. */
import { firstWhere } from '../../record/index.ts'
import type { PronounForm } from '../05-names/index.ts'
import { type Clusters, open } from './clusters.ts'
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
  return { speakerAt, self }

  /**
   * First person: inside a quotation and in a turn of a transcript, "I" is the speaker, and "we" are the same all along what
   * one speaker says. Outside, "I" is the same within a paragraph, "we" within the article. Where two speak, "you" is the
   * other.
   */
  function self(index: number, form: PronounForm): number | undefined {
    const { head } = mentions[index]
    if (form.person === 2) return addressed(head)
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

  /** Index of the block that a word stands in. */
  function blockAt(word: number): number {
    const { blocks, words } = analysis
    return firstWhere(blocks.length - 1, (block) => blocks[block].end > words.start[word])
  }

  function speakerAt(word: number): number {
    const quotation = speech.quotation[word]
    if (quotation >= 0 && speech.speaker[quotation] >= 0) return byHead[speech.speaker[quotation]]
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
