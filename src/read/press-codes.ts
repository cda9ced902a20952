/**
 * The other form in which press databases give many reports in one text: two or three capitals at a line's beginning say what
 * follows ("HD" a headline, "LP" the first paragraph), or the same facts stand in their order without them. Each report ends
 * with its number.
 */
import { parseWrittenDate } from './written-date.ts'

export interface PressParts {
  readonly outlet?: string
  readonly title?: string
  readonly byline?: string
  readonly published?: string
  readonly body: string
}

const CODE =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|VOL|ED|PG|LA|CY|CX|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|CLM|AN)(?:[ \t]+(.*))?$/
const NUMBER = /^[ \t]*(?:AN[ \t]+)?Document [A-Za-z0-9]{15,40}[ \t]*\r?$/m
const has = (text: string, codes: string) => new RegExp(`^(?:${codes})(?:[ \\t]|\\r?$)`, 'm').test(text)
/** "120 words", and the day under it. */
const WORDS_AND_DAY = /^[ \t]*[\d,]{1,7} words[ \t]*\r?\n[ \t]*\d{1,2} \p{Lu}\p{L}+ \d{4}[ \t]*\r?$/mu

const isCoded = (text: string): boolean => has(text, 'HD') && has(text, 'PD|SN') && has(text, 'LP|TD')

export const looksLikePressCodes = (text: string): boolean => isCoded(text) || WORDS_AND_DAY.test(text)

/** What is told of each report. Of one that has no words beside its facts the body is ''. */
export function pressCodesIn(text: string): readonly PressParts[] {
  const pieces = text.split(new RegExp(NUMBER.source, 'gm')).filter((piece) => piece.trim() !== '')
  return pieces.flatMap((piece) => {
    if (isCoded(piece)) return [partsOfCoded(piece)]
    if (WORDS_AND_DAY.test(piece)) return [partsOfList(piece)]
    // In another form, or a summary of the search.
    return piece.trim().split(/\s+/).length < FEWEST_WORDS && pieces.length > 1 ? [] : [{ body: piece.trim() }]
  })
}

/** A report has more. */
const FEWEST_WORDS = 30

function partsOfCoded(piece: string): PressParts {
  const fields = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of piece.split(/\r?\n/)) {
    const [, code, value] = CODE.exec(line) ?? []
    if (code !== undefined) {
      lines = fields.get(code) ?? []
      fields.set(code, lines)
    }
    lines.push(code === undefined ? line : (value ?? ''))
  }
  const of = (code: string) => paragraphsOf(fields.get(code) ?? []).join(' ')
  const words = [...paragraphsOf(fields.get('LP') ?? []), ...paragraphsOf(fields.get('TD') ?? [])]
  return partsOf({ title: of('HD'), byline: of('BY'), day: of('PD'), outlet: of('SN'), words })
}

/** Headline, perhaps a writer, "120 words", the day, perhaps an hour, the paper, and what else there is; then the report. */
function partsOfList(piece: string): PressParts {
  const lines = piece.split(/\r?\n/).map((line) => line.trim())
  const at = lines.findIndex((line) => /^[\d,]+ words$/.test(line))
  const above = lines.slice(0, at).filter((line) => line !== '')
  const byline = above.findLast((line) => /^by\s/i.test(line))
  const headline = above.filter((line) => line !== byline)
  const end = lines.indexOf('', at)
  const head = lines.slice(at + 1, end < 0 ? lines.length : end)
  const [day, ...others] = head
  return partsOf({
    title: headline.at(-1) ?? '',
    byline: byline ?? '',
    day,
    outlet: others.find((line) => !/^\d{1,2}:\d{2}/.test(line)) ?? '',
    words: end < 0 ? [] : paragraphsOf(lines.slice(end)),
  })
}

interface Told {
  readonly title: string
  readonly byline: string
  readonly day: string
  readonly outlet: string
  readonly words: readonly string[]
}

function partsOf({ title, byline, day, outlet, words }: Told): PressParts {
  const found = (value: string) => (value === '' ? undefined : value)
  return {
    outlet: found(outlet),
    title: found(title),
    byline: found(byline.replace(/^by\s+/i, '')),
    published: parseWrittenDate(day, 'en-GB') ?? undefined,
    body: words.length === 0 ? '' : [...(title === '' ? [] : [title]), ...words].join('\n\n'),
  }
}

/** Paragraphs stand between empty lines. */
const paragraphsOf = (lines: readonly string[]): string[] =>
  lines
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
