import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { presentedEntry } from '../../test/presented-entry.ts'
import { keep } from '../store/index.ts'
import { actor } from './index.ts'

onEveryDatabase('who may be the same', (database) => {
  beforeAll(async () => {
    await keep(database(), [
      presentedEntry('2031-03-03', 'Paul Hartley', 'said the bridge was empty'),
      presentedEntry('2033-09-03', 'Paul Hartley', 'said the wells were dry'),
      presentedEntry('2033-09-03', 'Ruth Hartley', 'said the mill was shut'),
    ])
  })
  const asked = () => actor(database(), { name: 'Paul Hartley', limit: 5, offset: 0 })

  it('is offered and not counted, and nobody of another first name is', async () => {
    const answer = (await asked())!
    expect(answer.said.statements).toBe(1)
    expect(answer.perhaps.map(({ name, why }) => [name, why])).toEqual([['Paul Hartley', 'the same name']])
    expect(answer.perhaps[0].id).not.toBe(answer.actor.id)
  })
})
