/** Where a person corrects one statement: says what it is instead, or that nobody said it. Works as a plain form. */
import type { StatementAnswer } from '../../ask/index.ts'
import { STANCE_NAMES } from '../../record/index.ts'
import { Layout } from './layout.tsx'
import { statementPath } from './links.ts'
import { KIND_IN_WORDS } from './speakers.ts'
import { StatementProof } from './statement-proof.tsx'
import { plain } from './visible.tsx'

/** The fields of the form, as they are shown and as they come back. */
export interface StatementForm {
  readonly content: readonly string[]
  readonly source: string
  readonly cue: string
  readonly speaker: string
  readonly stance: string
  readonly kind: string
  readonly said: string
  readonly negated: boolean
  readonly note: string
}

export interface CorrectionPageProps {
  readonly answer: StatementAnswer
  readonly form: StatementForm
  /** Names of the actors of its article. */
  readonly actors: readonly string[]
  /** Why what was sent was not kept. */
  readonly problem: string | null
}

const KINDS = ['direct', 'indirect', 'mixed'] as const

export const CorrectionPage = ({ answer, form, actors, problem }: CorrectionPageProps) => {
  const { statement } = answer
  const named = actors.includes(form.speaker) || form.speaker === '' ? actors : [form.speaker, ...actors]
  return (
    <Layout title="Correct a statement · Onrecord" search="in the masthead" writing>
      <h1 class="page-title">Correct a statement</h1>
      <p class="lead">
        What was found by Onrecord is kept beside your correction, which is signed, dated and can be taken back.
      </p>
      <StatementProof answer={answer} cite={statementPath(statement.id)} />
      {problem !== null && (
        <div class="notice" role="alert">
          <p>
            <strong>Nothing was changed.</strong> {plain(problem)}
          </p>
        </div>
      )}
      <form class="correcting" method="post" action={`${statementPath(statement.id)}/correct`}>
        {form.content.map((words, index) => (
          <div class="field">
            <label for={`content-${index}`}>
              {index === 0 ? 'What is said, in the words of the report' : 'and, after an interruption'}
            </label>
            <textarea id={`content-${index}`} name="content" rows={words.length > 160 ? 5 : 3} dir="auto">
              {words}
            </textarea>
          </div>
        ))}
        <div class="fields">
          <Text name="source" label="Who says it, in the words of the report" value={form.source} />
          <Text name="cue" label="The words that say that they say it" value={form.cue} />
          <div class="field">
            <label for="speaker">Who that is</label>
            <select id="speaker" name="speaker">
              <option value="">nobody named</option>
              {named.map((name) => (
                <option value={name} selected={name === form.speaker}>
                  {plain(name)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="stance">Stance</label>
            <input id="stance" name="stance" value={form.stance} list="stances" autocomplete="off" maxlength={40} />
            <datalist id="stances">
              {STANCE_NAMES.map((stance) => (
                <option value={stance}></option>
              ))}
            </datalist>
          </div>
          <div class="field">
            <label for="kind">How</label>
            <select id="kind" name="kind">
              {KINDS.map((kind) => (
                <option value={kind} selected={kind === form.kind}>
                  {KIND_IN_WORDS[kind]}
                </option>
              ))}
            </select>
          </div>
          <Text name="said" label="Day it was said" value={form.said} placeholder="2031-03-14" />
        </div>
        <p class="check-line">
          <input id="negated" type="checkbox" name="negated" value="yes" checked={form.negated} />
          <label for="negated">The report says that it was not said</label>
        </p>
        <div class="field">
          <label for="note">Why (for whoever looks at it later)</label>
          <textarea id="note" name="note" rows={2} maxlength={2000}>
            {form.note}
          </textarea>
        </div>
        <p class="actions">
          <button type="submit" name="action" value="edit">
            Keep this instead
          </button>
          <button type="submit" class="grave" name="action" value="reject">
            Nobody said this: reject it
          </button>
          <a href={statementPath(statement.id)}>Leave it as it is</a>
        </p>
      </form>
    </Layout>
  )
}

interface TextProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly placeholder?: string
}

const Text = ({ name, label, value, placeholder }: TextProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      id={name}
      name={name}
      value={value}
      placeholder={placeholder}
      maxlength={2000}
      autocomplete="off"
      dir="auto"
    />
  </div>
)
