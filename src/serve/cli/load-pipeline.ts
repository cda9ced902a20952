/** The stages' code and weights, loaded by the commands that read articles alone: a search should not wait for them. */
import type { Pipeline } from '../../pipeline.ts'

export async function loadPipeline(): Promise<Pipeline> {
  const { openPipeline } = await import('../../pipeline.ts')
  return openPipeline()
}
