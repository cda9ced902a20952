import { describe, expect, it } from 'vitest'
import { officeOf, sameState } from './offices.ts'

const office = (role: string) => officeOf(role.split(' '))

describe('an office', () => {
  it('has its short forms written out and neither its state nor "former" among its words', () => {
    expect(office('the Veldorian FM').words).toEqual(['foreign', 'minister'])
    expect(office('former foreign minister of Kasmere').words).toEqual(['foreign', 'minister'])
  })

  it('is of one state with another, whether that is named by its name or its adjective', () => {
    expect(sameState(office('the Veldorian FM'), office('foreign minister of Veldoria'))).toBe(true)
    expect(sameState(office('French President'), office('president of France'))).toBe(true)
    expect(sameState(office('North Korean leader'), office('leader of North Korea'))).toBe(true)
  })

  it('is not of one state with another state’s, and may be where one names none', () => {
    expect(sameState(office('Veldorian Foreign Minister'), office('the minister of Kasmere'))).toBe(false)
    expect(sameState(office('North Korean leader'), office('South Korean leader'))).toBe(false)
    expect(sameState(office('Veldorian Foreign Minister'), office('the minister'))).toBe(true)
  })
})
