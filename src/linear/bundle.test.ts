import { describe, expect, it } from 'vitest'
import { openBundle, writeBundle } from './index.ts'

describe('a weights file', () => {
  const bytes = writeBundle({ seed: 7 }, { rows: Int8Array.of(1, -2, 3), scales: Float32Array.of(0.5, 0.25) })

  it('gives back what was written, wherever its bytes lie in memory', () => {
    for (const shift of [0, 1, 8]) {
      const moved = new Uint8Array(bytes.length + shift).subarray(shift)
      moved.set(bytes)
      const bundle = openBundle(moved)
      expect(bundle.meta.seed).toBe(7)
      expect([...bundle.array('rows', 'i8')]).toEqual([1, -2, 3])
      expect([...bundle.array('scales', 'f32')]).toEqual([0.5, 0.25])
    }
  })

  it('says what is wrong with a file that is none, and with a name or type it does not hold', () => {
    expect(() => openBundle(new Uint8Array(20))).toThrow('npm run train')
    expect(() => openBundle(bytes).array('columns', 'i8')).toThrow('holds no "columns"')
    expect(() => openBundle(bytes).array('rows', 'f32')).toThrow('is i8, not f32')
  })
})
