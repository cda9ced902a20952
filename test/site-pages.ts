/** Every page of the site, with the address that shows it at its fullest: on the sample press, and on any record. */
import { overview, QueryError, search } from '../src/ask/index.ts'
import { changeBookmark, type Database, keepFollow } from '../src/store/index.ts'

export interface SitePage {
  readonly name: string
  readonly title: string
  readonly path: string
}

export async function sitePages(database: Database): Promise<readonly SitePage[]> {
  const first = async (text: string) => {
    const { statements } = await search(database, { text, limit: 1, offset: 0 })
    if (statements.length === 0) throw new Error(`the sample press has no statement for ${text}`)
    return statements[0]
  }
  const said = await first('"no meeting" by:Dostan kind:direct outlet:"Continental Wire"')
  const changed = await first('Nadeen outlet:"World Dispatch" after:2031-04-13 before:2031-04-13')
  const marked = { starred: true, tags: ['corridor', 'to check'], note: 'Asked her office on 2 May: no answer yet.' }
  await changeBookmark(database, said.statement.id, marked, 'the owner')
  const followed = { kind: 'search', question: { text: 'meeting' } }
  await keepFollow(database, { name: 'Every meeting', followed, note: 'For the Sunday page.', webhook: null })
  const quote = 'There will be a meeting, not this month and not next'
  return [
    { name: 'home', title: 'Home', path: '/' },
    {
      name: 'ask-number',
      title: 'Asked: a number',
      path: `/ask?${new URLSearchParams({ q: '14 killed in Port Almery' })}`,
    },
    { name: 'ask-talks', title: 'Asked: talks', path: `/ask?${new URLSearchParams({ q: 'Did Dostan meet Nadeen?' })}` },
    { name: 'ask-quote', title: 'Asked: a quote', path: `/ask?${new URLSearchParams({ q: `"${quote}"` })}` },
    { name: 'search', title: 'Search', path: '/search?q=meeting' },
    { name: 'search-narrowed', title: 'Search, narrowed', path: '/search?q=meeting+by%3ADostan+kind%3Adirect' },
    { name: 'search-nothing', title: 'Search that finds nothing', path: '/search?q=zebras&by=Dostan' },
    { name: 'search-wrong', title: 'Search typed wrong', path: '/search?q=talks+after%3Aspring' },
    { name: 'statement', title: 'A statement', path: `/statements/${said.statement.id}` },
    { name: 'article', title: 'A report', path: `/articles/${said.article.id}` },
    {
      name: 'article-layers',
      title: 'A report, all layers on',
      path: `/articles/${said.article.id}?layers=statements,figures,dates,events,actors`,
    },
    { name: 'wordings', title: 'All wordings of an utterance', path: `/wordings/${said.statement.id}` },
    {
      name: 'changes',
      title: 'What was changed',
      path: `/changes?${new URLSearchParams({ url: changed.article.url ?? '' })}`,
    },
    { name: 'check', title: 'Check a quote', path: '/check' },
    { name: 'check-verdict', title: 'A quote that was turned round', path: `/check?${new URLSearchParams({ quote })}` },
    { name: 'figures', title: 'Figures', path: '/figures' },
    { name: 'figures-killed', title: 'Figures: killed in Port Almery', path: '/figures?measure=killed' },
    { name: 'events', title: 'Talks', path: '/events?type=talks' },
    { name: 'events-all', title: 'Every kind of event', path: '/events' },
    { name: 'timeline', title: 'Timeline of a topic', path: '/timeline?q=meeting' },
    { name: 'speakers', title: 'Speakers, A to Z', path: '/speakers' },
    { name: 'actors', title: 'Speakers', path: '/actors' },
    { name: 'actor', title: 'A speaker', path: '/actors/Mirela%20Dostan' },
    { name: 'compare', title: 'Two speakers side by side', path: '/compare?q=meeting&a=Dostan&b=Nadeen' },
    { name: 'reports', title: 'Reports', path: '/reports' },
    { name: 'reports-words', title: 'Reports that have some words', path: '/reports?q=bridge' },
    { name: 'new', title: 'What came last', path: '/new' },
    { name: 'bookmarks', title: 'What was marked', path: '/bookmarks' },
    { name: 'following', title: 'What is followed', path: '/following' },
    { name: 'feeds', title: 'Watched feeds', path: '/feeds' },
    { name: 'add', title: 'Add reports', path: '/add' },
    { name: 'correct', title: 'Correct a statement', path: `/statements/${said.statement.id}/correct` },
    { name: 'review', title: 'Review', path: '/review' },
    { name: 'corrections', title: 'Corrections', path: '/corrections' },
    { name: 'api', title: 'The record for programs', path: '/api' },
    { name: 'missing', title: 'What is not there', path: '/nothing-here' },
  ]
}

