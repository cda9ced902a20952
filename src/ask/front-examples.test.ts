/** Searches to begin with are of the record at hand, and each finds something. */
import { expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { keep } from '../store/index.ts'
import { front, search } from './index.ts'

onEveryDatabase('examples on the front page', (database) => {
  it('are none of an empty record', async () => {
    expect((await front(database())).examples).toEqual([])
  })

  it('find something here', async () => {
    await keep(database(), [
      markedEntry(
        '[Mirela Dostan]s [said]c [the corridor would stay open]x.\n[Dostan]s [said]c [it is the corridor]x.',
        {
          outlet: 'The Sarn Herald',
          published: '2031-03-14',
        },
      ),
      markedEntry('[Halim Tarour]s [said]c [bread would come]x.', {
        outlet: 'The Sarn Herald',
        published: '2032-01-02',
      }),
    ])
    const { examples } = await front(database())
    expect(examples).toContain('outlet:"The Sarn Herald"')
    expect(examples.join(' ')).toMatch(/after:203[12]/)
    for (const text of examples) {
      const { total } = await search(database(), { text, limit: 1, offset: 0 })
      expect(total, text).toBeGreaterThan(0)
    }
  })
})
