/** Counts how forms become lemmas, and keeps what a shorter ending would not have said. */

import { IRREGULAR_FORMS } from '../../src/analyse/lemma.data.ts'
import { applyRule, endingKey, type LemmaTable, LONGEST_ENDING, ruleOf, wordKey } from '../../src/analyse/lemma.ts'
import { placeOf } from '../../src/analyse/lexicon.ts'
import { Xpos } from '../../src/record/index.ts'
import type { Corpus } from './corpus.ts'

type Counts = Map<string, number>

const top = (counts: Counts): [string, number] =>
  [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))

export function makeLemmas(corpus: Corpus): LemmaTable {
  const words = new Map<number, { lower: string; xpos: number; counts: Counts }>()
  const see = (form: string, xpos: number, lemma: string, weight: number) => {
    const lower = form.toLowerCase().replace('’', "'")
    const key = wordKey(lower, xpos)
    const entry = words.get(key) ?? { lower, xpos, counts: new Map() }
    const rule = ruleOf(form.replace('’', "'"), lemma)
    entry.counts.set(rule, (entry.counts.get(rule) ?? 0) + weight)
    words.set(key, entry)
  }
  corpus.forms.forEach((form, i) => {
    // A lemma of "_" or one that is no edit of its form (a correction) teaches nothing about others.
    if (corpus.lemmas[i] !== '_') see(form, corpus.xpos[i], corpus.lemmas[i], 1)
  })
  for (const [tag, forms] of Object.entries(IRREGULAR_FORMS)) {
    const xpos = (Xpos as Readonly<Record<string, number>>)[tag]
    for (const [form, lemma] of forms) if (!words.has(wordKey(form, xpos))) see(form, xpos, lemma, 1)
  }
  // "I" is written with a capital whatever its form: one edit has to serve both.
  words.set(wordKey('i', Xpos.PRP), { lower: 'i', xpos: Xpos.PRP, counts: new Map([['l1:I', 1]]) })
  const endings = new Map<number, Counts>()
  for (const { lower, xpos, counts } of words.values()) {
    const [rule] = top(counts)
    for (let length = 0; length <= Math.min(LONGEST_ENDING, lower.length); length++) {
      const key = endingKey(lower, length, xpos)
      const known = endings.get(key) ?? new Map<string, number>()
      known.set(rule, (known.get(rule) ?? 0) + 1)
      endings.set(key, known)
    }
  }
  const kept = new Map<number, string>()
  const decided = (lower: string, xpos: number, longest: number): string | undefined => {
    for (let length = longest; length >= 0; length--) {
      const rule = kept.get(endingKey(lower, length, xpos))
      if (rule !== undefined) return rule
    }
    return undefined
  }
  // Shorter endings first, so that a longer one is kept only where it says something else, and twice.
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    for (const { lower, xpos } of words.values()) {
      if (lower.length < length) continue
      const key = endingKey(lower, length, xpos)
      if (kept.has(key)) continue
      const counts = endings.get(key) as Counts
      const [rule, n] = top(counts)
      if (length > 0 && n < 2) continue
      if (decided(lower, xpos, length - 1) !== rule) kept.set(key, rule)
    }
  }
  for (const [key, { lower, xpos, counts }] of words) {
    const [rule] = top(counts)
    const said = decided(lower, xpos, Math.min(LONGEST_ENDING, lower.length))
    if (said === undefined || applyRule(said, lower) !== applyRule(rule, lower) || said[0] !== rule[0])
      kept.set(key, rule)
  }
  const rules = [...new Set(kept.values())].sort()
  const numbers = new Map(rules.map((rule, i) => [rule, i]))
  let size = 1024
  while (size < kept.size * 1.6) size *= 2
  const table = { key: new Int32Array(size), rule: new Uint16Array(size), rules }
  for (const [key, rule] of kept) {
    const place = placeOf(table.key, key)
    table.key[place] = key
    table.rule[place] = numbers.get(rule) as number
  }
  return table
}
