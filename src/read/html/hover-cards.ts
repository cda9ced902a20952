/**
 * Cards that a page shows when a name is pointed at: "Rep. Mila Arend", and in the same sentence once more "Mila Arend,
 * member of the council. Full profile". A reader does not see them, and read as words they change who says what. They are
 * told by what they do: they go on without a blank from the word before, and repeat it; or their names say what they are
 * and they do one of both.
 */
import { namesOf } from './names.ts'
import { BLOCKS } from './prose.ts'
import { ELEMENT, type PageElement, type PageNode, TEXT } from './tree.ts'

const NAMES =
  /\b(?:tool ?tips?|tooltip ?text|pop ?overs?|poppers?|hover ?cards?|hover ?box|hover ?content|info ?box|info ?tips?|roll ?overs?|(?:person|people|profile|bio|author|entity|term|definition|glossary) (?:card|popup|pop ?up|block|tip|info|preview))\b/
/** Words before a card that it may repeat. */
const MOST_WORDS = 6
const BEFORE_CHARACTERS = 120
/** What is longer is a piece of the page. */
const MOST_CHARACTERS = 800
/** A shorter word is as often said twice as repeated. */
const LEAST_REPEATED = 4

/** Takes them out. One walk through the page in the order in which it is read. */
export function removeHoverCards(body: PageElement): void {
  let before = ''
  /** Of the block that ended last. */
  let ended = ''
  const end = () => {
    if (before.trim() !== '') ended = before
    before = ''
  }
  for (let node: PageNode | null = body, down = true; node !== null; ) {
    if (down && node.nodeType === TEXT && node.parentNode?.localName !== 'title')
      before = (before + node.textContent).slice(-BEFORE_CHARACTERS)
    if (down && node.nodeType === ELEMENT && node !== body) {
      const after: PageNode | null = node.nextSibling
      const parent: PageElement | null = node.parentNode
      if (isCard(node, before, ended)) {
        node.remove()
        down = after !== null
        node = after ?? parent
        continue
      }
      if (BLOCKS.has(node.localName)) end()
    }
    if (down && node.nodeType === ELEMENT && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    if (node.nodeType === ELEMENT && BLOCKS.has(node.localName)) end()
    if (node === body) return
    down = node.nextSibling !== null
    node = node.nextSibling ?? node.parentNode
  }
}

function isCard(element: PageElement, before: string, ended: string): boolean {
  if (element.getAttribute('role') === 'tooltip') return true
  if (before.trim() === '')
    return NAMES.test(namesOf(element)) && beginsWithEndOf(ended, element.textUpTo(BEFORE_CHARACTERS))
  if (BLOCKS.has(element.localName) && !isInParagraph(element)) return false
  const text = element.textUpTo(MOST_CHARACTERS + 1)
  if (text.trim() === '' || text.length > MOST_CHARACTERS || element.localName === 'title') return false
  const beginning = text.slice(0, BEFORE_CHARACTERS)
  const isGlued = /[\p{L}\p{N}.]$/u.test(before) && /^[\p{L}\p{N}]/u.test(beginning)
  const repeats = beginsWithEndOf(before, beginning)
  return (isGlued && repeats) || ((isGlued || repeats) && NAMES.test(namesOf(element)))
}

/** A block that a browser shows beside its paragraph: one after another is what stands below it. */
function isInParagraph(element: PageElement): boolean {
  let above = element.parentElement
  for (let up = 0; above !== null && up < 4; up++, above = above.parentElement) {
    if (/^(?:p|li|blockquote|h[1-6])$/.test(above.localName)) return true
    if (BLOCKS.has(above.localName)) return false
  }
  return false
}

/** "Rep. Mila Arend" and "Rep. Mila Arend (H-12)", "Mila Arend 44": the last words are said again at once. */
function beginsWithEndOf(before: string, text: string): boolean {
  const [last, first] = [before, text].map((words) => words.trim().split(/\s+/))
  for (let count = 1; count <= Math.min(MOST_WORDS, last.length, first.length); count++) {
    const words = last.slice(-count)
    const repeated = words.join(' ')
    const again = first.slice(0, count).join(' ')
    if (again.startsWith(repeated) && repeated.length >= LEAST_REPEATED && /^\p{Lu}/u.test(repeated)) return true
  }
  return false
}
