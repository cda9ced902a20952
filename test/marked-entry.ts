/**
 * An article with its record, written as text with its statements marked: `[source]s [cue]c [content]x`, one statement a
 * line. For tests of what comes after extraction, so that they do not change with it.
 *
 *     markedEntry('[Foreign Minister Mirela Dostan]s [said]c [talks had failed]x.', { published: '2031-03-14' })
 */
import { createHash } from 'node:crypto'
import type { Actor, Article, Span, Statement } from '../src/record/index.ts'
import type { Entry } from '../src/store/index.ts'

type Known = Partial<Pick<Article, 'ref' | 'url' | 'outlet' | 'title' | 'published'>>
type Spans = Record<'s' | 'c' | 'x', Span[]>

export function markedEntry(marked: string, known: Known = {}): Entry {
  const lines: Spans[] = []
  let text = ''
  for (const line of marked.split('\n')) {
    const spans: Spans = { s: [], c: [], x: [] }
    for (const [, plain, inside, kind] of line.matchAll(/([^[]*)(?:\[([^\]]*)\]([scx]))?/g)) {
      text += plain
      if (inside === undefined) continue
      spans[kind as keyof Spans].push({ start: text.length, end: text.length + inside.length })
      text += inside
    }
    lines.push(spans)
    text += '\n'
  }
  const id = createHash('sha256')
    .update(JSON.stringify([text, known.url, known.outlet]))
    .digest('hex')
    .slice(0, 20)
  const article: Article = { ...known, id, published: known.published ?? null, text, body: 0, problems: [] }
  const actors = new Map<string, Actor>()
  const statements = lines.flatMap((spans) => (spans.x.length > 0 ? [statementOf(article, spans, actors)] : []))
  const none = { figures: [], events: [], dates: [], places: [], media: [], problems: [] }
  const { ref, url, outlet, title, published } = article
  const record = { id, ref, url, outlet, title, published, statements, actors: [...actors.values()], ...none }
  return { article, record, sentences: sentencesOf(text) }
}

function statementOf({ id, text }: Article, { s, c, x }: Spans, actors: Map<string, Actor>): Statement {
  const speaker = s.length === 0 ? [] : [actorOf(text, s[0], actors).id]
  return {
    id: `${id}-${x[0].start}`,
    kind: 'indirect',
    source: s.length === 0 ? null : { ...s[0], actors: speaker },
    cue: c.length === 0 ? null : { ...c[0], lemma: text.slice(c[0].start, c[0].end), stance: 'says' },
    content: x,
    said: null,
    occasion: null,
    addressee: null,
    negated: false,
    conditions: [],
    within: null,
    wording: null,
    rule: 'marked',
    confidence: 1,
  }
}

/** The last two words are the name, what stands before them the role. */
function actorOf(text: string, span: Span, actors: Map<string, Actor>): Actor {
  const words = text.slice(span.start, span.end).split(' ')
  const name = words.slice(-2).join(' ')
  const title = words.slice(0, -2).join(' ')
  const before = actors.get(name)
  const actor: Actor = {
    id: before?.id ?? `a${actors.size + 1}`,
    name,
    kind: 'person',
    roles: [...(before?.roles ?? []), ...(title === '' ? [] : [{ title, of: null }])],
    mentions: [...(before?.mentions ?? []), span],
  }
  actors.set(name, actor)
  return actor
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\s.][^.\n]*(?:\.|$)/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
