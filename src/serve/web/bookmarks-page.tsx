/** Everything that was marked, changed last first: by tag, by star, each with its statement, tags and note. */
import type { BookmarkAnswer, BookmarksAnswer, BookmarksQuestion } from '../../ask/index.ts'
import { Tags } from './bookmark.tsx'
import { Damage } from './damage.tsx'
import { SavedKinds } from './following-page.tsx'
import { Layout } from './layout.tsx'
import { articlePath, pathWith } from './links.ts'
import { mayWrite } from './may-write.ts'
import { Result } from './result.tsx'
import { plain, visible } from './visible.tsx'

const number = new Intl.NumberFormat('en')

const pathOf = ({ tag, starred }: Partial<BookmarksQuestion>, offset = 0, form: '' | '.json' = ''): string =>
  pathWith(`/bookmarks${form}`, { tag, starred: starred ? 'yes' : undefined, offset: offset || undefined })

export const BookmarksPage = ({ answer }: { answer: BookmarksAnswer }) => {
  const { question, total, tags, bookmarks } = answer
  const { tag, starred, limit, offset } = question
  const asked = tag !== undefined || starred
  return (
    <Layout
      title="Bookmarks · Onrecord"
      json={pathOf(question, offset, '.json')}
      takeaway={total > 0 ? 'statements' : undefined}
      search="in the masthead"
      here="/bookmarks"
    >
      <h1>What did we mark?</h1>
      <SavedKinds here="/bookmarks" />
      {total === 0 && !asked && (
        <p class="lead">
          Nothing is marked yet.{' '}
          {mayWrite()
            ? 'Star a statement where you find it, or open it to give it tags and a note of your own.'
            : 'Whoever may add reports may mark statements.'}
        </p>
      )}
      {(asked || tags.length > 0) && (
        <ul class="chips" aria-label="Which bookmarks">
          <li>
            <a href="/bookmarks" aria-current={asked ? undefined : 'true'}>
              All
            </a>
          </li>
          <li>
            <a href={pathOf({ tag, starred: !starred })} aria-current={starred ? 'true' : undefined}>
              Starred
            </a>
          </li>
          {tags.map((each) => (
            <li>
              <a
                href={pathOf({ starred, tag: each.tag })}
                aria-current={each.tag.toLowerCase() === tag?.toLowerCase() ? 'true' : undefined}
              >
                <bdi>{plain(each.tag)}</bdi> <span class="count">{number.format(each.bookmarks)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Damage of={answer} noun={['statement', 'statements']} />
      {(total > 0 || asked) && (
        <section class="results" aria-labelledby="results">
          <h2 id="results">
            {number.format(total)} {total === 1 ? 'statement' : 'statements'}
          </h2>
          <ol class="result-list">
            {bookmarks.map((bookmark) =>
              bookmark.of ? <Result answer={bookmark.of} /> : <Gone bookmark={bookmark} />,
            )}
          </ol>
        </section>
      )}
      <nav class="paging" aria-label="Pages of bookmarks">
        {offset > 0 && (
          <a rel="prev" href={pathOf(question, Math.max(0, offset - limit))}>
            ← Newer
          </a>
        )}
        {offset + limit < total && (
          <a rel="next" href={pathOf(question, offset + limit)}>
            Older →
          </a>
        )}
      </nav>
    </Layout>
  )
}

/** Its statement is cut otherwise now, or was rejected: the words that were marked are left. */
const Gone = ({ bookmark: { words, article, tags, note } }: { bookmark: BookmarkAnswer }) => (
  <li class="result">
    <p class="result-when">
      <span>Not on record any more</span>
    </p>
    <article class="result-body" aria-label="A statement that is not on record any more">
      <blockquote class="excerpt">{visible(plain(words))}</blockquote>
      <p class="result-where">
        <a href={articlePath(article)}>Read the report</a>
      </p>
      <div class="marked-so">
        <Tags tags={tags} />
        {note && <p class="noted">{visible(plain(note))}</p>}
      </div>
    </article>
  </li>
)
