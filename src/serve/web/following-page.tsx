/** What is followed: what is new of each, its feed, the note of whoever follows it. */
import type { FigureNews, FollowAnswer, FollowedSearch, FollowingAnswer, NewsItem } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { numberInWords } from './figures-words.ts'
import { Layout } from './layout.tsx'
import { pathWith, searchPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { ProofLine, Quoted } from './proof-line.tsx'
import { Result } from './result.tsx'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

const number = new Intl.NumberFormat('en')

export const FollowingPage = ({ answer }: { answer: FollowingAnswer }) => {
  const { question, total, follows } = answer
  const { limit, offset } = question
  return (
    <Layout
      title="Followed · Onrecord"
      json={pathWith('/following.json', { offset: offset || undefined })}
      search="in the masthead"
      here="/bookmarks"
      writing={mayWrite()}
    >
      <h1>What is new of what we follow?</h1>
      <SavedKinds here="/following" />
      {total === 0 && (
        <p class="lead">
          Nothing is followed yet.{' '}
          {mayWrite()
            ? 'A search, a quote that you checked and a number each have a button that follows it.'
            : 'Whoever may add reports may follow a search, a quote or a number.'}
        </p>
      )}
      <Damage of={answer} noun={['thing', 'things']} />
      <div id="following">
        {follows.map((follow) => (
          <Follow follow={follow} />
        ))}
      </div>
      <nav class="paging" aria-label="Pages of what is followed">
        {offset > 0 && (
          <a rel="prev" href={pathWith('/following', { offset: Math.max(0, offset - limit) || undefined })}>
            ← Before
          </a>
        )}
        {offset + limit < total && (
          <a rel="next" href={pathWith('/following', { offset: offset + limit })}>
            More →
          </a>
        )}
      </nav>
    </Layout>
  )
}

/** The two kinds of what is saved, each a page. */
export const SavedKinds = ({ here }: { here: '/bookmarks' | '/following' }) => (
  <nav aria-label="What is saved">
    <ul class="chips">
      {(
        [
          ['/bookmarks', 'Marked'],
          ['/following', 'Followed'],
        ] as const
      ).map(([href, words]) => (
        <li>
          <a href={href} aria-current={href === here ? 'true' : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const KINDS = { search: 'a search', quote: 'a quote', figure: 'a number' } as const

const Follow = ({ follow }: { follow: FollowAnswer }) => {
  const { id, name, note, created, followed, total, items, problem } = follow
  const act = (what: string) => `/following/${encodeURIComponent(id)}/${what}`
  return (
    <section class="block follow" id={id} aria-labelledby={`f-${id}`}>
      <h2 id={`f-${id}`}>
        <a href={pathOf(follow)}>{plain(name)}</a>{' '}
        <span class={total > 0 ? 'news' : 'aside'}>{total > 0 ? `${number.format(total)} new` : 'nothing new'}</span>
      </h2>
      <p class="aside">
        {followed ? KINDS[followed.kind] : 'of a later version'}, since <When edtf={created.slice(0, 10)} /> ·{' '}
        <a href={pathWith('/following.atom', { id })}>feed</a>
      </p>
      {note && <p class="noted">{visible(plain(note))}</p>}
      {problem && <p class="aside">It cannot be asked: {plain(problem)}</p>}
      {items.length > 0 && (
        <ol class="result-list">
          {items.map((item) => (
            <Item item={item} />
          ))}
        </ol>
      )}
      {total > items.length && <p class="aside">and {number.format(total - items.length)} more</p>}
      {mayWrite() && (
        <div class="follow-acts">
          {total > 0 && (
            <form method="post" action={act('seen')}>
              <button type="submit">I have seen it</button>
            </form>
          )}
          <details>
            <summary>Name and note</summary>
            <form class="bookmarking" method="post" action={act('change')}>
              <div>
                <label for={`name-${id}`}>What to call it</label>
                <input id={`name-${id}`} name="name" value={plain(name)} maxlength={200} autocomplete="off" />
              </div>
              <div>
                <label for={`note-${id}`}>Your note, shown with what is new</label>
                <textarea id={`note-${id}`} name="note" rows={2} maxlength={2000}>
                  {note && plain(note)}
                </textarea>
              </div>
              <button type="submit">Keep</button>
            </form>
            <form method="post" action={act('remove')}>
              <button type="submit" class="second">
                Follow it no more
              </button>
            </form>
          </details>
        </div>
      )}
    </section>
  )
}

/** Where all of it is asked. */
function pathOf({ followed, items }: FollowAnswer): string {
  if (followed?.kind === 'search') return searchPath(followed.question)
  if (followed?.kind === 'quote') return pathWith('/check', { quote: followed.quote, by: followed.by })
  const claimed = items.find((item): item is FigureNews => item.kind === 'figure')
  return claimed ? pathWith('/figures', { number: String(claimed.min) }) : '/figures'
}

const VERDICTS = {
  verbatim: 'In these words',
  shortened: 'In part of these words',
  altered: 'In other words',
  negated: 'With the opposite sense',
  'not-on-record': 'In near words',
} as const
const CHANGES = { same: 'the same number', more: 'more', less: 'less', other: 'another range' } as const

const Item = ({ item }: { item: NewsItem }) => {
  if (item.kind === 'statement') {
    const { statement, verdict } = item
    return <Result answer={statement} note={verdict && <p class="aside">{VERDICTS[verdict]}</p>} />
  }
  const { min, max, change, claimants, article, excerpt, statement } = item
  const amount = min === max ? numberInWords(min) : `${numberInWords(min)} to ${numberInWords(max)}`
  const who = claimants === null ? (article.outlet ?? 'the report itself') : claimants.join(' and ') || 'nobody named'
  return (
    <li class="result">
      <p class="result-when">{CHANGES[change]}</p>
      <article class="result-body" aria-label={`${amount}, ${CHANGES[change]}`}>
        <h3 class="result-who">
          <span class="amount">{amount}</span> <span class="stance">{claimants === null ? 'in' : 'claimed by'}</span>{' '}
          <bdi class="speaker">{plain(who)}</bdi>
        </h3>
        <Quoted proof={excerpt} />
        <ProofLine article={article} statement={statement} />
      </article>
    </li>
  )
}

interface Asked extends Partial<Pick<FollowedSearch, 'text' | 'by' | 'outlet' | 'from' | 'to'>> {
  readonly quote?: string
  readonly figure?: string
}

interface Button {
  readonly label: string
  readonly asked: Asked
}

/** The button that follows what a page asks; for whoever may write. */
export const FollowButton = ({ label, asked: { text, by, outlet, from, to, quote, figure } }: Button) =>
  mayWrite() ? (
    <form class="following" method="post" action="/following">
      {Object.entries({ q: text, by, outlet, from, to, quote, figure }).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      <button type="submit" class="second">
        {label}
      </button>
    </form>
  ) : null
