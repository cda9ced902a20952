/**
 * Answers that everybody who opens the front page asks for, and that take longer the more is kept. What was answered is
 * kept for twenty times as long as the answer took: at once forgotten in a small record, a minute in one of millions, so
 * that no crowd of visitors costs more than a twentieth of a core. Whoever asks while it is asked gets the same answer.
 */
const TIMES = 20
const LONGEST_MS = 300_000

export function remembered<Answer>(ask: () => Promise<Answer>, now = () => performance.now()): () => Promise<Answer> {
  let answer: Promise<Answer> | null = null
  let until = Number.POSITIVE_INFINITY
  return () => {
    if (answer !== null && now() < until) return answer
    const began = now()
    until = Number.POSITIVE_INFINITY
    const asked = ask()
    answer = asked
    asked.then(
      () => {
        until = now() + Math.min((now() - began) * TIMES, LONGEST_MS)
      },
      () => {
        answer = null
      },
    )
    return asked
  }
}
