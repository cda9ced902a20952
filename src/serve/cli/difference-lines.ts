/** A word difference for a terminal: `[-left out-]`, `{+put in+}`, in colour where there is one; a lost or added "not" in capitals. */
import type { DifferenceRun } from '../../ask/index.ts'
import { type Mark, type Terminal, wrap } from './paint.ts'

/** `beyond` is shown so far, in characters. */
const CONTEXT = 60

export function differenceLines(runs: readonly DifferenceRun[], indent: string, at: Terminal): string[] {
  let text = ''
  const marks: Mark[] = []
  const put = (words: string, style: Mark['style'] | null) => {
    const start = text.length
    text += words
    if (style !== null) marks.push({ start, end: text.length, style })
  }
  const [first, last] = [runs.findIndex(within), runs.findLastIndex(within)]
  for (const [index, { kind, before, after, negation }] of runs.entries()) {
    const shown = (words: string) => (negation ? words.toUpperCase() : words)
    if (kind === 'same') put(after, null)
    else if (kind === 'beyond')
      put(index < first ? tailOf(before) : index > last ? ` ${headOf(before)}` : before, 'dim')
    else {
      if (before !== '') put(`[-${shown(before.trim())}-] `, 'removed')
      if (after !== '') put(`{+${shown(after.trim())}+} `, 'added')
    }
  }
  return wrap(text, marks, indent, at)
}

const within = ({ kind }: DifferenceRun) => kind !== 'beyond'
const tailOf = (words: string) => (words.length <= CONTEXT ? words : `… ${words.slice(-CONTEXT).replace(/^\S*\s/, '')}`)
const headOf = (words: string) =>
  words.length <= CONTEXT ? words : `${words.slice(0, CONTEXT).replace(/\s\S*$/, '')} …`
