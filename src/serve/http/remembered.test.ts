import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('an answer is kept for twenty times as long as it took, then asked for anew', async () => {
  let [clock, asked] = [0, 0]
  const front = remembered(
    async () => {
      clock += 100
      return ++asked
    },
    () => clock,
  )
  expect(await front()).toBe(1)
  clock += 1999
  expect(await front()).toBe(1)
  clock += 2
  expect(await front()).toBe(2)
})

test('a failure is not kept, and whoever asks meanwhile shares one question', async () => {
  let asked = 0
  const front = remembered(async () => {
    asked++
    if (asked === 1) throw new Error('no')
    return asked
  })
  await expect(Promise.all([front(), front()])).rejects.toThrow('no')
  expect(asked).toBe(1)
  expect(await front()).toBe(2)
})
