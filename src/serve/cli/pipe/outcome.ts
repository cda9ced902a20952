/**
 * What `onrecord pipe extract` prints of one input: three columns with a tab between them. JSON escapes tabs and line breaks,
 * so that a line is a row to every engine.
 */

/** Of a report: `record`, its id, and the record as `onrecord extract` prints it. */
export const recordLine = (id: string, record: object): string => `record\t${id}\t${JSON.stringify(record)}`

/** Of an input that gave no record: a code of docs/problems.md, nothing, and `{ where, message }`. */
export const outcomeLine = (code: string, where: string, message: string): string =>
  `${code}\t\t${JSON.stringify({ where, message })}`
