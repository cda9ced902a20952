/**
 * One text of many reports, as press databases give a download: each begins with "1 of 200 DOCUMENTS" and names its paper,
 * its day and labels in capitals ("BYLINE:", "LENGTH:") around the report. One article a report; its hard-wrapped lines are
 * joined to paragraphs.
 */
import { decode } from './charset.ts'
import type { Document, Readings, Took } from './document.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { PRESS_DATABASE_MARK } from './looks.ts'
import { readText } from './text.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { parseWrittenDate } from './written-date.ts'

const LABEL = /^([A-Z][A-Z -]{2,30}):\s*(.*)$/
const COPYRIGHT = /^(?:copyright\b|©|all rights reserved\b)/i

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
  const pieces = text.split(new RegExp(PRESS_DATABASE_MARK.source, 'gim')).filter((piece) => piece.trim() !== '')
  for (const [index, piece] of pieces.entries()) {
    const place = `${where}:${index + 1}`
    try {
      const { body, ...facts } = partsOf(piece)
      const known = { ...facts, ref: ref === undefined ? place : `${ref}:${index + 1}`, problems }
      yield { article: await withLanguage(readText(body, place, known)), took }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

interface Parts {
  readonly outlet?: string
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  readonly body: string
}

function partsOf(piece: string): Parts {
  const paragraphs = piece
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map((lines) => lines.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !COPYRIGHT.test(line))
  // The head ends with the last label before the report, or where there is none, with the headline.
  const firstProse = paragraphs.findIndex((line, index) => index > 1 && line.length > 100 && !LABEL.test(line))
  const until = firstProse === -1 ? paragraphs.length : firstProse
  const lastLabel = paragraphs.slice(0, until).findLastIndex((line) => LABEL.test(line))
  const headEnd = lastLabel === -1 ? Math.min(3, until) : lastLabel + 1
  const head = paragraphs.slice(0, headEnd)
  const labels = new Map(
    head.flatMap((line) => (LABEL.test(line) ? [[LABEL.exec(line)![1], LABEL.exec(line)![2]]] : [])),
  )
  const unlabelled = head.filter((line) => !LABEL.test(line))
  const date = unlabelled.find((line) => line.length < 60 && parseWrittenDate(line, 'en-US') !== null)
  const [outlet, headline] = unlabelled.filter((line) => line !== date)
  const title = labels.get('HEADLINE') ?? headline
  const rest = paragraphs.slice(headEnd)
  const tail = rest.findLastIndex((line) => !LABEL.test(line))
  const opening = labels.get('BODY')
  const body = [title, opening, ...rest.slice(0, tail + 1)].filter(
    (line): line is string => line !== undefined && line !== '',
  )
  return {
    outlet,
    title,
    byline: labels.get('BYLINE')?.replace(/^by\s+/i, ''),
    published: date === undefined ? undefined : (parseWrittenDate(date, 'en-US') ?? undefined),
    body: body.join('\n\n'),
  }
}
