/** Every page of the site on the sample press, with the address that shows it at its fullest. */
import { search } from '../src/ask/index.ts'
import type { Database } from '../src/store/index.ts'

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
  const said = await first('"no meeting" by:Dostan kind:direct')
  const changed = await first('Nadeen outlet:"World Dispatch" after:2031-04-13 before:2031-04-13')
  const quote = 'There will be a meeting, not this month and not next'
  return [
    { name: 'home', title: 'Home', path: '/' },
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
    { name: 'events', title: 'Talks and events', path: '/events?type=CONSULT' },
    { name: 'timeline', title: 'Timeline of a topic', path: '/timeline?q=meeting' },
    { name: 'actors', title: 'Speakers', path: '/actors' },
    { name: 'actor', title: 'A speaker', path: '/actors/Mirela%20Dostan' },
    { name: 'feeds', title: 'Watched feeds', path: '/feeds' },
    { name: 'missing', title: 'What is not there', path: '/nothing-here' },
  ]
}
