/** A search as an Atom feed (RFC 4287): its newest statements, for whoever follows somebody or something in a feed reader. */
import { raw } from 'hono/html'
import type { NewsItem, SearchAnswer, StatementAnswer } from '../../ask/index.ts'
import { textOf } from '../../record/index.ts'
import { articlePath, searchPath, statementPath } from './links.ts'
import { speakerOf, stanceAfter, stanceOf } from './speakers.ts'
import { plain } from './visible.tsx'

interface Props {
  readonly answer: SearchAnswer
  /** Where the pages are, for readers elsewhere: `https://talks.example`. */
  readonly origin: string
  readonly title: string
}

export const AtomFeed = ({ answer, origin, title }: Props) => {
  const { question, statements } = answer
  const times = statements.map(timeOf).filter((time) => time !== null)
  const self = `${origin}${searchPath(question, '/search.atom')}`
  return (
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>{self}</id>
      <title>{xml(title)}</title>
      <subtitle>Who said what, with the words that prove it. Reported is not true.</subtitle>
      <link rel="self" type="application/atom+xml" href={self} />
      <link rel="alternate" type="text/html" href={`${origin}${searchPath(question)}`} />
      <updated>{times.sort().at(-1) ?? NEVER}</updated>
      <generator>Onrecord</generator>
      {statements.map((statement) => (
        <Entry answer={statement} origin={origin} />
      ))}
    </feed>
  )
}

interface FollowProps {
  readonly id: string
  readonly name: string
  readonly note: string | null
  readonly items: readonly NewsItem[]
  readonly origin: string
}

/** What is followed, as a feed: what came last first. */
export const FollowFeed = ({ id, name, note, items, origin }: FollowProps) => {
  const self = `${origin}/following.atom?id=${encodeURIComponent(id)}`
  const times = items.map((item) =>
    item.kind === 'statement' ? timeOf(item.statement) : edtfTime(item.article.published),
  )
  return (
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>{self}</id>
      <title>{`Onrecord: ${xml(name)}`}</title>
      <subtitle>{note === null ? 'Followed. Reported is not true.' : xml(note)}</subtitle>
      <link rel="self" type="application/atom+xml" href={self} />
      <link rel="alternate" type="text/html" href={`${origin}/following`} />
      <updated>
        {times
          .filter((time) => time !== null)
          .sort()
          .at(-1) ?? NEVER}
      </updated>
      <generator>Onrecord</generator>
      {items.map((item) =>
        item.kind === 'statement' ? (
          <Entry answer={item.statement} origin={origin} />
        ) : (
          <FigureEntry item={item} origin={origin} />
        ),
      )}
    </feed>
  )
}

const FigureEntry = ({ item, origin }: { item: Exclude<NewsItem, { kind: 'statement' }>; origin: string }) => {
  const { id, min, max, article, excerpt, claimants, statement } = item
  const amount = min === max ? String(min) : `${min} to ${max}`
  const who = claimants === null ? (article.outlet ?? 'The report') : claimants.join(', ') || 'Nobody named'
  const path = articlePath(article.id, statement ?? undefined)
  return (
    <entry>
      <id>{`${origin}${articlePath(article.id)}#${id}`}</id>
      <title>{`${xml(who)}: ${amount}`}</title>
      <link rel="alternate" type="text/html" href={`${origin}${path}`} />
      <updated>{edtfTime(article.published) ?? NEVER}</updated>
      <author>
        <name>{xml(who)}</name>
      </author>
      <summary>{xml(excerpt.text)}</summary>
    </entry>
  )
}

const Entry = ({ answer, origin }: { answer: StatementAnswer; origin: string }) => {
  const { statement, article, actors, excerpt } = answer
  const speaker = speakerOf(statement, actors, excerpt.source && textOf(excerpt.text, excerpt.source))
  const words = xml(excerpt.content.map((span) => textOf(excerpt.text, span)).join(' … '))
  const where = [article.title, article.outlet].filter((part) => part !== undefined).map(xml)
  return (
    <entry>
      <id>{`${origin}${statementPath(statement.id)}`}</id>
      <title>{`${xml(speaker)} ${stanceAfter(speaker, statement, actors)}: ${short(words)}`}</title>
      <link rel="alternate" type="text/html" href={`${origin}${statementPath(statement.id)}`} />
      <link rel="related" type="text/html" href={`${origin}${articlePath(article.id, statement.id)}`} />
      <updated>{timeOf(answer) ?? NEVER}</updated>
      <author>
        <name>{xml(speaker)}</name>
      </author>
      <category term={stanceOf(statement)} scheme={`${origin}/search?q=stance`} />
      <summary>{words}</summary>
      <content type="text">{`${xml(excerpt.text)}${where.length > 0 ? ` (${where.join(', ')})` : ''}`}</content>
    </entry>
  )
}

/** A feed must give a time. Where a report says none, it is one that nobody takes for news. */
const NEVER = '1970-01-01T00:00:00Z'

/** EDTF, of which a feed takes a whole time: the day it was said, or else published. */
const timeOf = ({ statement, article }: StatementAnswer): string | null => edtfTime(statement.said ?? article.published)

function edtfTime(edtf: string | null): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf ?? '') ?? []
  return year === undefined ? null : `${year}-${month}-${day}T00:00:00Z`
}

/** Without what XML cannot hold: control characters, halves of characters, the two that are none. */
const xml = (text: string): string => plain(text).replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')

const short = (words: string): string => (words.length > 140 ? `${[...words].slice(0, 139).join('')}…` : words)

/** A feed as it goes over the wire. */
export const wholeFeed = (feed: unknown): string => `<?xml version="1.0" encoding="utf-8"?>\n${raw(String(feed))}`
