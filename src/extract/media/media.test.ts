import { describe, expect, it } from 'vitest'
import type { Analysis, BlockKind } from '../../record/index.ts'
import { findMedia } from './index.ts'

const media = (kind: BlockKind, text: string) =>
  findMedia({ text, blocks: [{ start: 0, end: text.length, kind }] } as unknown as Analysis).map((found) => [
    found.kind,
    found.credit,
  ])

describe('media come out with their kind and credit', () => {
  it.each<[BlockKind, string, string, string | null]>([
    ['credit', 'Image: CW', 'image', 'CW'],
    ['credit', 'Photo by Mara Lind', 'image', 'Mara Lind'],
    ['credit', 'Photo credit: Lantern Society', 'image', 'Lantern Society'],
    ['credit', 'Video courtesy: World Dispatch', 'video', 'World Dispatch'],
    ['embed', 'WATCH: Talks would fail: minister', 'video', null],
    ['embed', 'WATCH: The ministers leave (World Dispatch)', 'video', 'World Dispatch'],
    ['embed', 'LISTEN: The envoy on the talks', 'audio', null],
    ['embed', 'READ MORE: The war so far', 'embed', null],
    ['caption', 'FILE PHOTO: The Ister bridge before the war.', 'image', null],
    ['caption', 'Smoke over Dresk on Sunday. (CW Photo/Mara Lind)', 'image', 'CW Photo/Mara Lind'],
    ['caption', 'Men wait for water in Dresk. Photograph: Mara Lind/CW', 'image', 'Mara Lind/CW'],
    ['caption', 'Men wait for water in Dresk. (Image: CW)', 'image', 'CW'],
  ])('%s %s', (kind, text, expected, credit) => expect(media(kind, text)).toEqual([[expected, credit]]))

  it('a caption below its credit is one medium with it', () => {
    const text = 'Image: CW\nCaption: Volunteers in Dresk.'
    const blocks = [
      { start: 0, end: 9, kind: 'credit' },
      { start: 10, end: text.length, kind: 'caption' },
    ]
    expect(findMedia({ text, blocks } as unknown as Analysis)).toEqual([
      { kind: 'image', start: 0, end: 9, credit: 'CW' },
    ])
  })

  it('takes no prose and nobody who only wrote for a medium', () => {
    expect(media('prose', 'Image: CW')).toEqual([])
    expect(media('credit', 'Reporting by Mara Lind')).toEqual([])
    expect(media('credit', '(Continental Wire)')).toEqual([])
  })
})
