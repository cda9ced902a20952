/**
 * One text of many reports, as press databases give a download: each begins with "1 of 200 DOCUMENTS" or ends with "End of
 * Document", and names its paper, its day and labels ("BYLINE:", "Length:") around the report. One article a report; its
 * hard-wrapped lines are joined to paragraphs.
 */
import { decode } from './charset.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { PRESS_DATABASE_END, PRESS_DATABASE_MARK } from './looks.ts'
import { looksLikePressCodes, type PressParts, pressCodesIn } from './press-codes.ts'
import { readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { parseWrittenDate } from './written-date.ts'

/** Labels that stand in capitals or not; others are labels in capitals alone. */
const WORDS =
  'section|length|headline|byline|author|dateline|body|highlight|series|source|column|type|edition|graphic|load-date|language|publication-type|journal-code|subject|company|organization|person|geographic|city|state|country|notes|url|classification|industry|publication info|full text|title|publication title|publication date|abstract|copyright'
const LABEL = new RegExp(`^((?:[A-Z][A-Z -]{2,30})|(?:${WORDS}))(?::[ \\t]*(.*)|[ \\t]*)$`, 'is')
const isCapitals = (label: string) => label === label.toUpperCase()
const KNOWN = new RegExp(`^(?:${WORDS})$`, 'i')
const COPYRIGHT = /^(?:copyright\b|©|all rights reserved\b)/i
const RULE = /^[_=*-]{5,}$|^\w+ document link$/i
/** Unlabelled lines of a head behind its first label: a headline, at most with a second line. */
const MOST_BETWEEN = 2

export async function* readPressDatabase({ where, chunks, charset, ref }: Document, took: Took): Readings {
  const tooLarge = () => {
    const message = `such a text may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Split it`
    return new InputError('file-too-large', where, message)
  }
  const { text, problems } = decode(
    await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge }),
    where,
    charset,
  )
  // The marks of the one form are sure, the codes of the other may stand in a report.
  const isMarked = text.search(PRESS_DATABASE_MARK) >= 0 || PRESS_DATABASE_END.test(text)
  const reports = !isMarked && looksLikePressCodes(text) ? pressCodesIn(text) : piecesOf(text).map(partsOf)
  for (const [index, { body, ...facts }] of reports.entries()) {
    const place = `${where}:${index + 1}`
    try {
      const known = { ...facts, ref: ref === undefined ? place : `${ref}:${index + 1}`, problems }
      yield { article: await withLanguage(readText(body, place, known)), took }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

interface Piece {
  readonly text: string
  /** Whether the headline stands before the paper, as where the end is marked. */
  readonly headlineFirst: boolean
}

function piecesOf(text: string): readonly Piece[] {
  const pieces = text.split(new RegExp(PRESS_DATABASE_MARK.source, 'gim'))
  const headlineFirst = pieces.length === 1
  // What stands before the first mark is the download's cover.
  const own = headlineFirst ? text.split(new RegExp(PRESS_DATABASE_END.source, 'gim')) : pieces.slice(1)
  return own.filter((piece) => piece.trim() !== '').map((piece) => ({ text: piece, headlineFirst }))
}

interface Line {
  readonly text: string
  readonly label?: string
}

/** Paragraphs, each a label with its value or words of the report. Labels may stand one under the other. */
function linesOf(piece: string): readonly Line[] {
  const tidy = (lines: string) => lines.replace(/\s+/g, ' ').trim()
  return piece
    .split(/(?:\r?\n[ \t]*){2,}/)
    .flatMap((paragraph) => {
      const lines = paragraph.split(/\r?\n/).map(tidy)
      return lines.length > 1 && lines.every((line) => labelOf(line) !== null) ? lines : [tidy(paragraph)]
    })
    .filter((line) => line !== '' && !COPYRIGHT.test(line) && !RULE.test(line))
    .map((line) => {
      const found = labelOf(line)
      return found === null ? { text: line } : { text: found.value, label: found.label }
    })
}

function labelOf(line: string): { readonly label: string; readonly value: string } | null {
  const [, label, value] = LABEL.exec(line) ?? []
  if (label === undefined) return null
  if (value === undefined) return /^(?:body|full text)$/i.test(label) ? { label: 'body', value: '' } : null
  if (!isCapitals(label) && !KNOWN.test(label)) return null
  return { label: label.toLowerCase().trim(), value }
}

function partsOf({ text, headlineFirst }: Piece): PressParts {
  const lines = linesOf(text)
  const start = bodyStart(lines)
  const head = lines.slice(0, start)
  const rest = lines.slice(start)
  const tail = rest.findLastIndex(({ label }) => label === undefined)
  const labels = new Map<string, string>()
  for (const { label, text: value } of [...head, ...rest.slice(tail + 1)])
    if (label !== undefined && value !== '' && !labels.has(label)) labels.set(label, value)
  const unlabelled = head.filter(({ label }) => label === undefined).map((line) => line.text)
  const day = unlabelled.find((line) => line.length < 60 && parseWrittenDate(line, 'en-US') !== null)
  const date = labels.get('publication date') ?? day
  const names = unlabelled.filter((line) => line !== day)
  const [outlet, headline] = headlineFirst ? [names[1], names[0]] : names
  const title = labels.get('headline') ?? labels.get('title') ?? headline
  const opening = labels.get('body') ?? labels.get('full text')
  // A label within the report is a line of it.
  const words = rest
    .slice(0, tail + 1)
    .map((line) => (line.label === undefined ? line.text : `${line.label.toUpperCase()}: ${line.text}`))
  const body = [title, opening, ...words].filter((line): line is string => line !== undefined && line !== '')
  return {
    outlet: labels.get('publication title') ?? outlet,
    title,
    byline: (labels.get('byline') ?? labels.get('author'))?.replace(/^by\s+/i, ''),
    published: date === undefined ? undefined : (parseWrittenDate(date, 'en-US') ?? undefined),
    body: body.join('\n\n'),
  }
}

/** The index of the report's first paragraph: behind "BODY:", or behind the labels of the head and the lines between them. */
function bodyStart(lines: readonly Line[]): number {
  const body = lines.findIndex(({ label }) => label === 'body' || label === 'full text')
  if (body !== -1) return body + 1
  let at = lines.findIndex(({ label }) => label !== undefined)
  // Without a label, paper, day and headline stand at the top.
  if (at === -1) return Math.min(3, Math.max(0, lines.length - 1))
  for (;;) {
    while (at < lines.length && lines[at].label !== undefined) at++
    const next = lines.findIndex(({ label }, index) => index > at && label !== undefined)
    const isShort = (line: Line) => line.text.length <= 100 && !/[.!?]["”]?$/.test(line.text)
    if (next === -1 || next - at > MOST_BETWEEN || !lines.slice(at, next).every(isShort)) return at
    at = next
  }
}
