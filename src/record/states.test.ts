import { expect, it } from 'vitest'
import type { Analysis } from './analysis.ts'
import { statesOf } from './states.ts'
import { Relation, Upos } from './tagset.data.ts'

/** Every word that begins a pair modifies the next. */
function read(text: string): Pick<Analysis, 'text' | 'words'> {
  const found = [...text.matchAll(/\S+/g)]
  const words = {
    count: found.length,
    start: Int32Array.from(found, ({ index }) => index),
    end: Int32Array.from(found, ({ index, 0: word }) => index + word.length),
    upos: found.map(() => Upos.NOUN),
    relation: found.map(() => Relation.amod),
    head: found.map(() => 0),
  }
  return { text, words } as unknown as Pick<Analysis, 'text' | 'words'>
}

it('an adjective and a name that fit are of a state, and not of a party or a faith', () => {
  expect(statesOf(read('Veldorian troops left Veldoria')).stateOf('Veldoria')).toBe('Veldoria')
  for (const text of ['Democratic Democrat', 'Republican Republic', 'Islamic Islam'])
    expect(statesOf(read(text)).stateOf(text.split(' ')[1])).toBeNull()
})
