import { expect, test } from 'vitest'
import { articlePath, searchPath, webAddress } from './links.ts'

test('a search address holds what was asked and nothing else', () => {
  expect(searchPath({ text: 'the corridor', by: 'Dostan', limit: 20, offset: 40 })).toBe(
    '/search?q=the+corridor&by=Dostan&page=3',
  )
  expect(searchPath({})).toBe('/search')
})

test('an id cannot leave its place in the address', () => {
  expect(articlePath('a/../b?c#d', 's 1')).toBe('/articles/a%2F..%2Fb%3Fc%23d#s%201')
})

test.each([
  ['https://wire.example/talks', 'https://wire.example/talks'],
  ['http://wire.example', 'http://wire.example/'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['//wire.example/talks', null],
  ['not an address', null],
  [undefined, null],
])('only web addresses are linked: %s', (url, address) => {
  expect(webAddress(url)).toBe(address)
})
