/** One utterance in all its wordings: the fullest, the earliest, and which outlet changed what. */
import type { WordChange, WordingAnswer } from '../../ask/index.ts'
import { Damage } from './damage.tsx'
import { Difference } from './difference.tsx'
import { Layout } from './layout.tsx'
import { ProofLine, reportsInWords } from './proof-line.tsx'
import { speakerOf } from './speakers.ts'
import { plain, visible } from './visible.tsx'

export const CHANGES_IN_WORDS: Readonly<Record<WordChange, string>> = {
  same: 'the same words',
  shortened: 'shortened',
  altered: 'altered',
  negated: 'turned round: a “not” came or went',
}

export const WordingPage = ({ answer }: { answer: WordingAnswer }) => {
  const { forms, fullest, earliest, outlets } = answer
  const { statement, actors } = forms[fullest].statement
  const speaker = speakerOf(statement, actors, null)
  return (
    <Layout
      title={`${speaker}: one utterance, ${forms.length} wordings · Onrecord`}
      json={`/wordings/${answer.asked}.json`}
      takeaway="statements"
    >
      <h1>
        <bdi>{speaker}</bdi>: one utterance, {forms.length === 1 ? 'one wording' : `${forms.length} wordings`}
      </h1>
      <p class="lead">{reportsInWords(answer)}. Each wording is held against the fullest one.</p>
      <Damage of={answer} noun={['report', 'reports']} />
      <ol class="wordings">
        {forms.map((form, i) => (
          <li class={`wording ${form.change}`}>
            <p class="kicker">
              {i === fullest ? 'The fullest' : CHANGES_IN_WORDS[form.change]}
              {i === earliest && ' · the earliest'} · {reportsInWords(form)}
            </p>
            <blockquote>{i === fullest ? visible(form.words) : <Difference runs={form.difference} />}</blockquote>
            <ProofLine article={form.statement.article} statement={form.statement.statement.id} />
          </li>
        ))}
      </ol>
      {outlets.length > 1 && (
        <section class="block">
          <h2>Who printed what</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Outlet</th>
                <th scope="col">Wording</th>
              </tr>
            </thead>
            <tbody>
              {outlets.map(({ outlet, change }) => (
                <tr>
                  <td>
                    <bdi>{outlet ? plain(outlet) : 'An outlet that is not named'}</bdi>
                  </td>
                  <td>{CHANGES_IN_WORDS[change]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Layout>
  )
}
