import { expect, it } from 'vitest'
import type { Role } from '../record/index.ts'
import { formOf, perhapsOne, type Setting } from './index.ts'

const nowhere = { day: null, outlet: null, places: [], regions: [], circle: [], country: null, town: null }
const person = (name: string, setting: Partial<Setting> = {}, roles: readonly Role[] = []) =>
  formOf({ kind: 'person', name, roles }, { ...nowhere, ...setting })!

const dresk = { places: ['dresk'], circle: ['ana kovac'], day: '2031-03-14' }

it('offers namesakes who share too little to be joined, surer the more they share', () => {
  const alone = perhapsOne(person('Paul Hartley'), person('Paul Hartley'))
  const beside = perhapsOne(person('Paul Hartley', dresk), person('Paul Hartley', dresk))
  expect(alone?.why).toBe('the same name')
  expect(beside!.confidence).toBeGreaterThan(alone!.confidence)
})

it('offers a surname for somebody named in full only where something is shared, and is never sure of it', () => {
  expect(perhapsOne(person('Hartley'), person('Paul Hartley'))).toBeNull()
  const perhaps = perhapsOne(person('Hartley', dresk), person('Paul Hartley', dresk))
  expect(perhaps?.why).toBe('this surname and the same circle, town and days')
  expect(perhaps?.confidence).toBeLessThan(0.7)
})

it.each([
  ['a father and a son', person('Paul Hartley Jr.', dresk), person('Paul Hartley Sr.', dresk)],
  ['two first names', person('Paul Hartley', dresk), person('Ruth Hartley', dresk)],
  [
    'two offices of one title',
    person('Paul Hartley', dresk, [{ title: 'Sheriff', of: 'Marlow County' }]),
    person('Paul Hartley', dresk, [{ title: 'Sheriff', of: 'Tarn County' }]),
  ],
  ['whom a person set apart', { ...person('Paul Hartley', dresk), apart: 'x' }, person('Paul Hartley', dresk)],
])('never offers %s', (_, a, b) => {
  expect(perhapsOne(a, b)).toBeNull()
})
