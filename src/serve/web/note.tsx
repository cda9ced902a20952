/** What the record knows of one statement, beside the paragraph it stands in. Who and how at a glance, the rest unfolded. */
import type { Child } from 'hono/jsx'
import { type Span, textOf } from '../../record/index.ts'
import { type Note, noteId } from './article-marks.ts'
import { articlePath, statementPath } from './links.ts'
import { KIND_IN_WORDS, stanceOf } from './speakers.ts'
import { visible } from './visible.tsx'
import { When } from './when.tsx'

interface Props {
  readonly note: Note
  readonly articleId: string
  readonly text: string
  /** All notes of the page, by the statement's id, for those that this one speaks of. */
  readonly notes: ReadonlyMap<string, Note>
}

export const NoteCard = ({ note, articleId, text, notes }: Props) => {
  const { statement, number, speaker } = note
  const { id, kind, source, cue, said, occasion, addressee, negated, conditions, confidence, rule } = statement
  const Words = ({ span }: { span: Span }) => <q>{visible(textOf(text, span))}</q>
  const reporter = statement.within ? notes.get(statement.within) : undefined
  const inside = [...notes.values()].filter((other) => other.statement.within === id)
  const sameWords = statement.wording
    ? [...notes.values()].filter((other) => other !== note && other.statement.wording === statement.wording)
    : []
  return (
    <li class={`note ${kind}`} id={noteId(number)} data-statement={number}>
      <details>
        <summary>
          <span class="number">{number}</span>{' '}
          <span class="note-who">
            <bdi class="speaker">{speaker}</bdi> <span class="stance">{stanceOf(statement)}</span>
          </span>{' '}
          <span class="note-how">
            {KIND_IN_WORDS[kind]}
            {said && (
              <>
                , <When edtf={said} />
              </>
            )}
          </span>
        </summary>
        <dl>
          <Row name="Source">{source ? <Words span={source} /> : 'Nobody is named'}</Row>
          <Row name="Cue">
            {cue ? (
              <>
                <Words span={cue} /> ({cue.lemma}: {cue.stance})
              </>
            ) : (
              'None: the words stand as a quotation'
            )}
          </Row>
          <Row name="Said">{said ? <When edtf={said} /> : 'The report does not say when'}</Row>
          {occasion && (
            <Row name="Occasion">
              <Words span={occasion} />
            </Row>
          )}
          {addressee && (
            <Row name="Said to">
              <Words span={addressee} />
            </Row>
          )}
          {negated && <Row name="Negated">The report says that this was not said, or is not held</Row>}
          {conditions.map((span) => (
            <Row name="Condition">
              <Words span={span} />
            </Row>
          ))}
          {reporter && (
            <Row name="Reported by">
              <NoteLink note={reporter} />
            </Row>
          )}
          {inside.map((other) => (
            <Row name="Reports">
              <NoteLink note={other} />
            </Row>
          ))}
          {sameWords.map((other) => (
            <Row name="Same words">
              <NoteLink note={other} />
            </Row>
          ))}
          <Row name="Confidence">{Math.round(confidence * 100)} in 100 found like this are right</Row>
          <Row name="Why">
            <code>{rule}</code>
          </Row>
        </dl>
        <p class="note-links">
          <a href={statementPath(id)}>Proof, wordings, citation</a>
          <a href={articlePath(articleId, id)} data-copy="">
            Link to it here
          </a>
        </p>
      </details>
    </li>
  )
}

const Row = ({ name, children }: { name: string; children?: Child }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

export const NoteLink = ({ note }: { note: Note }) => (
  <a href={`#${encodeURIComponent(note.statement.id)}`}>
    {note.number}. <bdi>{note.speaker}</bdi>
  </a>
)
