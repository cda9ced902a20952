/** Which differences between a record's words and a quote's change what is said: numbers, opposites, a "not". */
import { carries, type DifferenceRun, isNegator, stem, wordsOf } from '../wording/index.ts'
import { ANTONYMS } from './antonyms.data.ts'
import type { CheckChange } from './wording-answers.ts'

const OPPOSITES: ReadonlySet<string> = new Set(
  ANTONYMS.flatMap(([a, b]) => [`${stem(a)} ${stem(b)}`, `${stem(b)} ${stem(a)}`]),
)
const PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)/
/** A number has no other number beside it than in so many words: longer runs are other sentences. */
const MOST_WORDS = 8

/** Of runs from the record's words to the quote's, in their order. */
export function changesOf(runs: readonly DifferenceRun[]): readonly CheckChange[] {
  return runs.flatMap((run): readonly CheckChange[] => {
    if (run.kind === 'same' || run.kind === 'beyond') return []
    const [before, after] = [wordsOf(run.before), wordsOf(run.after)]
    const written = ({ start, end }: { start: number; end: number }, text: string) => text.slice(start, end)
    const changes: CheckChange[] = []
    if (run.negation) {
      const nots = (words: typeof before, text: string) =>
        words
          .filter(({ normal }) => isNegator(normal))
          .map((word) => written(word, text))
          .join(' ')
      changes.push({ kind: 'negation', before: nots(before, run.before), after: nots(after, run.after), times: null })
    }
    if (before.length > MOST_WORDS || after.length > MOST_WORDS) return changes
    const numbers = (words: typeof before) => words.filter(({ normal }) => /^\p{N}+(?:\.\p{N}+)?$/u.test(normal))
    const [[was, ...others], [is, ...more]] = [numbers(before), numbers(after)]
    if (was && is && others.length === 0 && more.length === 0 && was.normal !== is.normal) {
      const times = Number(was.normal) === 0 ? null : Number(is.normal) / Number(was.normal)
      changes.push({ kind: 'number', before: written(was, run.before), after: written(is, run.after), times })
    }
    for (const one of before) {
      const other = after.find(({ normal }) => areOpposite(one.normal, normal))
      if (other === undefined) continue
      changes.push({
        kind: 'opposite',
        before: written(one, run.before),
        after: written(other, run.after),
        times: null,
      })
    }
    return changes
  })
}

function areOpposite(a: string, b: string): boolean {
  if (!carries(a) && !carries(b) && !OPPOSITES.has(`${a} ${b}`)) return false
  if (OPPOSITES.has(`${stem(a)} ${stem(b)}`) || OPPOSITES.has(`${a} ${b}`)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 3 && PREFIX.test(long) && long.replace(PREFIX, '') === short
}
