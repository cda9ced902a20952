import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const namesOf = async (text: string) => (await extract({ text, published: '2031-03-14' })).actors

it.each([
  ['The Kasmeri Embassy in Sarn was closed on Monday. The Kasmeri Embassy said so.', 'Kasmeri Embassy in Sarn'],
  ['The Kasmeri Embassy was closed on Monday, officials said.', 'Kasmeri Embassy'],
  ['The Kasmeri Embassy in Sarn was closed. The Kasmeri Embassy in Dresk was open.', 'Kasmeri Embassy'],
])('an embassy has the one town in which the report says that it is: %s', async (text, name) => {
  expect((await namesOf(text)).map((actor) => actor.name)).toContain(name)
})

it('who is told with the body is quoted with it', async () => {
  const text = 'Ana Kovac of the Harbour Office said on Monday that the gate was closed.'
  const kovac = (await namesOf(text)).find(({ name }) => name === 'Ana Kovac')!
  expect(text.slice(kovac.mentions[0].start, kovac.mentions[0].end)).toBe('Ana Kovac of the Harbour Office')
})
