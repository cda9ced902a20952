/** One article: its frozen text with what the record found in it. A pure function of the answer. */
import type { ArticleAnswer } from '../../ask/index.ts'
import { notesOf } from './article-marks.ts'
import { headlineOf, passagesOf } from './article-text.tsx'
import { Findings } from './findings.tsx'
import { Layout } from './layout.tsx'
import { articleJsonPath, articlePath, searchPath, webAddress } from './links.ts'
import { paragraphsOf } from './paragraphs.ts'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

export const ArticlePage = ({ answer }: { answer: ArticleAnswer }) => {
  const { article, record, versions } = answer
  const notes = notesOf(answer)
  const paragraphs = paragraphsOf(article.text, article.body)
  const headline = headlineOf(article.text, paragraphs, article.title)
  const passages = passagesOf({ answer, notes, paragraphs, headline })
  const received = article.text.slice(0, article.body).trim()
  const title =
    article.title ?? (headline ? article.text.slice(headline.start, headline.end) : 'Report without a title')
  return (
    <Layout title={`${plain(title)} · Onrecord`} json={articleJsonPath(article.id)} search="in the masthead">
      <article class="article">
        <header class="article-head">
          <p class="kicker">
            {article.outlet ? (
              <a href={searchPath({ outlet: article.outlet })}>
                <bdi>{plain(article.outlet)}</bdi>
              </a>
            ) : (
              <span>Outlet not known</span>
            )}{' '}
            {article.published ? <When edtf={article.published} /> : <span>Date not known</span>}
          </p>
          {headline ? passages[0] : <h1 class="headline">{visible(plain(title))}</h1>}
          <Facts answer={answer} count={notes.length} />
          {notes.length > 0 && <Legend />}
        </header>
        <div class="report">{headline ? passages.slice(1) : passages}</div>
        <Versions versions={versions} id={article.id} />
        <Findings answer={answer} notes={notes} />
        {received && (
          <details class="finding">
            <summary>
              <h2>As it was received</h2>
            </summary>
            <p>
              These lines stood before the report. They are part of the frozen text, and every position counts them.
            </p>
            <pre class="received">{visible(received)}</pre>
          </details>
        )}
        <p class="identity">
          Article <code>{article.id}</code>
          {article.ref && (
            <>
              , given as <code>{plain(article.ref)}</code>
            </>
          )}
          , {new Intl.NumberFormat('en').format(article.text.length)} characters, {record.actors.length} actors,{' '}
          <a href={articlePath(article.id)}>permanent link</a>
        </p>
      </article>
    </Layout>
  )
}

const Facts = ({ answer, count }: { answer: ArticleAnswer; count: number }) => {
  const { article } = answer
  const address = webAddress(article.url)
  return (
    <dl class="facts">
      <div>
        <dt>On record</dt>
        <dd>
          {count === 0
            ? 'No statement was found in this report'
            : `${count} ${count === 1 ? 'statement' : 'statements'}`}
        </dd>
      </div>
      {article.url && (
        <div>
          <dt>Original</dt>
          <dd>
            {address ? (
              <a href={address} rel="noopener noreferrer nofollow">
                {plain(address.replace(/^https?:\/\//, ''))}
              </a>
            ) : (
              <span>{plain(article.url)}</span>
            )}
          </dd>
        </div>
      )}
      <div class="permalink">
        <dt>This page</dt>
        <dd>
          <a href={articlePath(article.id)}>Permanent link</a>{' '}
          <button type="button" hidden data-copy-link={articlePath(article.id)}>
            Copy link
          </button>
        </dd>
      </div>
    </dl>
  )
}

const Legend = () => (
  <p class="legend">
    <span class="legend-title">Marked in the text</span> <mark class="source begins ends">who says it</mark>{' '}
    <mark class="cue begins ends">that they say it</mark> <mark class="content direct begins ends">words quoted</mark>{' '}
    <mark class="content indirect begins ends">words reported</mark>
  </p>
)

const Versions = ({ versions, id }: { versions: ArticleAnswer['versions']; id: string }) => {
  if (versions.length < 2) return null
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">Versions of this report</h2>
      <p>The text at this address changed. Every version that was seen is kept.</p>
      <ol>
        {versions.map((version) => (
          <li>
            {version.id === id ? (
              <span aria-current="page">
                <VersionName {...version} /> (this one)
              </span>
            ) : (
              <a href={articlePath(version.id)}>
                <VersionName {...version} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const VersionName = ({ published, title }: { published: string | null; title?: string }) => (
  <>
    {published ? <When edtf={published} /> : 'Date not known'}
    {title && <>, {plain(title)}</>}
  </>
)
