import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { bookmarksLike, bookmarksOf, changeBookmark, keep, removeBookmark, replaceRecords, tagsOf } from './index.ts'

const entry = markedEntry(
  '[Mirela Dostan]s [said]c [talks in Haverin had failed]x.\n[Yusuf Karam]s [denied]c that [the bridge was shelled]x.',
)
const [talks, bridge] = entry.record.statements
const by = 'Mara Lind'

onEveryDatabase('bookmarks', (database) => {
  beforeAll(async () => {
    await keep(database(), [entry])
  })

  it('keep what is not given, and go when nothing is marked any more', async () => {
    const set = (change: object) => changeBookmark(database(), talks.id, change, by)
    expect(await set({ starred: true })).toMatchObject({ bookmark: { starred: true, tags: [], note: null, by } })
    expect(await set({ tags: ['Talks', 'to check'], note: 'checked' })).toMatchObject({ bookmark: { starred: true } })
    expect(await set({ starred: false })).toMatchObject({ bookmark: { tags: ['Talks', 'to check'], note: 'checked' } })
    expect(await set({ tags: [], note: null })).toEqual({ isKnown: true, bookmark: null })
    expect(await removeBookmark(database(), talks.id)).toBe(false)
    expect(await changeBookmark(database(), 'none', { starred: true }, by)).toEqual({ isKnown: false, bookmark: null })
  })

  it('are found by tag, in any case, and by star', async () => {
    await changeBookmark(database(), talks.id, { tags: ['Talks'] }, by)
    await changeBookmark(database(), bridge.id, { tags: ['talks'], starred: true }, by)
    expect(await tagsOf(database())).toMatchObject([{ bookmarks: 2 }])
    expect((await bookmarksLike(database(), { tag: 'TALKS' })).total).toBe(2)
    expect((await bookmarksLike(database(), { tag: 'talks', starred: true })).bookmarks).toMatchObject([
      { statement: bridge.id, words: 'the bridge was shelled' },
    ])
  })

  it('outlive a rebuild: they follow their words, and where these are gone they stay', async () => {
    const moved = {
      ...talks,
      id: `${entry.article.id}-moved`,
      content: [{ ...talks.content[0], start: talks.content[0].start + 6 }],
    }
    await replaceRecords(database(), [{ ...entry, record: { ...entry.record, statements: [moved] } }])
    expect([...(await bookmarksOf(database(), [moved.id])).keys()]).toEqual([moved.id])
    expect((await bookmarksLike(database(), {})).bookmarks.map(({ statement }) => statement).sort()).toEqual(
      [moved.id, bridge.id].sort(),
    )
    await replaceRecords(database(), [entry])
    expect([...(await bookmarksOf(database(), [talks.id, bridge.id])).keys()].sort()).toEqual(
      [talks.id, bridge.id].sort(),
    )
  })
})
