/**
 * Events against PLOVER's own example sentences: is the sentence's event the first that we give, and are its source and
 * target among those who take part in it?
 *
 * The examples name types as PLOVER's first version did; `CURRENT` says what they became. A record keeps an act and its
 * status apart, where PLOVER codes a planned friendly act as AGREE, so types are compared by `codebookType`. An actor is
 * found where a word of its name stands in the noun phrase of one of ours (a pronoun stands for what it refers to).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codebookType, type EventType, findDates, rankEvents } from '../src/extract/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { type Analysis, type Article, type EventFinding, formOf, Relation } from '../src/record/index.ts'
import type { Measured, Options } from './measured.ts'

interface Actor {
  readonly actorText: string
}

interface Example {
  readonly id: string
  readonly text: string
  readonly event: string
  readonly source: unknown
  readonly target: unknown
}

const CURRENT: Readonly<Record<string, EventType>> = {
  INVESTIGATE: 'ACCUSE',
  DISAPPROVE: 'ACCUSE',
  DEMAND: 'REQUEST',
  FIGHT: 'ASSAULT',
  YIELD: 'RETREAT',
}

const STOP: ReadonlySet<string> = new Set('the of in a an and its to at for by from on with'.split(' '))
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word))
const actorsOf = (value: unknown): readonly Actor[] =>
  Array.isArray(value) ? (value as Actor[]).filter(({ actorText }) => actorText) : []

export function measureEvents({ shared, errors }: Options): Measured {
  const examples = readFileSync(join(shared, 'data/plover/dev.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example)
  const pipeline = openPipeline()
  const confusion = new Map<string, Map<string, number>>()
  const wrong: string[] = []
  const count = { first: 0, firstRaw: 0, any: 0, source: 0, sources: 0, target: 0, targets: 0, events: 0 }
  for (const { id, text, event, source, target } of examples) {
    const article: Article = { id, published: null, text, body: 0, problems: [] }
    const analysis = pipeline.analyse(article)
    const events = rankEvents({ analysis, dates: findDates(article, analysis), statements: [], published: null })
    const gold = CURRENT[event] ?? (event as EventType)
    const types = events.map(({ type, status }) => codebookType(type as EventType, status))
    const [first = 'none'] = types
    count.events += events.length
    if (first === gold) count.first++
    if (events[0]?.type === gold) count.firstRaw++
    if (types.includes(gold)) count.any++
    const row = confusion.get(gold) ?? new Map<string, number>()
    confusion.set(gold, row.set(first, (row.get(first) ?? 0) + 1))

    const ours = namesIn(analysis, events)
    const missed: string[] = []
    for (const [role, actors] of [
      ['source', actorsOf(source)],
      ['target', actorsOf(target)],
    ] as const) {
      for (const { actorText } of actors) {
        count[`${role}s`]++
        if (wordsOf(actorText).some((word) => ours.has(word))) count[role]++
        else missed.push(`${role} ${actorText}`)
      }
    }
    if (first !== gold || missed.length > 0) {
      const given = events.map(
        (each) =>
          `${each.type} ${each.status} «${text.slice(each.start, each.end)}» ${[each.sources, each.targets].map((heads) => heads.map((head) => formOf(analysis, head)).join('+')).join(' > ')}`,
      )
      wrong.push(
        `[${first === gold ? 'actor' : 'type'}] ${gold}: ${text}\n    ${given.join('; ') || 'nothing'}${missed.length > 0 ? `\n    missed ${missed.join(', ')}` : ''}`,
      )
    }
  }
  const share = (part: number, whole: number): number => Math.round((1000 * part) / (whole || 1)) / 10
  const figures = {
    'events.type': share(count.first, examples.length),
    'events.typeAmongOurs': share(count.any, examples.length),
    'events.typeWithoutStatus': share(count.firstRaw, examples.length),
    'events.source': share(count.source, count.sources),
    'events.target': share(count.target, count.targets),
    'events.actors': share(count.source + count.target, count.sources + count.targets),
    'events.perSentenceCount': Math.round((100 * count.events) / examples.length) / 100,
  }
  const report = [
    `events, ${examples.length} sentences`,
    ...Object.entries(figures).map(([name, value]) => `${name.padEnd(26)} ${value.toFixed(1)}`),
    ...tableOf(confusion),
    ...spread(wrong, errors),
  ]
  return { report, figures }
}

/** The words of every phrase that takes part in one of the events. */
function namesIn(analysis: Analysis, events: readonly EventFinding[]): Set<string> {
  const found = new Set<string>()
  const { mentions, entities, words } = analysis
  const add = (first: number, end: number): void => {
    for (let word = first; word < end; word++) for (const part of wordsOf(formOf(analysis, word))) found.add(part)
  }
  for (const { sources, targets } of events.slice(0, 1)) {
    for (const head of [...sources, ...targets]) {
      add(head, head + 1)
      const mention = mentions.find((each) => each.head === head)
      for (const index of mention ? entities[mention.entity].mentions : [])
        add(mentions[index].first, mentions[index].end)
      for (let word = head - 1; word >= 0 && words.sentence[word] === words.sentence[head]; word--) {
        if (isBelow(analysis, word, head)) add(word, word + 1)
        else break
      }
    }
  }
  return found
}

function isBelow({ words }: Analysis, word: number, head: number): boolean {
  for (let up = word, steps = 0; up >= 0 && steps < 8; up = words.head[up], steps++) {
    if (up === head) return true
    if (words.relation[up] === Relation.acl) return false
  }
  return false
}

/** Gold types down, ours across. */
function tableOf(confusion: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const across = [
    ...new Set([...confusion.keys(), ...[...confusion.values()].flatMap((row) => [...row.keys()])]),
  ].sort()
  const short = (name: string): string => name.slice(0, 5).padStart(6)
  return [
    `${'gold, ours'.padEnd(10)}${across.map(short).join('')}`,
    ...[...confusion]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([gold, row]) => `${gold.padEnd(10)}${across.map((name) => String(row.get(name) ?? '.').padStart(6)).join('')}`,
      ),
  ]
}

/** `count` of the list, evenly spread. */
function spread(list: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(list.length / Math.max(1, count)))
  return list.filter((_, index) => index % step === 0).slice(0, count)
}
