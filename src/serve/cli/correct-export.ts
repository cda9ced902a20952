/** Writes corrected articles as reports with their gold, in the layout of samples/, which the scorers read. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { showArticle } from '../../ask/index.ts'
import { goldOf } from '../../correct/index.ts'
import type { Article } from '../../record/index.ts'
import { correctionsOf, type Database } from '../../store/index.ts'

/** How many. A report is the article's own text, under header lines where it has none. */
export async function exportGold(database: Database, folder: string): Promise<number> {
  const corrections = (await correctionsOf(database, null)).filter(({ undone }) => undone === null)
  const articles = [...new Set(corrections.map(({ article }) => article))]
  for (const part of ['reports', 'gold']) mkdirSync(join(folder, part), { recursive: true })
  for (const id of articles) {
    const { article, record } = (await showArticle(database, id))!
    const checked = corrections.filter((each) => each.article === id && each.what === 'layers')
    const complete = [...new Set(checked.flatMap(({ value }) => value as readonly string[]))]
    const name = `${article.published?.slice(0, 10) ?? 'undated'}-${id}`
    const report = withHeader(article)
    writeFileSync(join(folder, 'reports', `${name}.txt`), report)
    writeFileSync(
      join(folder, 'gold', `${name}.json`),
      `${JSON.stringify(goldOf(article, record, complete), null, 2)}\n`,
    )
  }
  return articles.length
}

/** What stood in the header lines is there already; what came otherwise is said in lines of the same kind. */
function withHeader({ text, body, published, outlet, url, title }: Article): string {
  if (body > 0) return text
  const lines = Object.entries({ date: published, outlet, url, title }).filter(([, value]) => value)
  return `${lines.map(([key, value]) => `${key} ${String(value).replace(/\s+/g, ' ')}\n`).join('')}\n${text}`
}
