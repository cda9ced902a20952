import { expect, it } from 'vitest'
import { isPublic } from './address.ts'

it.each(['93.184.215.14', '2606:2800:21f:cb07::1', '64:ff9b::5db8:d70e'])('%s is of the public internet', (address) => {
  expect(isPublic(address)).toBe(true)
})

it.each([
  '127.0.0.1',
  '10.0.0.1',
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '::ffff:168.63.129.16',
  '64:ff9b::a83f:8110',
  '::1',
  'fd00::1',
  'wire.example',
])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false)
})
