/** What came to the record last, or since somebody looked: reports in the order in which they came. */
import type { ArrivalsAnswer } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { Layout } from './layout.tsx'
import { pathWith } from './links.ts'
import { Report } from './reports-page.tsx'

const number = new Intl.NumberFormat('en')

export const ArrivalsPage = ({ answer }: { answer: ArrivalsAnswer }) => {
  const { question, reports, statements, countIs, came, damaged = 0 } = answer
  const since = question.since || undefined
  const { limit, offset } = question
  const shown = offset + came.length + damaged
  return (
    <Layout
      title="What came last · Onrecord"
      json={pathWith('/new.json', { since, offset: offset || undefined })}
      takeaway={came.length > 0 ? 'reports' : undefined}
      search="in the masthead"
      here="/reports"
    >
      <h1 class="page-title">{since === undefined ? 'What came last' : 'What came since your last visit'}</h1>
      <p class="lead">
        {reports === 0 ? (
          'No report came since.'
        ) : (
          <>
            {countIs === 'at-least' && 'The last '}
            {number.format(reports)} {reports === 1 ? 'report' : 'reports'} with {number.format(statements)}{' '}
            {statements === 1 ? 'statement' : 'statements'}, in the order in which they came, whatever day they are of.
          </>
        )}{' '}
        {since !== undefined && <a href="/new">All that came</a>}
      </p>
      <Damage of={answer} noun={['report', 'reports']} />
      <h2 class="unseen">Reports, the last one first</h2>
      <ol class="result-list reports" start={offset + 1}>
        {came.map((report) => (
          <Report report={report} isNewDay />
        ))}
      </ol>
      {came.length + damaged === limit && (
        <nav class="paging" aria-label="Pages of reports">
          <span></span>
          <span></span>
          <a rel="next" href={pathWith('/new', { since, offset: shown })}>
            Before these →
          </a>
        </nav>
      )}
    </Layout>
  )
}
