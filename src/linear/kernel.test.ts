import { afterEach, describe, expect, it, vi } from 'vitest'
import { openRowSums } from './index.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a kernel', () => {
  const table = { classes: 1, mask: 0, weights: Int8Array.of(5), scale: 1 }

  it('says what to do where the process may not have its addresses', () => {
    class Memory {
      constructor() {
        throw new RangeError('could not allocate memory')
      }
    }
    vi.stubGlobal('WebAssembly', { Module: WebAssembly.Module, Instance: WebAssembly.Instance, Memory })
    expect(() => openRowSums(table, 1)).toThrow('ulimit -v')
  })
})
