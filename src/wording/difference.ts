/**
 * What was changed between two texts, word by word, as plain data: runs of words that are the same, were put in, left
 * out or replaced. Case, punctuation and kinds of quotation mark are no difference, but are in the runs as they were
 * written: the runs' `before` one after the other are the first text, their `after` the second.
 */
import { align, type Ends } from './align.ts'
import { otherSpellings } from './spellings.ts'
import type { Word } from './word.ts'
import { carries, isNegator, wordsOf } from './words.ts'

/** `beyond`: words of the first text before or after the part that the second has. */
export type DifferenceKind = 'same' | 'inserted' | 'deleted' | 'replaced' | 'beyond'

export interface DifferenceRun {
  readonly kind: DifferenceKind
  /** The words with the blanks and punctuation after them; empty where they were put in. */
  readonly before: string
  /** Empty where they were left out. */
  readonly after: string
  /** A "not", "no", "never" or the like came, went or stands in a changed place here. */
  readonly negation: boolean
}

/** Both texts from end to end. */
export function differenceOf(before: string, after: string): readonly DifferenceRun[] {
  return runsOf(before, wordsOf(before), after, wordsOf(after), 'fixed', new Set())
}

/** `after` as a part of `before`: what stands beyond that part is no difference. */
export function differenceWithin(before: string, after: string, breaks: ReadonlySet<number> = new Set()) {
  return runsOf(before, wordsOf(before), after, wordsOf(after), 'free', breaks)
}

interface Run {
  kind: DifferenceKind
  before: number
  after: number
  /** Put in less left out. */
  negators: number
  carriers: number
}

function runsOf(
  before: string,
  beforeWords: readonly Word[],
  after: string,
  afterWords: readonly Word[],
  ends: Ends,
  breaks: ReadonlySet<number>,
): readonly DifferenceRun[] {
  const normal = ({ normal }: Word) => normal
  const { pairs } = align(beforeWords.map(normal), afterWords.map(normal), ends, breaks)
  const counterparts = pairs.map(([, a]) => a !== null)
  const [first, last] =
    ends === 'free' ? [counterparts.indexOf(true), counterparts.lastIndexOf(true)] : [0, pairs.length]
  const runs: Run[] = []
  for (const [index, [b, a]] of pairs.entries()) {
    const kind =
      index < first || index > last
        ? 'beyond'
        : b === null
          ? 'inserted'
          : a === null
            ? 'deleted'
            : beforeWords[b].normal === afterWords[a].normal
              ? 'same'
              : 'replaced'
    const negators =
      kind === 'same' || kind === 'beyond'
        ? 0
        : Number(a !== null && isNegator(afterWords[a].normal)) - Number(b !== null && isNegator(beforeWords[b].normal))
    const carriers = [b === null ? null : beforeWords[b], a === null ? null : afterWords[a]].filter(
      (word) => word !== null && carries(word.normal),
    ).length
    const open = runs.at(-1)
    if (open !== undefined && joins(open.kind, kind)) {
      if (open.kind !== kind) open.kind = 'replaced'
      open.before += Number(b !== null)
      open.after += Number(a !== null)
      open.negators += negators
      open.carriers += carriers
    } else runs.push({ kind, before: Number(b !== null), after: Number(a !== null), negators, carriers })
  }
  return written(runs, pieces(before, beforeWords), pieces(after, afterWords))
}

/** Words left out and others put in at the same place were replaced. */
const joins = (open: DifferenceKind, next: DifferenceKind) =>
  open === next || (open !== 'same' && open !== 'beyond' && next !== 'same' && next !== 'beyond')

/** A "not" by itself that came or went; one that went with the clause it stood in turned nothing round. */
const turnsRound = ({ kind, negators, carriers }: Run) => negators !== 0 && (kind === 'replaced' || carriers === 0)

/** Each word with what stands after it, the first with what stands before it too. A text without words is one piece. */
function pieces(text: string, words: readonly Word[]): string[] {
  if (words.length === 0) return text === '' ? [] : [text]
  return words.map(({ start }, index) => text.slice(index === 0 ? 0 : start, words[index + 1]?.start ?? text.length))
}

function written(runs: readonly Run[], before: readonly string[], after: readonly string[]): DifferenceRun[] {
  let [b, a] = [0, 0]
  const parts = runs.map((run): DifferenceRun => {
    const [from, to] = [b, a]
    b += run.before
    a += run.after
    return {
      kind: run.kind,
      before: before.slice(from, b).join(''),
      after: after.slice(to, a).join(''),
      negation: turnsRound(run),
    }
  })
  const rest = { before: before.slice(b).join(''), after: after.slice(a).join('') }
  const all: DifferenceRun[] =
    rest.before === '' && rest.after === '' ? parts : [...parts, { kind: 'replaced', ...rest, negation: false }]
  return withoutSpellings(all)
}

/** Runs in which both sides write one word in two ways are the same, and one with the same runs beside them. */
function withoutSpellings(runs: readonly DifferenceRun[]): DifferenceRun[] {
  const merged: DifferenceRun[] = []
  for (const run of runs) {
    const isOne = run.kind === 'replaced' && (isOneSpelling(run.before, run.after) || isAcronym(run.before, run.after))
    const now: DifferenceRun = isOne ? { ...run, kind: 'same', negation: false } : run
    const before = merged.at(-1)
    if (isOne || (before?.kind === 'same' && now.kind === 'same')) {
      if (before?.kind === 'same') {
        merged[merged.length - 1] = { ...now, before: before.before + now.before, after: before.after + now.after }
        continue
      }
    }
    merged.push(now)
  }
  return merged
}

/** "e-mail", "email" and "e mail"; "harbour" and "harbor". */
function isOneSpelling(before: string, after: string): boolean {
  const letters = bareLetters(before)
  if (letters === '') return false
  if (letters === bareLetters(after)) return true
  const words = wordsOf(before)
  const others = wordsOf(after)
  const isOne = (one: string, other: string): boolean => one === other || otherSpellings(one).includes(other)
  return words.length === others.length && words.every(({ normal }, at) => isOne(normal, others[at].normal))
}

const bareLetters = (text: string): string =>
  wordsOf(text)
    .map(({ normal }) => normal)
    .join('')

/** "Trans-Pacific Partnership" and "TPP": the initials of the words written with a capital. */
function isAcronym(before: string, after: string): boolean {
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  const written = /^(?:the\s+)?(\p{Lu}{2,8})[^\p{L}\p{N}]*$/iu.exec(short)?.[1]
  if (written === undefined || written !== written.toUpperCase()) return false
  const initials = [...long.matchAll(/(?<![\p{L}\p{N}'’])\p{Lu}/gu)].join('')
  return initials === written || initials === `T${written}`
}
