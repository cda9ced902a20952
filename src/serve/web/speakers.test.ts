import { expect, it } from 'vitest'
import { stanceAfter, stanceOf } from './speakers.ts'

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

it.each<[string, readonly { kind: 'person' | 'group' | 'unnamed' | 'organisation' }[], string]>([
  ['Mirela Dostan', [{ kind: 'person' }], 'says'],
  ['Mirela Dostan and Halim Tarour', [{ kind: 'person' }, { kind: 'person' }], 'say'],
  ['insiders', [{ kind: 'unnamed' }], 'say'],
  ['A lot of harbour officials', [], 'say'],
  ['residents of Port Almery', [{ kind: 'group' }], 'say'],
  ['Democrats', [{ kind: 'group' }], 'say'],
  ['one of the officials', [{ kind: 'unnamed' }], 'says'],
  ['a spokeswoman for the miners', [{ kind: 'unnamed' }], 'says'],
  ['Hamas', [{ kind: 'group' }], 'says'],
  ['the press', [{ kind: 'group' }], 'says'],
  ['United Mines', [{ kind: 'organisation' }], 'says'],
])('the verb agrees with its speaker: %s', (speaker, actors, says) => {
  expect(stanceAfter(speaker, { cue: cue('says'), negated: false }, actors)).toBe(says)
  const negated = stanceAfter(speaker, { cue: cue('denies'), negated: true }, actors)
  expect(negated).toBe(says === 'say' ? 'do not deny' : 'does not deny')
})
