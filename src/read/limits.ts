/** How much of each is read at most. docs/reading.md lists them. */
const MEBIBYTE = 1024 * 1024

/** Some 1,400,000 words. The longest reports are a hundredth of it; what is longer is a shelf of books, or a mistake. */
export const ARTICLE_LIMIT_BYTES = 8 * MEBIBYTE
/** Markup around an article's text takes more room than the text. */
export const PAGE_LIMIT_BYTES = 16 * MEBIBYTE
/** Feeds and JSON that is not one article a line must be held whole. */
export const HELD_LIMIT_BYTES = 64 * MEBIBYTE
/** gzip in ZIP in gzip is a mistake; more is mischief. */
export const DEEPEST_ARCHIVE = 4
