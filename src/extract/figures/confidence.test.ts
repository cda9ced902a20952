import { expect, it } from 'vitest'
import { LIKELY } from '../../record/index.ts'
import { confidenceOf } from './confidence.ts'

const of = { what: 'quake', when: null, where: [], whom: null, main: true, part: false }
const toll = { of, statement: -1, rule: 'verb:kill', measure: 'killed', status: 'claimed' } as const
const [sure, doubtful] = [{ confidence: 0.9 }, { confidence: 0.3 }]

it('the dead whom a verb tells are likely, in the outlet’s own voice and by a claimant who is sure', () => {
  expect(confidenceOf(toll, [])).toBeGreaterThan(LIKELY)
  expect(confidenceOf({ ...toll, statement: 0, of: null }, [sure])).toBeGreaterThan(LIKELY)
})

it('what is counted by itself, and what somebody doubtful claims, is not', () => {
  expect(confidenceOf({ ...toll, rule: 'counted', measure: 'other' }, [])).toBeLessThan(LIKELY)
  expect(confidenceOf({ ...toll, statement: 1 }, [sure, doubtful])).toBeLessThan(LIKELY)
})
