/**
 * An analysis as CoNLL-U, the treebanks' own format: one word a line in ten columns, multiword tokens as ranges
 * ("don't" is 2-3), `SpaceAfter=No` where the next token touches. The last column holds each word's place in the text
 * (`start_char`, `end_char`), so that a line leads back to it.
 */
import { type Analysis, RELATION_NAMES, sentenceCount, UPOS_NAMES, XPOS_NAMES } from '../record/index.ts'

/** Sentences of `analysis`, each followed by an empty line. */
export function writeConllu(analysis: Analysis): string {
  const out: string[] = []
  for (let sentence = 0; sentence < sentenceCount(analysis); sentence++) writeSentence(analysis, sentence, out)
  return out.join('')
}

/** A form in one column: a line break or tab inside a word would end it. */
const column = (text: string): string => text.replace(/\s+/g, ' ') || '_'

function writeSentence({ text, words, sentences }: Analysis, sentence: number, out: string[]): void {
  const first = sentences[sentence]
  const end = sentences[sentence + 1]
  if (first === end) return
  out.push(`# sent_id = ${sentence + 1}\n`)
  out.push(`# text = ${column(text.slice(words.start[first], words.end[end - 1]))}\n`)
  const formOf = (word: number) => column(text.slice(words.start[word], words.end[word]))
  const touches = (word: number) =>
    word + 1 < words.count && words.start[word + 1] === words.end[word] && word + 1 < end
  for (let word = first; word < end; word++) {
    const number = word - first + 1
    let last = word
    while (last + 1 < end && words.joined[last + 1] === 1) last++
    if (last > word && words.joined[word] === 0) {
      const range = `${number}-${last - first + 1}`
      const form = column(text.slice(words.start[word], words.end[last]))
      out.push(`${range}\t${form}${'\t_'.repeat(7)}\t${touches(last) ? 'SpaceAfter=No' : '_'}\n`)
    }
    const inside = words.joined[word] === 1 || (word + 1 < end && words.joined[word + 1] === 1)
    const misc = [
      ...(!inside && touches(word) ? ['SpaceAfter=No'] : []),
      `start_char=${words.start[word]}`,
      `end_char=${words.end[word]}`,
    ]
    const head = words.head[word] < 0 ? 0 : words.head[word] - first + 1
    out.push(
      [
        number,
        formOf(word),
        column(words.lemma[word]),
        UPOS_NAMES[words.upos[word]],
        XPOS_NAMES[words.xpos[word]],
        '_',
        head,
        RELATION_NAMES[words.relation[word]],
        '_',
        misc.join('|'),
      ].join('\t'),
      '\n',
    )
  }
  out.push('\n')
}
