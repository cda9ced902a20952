/**
 * How much of an element is prose, and how much of its text leads elsewhere. Counted for a whole page in one walk, since
 * many ask; what is taken out afterwards still counts.
 */
import { ELEMENT, type PageElement, type PageNode, TEXT } from './tree.ts'

/** In characters, without the blanks around and between words. */
export interface Ink {
  /** All text. */
  readonly all: number
  /** Text in links. */
  readonly linked: number
  /** Runs of text between two blocks that are long enough to be a sentence and are no link. */
  readonly prose: number
}

const NONE: Ink = { all: 0, linked: 0, prose: 0 }
/** A shorter run is a label, a heading or a button. Chinese and Japanese say as much in a third of the characters. */
const LEAST_RUN = 60
const LEAST_IDEOGRAPHIC_RUN = 20
/** An address is no sentence, however long it is. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}]/u

/** Elements that part two runs of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(' '),
) // biome-ignore format: one list

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg'])

/** Counts all that is in the root now → what was counted of any element in it. */
export function measured(root: PageElement): (element: PageElement) => Ink {
  const counted = new WeakMap<PageElement, Ink>()
  const sum = { all: 0, linked: 0, prose: 0 }
  const began: Ink[] = []
  let run = { all: 0, linked: 0, ideographic: false }
  let links = 0
  const flush = () => {
    const least = run.ideographic ? LEAST_IDEOGRAPHIC_RUN : LEAST_RUN
    if (run.all >= least && run.linked * 2 < run.all) sum.prose += run.all
    run = { all: 0, linked: 0, ideographic: false }
  }
  for (let node: PageNode = root, down = true; ; ) {
    if (down && node.nodeType === TEXT) {
      const ink = inkIn(node.textContent)
      sum.all += ink
      if (links > 0) sum.linked += ink
      if (ink < LEAST_RUN || !ADDRESS.test(node.textContent)) {
        run.all += ink
        if (links > 0) run.linked += ink
        run.ideographic ||= ink > 0 && IDEOGRAPHIC.test(node.textContent)
      }
    }
    if (down && node.nodeType === ELEMENT) {
      if (UNSEEN.has(node.localName)) {
        // Left again at once, with nothing counted.
        began.push({ ...sum })
      } else {
        if (BLOCKS.has(node.localName)) flush()
        if (node.localName === 'a') links++
        began.push({ ...sum })
        if (node.firstChild !== null) {
          node = node.firstChild
          continue
        }
      }
    }
    if (node.nodeType === ELEMENT) {
      if (BLOCKS.has(node.localName) || node === root) flush()
      if (node.localName === 'a') links--
      const before = began.pop()!
      counted.set(node, {
        all: sum.all - before.all,
        linked: sum.linked - before.linked,
        prose: sum.prose - before.prose,
      })
    }
    if (node === root) return (element) => counted.get(element) ?? NONE
    down = node.nextSibling !== null
    node = node.nextSibling ?? node.parentNode!
  }
}

function inkIn(text: string): number {
  let ink = 0
  let blank = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isBlank = code <= 32 || code === 160
    if (!isBlank || !blank) ink++
    blank = isBlank
  }
  return ink
}
