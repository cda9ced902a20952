/**
 * Statements whose form alone decides, so that no model is asked:
 *
 * - a video or post presented by its quotation, "WATCH: Talks have failed: Foreign Minister Samira Nadeen";
 * - a quotation with its speaker's name behind a dash, "“No more shelling.” ― Pavel Orlin";
 * - a transcript's turns, "DOSTAN: We have made an offer.";
 * - a paragraph that another leads in, "The governor added:".
 */
import { type Analysis, Relation, type Span, spanOfWords, textOf, Upos, wordAt } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import { type Context, dependentBy, SOMEBODY, solidWords, subjectOf } from './context.ts'
import { FINITE_TAGS } from './quoted.ts'

export interface Certain {
  readonly candidate: Candidate
  readonly rule: string
  /** Such lines hold the speaker's own words though no marks stand around them. */
  readonly direct: boolean
  /** The share of such lines that was right in the training articles, roughly. */
  readonly probability: number
}

export function certainStatements(context: Context): Certain[] {
  return [...embeds(context), ...signed(context), ...turns(context), ...ledIn(context)]
}

const LABEL = /^\s*(?:watch|video|listen|read|live|see|audio)\s*[:|-]\s*/i
/** A speaker is named in a few words, the last of them with a capital. */
const SPEAKER = /^(?:[\p{L}\p{N}.'’-]+\s+){0,7}\p{Lu}[\p{L}'’-]+$/u

function embeds(context: Context): Certain[] {
  const { text, blocks } = context.analysis
  return blocks.flatMap((block) => {
    if (block.kind !== 'embed') return []
    const line = textOf(text, block)
    const label = LABEL.exec(line)
    const colon = line.lastIndexOf(':')
    if (!label || colon < label[0].length || !SPEAKER.test(line.slice(colon + 1).trim())) return []
    return made(context, {
      content: [{ start: block.start + label[0].length, end: block.start + colon }],
      cue: block.start + colon,
      source: { start: block.start + colon + 1, end: block.end },
      rule: 'embed line, speaker after the last colon',
      direct: true,
      probability: 0.85,
    })
  })
}

const DASHED_NAME = /^\s{0,3}([―—–-]{1,2})[ \t]*([\p{Lu}@][^\n“”"]{1,70}?)[ \t]*(?=\n|$)/u

/** A name behind a dash, right after a closing quotation mark and alone to the end of its line. */
function signed(context: Context): Certain[] {
  const { text, quotations } = context.analysis
  return quotations.flatMap((quotation, index) => {
    if (quotation.depth > 0 || quotation.close === null) return []
    const dash = DASHED_NAME.exec(text.slice(quotation.close.end, quotation.close.end + 90))
    if (!dash || dash[2].split(/\s+/).length > 9) return []
    const cue = quotation.close.end + dash[0].indexOf(dash[1])
    const start = cue + dash[1].length
    const content: Span[] = [quotation]
    for (let before = quotation.continues; before >= 0; before = quotations[before].continues)
      content.unshift(quotations[before])
    if (index > 0 && content.length > 20) return []
    return made(context, {
      content,
      cue,
      source: { start, end: start + dash[0].slice(dash[0].indexOf(dash[1]) + dash[1].length).trimEnd().length },
      rule: 'quotation signed behind a dash',
      direct: false,
      probability: 0.9,
    })
  })
}

function turns(context: Context): Certain[] {
  return context.analysis.turns.flatMap(({ speaker, colon, content }) =>
    made(context, {
      content,
      cue: colon,
      source: speaker,
      rule: 'turn of a transcript',
      direct: true,
      probability: 0.9,
    }),
  )
}

/** Verbs behind which a colon leads in somebody's own words. */
const LEADING_IN = new Set([
  'say',
  'add',
  'write',
  'tell',
  'continue',
  'explain',
  'reply',
  'respond',
  'state',
  'post',
  'tweet',
])
/** Words between the verb and its colon: "wrote on Monday in a letter to the council:". */
const TO_COLON = 12
/** What is led in is a paragraph, and not a name or a link. */
const SHORTEST = 6

/** "The governor added:" at the end of a paragraph, and the next without marks: that is what he added. */
function ledIn(context: Context): Certain[] {
  const { analysis, quotation, dependents, standing } = context
  const { text, words, blocks } = analysis
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'prose' || next?.kind !== 'prose' || text[block.end - 1] !== ':') return []
    const colon = wordAt(analysis, block.end - 1)
    const [first, end] = wordsIn(analysis, next)
    if (solidWords(context, first, end) < SHORTEST || context.mark[first] === 1 || quotation[first] >= 0) return []
    let verb = -1
    for (let word = colon - 1; word > colon - TO_COLON && words.sentence[word] === words.sentence[colon]; word--) {
      if (quotation[word] >= 0) return []
      if (!FINITE_TAGS.has(words.xpos[word])) continue
      verb = word
      break
    }
    if (verb < 0 || words.upos[verb] !== Upos.VERB || !LEADING_IN.has(words.lemma[verb])) return []
    const subject = subjectOf(context, verb)
    const isSomebody = subject >= 0 && subject < verb && SOMEBODY.has(standing[subject] % 10)
    if (!isSomebody || dependentBy(context, verb, Relation.ccomp) >= 0) return []
    return made(context, {
      content: [next],
      cue: words.start[verb],
      source: spanOfWords(analysis, dependents.left[subject], Math.min(verb, dependents.right[subject])),
      rule: 'paragraph led in by a colon',
      direct: true,
      probability: 0.8,
    })
  })
}

interface Making {
  readonly content: readonly Span[]
  readonly cue: number
  readonly source: Span
  readonly rule: string
  readonly direct: boolean
  readonly probability: number
}

function made(context: Context, { content, cue, source, rule, direct, probability }: Making): Certain[] {
  const { analysis } = context
  const speaker = trimmed(context, wordsIn(analysis, source))
  const pieces: number[] = []
  for (const span of content) {
    const words = trimmed(context, wordsIn(analysis, span))
    if (words[0] >= words[1]) continue
    if (pieces.length > 0 && solidWords(context, pieces[pieces.length - 1], words[0]) === 0)
      pieces[pieces.length - 1] = words[1]
    else pieces.push(...words)
  }
  if (pieces.length === 0 || speaker[0] >= speaker[1]) return []
  const anchor = wordAt(analysis, cue)
  const candidate: Candidate = {
    anchor,
    cueScore: 9,
    content: pieces,
    source: speaker,
    sourceHead: headOf(analysis, speaker[0], speaker[1]),
    contentRecipe: 0,
    values: new Float32Array(0),
    rank: 0,
  }
  return [{ candidate, rule, direct, probability }]
}

function wordsIn(analysis: Analysis, { start, end }: Span): [number, number] {
  const first = wordAt(analysis, start)
  let last = first
  while (last < analysis.words.count && analysis.words.start[last] < end) last++
  return [first, last]
}

function trimmed({ solid }: Context, [first, end]: [number, number]): [number, number] {
  let from = first
  let to = end
  while (from < to && solid[from + 1] === solid[from]) from++
  while (to > from && solid[to] === solid[to - 1]) to--
  return [from, to]
}

function headOf(analysis: Analysis, first: number, end: number): number {
  for (let word = first; word < end; word++) {
    const head = analysis.words.head[word]
    if (head < first || head >= end) return word
  }
  return end - 1
}
