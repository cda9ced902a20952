/**
 * CoNLL-U treebanks → documents with their raw text, every word tied to its place in it. The text is put together from
 * `SpaceAfter=No`; a new paragraph is a blank line. `analysisOf` gives a document as the pipeline would have analysed it
 * had it made no mistake, for whoever trains on gold words, tags and trees.
 *
 * Left out: enhanced dependencies, empty nodes, features. `misc` is kept as written (GUM's `Entity=`, `Discourse=`).
 */
import { type Analysis, type Block, Relation, Upos, Xpos } from '../src/record/index.ts'
import { readSharedText } from './shared.ts'

export interface TreeWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index in the sentence; -1 at the root. */
  readonly head: number
  readonly relation: string
  readonly misc: string
  /** UTF-16 offsets into the document's text. */
  readonly start: number
  readonly end: number
  readonly joined: boolean
}

export interface TreeSentence {
  readonly id: string
  readonly words: readonly TreeWord[]
  /** Whether a paragraph begins here. */
  readonly paragraph: boolean
}

export interface TreeDocument {
  readonly id: string
  /** GUM's genre ("news", "interview"); EWT's, from its names ("newsgroup", "weblog", "email", "reviews", "answers"). */
  readonly genre: string
  readonly text: string
  readonly sentences: readonly TreeSentence[]
  /** The document's metadata comments, by key: `meta::title`, `meta::genre`. */
  readonly meta: ReadonlyMap<string, string>
}

const genreOf = (id: string): string => (id.startsWith('GUM_') ? id.split('_')[1] : id.split('-')[0])

/** A treebank under the shared folder: `readTreebank('ewt', 'dev')`. */
export const readTreebank = (name: 'ewt' | 'gum', split: 'train' | 'dev'): TreeDocument[] =>
  parseConllu(readSharedText(`data/ud/${name}-${split}.conllu.gz`))

export function parseConllu(conllu: string): TreeDocument[] {
  const documents: TreeDocument[] = []
  let id = ''
  let meta = new Map<string, string>()
  let text = ''
  let sentences: TreeSentence[] = []
  const close = () => {
    if (sentences.length > 0) documents.push({ id, genre: genreOf(id), text, sentences, meta })
    text = ''
    sentences = []
    meta = new Map()
  }
  let glued = false
  for (const block of conllu.split('\n\n')) {
    const rows: string[][] = []
    let paragraph = false
    let sentenceId = ''
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc')) {
        close()
        id = line.slice(line.indexOf('=') + 1).trim()
        paragraph = true
      } else if (/^# newpar\b(?!_)/.test(line)) paragraph = true
      else if (line.startsWith('# sent_id')) sentenceId = line.slice(line.indexOf('=') + 1).trim()
      else if (line.startsWith('# meta::'))
        meta.set(line.slice(2, line.indexOf(' =')), line.slice(line.indexOf('=') + 1).trim())
      else if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'))
    }
    if (rows.length === 0) continue
    if (sentences.length > 0) text += paragraph ? '\n\n' : glued ? '' : ' '
    const read = readSentence(rows, text)
    text = read.text
    glued = read.glued
    sentences.push({ id: sentenceId, words: read.words, paragraph })
  }
  close()
  return documents
}

/** The words of one sentence, put at the end of `text`. Its last blank is left to what follows: `glued` where none does. */
function readSentence(rows: readonly string[][], before: string): { words: TreeWord[]; text: string; glued: boolean } {
  const words: TreeWord[] = []
  let text = before
  let glued = true
  let rangeEnd = 0
  let tokenStart = 0
  let tokenEnd = 0
  let at = 0
  let rangeGlued = false
  const indexOf = new Map<string, number>()
  const kept = rows.filter(([number]) => !number.includes('.'))
  let count = 0
  for (const [number] of kept) if (!number.includes('-')) indexOf.set(number, count++)
  for (const [number, form, lemma, upos, xpos, , head, relation, , misc] of kept) {
    const noSpace = /(^|\|)SpaceAfter=No(\||$)/.test(misc)
    if (number.includes('-')) {
      if (!glued) text += ' '
      rangeEnd = Number(number.split('-')[1])
      tokenStart = text.length
      text += form
      tokenEnd = text.length
      at = tokenStart
      rangeGlued = noSpace
      glued = true
      continue
    }
    const inside = Number(number) <= rangeEnd
    let start: number
    let end: number
    if (inside) {
      // The words of a token share its characters in order; the last takes what is left.
      start = at
      end = Number(number) === rangeEnd ? tokenEnd : Math.min(tokenEnd - 1, at + form.length)
      at = end
      if (Number(number) === rangeEnd) glued = rangeGlued
    } else {
      if (!glued) text += ' '
      start = text.length
      text += form
      end = text.length
      glued = noSpace
    }
    words.push({
      form, lemma, upos, xpos, relation, misc, start, end,
      head: head === '0' ? -1 : (indexOf.get(head) ?? -1),
      joined: inside && start > tokenStart,
    }) // biome-ignore format: one table
    if (words.length === 1 && !inside) glued = noSpace
  }
  return { words, text, glued }
}

const numberOf = (table: Readonly<Record<string, number>>, name: string): number =>
  table[name] ?? table[name.split(':')[0]] ?? 0

/** The document as an analysis without mistakes: gold words, sentences, tags, lemmas and trees. No names or coreference. */
export function analysisOf(document: TreeDocument): Analysis {
  const count = document.sentences.reduce((sum, { words }) => sum + words.length, 0)
  const words = {
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    relation: new Uint8Array(count),
    head: new Int32Array(count),
    sentence: new Int32Array(count),
    joined: new Uint8Array(count),
    lemma: new Array<string>(count),
  }
  const sentences = new Int32Array(document.sentences.length + 1)
  const blocks: Block[] = []
  let first = 0
  document.sentences.forEach((sentence, index) => {
    sentences[index] = first
    sentence.words.forEach((word, i) => {
      const at = first + i
      words.start[at] = word.start
      words.end[at] = word.end
      words.upos[at] = numberOf(Upos, word.upos)
      words.xpos[at] = numberOf(Xpos, word.xpos)
      words.relation[at] = numberOf(Relation, word.relation)
      words.head[at] = word.head < 0 ? -1 : first + word.head
      words.sentence[at] = index
      words.joined[at] = word.joined ? 1 : 0
      words.lemma[at] = word.lemma
    })
    const start = sentence.words[0].start
    const end = sentence.words[sentence.words.length - 1].end
    const last = blocks[blocks.length - 1]
    if (sentence.paragraph || last === undefined) blocks.push({ kind: 'prose', start, end })
    else blocks[blocks.length - 1] = { ...last, end }
    first += sentence.words.length
  })
  sentences[document.sentences.length] = count
  return {
    text: document.text,
    words,
    sentences,
    blocks,
    quotations: [],
    turns: [],
    mentions: [],
    entities: [],
    problems: [],
  }
}
