import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../train/shared.ts'
import { fusedSource } from './fuse.ts'
import { FUSED } from './fused-modules.ts'

describe('WebAssembly of functions of features', () => {
  it.each(FUSED)('$target is what its sources say (npm run fuse writes it)', async (module) => {
    await expect(await fusedSource(module)).toMatchFileSnapshot(join(ROOT, module.target))
  })
})
