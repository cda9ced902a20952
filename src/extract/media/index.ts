/**
 * Media of an article, from its blocks: pictures, films and sound that stood in it, and embeds, with the credit where
 * one is printed. Text alone is read, so a picture that left no word is not known of; "Reporting by …" credits persons,
 * not a medium, and is left out.
 */
import type { Analysis, Block, Media, MediaKind } from '../../record/index.ts'

const KINDS: readonly (readonly [RegExp, MediaKind])[] = [
  [/^(?:also |must )?watch\b|\bvideo\b|\bfootage\b/i, 'video'],
  [/^(?:listen|audio|podcast|hear more)\b|\baudio\b/i, 'audio'],
  [/^(?:in pictures|in pics|photos|see (?:photos|pictures)|gallery|photo gallery|slideshow)\b/i, 'image'],
]
/** "Image: AP", "Photo by Mara Lind", "Photo credit: CW | …": what stands behind the label. */
const LABELLED =
  /^(?:[\p{L} ]{0,24}?)(?:images?|photos?|photographs?|pics?|pictures?|video|footage|audio|graphics?|illustration|map|screengrab|screenshot|credits?)(?: (?:credits?|sources?|courtesy|copyright))?(?: ?[:|] ?| (?:by|via|from|courtesy of):? | ?© ?)(\S.*)$/iu
/** The credit that a caption ends in: in brackets, or after "Photograph:". */
const AT_END = /[([](?:(?:file |image|photo|picture|pic)s?(?: (?:by|credit|courtesy))?[: ]+)?([^()[\]]{2,60})[)\]]\.?$|(?:photograph|photo|image|picture|credit)s?: ?([^:;]{2,60}?)\.?$|[/|] ?(\p{Lu}[\p{L} ]{1,20} images)\.?$/iu // biome-ignore format: one pattern

export function findMedia({ text, blocks }: Analysis): Media[] {
  return blocks.flatMap((block, index) => {
    const words = text.slice(block.start, block.end)
    const medium = mediumOf(block, words)
    if (medium?.credit === null && block.kind === 'caption' && hasCreditBeside(text, blocks, index)) return []
    return medium === null ? [] : [{ kind: medium.kind, start: block.start, end: block.end, credit: medium.credit }]
  })
}

/** A caption with its credit on the line before or after is one medium with it. */
const hasCreditBeside = (text: string, blocks: readonly Block[], index: number): boolean =>
  [blocks[index - 1], blocks[index + 1]].some(
    (block) => block?.kind === 'credit' && mediumOf(block, text.slice(block.start, block.end)) !== null,
  )

function mediumOf({ kind }: Block, words: string): Pick<Media, 'kind' | 'credit'> | null {
  if (kind === 'embed') return { kind: kindOf(words, 'embed'), credit: nullable(IN_BRACKETS.exec(words)?.[1]) }
  if (kind === 'caption') return { kind: kindOf(words.slice(0, 40), 'image'), credit: creditAtEnd(words) }
  if (kind !== 'credit') return null
  const credit = LABELLED.exec(words)
  return credit === null
    ? null
    : { kind: kindOf(words.slice(0, words.length - credit[1].length), 'image'), credit: clean(credit[1]) }
}

/** Characters at a caption's start that may be its label. */
const LABEL_LENGTH = 12

const kindOf = (words: string, other: MediaKind): MediaKind =>
  KINDS.find(([pattern]) => pattern.test(words.slice(0, 30)))?.[1] ?? other

function creditAtEnd(words: string): string | null {
  // What a caption begins with ("FILE PHOTO: …") is no credit.
  const found = AT_END.exec(words.slice(LABEL_LENGTH))
  return found === null ? null : clean(found[1] ?? found[2] ?? found[3])
}

/** "WATCH: The ministers leave (World Dispatch)". */
const IN_BRACKETS = /[([](\p{Lu}[^()[\]]{1,40})[)\]]\.?$/u
const nullable = (words: string | undefined): string | null => words ?? null

const clean = (credit: string): string => credit.replace(/^[\s:|/-]+|[\s.|/]+$/g, '')
