/** One statement: its words, the proof, what is known of it and why, its other wordings, and how to cite it. */
import type { StatementAnswer, WordingAnswer } from '../../ask/index.ts'
import { apaOf, bibtexOf, cslOf, jsonLdDocumentOf, risOf } from '../../export/index.ts'
import { type Span, textOf } from '../../record/index.ts'
import { BookmarkPart } from './bookmark.tsx'
import { citationOf } from './citation.ts'
import { Difference } from './difference.tsx'
import { Layout } from './layout.tsx'
import { actorPath, statementPath, webAddress, wordingPath } from './links.ts'
import { mayWrite } from './may-write.ts'
import { ProofLine, reportsInWords } from './proof-line.tsx'
import { KIND_IN_WORDS, speakerOf, stanceAfter, stanceOf } from './speakers.ts'
import { StatementProof } from './statement-proof.tsx'
import { plain, visible } from './visible.tsx'
import { When } from './when.tsx'
import { CHANGES_IN_WORDS } from './wording-page.tsx'

interface Props {
  readonly answer: StatementAnswer
  /** Null where it cannot be compared with anything. */
  readonly wording: WordingAnswer | null
}

export const StatementPage = ({ answer, wording }: Props) => {
  const { statement, excerpt, actors } = answer
  const speaker = speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))
  const words = excerpt.content.map((span: Span) => textOf(excerpt.text, span)).join(' … ')
  const facts: readonly (readonly [string, unknown])[] = [
    ['Said', statement.said ? <When edtf={statement.said} /> : 'the report does not say on which day'],
    ['How', KIND_IN_WORDS[statement.kind]],
    ['Stance', stanceOf(statement)],
    [
      'Conditions',
      statement.conditions.length > 0 &&
        `${statement.conditions.length === 1 ? 'one condition stands' : `${statement.conditions.length} conditions stand`} in its words`,
    ],
    ['Reported within', statement.within && <a href={statementPath(statement.within)}>another statement</a>],
    ['Found by', `${statement.rule}, confidence ${Math.round(statement.confidence * 100)} %`],
  ]
  return (
    <Layout
      title={`${speaker} ${stanceAfter(speaker, statement, actors)} · Onrecord`}
      json={`${statementPath(statement.id)}.json`}
      search="in the masthead"
      writing={mayWrite()}
      script="statement"
    >
      <p class="kicker">
        {actors.length > 0
          ? actors.map((actor) => (
              <>
                <a href={actorPath(actor.name)}>
                  <bdi>{plain(actor.name)}</bdi>
                </a>{' '}
              </>
            ))
          : speaker}
      </p>
      <h1 class="said">{statement.kind === 'direct' && !/["“”„«]/.test(words) ? `“${plain(words)}”` : plain(words)}</h1>
      <section aria-labelledby="proof">
        <h2 id="proof">The words that prove it</h2>
        <StatementProof answer={answer} />
      </section>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value as never}</dd>
            </div>
          ))}
      </dl>
      {mayWrite() && (
        <p class="aside correct-it">
          Is it wrong? <a href={`${statementPath(statement.id)}/correct`}>Correct it</a>
        </p>
      )}
      <BookmarkPart answer={answer} />
      {wording && wording.forms.length > 1 && (
        <section class="block">
          <h2>Other wordings</h2>
          <p class="aside">
            {reportsInWords(wording)} · <a href={wordingPath(statement.id)}>all of them</a>
          </p>
          <ul class="wordings">
            {wording.forms.slice(0, 5).map((form) => (
              <li class={`wording ${form.change}`}>
                <p class="kicker">{CHANGES_IN_WORDS[form.change]}</p>
                <blockquote>
                  <Difference runs={form.difference} />
                </blockquote>
                <ProofLine article={form.statement.article} statement={form.statement.statement.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="block cite" aria-labelledby="cite">
        <h2 id="cite">Cite it</h2>
        <p data-copy="">{visible(citationOf(answer))}</p>
        <div class="picture">
          Picture for a slide or a post: <a href={`${statementPath(statement.id)}.svg`}>look at it</a> ·{' '}
          <a href={`${statementPath(statement.id)}.svg`} download={`${statement.id}.svg`} data-picture="">
            save as SVG
          </a>{' '}
          <button type="button" data-png="">
            Save as PNG
          </button>
        </div>
        {formsOf(answer, plain(words)).map(([name, text]) => (
          <details>
            <summary>{name}</summary>
            <pre data-copy="">{visible(text)}</pre>
          </details>
        ))}
      </section>
    </Layout>
  )
}

/** The citation in other programs' forms, each to be copied. */
const formsOf = (answer: StatementAnswer, words: string): readonly (readonly [string, string])[] => [
  ['BibTeX', bibtexOf(answer)],
  ['RIS', risOf(answer)],
  ['CSL-JSON', JSON.stringify([cslOf(answer)], null, 2)],
  ['APA', apaOf(answer)],
  ['JSON-LD', JSON.stringify(jsonLdDocumentOf(answer), null, 2)],
  ['To embed in a page', embedded(answer, words)],
]

/** HTML that stands in any page: the words, and where they were printed. */
function embedded(answer: StatementAnswer, words: string): string {
  const address = webAddress(answer.article.url)
  const cite = address ? ` cite="${escaped(address)}"` : ''
  return `<figure>\n  <blockquote${cite}>${escaped(words)}</blockquote>\n  <figcaption>${escaped(citationOf(answer))}</figcaption>\n</figure>`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign])
