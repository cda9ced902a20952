/**
 * A statement as a picture, for a slide or a post: who said what, and the words of the report that prove it. SVG that holds
 * everything it needs: no script, no style sheet, no font but those of whoever looks at it. Lines are broken by estimated
 * widths, since nothing here can draw; each line says how wide it is, so that no font runs over the edge.
 */
import type { StatementAnswer } from '../ask/index.ts'
import { dayParts, oneLine, type Quoted, quotedOf } from './quoted.ts'

/** In pixels: the size that most places show of a link. */
export const PICTURE = { width: 1200, height: 630 } as const

const LEFT = 72
const WIDTH = PICTURE.width - 2 * LEFT
const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif"
const SANS = "'Public Sans', 'Helvetica Neue', Arial, sans-serif"
/** Of the words, largest first; the first at which they fit is taken. */
const SIZES = [64, 56, 48, 42, 36, 32, 28, 25] as const
const WORDS = { top: 84, height: 286 } as const
const PROOF = { size: 20, lines: 3 } as const
const LINE = 1.28

/** `address`: where the statement can be looked at. */
export function pictureOf(answer: StatementAnswer, address: string | null = null): string {
  const quoted = quotedOf(answer)
  const { article, statement } = answer
  const words = fitted(wordsOf(quoted, statement.kind), WORDS.height)
  const who = quoted.speakers.length === 0 ? 'Nobody named' : new Intl.ListFormat('en').format(quoted.speakers)
  const day = statement.said ?? article.published
  const where = [article.outlet, article.title && `“${article.title}”`, article.published && dayOf(article.published)]
  const proof = broken(aroundContent(answer), PROOF.size, PROOF.lines)
  const whoAt = WORDS.top + words.lines.length * words.size * LINE + 44
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" role="img">`,
    `<title>${escaped(quoted.line)}</title>`,
    `<rect width="${PICTURE.width}" height="${PICTURE.height}" fill="#fdfcf9"/>`,
    `<rect width="12" height="${PICTURE.height}" fill="#b3261e"/>`,
    ...words.lines.map((line, index) =>
      text(line, { y: WORDS.top + (index + 0.8) * words.size * LINE, size: words.size, font: SERIF, weight: 600 }),
    ),
    text(cut([who, quoted.stance, ...(day ? [dayOf(day)] : [])].join(' · '), 28), {
      y: whoAt,
      size: 28,
      font: SANS,
      weight: 600,
      fill: '#075b5b',
    }),
    `<path d="M${LEFT} 458H${PICTURE.width - LEFT}" stroke="#857e71"/>`,
    ...proof.map((line, index) => text(line, { y: 492 + index * 28, size: PROOF.size, font: SERIF, fill: '#1b1917' })),
    text(cut(where.filter(Boolean).join(', '), 20), { y: 578, size: 20, font: SANS, fill: '#5c574e' }),
    text(cut(address === null ? 'Onrecord' : `Onrecord · ${address}`, 16), {
      y: 606,
      size: 16,
      font: SANS,
      fill: '#5c574e',
    }),
    '</svg>',
    '',
  ].join('\n')
}

/** Marks stand around words that the report quotes whole; those that it has already stay as they are. */
const wordsOf = ({ words }: Quoted, kind: string): string =>
  kind === 'direct' && !/^["'“”„«‹‘’]/.test(words) ? `“${words}”` : words

/** The sentence, or as much of it as stands around the words. */
function aroundContent({ excerpt: { text, content } }: StatementAnswer): string {
  const most = 330
  if (text.length <= most) return oneLine(text)
  const start = Math.max(0, Math.min(content[0].start - 120, text.length - most))
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1 || start
  const end = from + most >= text.length ? text.length : text.lastIndexOf(' ', from + most)
  return oneLine(`${from > 0 ? '… ' : ''}${text.slice(from, Math.max(end, from + 1))}${end < text.length ? ' …' : ''}`)
}

interface Fitted {
  readonly size: number
  readonly lines: readonly string[]
}

/** At the largest size at which all of it fits; at the smallest one, cut. */
function fitted(words: string, height: number): Fitted {
  for (const size of SIZES) {
    const most = Math.floor(height / (size * LINE))
    const lines = broken(words, size, most + 1)
    if (lines.length <= most) return { size, lines }
  }
  const size = SIZES[SIZES.length - 1]
  return { size, lines: broken(words, size, Math.floor(height / (size * LINE))) }
}

/** Lines of whole words, at most so many; a word that is longer than a line is cut, and so is what is too long. */
function broken(words: string, size: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ').flatMap((each) => piecesOf(each, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size) <= WIDTH) {
      line = longer
      continue
    }
    if (lines.length === most - 1) return [...lines, cut(`${line} …`, size)]
    lines.push(line)
    line = word
  }
  return line === '' ? lines : [...lines, line]
}

function piecesOf(word: string, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(WIDTH / (size * WIDEST)))
  const letters = [...word]
  if (widthOf(word, size) <= WIDTH) return [word]
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, at) =>
    letters.slice(at * most, (at + 1) * most).join(''),
  )
}

/** What fits into a line, with dots where something is left out. */
function cut(line: string, size: number): string {
  const plain = oneLine(line)
  if (widthOf(plain, size) <= WIDTH) return plain
  let end = Math.floor((plain.length * WIDTH) / widthOf(plain, size)) - 2
  while (end > 0 && widthOf(`${plain.slice(0, end)} …`, size) > WIDTH) end -= 1
  // Not between the halves of a character.
  return `${plain
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()} …`
}

/** In shares of the font's size: of the widest letters, and of kinds of them. */
const WIDEST = 1.05
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,;:'’‘|!()[\]]/, 0.3],
  [/[\stfr"“”-]/, 0.36],
  [/[mwMW@%—…]/, 0.86],
  [/\p{Lu}/u, 0.68],
  [/[\p{Ll}\p{N}]/u, 0.53],
]

function widthOf(line: string, size: number): number {
  let share = 0
  for (const letter of line) share += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? WIDEST
  return share * size
}

interface Set {
  readonly y: number
  readonly size: number
  readonly font: string
  readonly weight?: number
  readonly fill?: string
}

const text = (line: string, { y, size, font, weight = 400, fill = '#1b1917' }: Set): string =>
  `<text x="${LEFT}" y="${Math.round(y)}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}" textLength="${Math.round(widthOf(line, size))}" lengthAdjust="spacingAndGlyphs">${escaped(line)}</text>`

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** As far as the date is known. */
function dayOf(edtf: string): string {
  const [year, month, day] = dayParts(edtf)
  if (year === undefined) return edtf
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Halves of characters, noncharacters and most control characters are not allowed in XML.
const escaped = (words: string): string =>
  words
    .replace(/(?![\t\n\r])\p{Control}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign])
