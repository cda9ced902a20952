import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const { extract } = openPipeline()
const talks = (text: string) =>
  extract(readText(text, 'a test', { published: '2031-03-14' })).events.filter(({ type }) => type === 'CONSULT').length

it('whoever is discussed takes no part', () => {
  expect(talks("Ilse Rosen continued in her discussion of Anton Brezik's recent behavior on Monday.")).toBe(0)
  expect(talks('Ilse Rosen continued in her discussion with Anton Brezik on Monday.')).toBe(1)
})
