/**
 * The rows that search decides by. The keys of a statement's filters stand among its words, so that one look-up in one
 * index answers words and filters together. No word of a text is ever such a key: PostgreSQL's parser cuts at "=".
 */
import { type Actor, type ArticleRecord, daysOf, firstWhere, type Span, textOf } from '../record/index.ts'
import type { Queries } from './database.ts'
import { UNKNOWN_DAY } from './days.ts'
import { contentOf, type Entry } from './entry.ts'
import { fold } from './fold.ts'
import { sha256 } from './hash.ts'
import { keepSearchKeys, type SearchKey, searchKey, wholeSearchKey } from './search-keys.ts'
import { plainText, searchText } from './search-text.ts'
import { timeKeys } from './time-keys.ts'

/** One statement in so many is in the sample as well. */
export const SAMPLED_OF = 32
/** Numbers of an article's statements begin at its own number times this, and go down. */
const NUMBERS_OF_AN_ARTICLE = 1_048_576
/** Of longer ones the beginning is found: a tsvector holds no more than a mebibyte. In UTF-16 code units. */
const MOST_OF_CONTENT = 100_000
const MOST_OF_SOURCE = 10_000
/** SQL: the statement is of an article after the one number, up to the other. */
export const statementNumbers = (after: string, last: string): string =>
  `number > (${after}) * ${NUMBERS_OF_AN_ARTICLE}::bigint and number <= (${last}) * ${NUMBERS_OF_AN_ARTICLE}::bigint`

/** SQL: the number of the article that the statement is of. */
export const articleOfNumber = (number: string): string =>
  `((${number} + ${NUMBERS_OF_AN_ARTICLE - 1}) / ${NUMBERS_OF_AN_ARTICLE})`
/** SQL: the statement comes after that of the number and is of the same article. */
export const restOfArticle = (number: string): string =>
  `number > ${number} and number <= ${articleOfNumber(number)} * ${NUMBERS_OF_AN_ARTICLE}::bigint`

export async function keepSearch(queries: Queries, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(rowsOf)
  if (rows.length === 0) return
  await queries.query(
    `with given as (
       select * from json_to_recordset($1::json) as given (
         statement_id text, article_id text, position integer, day date, first_day date, published_first date,
         published_last date, outlet text, speakers json, kind text, stance text, negated boolean, content text,
         source text, joined text, plain text, keys json, sampled boolean, tie bigint,
         confidence double precision, conditional boolean, nested boolean)
     ), kept as (
       insert into statement_search (number, statement_id, article_id, day, first_day, published_first, published_last,
         outlet, speakers, kind, stance, negated, words, tie, plain, form,
         confidence, conditional, nested)
       select articles.number * ${NUMBERS_OF_AN_ARTICLE} - given.position, statement_id, given.article_id, day,
         given.first_day, published_first, published_last, given.outlet,
         array(select json_array_elements_text(speakers)), kind, given.stance, negated,
         setweight(to_tsvector('words', given.content), 'A') ||
         setweight(to_tsvector('words', given.source), 'C') ||
         setweight(to_tsvector('words', joined), 'A') ||
         array_to_tsvector(array(select json_array_elements_text(keys))), tie, plain, form,
         confidence, conditional, nested
       from given join articles on articles.id = given.article_id join statements on statements.id = statement_id
       returning *
     )
     insert into statement_search_sample
     select kept.* from kept join given using (statement_id) where sampled`,
    [JSON.stringify(rows)],
  )
  await keepSearchKeys(
    queries,
    rows.flatMap(({ keys }) => keys),
  )
}

function rowsOf({ article, record }: Entry) {
  const published = daysOf(article.published)
  const ofArticle = [
    ...record.places.flatMap(({ name }) => keysOf('place', name)),
    ...(article.outlet === undefined
      ? []
      : [...keysOf('outlet', article.outlet), wholeSearchKey('outlet', article.outlet)]),
  ]
  const actors = new Map(record.actors.map((actor) => [actor.id, keyed(actor)]))
  const mentioned = mentionsOf(record)
  const first = firstTie(article.id)
  return record.statements.map((statement, position) => {
    const { id, source, cue, kind, negated, content } = statement
    const said = daysOf(statement.said ?? article.published)
    const speakers = (source?.actors ?? []).flatMap((actor) => actors.get(actor) ?? [])
    const keys = new Set([
      ...ofArticle,
      ...speakers.flatMap(({ by }) => by),
      ...content
        .flatMap(mentioned)
        .flatMap((actor) => (source?.actors.includes(actor) ? [] : actors.get(actor)!.about)),
      searchKey('kind', kind),
      ...(cue === null ? [] : [searchKey('stance', cue.stance)]),
      searchKey('negated', negated ? 'yes' : 'no'),
      ...timeKeys(said),
    ])
    const words = searchText(contentOf(article.text, statement).slice(0, MOST_OF_CONTENT))
    const saidBy = [source, cue].map((span) => (span === null ? '' : textOf(article.text, span))).join(' ')
    const sourceWords = searchText(saidBy.slice(0, MOST_OF_SOURCE))
    return {
      statement_id: id,
      article_id: article.id,
      position,
      day: said.last ?? UNKNOWN_DAY,
      first_day: said.first ?? UNKNOWN_DAY,
      published_first: published.first,
      published_last: published.last,
      outlet: article.outlet,
      speakers: [...new Set(speakers.map(({ name }) => name))],
      kind,
      stance: cue?.stance,
      negated,
      content: words.text,
      source: sourceWords.text,
      joined: [words.joined, sourceWords.joined].join(' '),
      plain: `${plainText(words.text)}|${plainText(sourceWords.text)}`,
      keys: [...keys],
      sampled: isSampled(id),
      tie: String(first - BigInt(position)),
      confidence: statement.confidence,
      conditional: statement.conditions.length > 0,
      nested: statement.within !== null,
    }
  })
}

const keysOf = (field: SearchKey, value: string): string[] => fold(value).map((word) => searchKey(field, word))

/** An actor's keys where they speak, and where they are spoken of. */
function keyed({ name, roles }: Actor) {
  const titles = roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))
  return {
    name,
    by: [name, ...titles]
      .flatMap((each) => keysOf('by', each))
      .concat(titles.flatMap((title) => keysOf('role', title))),
    about: keysOf('about', name),
  }
}

/** Ids of the actors who are mentioned within a span. */
function mentionsOf({ actors }: ArticleRecord): (span: Span) => string[] {
  const mentions = actors
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    const found = new Set<string>()
    const first = firstWhere(mentions.length, (index) => mentions[index].start >= start)
    for (let at = first; at < mentions.length && mentions[at].start < end; at++) {
      if (mentions[at].end <= end) found.add(mentions[at].id)
    }
    return [...found]
  }
}

/** Orders statements of one day, the last in text order first, by the article's id: in whatever order articles came. */
const firstTie = (article: string): bigint =>
  (BigInt(`0x${sha256(article).slice(0, 10)}`) + 1n) * BigInt(NUMBERS_OF_AN_ARTICLE)

/** By the id alone (FNV-1a), so that every machine takes the same sample. */
function isSampled(id: string): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 8) % SAMPLED_OF === 0
}
