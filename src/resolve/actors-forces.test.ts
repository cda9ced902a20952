import { describe, expect, it } from 'vitest'
import { forcesOf } from './actors-forces.ts'

const bodies = (...names: string[]) => forcesOf(names.map((name) => ({ name, kind: 'organisation' as const })))

describe('the police of an article', () => {
  it('are the one force that it names, by the fullest of its names', () => {
    const { meant } = bodies('Sarn Police', 'Sarn Police Department', 'Open Hands Relief')
    for (const phrase of ['police', 'Police', 'officers', 'Sarn police', 'SPD', 'Police Department'])
      expect(meant(phrase)?.name, phrase).toBe('Sarn Police Department')
    expect(meant('officials')).toBeNull()
  })

  it('are nobody in particular where it names two, or a sheriff’s office alone', () => {
    expect(bodies('Sarn Police', 'Dresk Police').meant('police')).toBeNull()
    const { meant } = bodies('Marlow County Sheriff’s Office')
    expect(meant('police')).toBeNull()
    expect(meant("the sheriff's office")?.name).toBe('Marlow County Sheriff’s Office')
  })

  it('are one where it names none', () => {
    expect(bodies().isCommon('The police')).toBe(true)
    expect(bodies().isCommon('Dresk police')).toBe(false)
  })
})
