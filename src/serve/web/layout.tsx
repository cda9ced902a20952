/** The frame of every page: head, masthead, landmarks. The whole site is these pages, one style sheet and one small script. */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type ShownWhat, takeawaysOf } from '../../export/index.ts'
import { assets, preloads, type ScriptName, scripts } from './assets.ts'
import { mayWrite } from './may-write.ts'

export interface Frame {
  readonly title: string
  /** The same page as JSON. */
  readonly json?: string
  /** What the page shows in rows: it is taken away in other formats beside its JSON, `/search.csv?q=talks`. */
  readonly takeaway?: ShownWhat
  /** The same page as a feed. */
  readonly atom?: string
  /** The search box in the masthead, on pages that are not the search themselves. */
  readonly search?: 'in the masthead'
  /** Which of the questions in the masthead the page answers. */
  readonly here?: (typeof QUESTIONS | typeof WORK)[number]['href']
  /** It adds or corrects: with the style of the pages that do. */
  readonly writing?: boolean
  /** A script of its own, beside that of every page. */
  readonly script?: ScriptName | false
  readonly children?: Child
}

/** The questions that the record answers, each a page. */
const QUESTIONS = [
  { href: '/search', label: 'Search' },
  { href: '/check', label: 'Check a quote' },
  { href: '/figures', label: 'Figures' },
  { href: '/events?type=talks', label: 'Talks' },
  { href: '/timeline', label: 'Timeline' },
  { href: '/speakers', label: 'Speakers' },
  { href: '/reports', label: 'Reports' },
] as const
/** For whoever may write. */
const WORK = [
  { href: '/bookmarks', label: 'Saved' },
  { href: '/add', label: 'Add' },
] as const

export const Layout = ({ title, json, takeaway, atom, search, here, writing, script, children }: Frame) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {preloads.map((path) => (
        <link rel="preload" href={path} as="font" type="font/woff2" crossorigin="" />
      ))}
      <link rel="stylesheet" href={assets.style.path} />
      <link rel="icon" type="image/svg+xml" href={assets.icon.path} />
      {json && <link rel="alternate" type="application/json" href={json} />}
      {atom && <link rel="alternate" type="application/atom+xml" title="This search as a feed" href={atom} />}
      <script src={assets.script.path} defer></script>
      {writing && <link rel="stylesheet" href={assets.writingStyle.path} />}
      {script && <script src={scripts[script].path} defer></script>}
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <a class="wordmark" href="/">
          <span class="lamp" aria-hidden="true"></span>Onrecord
        </a>
        {search && <MastheadSearch />}
        <nav class="questions" aria-label="Questions">
          <ul>
            {[...QUESTIONS, ...(mayWrite() ? WORK : [])].map(({ href, label }) => (
              <li>
                <a href={href} aria-current={here === href ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <p class="print-title">{title}</p>
      <main id="main" tabindex={-1}>
        {children}
        {json && takeaway && <TakeAway json={json} what={takeaway} atom={atom} />}
      </main>
      <footer class="colophon">
        <p>
          Reported is not true: the record says who said something, as an outlet reported it. It never says that it is
          so.
        </p>
        {json && (
          <p>
            {!takeaway && (
              <>
                <a href={json}>This page as JSON</a> ·{' '}
              </>
            )}
            <a href="/api">API</a> · <a href="/feeds">Feeds</a> · <a href="/corrections">Corrections</a> ·{' '}
            <a href="/bookmarks">Bookmarks</a>
            {mayWrite() && (
              <>
                {' '}
                · <a href="/review">Review</a>
              </>
            )}
          </p>
        )}
      </footer>
    </body>
  </html>
)

interface Away {
  readonly json: string
  readonly what: ShownWhat
  readonly atom: string | undefined
}

/** What the page shows as files, at its own address with their endings. */
const TakeAway = ({ json, what, atom }: Away) => (
  <nav class="take-away" aria-label="What this page shows, as files">
    <p>Take it away</p>
    <ul>
      {takeawaysOf(what).map(({ ending, name }) => (
        <li>
          <a href={json.replace(/\.json(?=$|\?)/, `.${ending}`)} download="">
            {name}
          </a>
        </li>
      ))}
      <li>
        <a href={json}>JSON</a>
      </li>
      {atom && (
        <li>
          <a href={atom}>feed</a>
        </li>
      )}
    </ul>
  </nav>
)

const MastheadSearch = () => (
  <search class="masthead-search">
    <form action="/search" method="get">
      <label class="unseen" for="masthead-q">
        Search the record
      </label>
      <input
        id="masthead-q"
        type="search"
        name="q"
        placeholder="Search the record"
        maxlength={500}
        aria-keyshortcuts="/"
        data-search=""
      />
      <button type="submit">Search</button>
    </form>
  </search>
)

/** A page as it goes over the wire. */
export const wholePage = (page: unknown): string => `<!doctype html>${raw(String(page))}`
