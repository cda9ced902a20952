import { expect, it } from 'vitest'
import { confidenceOf } from './confidence.ts'

it('a figure of a known quantity is likely, one of a doubtful statement is not', () => {
  const of = { what: 'quake', when: null, where: [], whom: null, main: true, part: false }
  const [sure, doubtful] = [{ confidence: 0.9 }, { confidence: 0.3 }]
  expect(confidenceOf({ of, statement: -1 }, [])).toBeGreaterThan(0.6)
  expect(confidenceOf({ of, statement: 0 }, [sure])).toBeGreaterThan(0.6)
  expect(confidenceOf({ of, statement: 1 }, [sure, doubtful])).toBeLessThan(0.6)
  expect(confidenceOf({ of: null, statement: -1 }, [])).toBeLessThan(0.6)
})
