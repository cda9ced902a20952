/** How the watched feeds are: when each last answered, what it brought, what is wrong and when it is asked again. */
import type { FeedAnswer, FeedsAnswer } from '../../ask/index.ts'
import { Layout } from './layout.tsx'
import { mayWrite } from './may-write.ts'
import { plain } from './visible.tsx'
import { When } from './when.tsx'

export const FeedsPage = ({ answer: { feeds } }: { answer: FeedsAnswer }) => (
  <Layout title="Watched feeds · Onrecord" json="/feeds.json" here="/reports" writing={mayWrite()}>
    <h1>Watched feeds</h1>
    {mayWrite() && (
      <>
        <p class="lead">
          Name a feed, or a list of them as OPML, and every report that it brings is kept. Feeds are asked while{' '}
          <code>onrecord watch</code> or <code>onrecord serve --watch</code> runs.
        </p>
        <form class="question" method="post" action="/feeds">
          <label for="url">Web address of a feed</label>
          <div class="ask-row">
            <input
              type="url"
              id="url"
              name="url"
              required
              maxlength={2000}
              placeholder="https://outlet.example/feed.xml"
              autocomplete="off"
            />
            <button type="submit" name="act" value="add">
              Watch it
            </button>
          </div>
        </form>
      </>
    )}
    {feeds.length === 0 ? (
      <div class="empty">
        <p>
          {mayWrite() ? 'No feed is watched yet. On the command line:' : 'No feed is watched. Its owner names one:'}
        </p>
        <pre>
          <code>onrecord watch https://outlet.example/feed.xml</code>
        </pre>
      </div>
    ) : (
      <div class="wide">
        <table>
          <thead>
            <tr>
              {[
                'Feed',
                'State',
                'Last news',
                'Next asked',
                'Entries',
                'Problem',
                ...(mayWrite() ? ['Change'] : []),
              ].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {feeds.map((feed) => (
              <tr>
                <td data-label="Feed">
                  <bdi>{plain(feed.title ?? feed.url)}</bdi>
                  {feed.title && <div class="aside">{plain(feed.url)}</div>}
                </td>
                <td data-label="State" class="short">
                  {HEALTH[feed.health]}
                </td>
                <td data-label="Last news" class={feed.lastNews ? undefined : 'blank'}>
                  {feed.lastNews && <When edtf={feed.lastNews} />}
                </td>
                <td data-label="Next asked" class={feed.next ? undefined : 'blank'}>
                  {feed.next && <When edtf={feed.next} />}
                </td>
                <td data-label="Entries">
                  {feed.entries.fetched} of {feed.entries.all}
                  {feed.entries.failed > 0 && `, ${feed.entries.failed} failed`}
                </td>
                <td data-label="Problem" class={feed.problem ? undefined : 'blank'}>
                  {feed.problem && plain(feed.problem.message)}
                </td>
                {mayWrite() && (
                  <td data-label="Change">
                    <Change feed={feed} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </Layout>
)

const HEALTH: Readonly<Record<FeedAnswer['health'], string>> = {
  new: 'not asked yet',
  well: 'answers',
  failing: 'did not answer',
  dead: 'silent for a month',
  gone: 'gone for good',
  paused: 'paused',
}

const Change = ({ feed: { url, title, health } }: { feed: FeedAnswer }) => {
  const name = plain(title ?? url)
  const isStopped = health === 'paused' || health === 'gone'
  return (
    <form class="feed-change" method="post" action="/feeds">
      <input type="hidden" name="url" value={url} />
      <button
        type="submit"
        class="second"
        name="act"
        value={isStopped ? 'resume' : 'pause'}
        aria-label={`${isStopped ? 'Ask again' : 'Pause'}: ${name}`}
      >
        {isStopped ? 'Ask again' : 'Pause'}
      </button>
      <button type="submit" class="second" name="act" value="forget" aria-label={`Remove: ${name}`}>
        Remove
      </button>
    </form>
  )
}
