/**
 * Articles with their records, as many as are wanted, always the same: for measuring the store. Their sentences are those
 * of real news, put together anew, where such news lies beside the checkout (real-text.ts); else words by Zipf's law over a
 * vocabulary of invented ones between real function words. The rest is like news as well: few speakers quoted often and
 * many once, big and small outlets, five years of days with busy ones, one article in six a reprint of an earlier one by
 * another outlet, about ten statements, three figures and two events an article.
 */
import { createHash } from 'node:crypto'
import type { Actor, Article, ArticleRecord, Event, Figure, Span, Statement } from '../src/record/index.ts'
import type { Entry } from '../src/store/index.ts'
import { realText } from './real-text.ts'

const VOCABULARY = 40_000
const SPEAKERS = 5000
const OUTLETS = 80
const PLACES = 400
const DAYS = 5 * 365
const FIRST_DAY = Date.UTC(2031, 0, 1)
const REPRINTS = 1 / 6
/** Of so many articles before, one is reprinted. */
const REPRINTED_OF = 200
const STATEMENTS = 10

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha he ja ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo za zo'.split(
    ' ',
  )
const ENDINGS = ['n', 'r', 's', 't', 'l', 'k', 'm', 'nd', 'st', 'th']
const FUNCTION_WORDS =
  'the of to and a in that for on was with by is as at had from will would not it he they be its are this were been who their an but than after said'.split(
    ' ',
  )
const CUES = [
  ['said', 'says'],
  ['told reporters', 'says'],
  ['claimed', 'claims'],
  ['denied', 'denies'],
  ['warned', 'warns'],
  ['promised', 'promises'],
  ['demanded', 'demands'],
  ['confirmed', 'confirms'],
] as const
const TITLES = [
  'foreign minister',
  'spokesman',
  'general',
  'mayor',
  'president',
  'ambassador',
  'chief of staff',
  'analyst',
  'governor',
  'envoy',
]
const MEASURES = [
  'killed',
  'wounded',
  'displaced',
  'troops',
  'weapons',
  'money',
  'aid',
  'share',
  'detained',
  'buildings',
]
const TYPES = ['CONSULT', 'CONSULT', 'CONSULT', 'ASSAULT', 'AGREE', 'REJECT', 'REQUEST', 'AID', 'RETREAT', 'ACCUSE']
const STATUSES: readonly Event['status'][] = [
  'held',
  'held',
  'planned',
  'proposed',
  'refused',
  'failed',
  'ongoing',
  'intended',
]

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of so many by Zipf's law: the first comes most, the second half as often. */
const zipf = (random: () => number, count: number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** random()) - 1)

const pick = <Value>(random: () => number, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]

/** An invented word for a number; no two share one. */
export function wordOf(number: number): string {
  let rest = number + SYLLABLES.length
  let word = ''
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return word + ENDINGS[number % ENDINGS.length]
}

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1)
export const speakerName = (number: number): string =>
  `${capital(wordOf(VOCABULARY + (number % 900)))} ${capital(wordOf(VOCABULARY + 1000 + number))}`
export const outletName = (number: number): string =>
  `The ${capital(wordOf(VOCABULARY + 10_000 + number))} ${pick(randomOf(number), ['Post', 'Herald', 'Wire', 'Times', 'Dispatch'])}`
export const placeName = (number: number): string => capital(wordOf(VOCABULARY + 20_000 + number))
export const MEASURE_NAMES: readonly string[] = MEASURES
export const dayOf = (number: number): string => new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10)
export const LAST_DAY = DAYS - 1
export { zipf }
/** The word of a rank, the most common first. */
export const rankedWord = (rank: number): string => REAL?.words[rank] ?? wordOf(rank)

/** Endless; every tenth word or so of the vocabulary's head makes questions that find much. */
export function* generate(seed: number): Generator<Entry, never> {
  const random = randomOf(seed)
  const recent: Entry[] = []
  for (let number = 0; ; number++) {
    const original = random() < REPRINTS && recent.length > 0 ? pick(random, recent) : null
    const entry = original === null ? newEntry(random, seed, number) : reprint(random, original, seed, number)
    if (original === null) recent[number % REPRINTED_OF] = entry
    if (recent[number % REPRINTED_OF] === undefined) recent[number % REPRINTED_OF] = entry
    yield entry
  }
}

const REAL = realText()

/** A sentence of real news, where there is any. */
function sentence(random: () => number): string {
  if (REAL !== null) return pick(random, REAL.sentences)
  const length = 7 + Math.floor(random() * 14)
  const words = Array.from({ length }, () =>
    random() < 0.42 ? FUNCTION_WORDS[zipf(random, FUNCTION_WORDS.length)] : wordOf(zipf(random, VOCABULARY)),
  )
  return words.join(' ')
}

