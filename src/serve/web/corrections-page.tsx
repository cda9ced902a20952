/** What was corrected, by whom, when and why; each can be taken back. */
import type { CorrectionAnswer, CorrectionsAnswer } from '../../write/index.ts'
import { Layout } from './layout.tsx'
import { articlePath, pathWith } from './links.ts'
import { mayWrite } from './may-write.ts'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'

interface Props {
  readonly answer: CorrectionsAnswer
}

export const CorrectionsPage = ({ answer: { article, total, corrections } }: Props) => (
  <Layout
    title="Corrections · Onrecord"
    json={pathWith('/corrections.json', { article: article ?? undefined })}
    search="in the masthead"
    writing
  >
    <h1 class="page-title">Corrections</h1>
    <p class="lead">
      {article === null
        ? 'What people corrected by hand, newest first.'
        : 'What people corrected in one report, newest first.'}{' '}
      What was extracted is kept beside it.
    </p>
    {article !== null && (
      <p>
        <a href={articlePath(article)}>The report</a> · <a href="/corrections">all corrections</a>
      </p>
    )}
    {corrections.length === 0 && <p class="aside">Nothing was corrected here. A statement’s page leads to the form.</p>}
    <ol class="corrections">
      {corrections.map((correction) => (
        <Correction correction={correction} />
      ))}
    </ol>
    {total > corrections.length && (
      <p class="aside">
        These are the newest {corrections.length} of {total}.
      </p>
    )}
  </Layout>
)

const ACTIONS = {
  reject: 'Rejected',
  edit: 'Edited',
  add: 'Added',
  confirm: 'Confirmed',
  checked: 'Checked',
} as const

const Correction = ({ correction }: { correction: CorrectionAnswer }) => {
  const { id, article, action, what, value, by, at, note, undone, words, title } = correction
  const changed = action === 'reject' ? [] : Object.entries(value)
  return (
    <li id={id}>
      <p class={undone ? 'undone' : undefined}>
        <strong>{ACTIONS[action]}</strong>{' '}
        {what === 'layers' ? `as right: ${changed.map(([, layer]) => layer).join(', ')}` : `a ${what}`}
        {words !== null && <>: “{visible(plain(words).slice(0, 500))}”</>}
      </p>
      {what !== 'layers' && changed.length > 0 && (
        <p class="aside">now {changed.map(([field, now]) => `${field} ${inWords(now)}`).join(', ')}</p>
      )}
      {note !== null && <p>{plain(note)}</p>}
      <p class="aside">
        <bdi>{plain(by)}</bdi>, <When edtf={at} /> · in{' '}
        <a href={articlePath(article)}>{title === null ? 'its report' : plain(title)}</a>
        {undone && (
          <>
            {' '}
            · taken back by <bdi>{plain(undone.by)}</bdi>, <When edtf={undone.at} />
          </>
        )}
      </p>
      {mayWrite() && !undone && (
        <form method="post" action={`/corrections/${encodeURIComponent(id)}/undo`}>
          <button type="submit" class="second">
            Take it back
          </button>
        </form>
      )}
    </li>
  )
}

const inWords = (value: unknown): string =>
  plain(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200)
