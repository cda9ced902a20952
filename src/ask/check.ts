/**
 * Is this quote on record? Its nearest wordings with what differs, who said them, and where they were first printed. A
 * quote is never called false: what is not on record may have been said all the same.
 */
import type { Queries } from '../store/index.ts'
import { contentOf } from '../store/index.ts'
import { carries, differenceWithin, wordsOf } from '../wording/index.ts'
import type { StatementAnswer } from './answers.ts'
import { type Candidate, candidatesOf, type FormRow, withItsWording } from './check-candidates.ts'
import { changesOf } from './check-changes.ts'
import { halvesOf } from './check-halves.ts'
import { type ReadQuote, readQuote } from './check-question.ts'
import { inReports } from './check-reports.ts'
import { verdictOf } from './check-verdict.ts'
import { firstReadable, type Lost, leftOutOf } from './damage.ts'
import { supersededBy } from './versions.ts'
import type { CheckAnswer, CheckMatch, CheckQuestion, ReportCount, Verdict } from './wording-answers.ts'

const MOST_MATCHES = 5
/** Words so much less near than the nearest are left out. */
const BEHIND = 0.3
/** A quote as near as that is one; a part of one that is two is at least so near. */
const JOINED = 0.85

/** Throws a QuestionError where there is nothing, or too much, to check. */
export async function check(queries: Queries, question: CheckQuestion): Promise<CheckAnswer> {
  const { read, all } = await likeliest(queries, readQuote(question))
  const lost: Lost = new Set()
  const matches = await matchesOf(queries, read, { all, lost })
  const joined = await joinedIn(queries, read, { whole: matches[0], lost })
  const { verdict, warnings } = joined.length > 0 ? ofJoined(joined) : overall(matches)
  const reports = verdict === 'verbatim' ? [] : await inReports(queries, read)
  return {
    ...{ question, quote: read.quote, by: read.by || null, verdict, warnings, matches, joined, inReports: reports },
    ...leftOutOf(lost),
  }
}

/** Of the candidates that are as near as the nearest, the likest first. */
async function matchesOf(
  queries: Queries,
  read: ReadQuote,
  { all, lost }: { readonly all: readonly Candidate[]; readonly lost: Lost },
): Promise<readonly CheckMatch[]> {
  const near = all.filter(({ likeness }) => likeness >= all[0].likeness - BEHIND).slice(0, MOST_MATCHES)
  const reports = await reportsOf(queries, near)
  const utterances = utterancesOf(withItsWording(near, reports, read).slice(0, MOST_MATCHES), reports)
  const answers = await firstReadable(
    queries,
    utterances.flatMap(({ same, all }) => [same, all]),
    lost,
  )
  const newest = await supersededBy(
    queries,
    answers.flatMap((answer) => answer?.article.id ?? []),
  )
  return utterances
    .flatMap(({ candidate, articles, reports, independent }, index): CheckMatch | readonly CheckMatch[] => {
      const [answer, first] = answers.slice(index * 2)
      if (answer === undefined || first === undefined) return []
      const difference = differenceWithin(contentOfAnswer(answer), read.quote, read.breaks)
      const { verdict, warnings } = verdictOf(difference, answer.statement)
      const newer = newest.get(answer.article.id) ?? null
      const all = [...warnings]
      if (read.by && !isSaidBy(answer, read.by)) all.push('other-speaker')
      if (newer !== null && !articles.has(newer)) all.push('changed-later')
      return {
        verdict,
        warnings: all,
        statement: answer,
        difference,
        changes: verdict === 'not-on-record' ? [] : changesOf(difference),
        first,
        supersededBy: newer,
        likeness: Math.min(1, Math.round(candidate.likeness * 1000) / 1000),
        reports,
        independent,
      }
    })
    .sort((a, b) => b.likeness - a.likeness || RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict))
}

/**
 * Both parts of a quote that is two put together, where each by itself is on record: in different statements, or in one that
 * has them the other way round.
 */
async function joinedIn(
  queries: Queries,
  read: ReadQuote,
  { whole, lost }: { readonly whole: CheckMatch | undefined; readonly lost: Lost },
): Promise<CheckAnswer['joined']> {
  if (whole !== undefined && whole.likeness >= JOINED) return []
  for (const parts of halvesOf(read, whole?.difference ?? [])) {
    const found = []
    for (const part of parts) {
      const candidates = await candidatesOf(queries, part)
      if (likenessOf({ all: candidates }) < JOINED) break
      const [match] = await matchesOf(queries, part, { all: candidates.slice(0, 1), lost })
      if (match !== undefined && match.verdict !== 'not-on-record') found.push({ quote: part.quote, match })
    }
    const [first, second] = found
    if (second === undefined) continue
    const isOne = first.match.statement.statement.id === second.match.statement.statement.id
    if (!isOne || beginOf(first.match) > beginOf(second.match)) return found
  }
  return []
}

