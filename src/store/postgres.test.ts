import { expect, it } from 'vitest'
import { openStore } from './index.ts'

it.each(['postgresql://anton:secret@127.0.0.1:1/press', 'postgresql://anton@127.0.0.1:1/press?password=secret'])(
  'a server that does not answer is named with what to do and without its password: %s',
  async (url) => {
    const opened = openStore({ url, folder: '' })
    await expect(opened).rejects.toMatchObject({ code: 'server-unreachable' })
    await expect(opened).rejects.toThrow(/anton@127\.0\.0\.1:1\/press.*does not answer.*DATABASE_URL/)
    await expect(opened).rejects.not.toThrow('secret')
  },
)
