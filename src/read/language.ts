/**
 * The language of an article, told from its words. English is told by its function words alone; the detector and its
 * tables are loaded when the first text comes that these do not settle, so that who reads English never waits for them.
 *
 * Where the text is too short to tell, a declared language is believed, and without one the language stays unknown: a
 * name or two are no language.
 */
import type { Article } from '../record/index.ts'

/** What is looked at of a text, in UTF-16 code units: beginning, since what follows it may be a transcript or a list. */
const SAMPLE = 3000
/** Fewer letters than this tell nothing by themselves, in scripts that many languages share. */
const FEWEST_LETTERS = 60

const ENGLISH =
  /\b(?:the|of|and|to|in|that|is|was|were|it|for|on|with|as|at|by|from|said|he|she|they|has|have|had|not|this|be|are|will|would|but|who|which|an|or|his|her|their)\b/gi
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu

/** The article with its language, where it can be told. */
export async function withLanguage(article: Article, declared?: string): Promise<Article> {
  const language = await languageOf(article.text.slice(article.body, article.body + SAMPLE), declared)
  return language === null ? article : { ...article, language }
}

/** ISO 639-1, or null. */
export async function languageOf(sample: string, declared?: string): Promise<string | null> {
  const said = declared === undefined ? null : codeOf(declared)
  const words = sample.match(WORD)?.length ?? 0
  const english = sample.match(ENGLISH)?.length ?? 0
  if (words >= 12 && english * 4 >= words) return 'en'
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const enough = latin * 2 > letters ? letters >= FEWEST_LETTERS : letters >= 8
  if (!enough) return said
  const { eld } = await import('eld/small')
  const detected = eld.detect(sample)
  return detected.isReliable() && detected.language !== '' ? detected.language : said
}

/** `fr-CA` is `fr`; what is no language code is nothing. */
function codeOf(declared: string): string | null {
  const [, code] = /^([a-z]{2})(?:[-_]|$)/i.exec(declared.trim()) ?? []
  return code === undefined ? null : code.toLowerCase()
}
