/**
 * What a cue's content may be: generous, because choosing is the ranker's work. Subtrees of the cue's arguments, whole
 * and with their edges cut; what lies right or left of the cue; the clause that the cue's clause hangs in, without it;
 * quotations in and around the sentence, with the quoted sentences that go on from them.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Context } from './context.ts'
import { subjectOf } from './context.ts'
import { type Proposals, propose } from './proposals.ts'

export const CONTENT_RECIPES = [
  'none', 'argument', 'argument without its first word', 'argument cut at its end', 'deeper argument', 'deeper argument cut at its end', 'right of the cue', 'right of the cue, cut',
  'clause around', 'clause before', 'clause after', 'left of the cue', 'quotation', 'quotations', 'quoted sentences after', 'sentence before', 'sentence after', 'paragraph after',
  'subject and right', 'subject and complement', 'rest of the line', 'quoted sentences before', 'deeper argument without its first word', 'right of an argument', 'left to comma', 'argument from its mark', 'from a clause opener', 'up to a joined verb',
] as const // biome-ignore format: one table
const R = Object.fromEntries(CONTENT_RECIPES.map((name, index) => [name, index])) as Record<
  (typeof CONTENT_RECIPES)[number],
  number
>

const SKIPPED = new Set<number>([
  Relation.punct, Relation.aux, Relation['aux:pass'], Relation.cop, Relation.case, Relation.mark, Relation.det, Relation.cc,
  Relation.fixed, Relation['compound:prt'], Relation.expl, Relation.flat, Relation.compound, Relation.amod, Relation.goeswith, Relation.nummod,
]) // biome-ignore format: one table
/** Dependents at whose left edge a subtree's end may be cut off. */
const CUTTABLE = new Set<number>([
  Relation.advcl, Relation.obl, Relation['obl:unmarked'], Relation.advmod, Relation.parataxis, Relation.conj, Relation.acl, Relation['acl:relcl'],
  Relation.nmod, Relation.appos, Relation.ccomp, Relation.xcomp, Relation.dep, Relation.list, Relation['nmod:unmarked'], Relation.discourse, Relation['obl:agent'],
]) // biome-ignore format: one table
const FUNCTION = new Set<number>([Upos.ADP, Upos.SCONJ, Upos.PART, Upos.DET, Upos.CCONJ, Upos.ADV, Upos.PRON, Upos.AUX])
const OPENERS = new Set(['that', 'to', 'whether', 'how', 'if', 'why', 'what'])
/** Tags of a finite verb, a modal or an infinitive behind "and". */
const JOINED_TAGS = new Set<number>([Xpos.VBD, Xpos.VBZ, Xpos.VBP, Xpos.MD, Xpos.VBG, Xpos.RB, Xpos.PRP, Xpos.TO])
const PUNCTUATION_CUES = new Set([':', '—', '–', '―', '--', '-', '|'])

