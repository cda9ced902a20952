/** One article: its frozen text with what the record found in it. A pure function of the answer. */
import type { ArticleAnswer } from '../../ask/index.ts'
import { type Layer, Layers, StatementLegend } from './article-layers.tsx'
import { marksOf, type Note, notesOf } from './article-marks.ts'
import { type Sheet, sheetAt, sheetsOf } from './article-sheets.ts'
import { beginningOf, headlineOf, passagesOf } from './article-text.tsx'
import { Voices } from './article-voices.tsx'
import { Findings } from './findings.tsx'
import { Layout } from './layout.tsx'
import { articleJsonPath, articlePath, pathWith, searchPath, webAddress } from './links.ts'
import { mayWrite } from './may-write.ts'
import { paragraphsOf } from './paragraphs.ts'
import { reviewPath } from './review-page.tsx'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

/** Which part of the article is looked at, and how. */
export interface ArticleView {
  /** From 1; the last where there are fewer. */
  readonly sheet?: number
  /** An offset in the text: the sheet that holds it is shown. Goes before `sheet`. */
  readonly at?: number
  readonly layers: readonly Layer[]
}

interface Props {
  readonly answer: ArticleAnswer
  readonly view: ArticleView
}

export const ArticlePage = ({ answer, view }: Props) => {
  const { article, record, versions } = answer
  const notes = notesOf(answer)
  const marks = marksOf(answer, notes)
  const paragraphs = paragraphsOf(article.text, article.body)
  const headline = headlineOf(article.text, paragraphs, article.title)
  const sheets = sheetsOf(article.text, paragraphs, {
    notes: notes.map(({ at }) => at),
    marks: marks.map(({ start }) => start).sort((a, b) => a - b),
  })
  const number = view.at === undefined ? Math.min(view.sheet ?? 1, sheets.length) - 1 : sheetAt(sheets, view.at)
  const sheet = sheets[Math.max(0, number)] ?? { pieces: [], start: 0, end: article.text.length }
  const here = sheetOf(sheet, { notes, isFirst: number <= 0, isLast: number >= sheets.length - 1 })
  const passages = passagesOf({ answer, notes: here, marks, paragraphs: sheet.pieces, headline })
  const isHeadlineHere = headline !== null && sheet.pieces[0] === headline
  const received = article.text.slice(0, article.body).trim()
  const title =
    article.title ??
    (headline ? article.text.slice(headline.start, headline.end) : beginningOf(article.text, paragraphs))
  const links = { id: article.id, sheet: number + 1, sheets: sheets.length, view }
  return (
    <Layout
      title={`${plain(title)} · Onrecord`}
      json={articleJsonPath(article.id)}
      search="in the masthead"
      script="article"
    >
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
          {isHeadlineHere ? passages[0] : <h1 class="headline">{visible(plain(title))}</h1>}
          <Facts answer={answer} />
          {notes.length > 0 && (
            <div class="reading">
              <div>
                <Layers answer={answer} layers={view.layers} />
                <StatementLegend />
              </div>
              <Voices articleId={article.id} notes={notes} length={article.text.length} />
            </div>
          )}
        </header>
        <SheetLinks {...links} label="Sheets of the report" />
        <div class="report">{isHeadlineHere ? passages.slice(1) : passages}</div>
        <SheetLinks {...links} label="Sheets of the report, below it" />
        <Versions versions={versions} id={article.id} url={article.url} />
        <Findings answer={answer} notes={notes} within={sheets.length > 1 ? sheet : null} />
        {received && (
          <details class="finding">
            <summary>
              <h2>As it was received</h2>
            </summary>
            <p>
              These lines stood before the report. They are part of the frozen text, and every position counts them.
            </p>
            <pre class="received">{visible(received.slice(0, MOST_RECEIVED))}</pre>
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
          {mayWrite() && record.statements.length > 0 && (
            <>
              , <a href={reviewPath({ articles: article.id })}>review its statements</a>
            </>
          )}
        </p>
      </article>
    </Layout>
  )
}

/** Header lines are few; what a file of another kind has there is in the JSON, whole. */
const MOST_RECEIVED = 4000

/** The notes that stand beside a sheet: those that begin in it, and at the ends of the report those before and behind it. */
function sheetOf(
  { start, end }: Sheet,
  { notes, isFirst, isLast }: { notes: readonly Note[]; isFirst: boolean; isLast: boolean },
): readonly Note[] {
  return notes.filter(({ at }) => (isFirst || at >= start) && (isLast || at < end))
}

interface SheetLinksProps {
  readonly id: string
  readonly sheet: number
  readonly sheets: number
  readonly view: ArticleView
  /** What tells two of them on a page apart. */
  readonly label: string
}

const SheetLinks = ({ id, sheet, sheets, view, label }: SheetLinksProps) => {
  if (sheets < 2) return null
  const to = (other: number) =>
    pathWith(articlePath(id), { sheet: other > 1 ? String(other) : undefined, layers: view.layers.join(',') })
  return (
    <nav class="paging" aria-label={label}>
      {sheet > 1 ? (
        <a rel="prev" href={to(sheet - 1)}>
          ← Before
        </a>
      ) : (
        <span></span>
      )}
      <span data-sheets={sheets}>
        Sheet {sheet} of {sheets}
      </span>
      {sheet < sheets ? (
        <a rel="next" href={to(sheet + 1)}>
          Goes on →
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  )
}

const Facts = ({ answer: { article, record, versions } }: { answer: ArticleAnswer }) => {
  const address = webAddress(article.url)
  const count = record.statements.length
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
      {article.byline && (
        <div>
          <dt>By</dt>
          <dd>{plain(article.byline.replace(/^by\s+/i, ''))}</dd>
        </div>
      )}
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
      {article.crawled && (
        <div>
          <dt>Archived</dt>
          <dd>
            <When edtf={article.crawled} />
          </dd>
        </div>
      )}
      {versions.length > 1 && article.url && (
        <div>
          <dt>Changed after it came out</dt>
          <dd>
            <a href={pathWith('/changes', { url: article.url })}>{versions.length} versions, what was changed</a>
          </dd>
        </div>
      )}
      <div class="permalink">
        <dt>This page</dt>
        <dd>
          <a href={articlePath(article.id)} data-copy="">
            Permanent link
          </a>
        </dd>
      </div>
    </dl>
  )
}

interface VersionsProps {
  readonly versions: ArticleAnswer['versions']
  readonly id: string
  readonly url: string | undefined
}

const Versions = ({ versions, id, url }: VersionsProps) => {
  if (versions.length < 2) return null
  return (
    <section class="block" aria-labelledby="versions">
      <h2 id="versions">
        Versions of this report {url && <a href={pathWith('/changes', { url })}>what was changed, word by word</a>}
      </h2>
      <p class="aside">The text at this address changed. Every version that was seen is kept.</p>
      <ol class="versions">
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
