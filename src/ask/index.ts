/** Database and question → answer, one file a question. Answers are plain data: the command line, JSON and the pages render the same one. */
export { actor } from './actor.ts'
export type * from './actor-answers.ts'
export { actorsNamed } from './actor-names.ts'
export { actorsAcross } from './actor-offices.ts'
export { actorWordings } from './actor-wordings.ts'
export type * from './answers.ts'
export { showArticle } from './article.ts'
export type { Proof } from './articles.ts'
export { changes } from './changes.ts'
export { check } from './check.ts'
export { QuestionError } from './check-question.ts'
export { events } from './events.ts'
export { type FeedAnswer, type FeedsAnswer, feeds } from './feeds.ts'
export { figuresByQuantity } from './figure-quantities.ts'
export { figureClaims, figures } from './figures.ts'
export { type FoundId, findId } from './find-id.ts'
export type * from './finding-answers.ts'
export { front } from './front.ts'
export type * from './front-answer.ts'
export { type OtherLanguagesAnswer, type OtherLanguagesQuestion, otherLanguages } from './other-languages.ts'
export { overview } from './overview.ts'
export { figureId, quantitiesOf } from './quantities.ts'
export { QueryError } from './query-error.ts'
export { parseQuery } from './query-syntax.ts'
export { search } from './search.ts'
export { showStatement } from './statement.ts'
export { timeline } from './timeline.ts'
export { supersededBy, versionsAt } from './versions.ts'
export {
  type WalkedArticle,
  type WalkedStatement,
  type WalkQuestion,
  walkArticles,
  walkStatements,
} from './walk.ts'
export { wording } from './wording.ts'
export type * from './wording-answers.ts'
