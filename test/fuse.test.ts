import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../train/shared.ts'
import { FUSED, fusedSource } from './fuse.ts'

describe('functions of features whose look-ups are written into them', () => {
  it.each(FUSED)('$target is what $source says (npm run fuse writes it)', async (file) => {
    await expect(fusedSource(file)).toMatchFileSnapshot(join(ROOT, file.target))
  })
})