export function proposeContents(context: Context, cue: number, proposals: Proposals): void {
  const { analysis, dependents } = context
  const { words, sentences } = analysis
  const { head, relation, upos, xpos, lemma } = words
  const { left, right, offset, list } = dependents
  const sentence = words.sentence[cue]
  const first = sentences[sentence]
  const end = sentences[sentence + 1]
  proposals.count = 0
  const put = (recipe: number, from: number, ...edges: number[]) =>
    propose(proposals, context, recipe, from, cue, ...edges)
  const cutEnds = (recipe: number, word: number, from: number, to: number) => {
    // Cut before each telling subtree that closes the span, walking down its right side.
    let made = 0
    for (let at = word; at >= 0 && made < 6; ) {
      let next = -1
      for (let k = offset[at + 1] - 1; k >= offset[at]; k--) {
        const dependent = list[k]
        if (dependent < at) break
        if (right[dependent] > to || left[dependent] <= from) continue
        if (CUTTABLE.has(relation[dependent]) && left[dependent] > word) {
          put(recipe, word, from, left[dependent])
          made++
        }
        if (next < 0 && relation[dependent] !== Relation.punct) next = dependent
      }
      at = next
    }
  }
  const argument = (word: number, depth: number) => {
    const from = left[word]
    const to = right[word]
    put(depth === 0 ? R.argument : R['deeper argument'], word, from, to)
    let opening = from
    for (
      let step = 0;
      step < 2 &&
      opening < word &&
      (FUNCTION.has(upos[opening]) || context.solid[opening + 1] === context.solid[opening]);
      step++
    ) {
      opening++
      put(
        depth === 0 ? R['argument without its first word'] : R['deeper argument without its first word'],
        word,
        opening,
        to,
      )
    }
    cutEnds(depth === 0 ? R['argument cut at its end'] : R['deeper argument cut at its end'], word, from, to)
    // "said during the talks that …": the clause begins at its mark, whatever the tree hangs before it.
    for (let at = offset[word]; at < offset[word + 1]; at++) {
      const mark = list[at]
      if (relation[mark] !== Relation.mark || mark === from || mark > word) continue
      put(R['argument from its mark'], word, mark, to)
      if (depth === 0) cutEnds(R['argument from its mark'], word, mark, to)
    }
    if (opening !== from && depth === 0) cutEnds(R['argument cut at its end'], word, opening, to)
  }

  const flatCuts = (from: number) => {
    for (let at = from + 2, made = 0; at < end - 1 && made < 3; at++) {
      if (upos[at] !== Upos.CCONJ || !JOINED_TAGS.has(xpos[at + 1])) continue
      put(R['up to a joined verb'], -1, from, at)
      made++
    }
  }
  const punctuation = PUNCTUATION_CUES.has(lemma[cue])
  if (punctuation) {
    put(R['rest of the line'], -1, cue + 1, end)
    put(R['rest of the line'], -1, first, cue)
  }
  // The word that carries the cue's clause: a preposition cues with the noun it marks, a noun with the verb it completes.
  let carrier = cue
  if ((upos[cue] === Upos.ADP || upos[cue] === Upos.SCONJ || relation[cue] === Relation.case) && head[cue] >= 0)
    carrier = head[cue]
  for (let at = offset[cue]; at < offset[cue + 1]; at++) {
    const word = list[at]
    if (SKIPPED.has(relation[word])) continue
    argument(word, 0)
    for (let deep = offset[word]; deep < offset[word + 1]; deep++) {
      const below = list[deep]
      if (SKIPPED.has(relation[below])) continue
      argument(below, 1)
    }
    if (word > cue) put(R['right of an argument'], word, right[word], end)
  }
  // Right of the cue, to the end of its subtree and of the sentence.
  let start = cue + 1
  for (let step = 0; step < 3 && start < end; step++) {
    put(R['right of the cue'], cue, start, end)
    if (right[cue] !== end) put(R['right of the cue'], cue, start, right[cue])
    const skipped = upos[start]
    if (!(FUNCTION.has(skipped) || skipped === Upos.PUNCT)) break
    start++
  }
  for (let at = cue + 2, made = 0; at < end - 1 && made < 3; at++) {
    if (lemma[at] !== ',' && lemma[at] !== ';' && lemma[at] !== '—' && lemma[at] !== '–') continue
    put(R['right of the cue, cut'], cue, cue + 1, at)
    put(R['right of the cue, cut'], cue, at + 1, end)
    made++
  }
  // From the next word that opens a clause, whatever the tree makes of it, and up to a verb that "and" joins.
  for (let at = cue + 1, made = 0; at < Math.min(end, cue + 16) && made < 2; at++) {
    if (!OPENERS.has(lemma[at]) || (lemma[at] === 'to' && xpos[at + 1] !== Xpos.VB)) continue
    put(R['from a clause opener'], -1, at, end)
    flatCuts(at)
    made++
  }
  flatCuts(cue + 1)
  // The clause that holds the cue's clause, without it, at each height.
  let top = carrier
  for (let step = 0; step < 4; step++) {
    const up = head[top]
    const l = Math.min(left[top], cue)
    const r = Math.max(right[top], cue + 1)
    const from = up < 0 ? first : left[up]
    const to = up < 0 ? end : right[up]
    put(R['clause around'], up, from, l, r, to)
    put(R['clause before'], up, from, l)
    put(R['clause after'], up, r, to)
    if (up < 0) break
    if (from !== first || to !== end) {
      put(R['clause around'], -1, first, l, r, end)
      put(R['clause before'], -1, first, l)
      put(R['clause after'], -1, r, end)
    }
    top = up
  }
  // Left of the cue and of its subject, and up to each comma.
  const subject = subjectOf(context, cue)
  const leftmost = Math.min(cue, subject >= 0 ? left[subject] : cue)
  put(R['left of the cue'], -1, first, leftmost)
  for (let at = cue - 1, made = 0; at > first && made < 3; at--) {
    if (lemma[at] !== ',' && context.mark[at] !== 2 && lemma[at] !== '—' && lemma[at] !== '–') continue
    put(R['left to comma'], -1, first, at)
    made++
    // What the cue interrupts goes on after the comma that follows it.
    if (made === 1) {
      for (let after = cue + 1; after < end && after < cue + 12; after++) {
        if (lemma[after] !== ',' && context.mark[after] !== 1) continue
        put(R['clause around'], -1, first, at, after, end)
        break
      }
    }
  }
  // "Talks seem to have failed": the subject belongs to what is said.
  if (subject >= 0) {
    put(R['subject and right'], subject, left[subject], right[subject], cue + 1, end)
    for (let at = offset[cue]; at < offset[cue + 1]; at++) {
      const word = list[at]
      if (word < cue || SKIPPED.has(relation[word])) continue
      put(R['subject and complement'], word, left[subject], right[subject], left[word], right[word])
    }
  }
  quoted(context, cue, put)
}

type Put = (recipe: number, head: number, ...edges: number[]) => void

