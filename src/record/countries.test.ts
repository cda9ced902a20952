import { describe, expect, it } from 'vitest'
import { COUNTRIES, countryByDemonym, countryByName, countryBySeat } from './index.ts'

describe('the table of states', () => {
  it('has one row a code, each with a name, a demonym and a seat of government', () => {
    expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length)
    for (const { code, names, demonyms, seats } of COUNTRIES) {
      expect(code).toMatch(/^[A-Z]{2}$/)
      for (const cell of [names, demonyms, seats]) {
        expect(cell.length, code).toBeGreaterThan(0)
        for (const word of cell) expect(word, code).toBe(word.trim())
      }
    }
  })

  it('finds a state by name, by demonym and by the seat that stands for its government', () => {
    expect(countryByName.get('côte d’ivoire'.replace('’', "'"))?.code).toBe('CI')
    expect(countryByDemonym.get('north korean')?.code).toBe('KP')
    expect(countryBySeat.get('kremlin')?.names[0]).toBe('Russia')
  })
})
