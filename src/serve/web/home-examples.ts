/** What to type into the box of the front page: one example of each question, as far as this record has an answer to it. */
import type { FrontAnswer } from '../../ask/index.ts'
import { numberInWords, thingInWords } from './figures-words.ts'
import { plain } from './visible.tsx'

const MOST = 4

export function examplesOf({ examples, disputes, talks }: FrontAnswer): readonly string[] {
  const [words, ...others] = examples
  return [words, ...numbers(disputes), ...meetings(talks), ...others]
    .filter((each) => each !== undefined)
    .slice(0, MOST)
}

/** With what is counted, since a small number alone asks for little: "5 people killed in Sarn". */
const numbers = (disputes: FrontAnswer['disputes']): readonly string[] =>
  disputes.slice(0, 1).map(({ more }) => {
    const thing = thingInWords({ ...more, place: null })
    return plain(`${numberInWords(more.max)} ${thing}${more.place ? ` in ${more.place}` : ''}`)
  })

/** Between two that are called by names alone: "the other side" is nobody to ask for. */
function meetings({ ahead, latest }: FrontAnswer['talks']): readonly string[] {
  const isNamed = (name: string) => /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(name)
  const found = [...ahead, ...latest].find(({ participants }) => participants.filter(isNamed).length > 1)
  const [one, other] = found?.participants.filter(isNamed) ?? []
  return one && other ? [`talks between ${plain(one)} and ${plain(other)}`] : []
}
