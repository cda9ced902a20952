/** An article of one sentence in which somebody is presented in a given way. For tests of who is who across articles. */
import { createHash } from 'node:crypto'
import type { Actor, ActorKind, Article, Role } from '../src/record/index.ts'
import type { Entry } from '../src/store/index.ts'

interface Presentation {
  readonly kind?: ActorKind
  readonly roles?: readonly Role[]
  readonly stance?: string
}

/** `presentedEntry('2031-03-03', 'Mirela Dostan', 'said the bridge was empty')`: the first word after the name is the cue. */
export function presentedEntry(
  published: string,
  name: string,
  words: string,
  { kind = 'person', roles = [], stance = 'says' }: Presentation = {},
): Entry {
  const text = `${name} ${words}.`
  const id = createHash('sha256')
    .update(JSON.stringify([text, published, roles]))
    .digest('hex')
    .slice(0, 20)
  const source = { start: 0, end: name.length }
  const cue = { start: name.length + 1, end: name.length + 1 + words.indexOf(' ') }
  const content = { start: cue.end + 1, end: text.length - 1 }
  const actor: Actor = { id: `${id}-a0`, name, kind, roles, mentions: [source] }
  const article: Article = { id, published, text, body: 0, problems: [] }
  const statement = {
    id: `${id}-s0`,
    kind: 'indirect' as const,
    source: { ...source, actors: [actor.id] },
    cue: { ...cue, lemma: 'say', stance },
    content: [content],
    said: null,
    occasion: null,
    addressee: null,
    negated: false,
    conditions: [],
    within: null,
    wording: null,
    rule: 'presented',
    confidence: 1,
  }
  const none = { figures: [], events: [], dates: [], places: [], media: [], problems: [] }
  const record = { id, published, statements: [statement], actors: [actor], ...none }
  return { article, record, sentences: [{ start: 0, end: text.length }] }
}
