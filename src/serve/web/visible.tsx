/**
 * Text as the page shows it. Escaping is the renderer's; this is about characters that act on their surroundings without
 * being seen. Direction overrides can turn a sentence round so that what is read is not what is kept, and control
 * characters have no place in HTML: inside the frozen text both are shown by their number, elsewhere left out.
 */
import type { Child } from 'hono/jsx'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text with a visible sign in place of each acting character: U+202E. */
export function visible(text: string): Child[] {
  const shown: Child[] = []
  let at = 0
  for (const { index, 0: character } of text.matchAll(ACTING)) {
    shown.push(text.slice(at, index), <ControlSign character={character} />)
    at = index + character.length
  }
  shown.push(text.slice(at))
  return shown
}

const ControlSign = ({ character }: { character: string }) => (
  <span class="control" title="A character that is not seen but acts on the text around it">
    U+{character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}
  </span>
)

/** Text of one line without acting characters and with single blanks, for titles, names and attributes. */
export const plain = (text: string): string => text.replace(ACTING, '').replace(/\s+/g, ' ').trim()
