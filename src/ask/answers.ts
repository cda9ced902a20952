/** The answers' shapes. Plain data, so that the command line, JSON and the pages render the same one. */
import type { Actor, Article, ArticleRecord, Span, Statement } from '../record/index.ts'

/** What a reader asks the record. Every part narrows the answer; with none of them the newest statements come first. */
export interface SearchQuestion {
  /** Words of the statement, as a web search is typed: `"exact phrase"`, `-without`, `or`. */
  readonly text?: string
  /** Part of the name of who said it. */
  readonly by?: string
  readonly outlet?: string
  /** First and last day, `2031-03-14`: of utterance where known, else of publication. */
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly offset: number
}

/** One statement with all that is needed to show and cite it without asking again. */
export interface StatementAnswer {
  readonly statement: Statement
  readonly article: Pick<Article, 'id' | 'outlet' | 'title' | 'url' | 'published'>
  readonly actors: readonly Pick<Actor, 'id' | 'name' | 'kind'>[]
  /** The sentence or sentences that hold it, with the statement's parts marked; spans count in `text`. */
  readonly excerpt: {
    readonly text: string
    readonly source: Span | null
    readonly cue: Span | null
    readonly content: readonly Span[]
    /** The question's words. */
    readonly matches: readonly Span[]
  }
}

export interface SearchAnswer {
  readonly question: SearchQuestion
  readonly total: number
  readonly statements: readonly StatementAnswer[]
}

export interface ArticleAnswer {
  readonly article: Article
  readonly record: ArticleRecord
  /** Every kept version of the same URL, oldest first, this one included. */
  readonly versions: readonly Pick<Article, 'id' | 'published' | 'title'>[]
}

/** What the record holds: for whoever opens it and does not know yet what to ask. */
export interface OverviewAnswer {
  readonly articles: number
  readonly statements: number
  /** Persons, organisations, countries and groups that said something. */
  readonly speakers: number
  /** EDTF days of the oldest and the newest article; null where none has a date. */
  readonly published: { readonly first: string; readonly last: string } | null
  /** Most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[]
  /** Named speakers with most statements, most first, at most twelve; the unnamed are left out. */
  readonly mostQuoted: readonly { readonly name: string; readonly statements: number }[]
  /** Places named in most articles, most first, at most twelve. */
  readonly places: readonly { readonly name: string; readonly articles: number }[]
}
