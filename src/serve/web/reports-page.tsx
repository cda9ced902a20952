/** Every report on record, newest first, by outlet and month; and those whose text has some words, with whose words these are. */
import type { FoundReport, ReportPassage, ReportsAnswer, ReportsQuestion } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { LabelledBars } from './facets.tsx'
import { NothingKept } from './home-page.tsx'
import { Layout } from './layout.tsx'
import { articlePath, pathWith, searchPath, statementPath } from './links.ts'
import { MarkedText } from './marked-text.tsx'
import { Histogram } from './months.tsx'
import { fieldsIn, withField, withoutFields } from './query-text.ts'
import { plain, visible } from './visible.tsx'
import { ShortWhen } from './when.tsx'
import { WordsInput } from './words-input.tsx'

const number = new Intl.NumberFormat('en')
const counted = (count: number, one: string, many = `${one}s`) => `${number.format(count)} ${count === 1 ? one : many}`

/** All of the question as it is typed into the box. */
export function reportsTyped({ text = '', outlet, from, to }: Partial<ReportsQuestion>): string {
  const fields = [
    ['outlet', outlet],
    ['after', from],
    ['before', to],
  ] as const
  return fields.reduce((typed, [name, value]) => (value ? withField(typed, name, value) : typed), text)
}

export function reportsPath(text: string, offset = 0, form: '' | '.json' = ''): string {
  return pathWith(`/reports${form}`, { q: text, offset: offset > 0 ? String(offset) : undefined })
}

export const ReportsPage = ({ answer }: { answer: ReportsAnswer }) => {
  const { question, total } = answer
  const typed = reportsTyped(question)
  return (
    <Layout
      title={typed ? `${plain(typed)}: reports · Onrecord` : 'Reports · Onrecord'}
      json={reportsPath(typed, question.offset, '.json')}
      takeaway={total > 0 ? 'reports' : undefined}
      here="/reports"
    >
      <h1>Which reports?</h1>
      <search>
        <form class="question" action="/reports" method="get">
          <label for="q">Words of a report, in whoever’s voice</label>
          <div class="ask-row">
            <WordsInput value={typed} longest={500} />
            <button type="submit">Find</button>
          </div>
        </form>
      </search>
      {total > 0 ? <Found answer={answer} typed={typed} /> : typed ? <Nothing typed={typed} /> : <NothingKept />}
    </Layout>
  )
}

const Found = ({ answer, typed }: { answer: ReportsAnswer; typed: string }) => {
  const { question, total, outlets, outletsInAll, months, reports, damaged = 0 } = answer
  const { offset } = question
  const last = offset + reports.length + damaged
  return (
    <section class="results" aria-labelledby="results">
      <div class="results-head">
        <h2 id="results">{counted(total, 'report')}</h2>
        <p class="aside">
          {outletsInAll > 0 && <>of {counted(outletsInAll, 'outlet')} · </>}
          {total > reports.length && (
            <>
              showing {number.format(offset + 1)} to {number.format(last)} ·{' '}
            </>
          )}
          {typed && <a href={searchPath({ text: typed })}>in statements</a>}
          {!typed && <a href="/feeds">watched feeds</a>}
        </p>
        <p class="keys" hidden>
          <kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> move <kbd>Enter</kbd> open
        </p>
      </div>
      <Fields typed={typed} />
      {offset === 0 && (
        <Histogram
          times={months.map(({ month, reports: count }) => ({ value: month, count }))}
          label="Reports by month"
          href={(month) =>
            reportsPath(
              withField(withField(withoutFields(typed, ['after', 'before']), 'after', month), 'before', month),
            )
          }
        />
      )}
      <div class={outletsInAll > 0 ? 'beside' : undefined}>
        {outletsInAll > 0 && (
          <aside class="facets" aria-label="Narrow to an outlet">
            <LabelledBars
              title="Outlet"
              counts={outlets.map(({ name, reports: count }) => ({ value: name, count }))}
              href={(name) => reportsPath(withField(withoutFields(typed, ['outlet']), 'outlet', name))}
              most={outlets.length}
            />
            {outletsInAll > outlets.length && (
              <p class="aside">and {counted(outletsInAll - outlets.length, 'outlet')} with fewer</p>
            )}
          </aside>
        )}
        <div class="found">
          <Damage of={answer} noun={['report', 'reports']} />
          {reports.length + damaged === 0 && (
            <p>
              There is no such page. <a href={reportsPath(typed)}>Go to the first one</a>
            </p>
          )}
          <ol class="result-list reports" start={offset + 1}>
            {reports.map((report, index) => (
              <Report report={report} isNewDay={report.article.published !== reports[index - 1]?.article.published} />
            ))}
          </ol>
          <Paging answer={answer} typed={typed} />
        </div>
      </div>
    </section>
  )
}

