import { describe, expect, it } from 'vitest'
import { decode } from './charset.ts'

const bytes = Buffer.from('He said: \x93We won\x92t go\x94 \x96 for \x802\x85', 'latin1')

describe('windows-1252 under each of its labels', () => {
  it.each(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'cp1252'])('reads %s as browsers do', (label) => {
    expect(decode(bytes, 'a.txt', label)).toMatchObject({
      charset: 'windows-1252',
      text: 'He said: “We won’t go” – for €2…',
    })
  })

  it('reads what nobody declared', () => {
    expect(decode(bytes, 'a.txt').text).toContain('“We won’t go”')
  })

  it('leaves ISO-8859-15 and Cyrillic to their own tables', () => {
    expect(decode(Buffer.of(0xa4, 0x20, 0xe9), 'a.txt', 'iso-8859-15').text).toBe('€ é')
    expect(decode(Buffer.of(0x93, 0xcf, 0xf0, 0xe8, 0x94), 'a.txt', 'windows-1251').text).toBe('“При”')
  })
})
