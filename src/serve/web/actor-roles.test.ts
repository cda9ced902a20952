import { expect, test } from 'vitest'
import { rolesOnce } from './actor-roles.ts'

const role = (title: string, of: string | null, first: string, last = first) => ({
  title,
  of,
  first,
  last,
  articles: 1,
})

test('a role told to three depths is told once, over all of its days', () => {
  const roles = [
    role('Secretary of State', 'Veldoria', '2031-03-02', '2031-04-01'),
    role('Secretary of State', null, '2031-03-01'),
    role('Secretary', null, '2031-05-01'),
    role('Mayor', 'Sarn', '2020-01-01'),
  ]
  expect(rolesOnce(roles).map(({ title, of, first, last }) => [title, of, first, last])).toEqual([
    ['Secretary of State', 'Veldoria', '2031-03-01', '2031-05-01'],
    ['Mayor', 'Sarn', '2020-01-01', '2020-01-01'],
  ])
})
