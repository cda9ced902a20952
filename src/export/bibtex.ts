/**
 * What is cited → a BibTeX entry of the article it stands in, with its words in `note`. Only fields that both BibTeX and
 * BibLaTeX read. `author` is who wrote the report, where it says so; the speaker is none.
 */
import type { StatementAnswer } from '../ask/index.ts'
import { type Cited, citedStatement } from './cited.ts'
import { dayParts, oneLine, writersOf } from './quoted.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

export const bibtexOf = (answer: StatementAnswer): string => bibtexEntry(citedStatement(answer))

export function bibtexEntry({ key, article, note, keywords = [] }: Cited): string {
  const [year, month, day] = dayParts(article.published)
  const { outlet, title, byline, url } = article
  const authors = writersOf(byline).map(escaped).join(' and ')
  const fields = [
    authors && `author = {${authors}}`,
    title && `title = {{${escaped(title)}}}`,
    outlet && `${title ? 'journal' : 'organization'} = {${escaped(outlet)}}`,
    year !== undefined && `year = {${String(year).padStart(4, '0')}}`,
    month !== undefined && `month = ${MONTHS[month - 1]}`,
    day !== undefined && `day = {${day}}`,
    url && `url = {${escapedUrl(url)}}`,
    note !== null && `note = {${escaped(note)}}`,
    keywords.length > 0 && `keywords = {${keywords.map(escaped).join(', ')}}`,
  ].filter(Boolean)
  const type = title && outlet ? 'article' : 'misc'
  return `@${type}{${key},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
}

/**
 * Each character that TeX would act on as the command that prints it. BibTeX counts braces before TeX sees them, so an
 * uneven one would swallow the entries after it: where braces do not pair, parentheses stand for them.
 */
function escaped(text: string): string {
  const line = oneLine(text)
  const plain = pairs(line) ? line : line.replaceAll('{', '(').replaceAll('}', ')')
  return plain.replace(/[\\~^{}#$%&_]/g, (character) => COMMANDS[character])
}

function pairs(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '{') open++
    if (character === '}' && --open < 0) return false
  }
  return open === 0
}

/** Addresses are printed as they are by `\url`; only what would end the field or its line is percent-encoded. */
const escapedUrl = (url: string): string =>
  url.replace(/[{}\\\s"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
