/**
 * What changes the record because somebody asks for it: articles added, corrections made. The command line and the server
 * write by this alone, so that both read, fetch, refuse and keep alike.
 */
export { type AddedArticle, type Addition, add, type Handed, type Refused, type UnchangedArticle } from './add.ts'
export { type BookmarkAsked, BookmarkError, type Bookmarked, bookmark } from './bookmark.ts'
export { type CorrectionAnswer, type CorrectionsAnswer, corrections } from './corrections.ts'
export { type Decided, mergeActors, splitOff, takeBack } from './decide-who.ts'
export { ExtractionError } from './extraction-error.ts'
export { type FollowAsked, FollowError, type FollowKept, follow, soundNote } from './follow.ts'
export { type Given, type Job, type Memory, readJobs } from './inputs.ts'
export { type Extract, type Kept, keepArticles, keepBatches, type Rebuilt, rebuildArticles } from './keep-articles.ts'
export { type CorrectionAsked, CorrectionError, makeCorrection } from './make-correction.ts'
