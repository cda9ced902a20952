/** How the watched feeds are: when each last answered, what it brought, what is wrong and when it is asked again. */
import type { FeedsAnswer } from '../../ask/index.ts'
import { Layout } from './layout.tsx'
import { plain } from './visible.tsx'
import { When } from './when.tsx'

export const FeedsPage = ({ answer: { feeds } }: { answer: FeedsAnswer }) => (
  <Layout title="Watched feeds · Onrecord" json="/feeds.json" here="/reports">
    <h1>Watched feeds</h1>
    {feeds.length === 0 ? (
      <div class="empty">
        <p>No feed is watched. Name one, or a list of them as OPML, and what it brings is kept:</p>
        <pre>
          <code>onrecord watch https://outlet.example/feed.xml</code>
        </pre>
      </div>
    ) : (
      <div class="wide">
        <table>
          <thead>
            <tr>
              {['Feed', 'State', 'Last news', 'Next asked', 'Entries', 'Problem'].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {feeds.map((feed) => (
              <tr>
                <td>
                  <bdi>{plain(feed.title ?? feed.url)}</bdi>
                  {feed.title && <div class="aside">{plain(feed.url)}</div>}
                </td>
                <td>{feed.health}</td>
                <td>{feed.lastNews && <When edtf={feed.lastNews} />}</td>
                <td>{feed.next && <When edtf={feed.next} />}</td>
                <td>
                  {feed.entries.fetched} of {feed.entries.all}
                  {feed.entries.failed > 0 && `, ${feed.entries.failed} failed`}
                </td>
                <td>{feed.problem && plain(feed.problem.message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </Layout>
)