/** Where the first words that a quote shares with the record stand in the record's. */
function beginOf({ difference }: CheckMatch): number {
  const first = difference.findIndex(({ kind }) => kind === 'same')
  return difference.slice(0, first).reduce((length, { before }) => length + before.length, 0)
}

function ofJoined(joined: CheckAnswer['joined']): Pick<CheckAnswer, 'verdict' | 'warnings'> {
  const worst = joined.map(({ match }) => match.verdict).includes('negated') ? 'negated' : 'altered'
  return {
    verdict: worst,
    warnings: [...new Set(['joined' as const, ...joined.flatMap(({ match }) => match.warnings)])],
  }
}

/** The reading that the record has most of, the earlier where it has as much of both. */
async function likeliest(
  queries: Queries,
  readings: readonly ReadQuote[],
): Promise<{ readonly read: ReadQuote; readonly all: readonly Candidate[] }> {
  const found = []
  for (const read of readings) found.push({ read, all: await candidatesOf(queries, read) })
  return found.reduce((best, other) => (likenessOf(other) > likenessOf(best) ? other : best))
}

const likenessOf = ({ all }: { readonly all: readonly Candidate[] }) => all[0]?.likeness ?? 0

const RANK: readonly Verdict[] = ['verbatim', 'shortened', 'negated', 'altered', 'not-on-record']

/** The nearest match's, and whether others of the same utterance contradict it. */
function overall(matches: readonly CheckMatch[]): Pick<CheckAnswer, 'verdict' | 'warnings'> {
  const [best, ...others] = matches
  if (best === undefined || best.verdict === 'not-on-record') return { verdict: 'not-on-record', warnings: [] }
  const same = others.filter(({ first }) => first.statement.id === best.first.statement.id)
  const disputed = same.some(({ verdict }) => verdict === 'negated' || verdict === 'altered')
  const holds = best.verdict === 'verbatim' || best.verdict === 'shortened'
  return { verdict: best.verdict, warnings: holds && disputed ? [...best.warnings, 'disputed'] : best.warnings }
}

interface Utterance extends ReportCount {
  readonly candidate: Candidate
  /** Ids of the statements with the candidate's words, and of those in any words, earliest first. */
  readonly same: readonly string[]
  readonly all: readonly string[]
  /** Ids of the articles that have the candidate's words. */
  readonly articles: ReadonlySet<string>
}

/** One statement of an utterance. */
interface Report extends FormRow {
  readonly id: string
  readonly article: string
  readonly story: string
}

/** All reports of the candidates' utterances, earliest first. */
function reportsOf(queries: Queries, candidates: readonly Candidate[]): Promise<readonly Report[]> {
  return queries.query<Report>(
    `select forms.id::text as form, wording::text, forms.words, statements.id, statements.article_id as article,
       story_id as story
     from forms
       join statements on statements.form = forms.id
       join articles on articles.id = statements.article_id
       join stories on stories.article_id = articles.id
     where wording = any($1::bigint[])
     order by articles.first_day nulls last, published, articles.id, position`,
    [[...new Set(candidates.map(({ wording }) => wording))]],
  )
}

/** Candidates whose statements were deleted by hand are left out. */
function utterancesOf(candidates: readonly Candidate[], reports: readonly Report[]): readonly Utterance[] {
  return candidates.flatMap((candidate) => {
    const all = reports.filter(({ wording }) => wording === candidate.wording)
    const same = all.filter(({ words }) => words === candidate.words)
    if (same.length === 0) return []
    const articles = (of: readonly Report[]) => new Set(of.map(({ article }) => article))
    const independent = new Set(all.map(({ story }) => story)).size
    return {
      candidate,
      same: same.map(({ id }) => id),
      all: all.map(({ id }) => id),
      articles: articles(same),
      reports: articles(all).size,
      independent,
    }
  })
}

const contentOfAnswer = ({ statement, excerpt }: StatementAnswer) =>
  contentOf(excerpt.text, { ...statement, content: excerpt.content })

/** Whether the claimed name and those of the speakers share a word that begins with a capital. */
function isSaidBy({ actors, excerpt }: StatementAnswer, by: string): boolean {
  const source = excerpt.source === null ? '' : excerpt.text.slice(excerpt.source.start, excerpt.source.end)
  const named = new Set(wordsOf([source, ...actors.map(({ name }) => name)].join(' ')).map(({ normal }) => normal))
  const words = wordsOf(by).filter(({ normal }) => carries(normal))
  const claimed = words.filter(({ start }) => /\p{Lu}/u.test(by[start]))
  return (claimed.length > 0 ? claimed : words).some(({ normal }) => named.has(normal))
}
