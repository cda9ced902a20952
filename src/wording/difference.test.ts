import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../test/cpu-time.ts'
import { differenceOf, differenceWithin } from './index.ts'

/** `same -deleted- +inserted+ [before→after] {beyond}`, `!` before a run that turns the sentence round. */
function drawn(runs: ReturnType<typeof differenceOf>): string {
  const draw = {
    same: (before: string) => before,
    deleted: (before: string) => `-${before}-`,
    inserted: (_: string, after: string) => `+${after}+`,
    replaced: (before: string, after: string) => `[${before}→${after}]`,
    beyond: (before: string) => `{${before}}`,
  }
  return runs
    .map(({ kind, before, after, negation }) => `${negation ? '!' : ''}${draw[kind](before.trim(), after.trim())}`)
    .join(' ')
}

describe('a word difference', () => {
  it.each([
    ['The bridge is open.', 'the bridge is open', 'The bridge is open.'],
    ['“We do not sell.”', '"We don’t sell"', '“We do not sell.”'],
    ['I’ve not sold', 'I’VE NOT SOLD', 'I’ve not sold'],
    ['The harbour centre was organised', 'the harbor center was organized', 'The harbour centre was organised'],
    ['We do not sell.', 'We do sell.', 'We do !-not- sell.'],
    ['We are ready to talk', 'We are never ready to talk', 'We are !+never+ ready to talk'],
    ['I negotiate every night', 'I sit down at night', 'I [negotiate every→sit down at] night'],
    ['the port, the bridge and the road', 'the port and the road', 'the port, -the bridge- and the road'],
    ['no deal, not this week, she said', 'no deal, she said', 'no deal, -not this week,- she said'],
    ['no bread', 'bread no longer', '!-no- bread +no longer+'],
    ['', 'new words', '+new words+'],
    ['old words', '', '-old words-'],
    ['2,000 men', '2000 men', '2,000 men'],
  ])('from %j to %j is %j', (before, after, expected) => {
    expect(drawn(differenceOf(before, after))).toBe(expected)
  })

  it('lays a part beside the whole: what stands beyond it is no difference', () => {
    expect(
      drawn(differenceWithin('Rain fell. We will not go back without a truce, she said.', 'We will go back')),
    ).toBe('{Rain fell.} We will !-not- go back {without a truce, she said.}')
  })

  it('keeps what was cut in one piece', () => {
    const whole = 'We are ready to give up our guns in the valley. We are not ready to give up the valley.'
    expect(drawn(differenceWithin(whole, 'ready to give up the guns'))).toContain('ready to give up [our→the] guns')
  })

  it('gives both texts back, run by run, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('not ', 'the ', 'Don’t', ' 1,000', 'é', '… ', '“a', 'b”. ', '\n', '😀'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const runs of [differenceOf(before, after), differenceWithin(before, after)]) {
          expect(runs.map((run) => run.before).join('')).toBe(before)
          expect(runs.map((run) => run.after).join('')).toBe(after)
        }
      }),
    )
  })

  it('takes two long texts in bounded time', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at % 977}`).join(' ')
    const begin = cpuMs()
    const runs = differenceOf(long('a'), long('b'))
    expect(cpuMs() - begin).toBeLessThan(5000)
    expect(runs.map((run) => run.before).join('')).toBe(long('a'))
  })
})
