/** The question as it is typed, changed part by part: fields such as `by:Dostan` found in it, put in and taken out. */

const FIELD = /(?<=^|\s)-?([a-z-]+):(?:"[^"]*"|\S+)/gi

export interface TypedField {
  readonly name: string
  /** `by:Dostan`, as it stands there. */
  readonly written: string
  /** The text without it. */
  readonly rest: string
}

export const fieldsIn = (text: string): readonly TypedField[] =>
  [...text.matchAll(FIELD)].map(({ 0: written, 1: name, index }) => ({
    name: name.toLowerCase(),
    written,
    rest: oneBlank(text.slice(0, index) + text.slice(index + written.length)),
  }))

/** The text without the fields of these names. */
export const withoutFields = (text: string, names: readonly string[]): string =>
  oneBlank(text.replace(FIELD, (written, name: string) => (names.includes(name.toLowerCase()) ? '' : written)))

/** The text with one more field, unless it stands there already. A value of several words is put in quotation marks. */
export function withField(text: string, name: string, value: string): string {
  const bare = value.replace(/["“”„«»]/g, ' ').trim()
  const written = `${name}:${/[\s*]|^-/.test(bare) ? `"${bare}"` : bare}`
  return fieldsIn(text).some((field) => field.written === written) ? text : oneBlank(`${text} ${written}`)
}

const oneBlank = (text: string): string => text.replace(/\s+/g, ' ').trim()