function quoted(context: Context, cue: number, put: Put): void {
  const { analysis, quotation, solid, mark, block } = context
  const { words, sentences, blocks } = analysis
  const sentence = words.sentence[cue]
  const first = sentences[sentence]
  const end = sentences[sentence + 1]
  const lastSentence = sentences.length - 2
  const wholly = (index: number) => {
    if (index < 0 || index > lastSentence) return false
    let any = false
    for (let at = sentences[index]; at < sentences[index + 1]; at++) {
      if (solid[at + 1] === solid[at]) continue
      if (quotation[at] < 0) return false
      any = true
    }
    // Dots between two sentences of a quotation have no words, and part nothing.
    return any || quotation[sentences[index]] >= 0
  }
  const sameBlock = (a: number, b: number) => block[sentences[a]] === block[sentences[b]]
  const goesOn = (index: number) => {
    // The next paragraph reopens a quotation that this one left open.
    const next = sentences[index + 1]
    for (let at = next; at < Math.min(next + 2, words.count); at++) {
      if (quotation[at] >= 0)
        return analysis.quotations[quotation[at]].continues >= 0 || analysis.quotations[quotation[at]].open === null
    }
    return false
  }
  // Runs of wholly quoted sentences right before and right after this one.
  let before = sentence
  while (wholly(before - 1) && (sameBlock(before - 1, before) || goesOn(before - 1)) && sentence - before < 12) before--
  let after = sentence
  while (wholly(after + 1) && (sameBlock(after + 1, after) || goesOn(after)) && after - sentence < 20) after++
  let afterAny = sentence
  while (
    wholly(afterAny + 1) &&
    afterAny - sentence < 20 &&
    (sameBlock(afterAny, afterAny + 1) || afterAny === sentence || goesOn(afterAny))
  )
    afterAny++
  const runBefore = before < sentence ? sentences[before] : -1
  const runAfter = after > sentence ? sentences[after + 1] : -1

  // Quotations of the sentence itself, one by one and from the first to the last, with the runs.
  let opened = -1
  let closed = -1
  let pieces = 0
  for (let at = first; at < end; ) {
    if (quotation[at] < 0) {
      at++
      continue
    }
    const which = quotation[at]
    let stop = at
    while (stop < end && quotation[stop] === which) stop++
    if (!(at <= cue && cue < stop)) {
      pieces++
      put(R.quotation, -1, at, stop)
      if (opened < 0) opened = at
      closed = stop
    }
    at = stop
  }
  if (opened >= 0) {
    const from = runBefore >= 0 && opened <= first + 1 ? runBefore : opened
    if (pieces > 1) {
      if (!(opened <= cue && cue < closed)) put(R.quotations, -1, opened, closed)
      else {
        // The cue stands between two quotations: both, without what lies between the marks around it.
        let l = cue
        while (l > opened && quotation[l] < 0) l--
        let r = cue
        while (r < closed && quotation[r] < 0) r++
        put(R.quotations, -1, from, l + 1, r, closed)
        if (runAfter >= 0) put(R.quotations, -1, from, l + 1, r, runAfter)
      }
    }
    const last = opened <= cue && cue < closed ? -1 : closed
    if (from !== opened && last > 0) put(R['quoted sentences before'], -1, from, last)
    if (runAfter >= 0 && last > 0) {
      put(R['quoted sentences after'], -1, from, last, end, runAfter)
      if (opened > first && cue < opened) put(R['quoted sentences after'], -1, cue + 1, runAfter)
      put(R['quoted sentences after'], -1, first, Math.min(opened <= cue ? cue : last, last), end, runAfter)
    }
  } else if (runBefore >= 0) put(R['quoted sentences before'], -1, runBefore, first)
  // Quotations in the sentences that follow, where this one introduces them.
  if (runAfter >= 0) put(R['quoted sentences after'], -1, end, runAfter)
  if (afterAny > after) put(R['quoted sentences after'], -1, end, sentences[afterAny + 1])
  if (sentence < lastSentence) {
    const next = sentences[sentence + 2]
    if (runAfter < 0 || runAfter !== next) put(R['sentence after'], -1, end, next)
    // "Brezik wrote:" and the paragraph after it.
    const own = block[end]
    if (own >= 0 && own !== block[cue]) {
      let stop = end
      while (stop < words.count && block[stop] === own) stop++
      if (stop !== next) put(R['paragraph after'], -1, end, stop)
      if (stop < words.count && mark[end] === 0 && blocks[own].kind === 'prose') {
        const following = block[stop]
        let more = stop
        while (more < words.count && block[more] === following) more++
        put(R['paragraph after'], -1, end, more)
      }
    } else if (own >= 0) {
      let stop = end
      while (stop < words.count && block[stop] === own) stop++
      if (stop !== next) put(R['paragraph after'], -1, end, stop)
    }
  }
  if (sentence > 0) {
    const previous = sentences[sentence - 1]
    put(R['sentence before'], -1, previous, first)
    const which = quotation[first - 1] >= 0 ? quotation[first - 1] : first > 1 ? quotation[first - 2] : -1
    if (which >= 0) {
      let from = first - 1
      while (from > previous && quotation[from] !== which) from--
      while (from > previous && quotation[from - 1] === which) from--
      put(R['sentence before'], -1, from, first)
    }
  }
}
