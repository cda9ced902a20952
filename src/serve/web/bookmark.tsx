/** What people marked of a statement: the star beside a result, tags and note under it, and the form on its own page. */
import type { StatementAnswer } from '../../ask/index.ts'
import { pathWith, statementPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

export const bookmarkPath = (statement: string): string => `${statementPath(statement)}/bookmark`

/** Under a result: tags and note, and the star of who may not change it. */
export const Marked = ({ answer: { bookmark } }: { answer: StatementAnswer }) => {
  const isStarred = !mayWrite() && bookmark?.starred
  if (!bookmark || (bookmark.tags.length === 0 && bookmark.note === null && !isStarred)) return null
  return (
    <div class="marked-so">
      {isStarred && <span class="starred">Starred</span>}
      <Tags tags={bookmark.tags} />
      {bookmark.note && <p class="noted">{visible(plain(bookmark.note))}</p>}
    </div>
  )
}

/** Sent without leaving the page where there is a script. */
export const Star = ({ statement, starred }: { statement: string; starred: boolean }) => (
  <form class="star" method="post" action={bookmarkPath(statement)}>
    <input type="hidden" name="part" value="star" />
    <input type="hidden" name="starred" value={starred ? 'no' : 'yes'} />
    <button type="submit" aria-pressed={starred ? 'true' : 'false'}>
      Star
    </button>
  </form>
)

export const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <ul class="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li>
          <a href={pathWith('/bookmarks', { tag })}>
            <bdi>{plain(tag)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )

/** On a statement's own page. */
export const BookmarkPart = ({ answer: { statement, bookmark } }: { answer: StatementAnswer }) => {
  if (!bookmark && !mayWrite()) return null
  return (
    <section class="block" id="bookmark" aria-labelledby="marked">
      <h2 id="marked">{mayWrite() ? 'Mark it' : 'Marked'}</h2>
      {mayWrite() ? (
        <form class="bookmarking" method="post" action={bookmarkPath(statement.id)}>
          <p>
            <label>
              <input type="checkbox" name="starred" value="yes" checked={bookmark?.starred} /> Starred
            </label>
          </p>
          <div>
            <label for="tags">Tags, with commas between</label>
            <input
              id="tags"
              name="tags"
              value={bookmark?.tags.map(plain).join(', ')}
              maxlength={1100}
              autocomplete="off"
            />
          </div>
          <div>
            <label for="note">Your note: “checked: false, see …”</label>
            <textarea id="note" name="note" rows={3} maxlength={2000}>
              {bookmark?.note && plain(bookmark.note)}
            </textarea>
          </div>
          <button type="submit">Keep</button>
        </form>
      ) : (
        bookmark && (
          <>
            {bookmark.starred && <p>Starred</p>}
            <Tags tags={bookmark.tags} />
            {bookmark.note && <p class="noted">{visible(plain(bookmark.note))}</p>}
          </>
        )
      )}
      {bookmark && (
        <p class="aside">
          <bdi>{plain(bookmark.by)}</bdi>, <When edtf={bookmark.at} /> · <a href="/bookmarks">all bookmarks</a>
        </p>
      )}
    </section>
  )
}