export const Report = ({ report, isNewDay }: { report: FoundReport; isNewDay: boolean }) => {
  const { article, begins, statements, figures, prints, passages } = report
  const { id, outlet, title, published, supersededBy } = article
  return (
    <li class="result">
      <p class="result-when">
        {isNewDay && (published ? <ShortWhen edtf={published.slice(0, 10)} /> : <span>No date</span>)}
      </p>
      <article class="result-body" aria-labelledby={`r-${id}`}>
        <h3 class="report-title" id={`r-${id}`}>
          <a href={articlePath(id)} data-step="">
            {visible(plain(title ?? begins) || 'A report without words')}
          </a>
        </h3>
        <p class="result-how">
          {outlet && <bdi class="outlet">{plain(outlet)}</bdi>}
          <span>{counted(statements, 'statement')}</span>
          {figures > 0 && <span>{counted(figures, 'figure')}</span>}
          {prints > 1 && <span>one of {counted(prints, 'print')} of one text</span>}
          {supersededBy && (
            <a class="superseded" href={articlePath(supersededBy)}>
              the report was changed later
            </a>
          )}
        </p>
        {passages.map((passage) => (
          <Passage passage={passage} />
        ))}
      </article>
    </li>
  )
}

/** A sentence of a report, and whose words are marked in it. */
export const Passage = ({ passage }: { passage: ReportPassage }) => (
  <>
    <blockquote class="excerpt">
      <MarkedText
        text={passage.text}
        within={{ start: 0, end: passage.text.length }}
        marks={passage.matches.map((span) => ({ ...span, role: 'match', owner: 'words' }))}
      />
    </blockquote>
    <p class="voice">
      <Voice passage={passage} />
    </p>
  </>
)

const Voice = ({ passage: { voice, statement, speakers } }: { passage: ReportPassage }) => {
  if (voice === 'outlet') return <>in the outlet’s own voice</>
  if (voice === 'mixed') return <>partly in somebody’s words</>
  if (voice === 'quotation' || statement === null) return <>in quotation marks, of nobody on record</>
  return (
    <>
      <a href={statementPath(statement)}>a statement</a> of{' '}
      <bdi>{speakers.length > 0 ? speakers.map(plain).join(', ') : 'nobody named'}</bdi>
    </>
  )
}

const Fields = ({ typed }: { typed: string }) => {
  const fields = fieldsIn(typed)
  return fields.length === 0 ? null : (
    <ul class="chips" aria-label="Narrowed to">
      {fields.map(({ written, rest }) => (
        <li>
          <a href={reportsPath(rest)}>
            {plain(written)} <span aria-hidden="true">×</span>
            <span class="unseen">: take this away</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const Paging = ({ answer: { question, total }, typed }: { answer: ReportsAnswer; typed: string }) => {
  const { limit, offset } = question
  if (total <= limit && offset === 0) return null
  return (
    <nav class="paging" aria-label="Pages of reports">
      {offset > 0 ? (
        <a rel="prev" href={reportsPath(typed, Math.max(0, offset - limit))}>
          ← Newer
        </a>
      ) : (
        <span></span>
      )}
      <span>
        Page {Math.floor(offset / limit) + 1} of {Math.ceil(total / limit)}
      </span>
      {offset + limit < total ? (
        <a rel="next" href={reportsPath(typed, offset + limit)}>
          Older →
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  )
}

const Nothing = ({ typed }: { typed: string }) => (
  <section class="nothing" aria-labelledby="nothing">
    <h2 id="nothing">No report has all of that</h2>
    <p>
      All the words must stand in one report, in any form: “talks” finds “talk”. Try fewer of them, or{' '}
      <code>talks or summit</code> for either. <code>outlet:"Daily News"</code>, <code>after:2026-04</code> and{' '}
      <code>before:2026-05</code> narrow.
    </p>
    <p>
      <a href={searchPath({ text: typed })}>Search the statements</a>, which also knows who said it.
    </p>
  </section>
)
