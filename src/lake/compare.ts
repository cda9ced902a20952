/** Lines in, lines out: which of the pairs that share keys are one, by the functions that a record decides by. */
import { type Happening, isOneHappening } from '../identity/index.ts'
import { formWords, runsOf } from '../store/index.ts'
import { alike, type Form, isOneStory } from '../wording/index.ts'

/** Texts whose runs are kept at hand: pairs come in the order of their first. */
const MOST_RUNS = 256

interface StoryText {
  readonly id: string
  readonly text: string
  readonly body: number
}

interface FormText extends Pick<Form, 'speaker' | 'day'> {
  readonly content: string
}

/**
 * Five columns (`story`, `form` or `happening`, two ids, two JSONs) → the ids, where they are one; else null. Throws where
 * the line is none of these: that is the engine's fault and not a report's.
 */
export function comparison(): (line: string) => string | null {
  const runs = new Map<string, ReadonlySet<number>>()
  const runsIn = (json: string): ReadonlySet<number> => {
    const story = JSON.parse(json) as StoryText
    const known = runs.get(story.id)
    if (known !== undefined) return known
    const of = runsOf(story)
    runs.set(story.id, of)
    for (const id of runs.keys()) {
      if (runs.size <= MOST_RUNS) break
      runs.delete(id)
    }
    return of
  }
  const are: Readonly<Record<string, (one: string, other: string) => boolean>> = {
    story: (one, other) => isOneStory(runsIn(one), runsIn(other)),
    form: (one, other) => alike(formIn(one), formIn(other)),
    happening: (one, other) => isOneHappening(JSON.parse(one) as Happening, JSON.parse(other) as Happening),
  }
  return (line) => {
    const [what, a, b, one, other] = line.split('\t')
    if (other === undefined || are[what] === undefined) throw new Error(`not a pair: ${line.slice(0, 80)}`)
    return are[what](one, other) ? `${a}\t${b}` : null
  }
}

function formIn(json: string): Form {
  const { content, speaker, day } = JSON.parse(json) as FormText
  return { words: formWords(content), speaker, day }
}