function newEntry(random: () => number, seed: number, number: number): Entry {
  let text = ''
  const put = (words: string): Span => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const actors = new Map<number, Actor & { mentions: Span[] }>()
  const sentences: Span[] = []
  const statements: Statement[] = []
  const figures: Figure[] = []
  const events: Event[] = []
  const here = zipf(random, PLACES)
  // Newer days have more articles, and some days more than others.
  const day = Math.min(LAST_DAY, Math.floor(DAYS * Math.sqrt(random())))
  const outlet = zipf(random, OUTLETS)
  const placeSpans: Span[] = []
  const cast = Array.from({ length: 4 }, () => zipf(random, SPEAKERS))
  put(`${capital(sentence(random))}, it was heard in `)
  placeSpans.push(put(placeName(here)))
  put('.')
  sentences.push({ start: 0, end: text.length })
  for (let index = 0; index < STATEMENTS; index++) {
    put(index % 3 === 2 ? '\n\n' : ' ')
    const start = text.length
    const speaker = pick(random, cast)
    const source = put(speakerName(speaker))
    const known = actors.get(speaker)
    if (known) known.mentions.push(source)
    else {
      const title = TITLES[speaker % TITLES.length]
      actors.set(speaker, {
        id: `a${actors.size + 1}`,
        name: speakerName(speaker),
        kind: 'person',
        roles: [{ title, of: placeName(speaker % 20) }],
        mentions: [source],
      })
    }
    put(' ')
    const [cueWords, stance] = CUES[zipf(random, CUES.length)]
    const cue = put(cueWords)
    const direct = random() < 0.35
    put(direct ? ' "' : ' that ')
    const content = put(sentence(random))
    const id = `s${content.start}-${content.end}`
    if (random() < 0.3) {
      put(' with ')
      const value = Math.floor(10 ** (1 + random() * 4))
      const span = put(value.toLocaleString('en'))
      const place = random() < 0.5 ? placeName(here) : null
      const measure = MEASURES[zipf(random, MEASURES.length)]
      figures.push({
        ...span,
        min: value,
        max: value,
        approximate: random() < 0.3,
        bound: 'exact',
        status: 'claimed',
        confidence: 1,
        of: null,
        measure,
        counted: 'people',
        place,
        asOf: random() < 0.5 ? dayOf(day) : null,
        statement: id,
        rule: 'generated',
      })
    }
    if (random() < 0.2) {
      put(' before ')
      const span = put('the talks')
      events.push({
        ...span,
        type: pick(random, TYPES),
        participants: ['a1', ...(actors.size > 1 ? ['a2'] : [])],
        status: pick(random, STATUSES),
        date: random() < 0.4 ? dayOf(Math.min(LAST_DAY, day + 3)) : null,
        place: random() < 0.3 ? placeName(here) : null,
        statement: id,
        rule: 'generated',
        confidence: 0.8,
      })
    }
    put(direct ? '."' : '.')
    sentences.push({ start, end: text.length })
    statements.push({
      id,
      kind: direct ? 'direct' : 'indirect',
      source: { ...source, actors: [actors.get(speaker)!.id] },
      cue: { ...cue, lemma: cueWords.split(' ')[0], stance },
      content: [content],
      said: random() < 0.4 ? dayOf(Math.max(0, day - Math.floor(random() * 3))) : null,
      occasion: null,
      addressee: null,
      negated: random() < 0.1,
      conditions: [],
      within: null,
      wording: null,
      rule: 'generated',
      confidence: 0.9,
    })
  }
  const article: Article = {
    id: '',
    published: dayOf(day),
    text,
    body: 0,
    outlet: outletName(outlet),
    url: `https://n${outlet}.example/${seed}/${number}`,
    title: capital(sentence(random)),
    problems: [],
  }
  const record: ArticleRecord = {
    id: '',
    published: article.published,
    statements,
    figures,
    events,
    dates: [],
    actors: [...actors.values()],
    places: [{ name: placeName(here), country: null, mentions: placeSpans }],
    media: [],
    problems: [],
  }
  return named({ article, record, sentences }, seed, number)
}

/** Another outlet prints it a day later, word for word. */
function reprint(random: () => number, { article, record, sentences }: Entry, seed: number, number: number): Entry {
  const outlet = zipf(random, OUTLETS)
  const published = dayOf(
    Math.min(LAST_DAY, (Date.parse(article.published!) - FIRST_DAY) / 86_400_000 + Math.floor(random() * 2)),
  )
  const copy = {
    ...article,
    outlet: outletName(outlet),
    url: `https://n${outlet}.example/${seed}/${number}`,
    published,
  }
  return named({ article: copy, record: { ...record, published }, sentences }, seed, number)
}

/** Ids that follow from seed and number, and statements' from their article's, as the pipeline's do. */
function named({ article, record, sentences }: Entry, seed: number, number: number): Entry {
  const id = createHash('sha256').update(`${seed} ${number}`).digest('hex').slice(0, 20)
  const statementId = (own: string) => `${id}-${own.slice(own.lastIndexOf('s'))}`
  return {
    article: { ...article, id },
    record: {
      ...record,
      id,
      statements: record.statements.map((statement) => ({ ...statement, id: statementId(statement.id) })),
      figures: record.figures.map((figure) => ({ ...figure, statement: statementId(figure.statement!) })),
      events: record.events.map((event) => ({ ...event, statement: statementId(event.statement!) })),
    },
    sentences,
  }
}
