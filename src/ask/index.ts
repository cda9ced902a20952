/** Database and question → answer, one file a question. Answers are plain data: the command line, JSON and the pages render the same one. */
export type * from './answers.ts'
export { showArticle } from './article.ts'
export { type FoundId, findId } from './find-id.ts'
export { overview } from './overview.ts'
export { search } from './search.ts'
export { showStatement } from './statement.ts'
export { type WalkedArticle, type WalkedStatement, type WalkQuestion, walkArticles, walkStatements } from './walk.ts'
