/** The box that takes any of the four questions: words, a quote, a number, talks. */
import { pathWith } from './links.ts'
import { plain } from './visible.tsx'
import { WordsInput } from './words-input.tsx'

interface Props {
  readonly typed: string
  /** What finds something in this record. */
  readonly examples: readonly string[]
}

export const AskForm = ({ typed, examples }: Props) => (
  <search>
    <form class="question" action="/ask" method="get">
      <label for="q">Words, a name, a quote, a number, or which talks</label>
      <div class="ask-row">
        <WordsInput value={typed} longest={2000} placeholder={examples[0] && plain(examples[0])} required />
        <button type="submit">Ask</button>
      </div>
      {examples.length > 0 && (
        <p class="try">
          Try{' '}
          {examples.map((example) => (
            <a href={pathWith('/ask', { q: example })}>
              <bdi>{plain(example)}</bdi>
            </a>
          ))}
        </p>
      )}
    </form>
  </search>
)
