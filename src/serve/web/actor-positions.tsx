/** Positions by topic: of each the newest words, and the first where they are others. */
import type { ActorPosition, StatementAnswer } from '../../ask/index.ts'
import { textOf } from '../../record/index.ts'
import { articlePath, searchPath } from './links.ts'
import { withField } from './query-text.ts'
import { stanceOf } from './speakers.ts'
import { plain } from './visible.tsx'
import { ShortWhen } from './when.tsx'

const LONGEST = 240

export const Positions = ({ positions, name }: { positions: readonly ActorPosition[]; name: string }) => {
  if (positions.length === 0) return null
  return (
    <section class="block" aria-labelledby="positions">
      <h2 id="positions">Positions, by topic</h2>
      <ul class="positions">
        {joinedOf(positions).map(({ topics, newest, first }) => (
          <li>
            <h3>
              {topics.map(({ topic, statements }, index) => (
                <>
                  {index > 0 && ' · '}
                  <a href={searchPath({ text: withField(/\s/.test(topic) ? `"${topic}"` : topic, 'by', name) })}>
                    {plain(topic)}
                  </a>{' '}
                  <span class="count">{statements}</span>
                </>
              ))}
            </h3>
            <Words label="newest" answer={newest} />
            {first && <Words label="first" answer={first} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Topics of which the same was said first and last: Kenya and Tanzania in one sentence. */
function joinedOf(positions: readonly ActorPosition[]) {
  const joined = new Map<string, ActorPosition & { readonly topics: readonly ActorPosition[] }>()
  for (const position of positions) {
    const key = `${position.newest.statement.id} ${position.first?.statement.id}`
    const topics = [...(joined.get(key)?.topics ?? []), position]
    joined.set(key, { ...(joined.get(key) ?? position), topics })
  }
  return [...joined.values()]
}

const Words = ({ label, answer }: { label: string; answer: StatementAnswer }) => {
  const { statement, article, excerpt } = answer
  const day = statement.said ?? article.published
  const words = plain(excerpt.content.map((span) => textOf(excerpt.text, span)).join(' … '))
  return (
    <div class="position">
      <p class="aside">
        {label}
        {day && (
          <>
            , <ShortWhen edtf={day} />
          </>
        )}{' '}
        · {stanceOf(statement)}
      </p>
      <blockquote cite={articlePath(article.id, statement.id)}>
        <a href={articlePath(article.id, statement.id)}>
          {words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …` : words}
        </a>
      </blockquote>
    </div>
  )
}
