/**
 * "May said", "Will's brother": a modal is never followed by a verb with a tense of its own, another modal or a
 * possessive mark, so what is written so with a capital is a name. The tagger meets too few of them to know.
 */
import { Upos, Xpos } from '../../record/index.ts'
import { type Atoms, foldedHashes } from '../atoms.ts'

const MODAL_NAMES: ReadonlySet<number> = foldedHashes(['may', 'will'])
const NEVER_AFTER_MODALS: ReadonlySet<number> = new Set([Xpos.VBD, Xpos.VBZ, Xpos.MD, Xpos.POS])

/** Mends the tag classes of the words `first` to `end` of one sentence in place. */
export function mendModalNames(
  { upos, xpos }: { readonly upos: Uint8Array; readonly xpos: Uint8Array },
  { lower, capital }: Atoms,
  tags: Uint8Array,
  first: number,
  end: number,
): void {
  for (let word = first; word + 1 < end; word++) {
    if (capital[word] === 0 || !MODAL_NAMES.has(lower[word]) || xpos[tags[word]] !== Xpos.MD) continue
    if (!NEVER_AFTER_MODALS.has(xpos[tags[word + 1]])) continue
    const name = xpos.findIndex((tag, at) => tag === Xpos.NNP && upos[at] === Upos.PROPN)
    if (name >= 0) tags[word] = name
  }
}
