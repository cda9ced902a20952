/** The answers' shapes. Plain data, so that the command line, JSON and the pages render the same one. */
import type { Actor, Article, ArticleRecord, Span, Statement, StatementKind } from '../record/index.ts'
import type { Bookmark } from '../store/index.ts'

/**
 * What a reader asks the record. Every part narrows the answer; with none of them the newest statements come first. Days
 * are EDTF: a day, a month or a year, both ends included.
 */
export interface SearchQuestion {
  /**
   * As it is typed: words, `"exact words"`, `-without`, `begin*`, `or`, and fields such as `by:Dostan`
   * (docs/questions.md). Everything below can be said here too.
   */
  readonly text?: string
  /** Beginnings of words of the name or a role of who said it; of several words, all. */
  readonly by?: string
  /** Beginnings of words of a role of who said it. */
  readonly role?: string
  /** Beginnings of words of the name of an actor whom the content mentions. */
  readonly about?: string
  /** The whole name, in any case. */
  readonly outlet?: string
  /** Beginnings of words of a place that the article names. */
  readonly place?: string
  readonly kind?: StatementKind
  readonly stance?: string
  readonly negated?: boolean
  /** Said then, where known; else published then. */
  readonly from?: string
  readonly to?: string
  readonly publishedFrom?: string
  readonly publishedTo?: string
  /**
   * From 0 to 1: only statements of at least this confidence; 0 for all. Where neither this nor `likely:` in the text is
   * given, those that are likely right as a whole are found, and the answer says how many more there are.
   */
  readonly minConfidence?: number
  /** Best match first (where there are words, if nothing is given) or newest first. */
  readonly order?: 'rank' | 'date'
  /** Count what was found by speaker, outlet, kind, stance and time. */
  readonly facets?: boolean
  /** Count for each statement shown the articles that report it. */
  readonly reported?: boolean
  readonly limit: number
  /** Leave out so many first. For the next page `after` is quicker, and nothing shifts while articles are added. */
  readonly offset: number
  /** `next` of the page before. */
  readonly after?: string
}

/** What an article is called by. */
export interface ArticleLabel
  extends Pick<Article, 'id' | 'outlet' | 'title' | 'byline' | 'language' | 'url' | 'published'> {
  /** Id of the newest article at the same address, where this one is an older version. */
  readonly supersededBy?: string
}

/** Who said it, with the roles that its article shows them in: those they had then. */
export type SpeakerLabel = Pick<Actor, 'id' | 'name' | 'kind'> & Partial<Pick<Actor, 'roles'>>

/** One statement with all that is needed to show and cite it without asking again. */
export interface StatementAnswer {
  readonly statement: Statement
  readonly article: ArticleLabel
  readonly actors: readonly SpeakerLabel[]
  /** The sentence or sentences that hold it, with the statement's parts marked; spans count in `text`. */
  readonly excerpt: {
    readonly text: string
    readonly source: Span | null
    readonly cue: Span | null
    readonly content: readonly Span[]
    /** The question's words. */
    readonly matches: readonly Span[]
  }
  /** Articles that report the same utterance, and how many of them are no reprints of others; where the question asks. */
  readonly reported?: { readonly reports: number; readonly independent: number }
  /** What people marked of it; missing where they marked nothing. */
  readonly bookmark?: Bookmark
}

/** One damaged article never takes the rest of an answer with it. */
export interface MayLeaveOut {
  /**
   * How many statements, claims or reports are left out of this answer, because what is kept of them or of their article
   * is damaged; missing where none is.
   */
  readonly damaged?: number
}

export interface SearchAnswer extends MayLeaveOut {
  readonly question: SearchQuestion
  readonly total: number
  /** Where there are many, `total` and `facets` are estimated from a sample of one in 32. */
  readonly totalIs: 'exact' | 'estimate'
  /** Statements that are left out because they are less certain; 0 where the question says itself how certain. */
  readonly lessCertain: number
  readonly lessCertainIs: 'exact' | 'estimate'
  readonly statements: readonly StatementAnswer[]
  /** `after` of the next page; null where this is the last. */
  readonly next: string | null
  /** Where the question asks for them. */
  readonly facets?: SearchFacets
}

/** How many of the statements found. Most first, times in order. */
export interface SearchFacets {
  /** The twenty with most. */
  readonly speakers: readonly FacetCount[]
  readonly outlets: readonly FacetCount[]
  readonly kinds: readonly FacetCount[]
  readonly stances: readonly FacetCount[]
  /** Values are days where all lie within three months, years where the months are many, else months. Those without a day are left out. */
  readonly times: { readonly unit: 'day' | 'month' | 'year'; readonly counts: readonly FacetCount[] }
  /** Articles that report what was found, and how many of them are no reprints or versions of others; null where that was not counted. */
  readonly reports: { readonly all: number; readonly independent: number } | null
}

export interface FacetCount {
  readonly value: string
  readonly count: number
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
  /** Persons, organisations, countries and groups that said something, each once, whatever names reports give. */
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
