/** The pages: pure functions of an answer to HTML, with the files they need. */
import type { ArticleAnswer } from '../../ask/index.ts'
import { ArticlePage } from './article-page.tsx'
import { wholePage } from './layout.tsx'
import { MessagePage } from './message-page.tsx'
import { SearchPage, type SearchPageProps } from './search-page.tsx'

export { type Asset, assets } from './assets.ts'
export { articlePath, PAGE_SIZE, searchPath } from './links.ts'
export type { QuestionField, QuestionProblem, Typed } from './search-form.tsx'
export type { SearchPageProps, Wider } from './search-page.tsx'

export const renderSearch = (props: SearchPageProps): string => wholePage(SearchPage(props))

export const renderArticle = (answer: ArticleAnswer): string => wholePage(ArticlePage({ answer }))

/** What happened, and what to do next. */
export const renderMessage = (title: string, message: string): string => wholePage(MessagePage({ title, message }))
