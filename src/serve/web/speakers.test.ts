import { expect, it } from 'vitest'
import { stanceOf } from './speakers.ts'

const cue = (stance: string) => ({ start: 0, end: 1, lemma: 'say', stance })

it.each([
  ['says', 'does not say'],
  ['denies', 'does not deny'],
  ['promises', 'does not promise'],
  ['discusses', 'does not discuss'],
  ['acts', 'does not do it'],
])('a statement that is negated reads as one: %s, %s', (stance, negated) => {
  expect(stanceOf({ cue: cue(stance), negated: false })).toBe(stance)
  expect(stanceOf({ cue: cue(stance), negated: true })).toBe(negated)
})

it('a quotation without a cue is said', () => {
  expect(stanceOf({ cue: null, negated: false })).toBe('says')
})
