/**
 * Text → turns of a transcript: lines that a speaker's name opens, three at least, and one of the names a second time. A
 * table has such lines too, but no sentences in them.
 */
import { type Block, NO_SPEAKERS, type Turn } from '../record/index.ts'

const OPENING = /^[ \t]*["“]?((?:\p{Lu}[\p{L}.'’-]*[ \t]?){1,4}(?:\([^)\n]{1,24}\))?)[ \t]?:[ \t]*(?=\S)/gmu
const FEWEST = 3
/** Paragraphs that a turn goes on over where another one follows. */
const MOST_PARAGRAPHS = 4

/** A line of a table or a form ("Injured: 74", "Home: Almery") is shorter, in characters, and ends in no stop. */
const LONGEST_ENTRY = 60
const isSentence = (line: string): boolean => line.length === LONGEST_ENTRY || /[.!?…—–-]["”’)]*\s*$/.test(line)

/** `blocks` are those of the text. */
export function findTurns(text: string, blocks: readonly Block[]): Turn[] {
  if (blocks.length < FEWEST) return []
  const from = blocks[0].start
  const found = [...text.slice(from, blocks[blocks.length - 1].end).matchAll(OPENING)]
    .map((match) => {
      const start = from + match.index + match[0].indexOf(match[1])
      const name = match[1].trimEnd()
      return { at: from + match.index, start, name, colon: from + match.index + match[0].lastIndexOf(':') }
    })
    .filter(({ name }) => !NO_SPEAKERS.has(name.toLowerCase()))
  const names = new Set(found.map(({ name }) => name.toLowerCase()))
  if (found.length < FEWEST || names.size < 2 || names.size === found.length) return []
  const lines = found.map(({ colon }) => /[^\n]*/.exec(text.slice(colon + 1, colon + 1 + LONGEST_ENTRY))![0])
  if (lines.filter(isSentence).length * 2 < lines.length) return []
  return found.map(({ start, name, colon }, index) => {
    const next = found[index + 1]?.at ?? Number.POSITIVE_INFINITY
    const own = blocks.filter((block) => block.end > colon && block.start < next)
    // The last turn ends with its paragraph. Stage directions in brackets are of no turn.
    const kept = (next === Number.POSITIVE_INFINITY || own.length > MOST_PARAGRAPHS ? own.slice(0, 1) : own).filter(
      (block) => !/^["“]?[([]/.test(text.slice(block.start, block.start + 2)),
    )
    return {
      speaker: { start, end: start + name.length },
      colon,
      content: kept.map((block) => ({ start: Math.max(block.start, colon + 1), end: Math.min(block.end, next) })),
    }
  })
}
