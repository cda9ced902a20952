import { describe, expect, it } from 'vitest'
import { formOf } from './index.ts'

const isKnownElsewhere = (kind: 'person' | 'organisation' | 'group', name: string): boolean =>
  formOf({ kind, name, roles: [] }) !== null

describe('a common noun is somebody of its own report', () => {
  it.each([
    ['group', 'Investigators'],
    ['group', 'INVESTIGATORS'],
    ['group', 'the Dresk authorities'],
    ['group', 'Relatives of Ana Kovac'],
    ['group', 'Police in Dresk'],
    ['organisation', 'Department'],
    ['organisation', 'The sheriff’s office'],
    ['organisation', 'City Council'],
    ['organisation', 'Neighbors'],
    ['person', 'Detectives'],
    ['person', 'R-Ohio'],
    ['person', 'Mich.'],
    ['group', 'Kasmeris'],
    ['organisation', 'Harbour Avenue'],
    ['organisation', 'Someone'],
    ['person', 'Anyone'],
    ['organisation', 'None'],
    ['organisation', 'Polls'],
    ['person', 'Campaign'],
    ['organisation', 'Tuesday'],
    ['group', 'We'],
  ] as const)('%s %s', (kind, name) => {
    expect(isKnownElsewhere(kind, name)).toBe(false)
  })

  it.each([
    ['group', 'the Free Lanterns'],
    ['organisation', 'Dresk Police'],
    ['organisation', 'Dresk police'],
    ['organisation', 'State Department'],
    ['organisation', 'National Assembly'],
    ['organisation', 'Kings County Hospital'],
    ['person', 'Mirela Dostan'],
    ['person', 'May'],
    ['organisation', 'The Post'],
    ['organisation', 'Dostan campaign'],
  ] as const)('and %s %s is a name', (kind, name) => {
    expect(isKnownElsewhere(kind, name)).toBe(true)
  })
})