/** The pages of a record of which nothing is known: addresses are made from what it holds most of. */
export async function recordPages(database: Database): Promise<readonly SitePage[]> {
  const { mostQuoted } = await overview(database)
  const { statements } = await search(database, { limit: 1, offset: 0 })
  if (statements.length === 0 || mostQuoted.length === 0) throw new Error('there is nothing in this record to show')
  const [{ statement, article, excerpt }] = statements
  const words = excerpt.content.map(({ start, end }) => excerpt.text.slice(start, end)).join(' ')
  const word = await commonest(database, [...words.matchAll(/\p{L}{4,}/gu)].map(String))
  const speaker = mostQuoted[0].name
  const asked = (path: string, parameters: Record<string, string>) => `${path}?${new URLSearchParams(parameters)}`
  return [
    { name: 'home', title: 'Home', path: '/' },
    { name: 'search', title: 'Search, a word', path: asked('/search', { q: word }) },
    { name: 'search-by', title: 'Search, a speaker', path: asked('/search', { q: `by:"${speaker}"` }) },
    { name: 'search-both', title: 'Search, both', path: asked('/search', { q: `${word} by:"${speaker}"` }) },
    { name: 'search-newest', title: 'Search, newest', path: '/search' },
    { name: 'statement', title: 'A statement', path: `/statements/${statement.id}` },
    { name: 'article', title: 'A report', path: `/articles/${article.id}` },
    { name: 'wordings', title: 'All wordings', path: `/wordings/${statement.id}` },
    { name: 'check', title: 'A quote checked', path: asked('/check', { quote: words.slice(0, 300) }) },
    { name: 'figures', title: 'Figures', path: '/figures' },
    { name: 'figures-killed', title: 'Figures: killed', path: asked('/figures', { measure: 'killed' }) },
    { name: 'events', title: 'Talks', path: asked('/events', { type: 'talks' }) },
    { name: 'timeline', title: 'Timeline of a topic', path: asked('/timeline', { q: word }) },
    { name: 'actors', title: 'Speakers', path: '/actors' },
    { name: 'speakers', title: 'Speakers, A to Z', path: '/speakers' },
    { name: 'actor', title: 'Who speaks most', path: `/actors/${encodeURIComponent(speaker)}` },
    {
      name: 'compare',
      title: 'Two speakers side by side',
      path: asked('/compare', { a: speaker, b: mostQuoted.at(1)?.name ?? speaker }),
    },
    { name: 'reports', title: 'Reports', path: '/reports' },
    { name: 'reports-words', title: 'Reports that have a word', path: asked('/reports', { q: word }) },
    { name: 'feeds', title: 'Watched feeds', path: '/feeds' },
  ]
}

/** Of the words, the one that most statements have: what takes longest to answer. */
async function commonest(database: Database, words: readonly string[]): Promise<string> {
  let most = { word: 'said', total: -1 }
  for (const word of new Set(words)) {
    try {
      const { total } = await search(database, { text: word, limit: 1, offset: 0 })
      if (total > most.total) most = { word, total }
    } catch (error) {
      // "that" is not looked for by itself.
      if (!(error instanceof QueryError)) throw error
    }
  }
  return most.word
}
