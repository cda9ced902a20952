/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal: what a kept text is held against whenever it is read. */
import { createHash } from 'node:crypto'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
