/** The version, from package.json. */
import { readFileSync } from 'node:fs'

/** Where it lies, seen from the sources and from `dist/`. */
const PACKAGE = new URL(`${import.meta.url.includes('/dist/') ? '../' : ''}../../../package.json`, import.meta.url)

export const VERSION = (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version
