import { describe, expect, it } from 'vitest'
import { Xpos } from '../record/index.ts'
import { applyRule, type LemmaTable, lemmaOf, ruleOf } from './lemma.ts'

const nothing: LemmaTable = { key: new Int32Array(8), rule: new Uint16Array(8), rules: [] }

describe('lemmas', () => {
  it.each([
    ['talks', 'talk'],
    ['Ministers', 'minister'],
    ['Dostan', 'Dostan'],
    ['went', 'go'],
    ["n't", 'not'],
  ])('the edit from %s to %s gives it back', (form, lemma) => {
    expect(applyRule(ruleOf(form, lemma), form)).toBe(lemma)
  })

  it('a verb form that no ending explains goes back to a word that is known', () => {
    const known = new Set(['applaud', 'fade', 'stop', 'deny'])
    const base = (form: string) => lemmaOf(nothing, form, Xpos.VBD, (word) => known.has(word))
    expect(['applauded', 'faded', 'stopped', 'denied', 'blorbed'].map(base)).toEqual([
      'applaud',
      'fade',
      'stop',
      'deny',
      'blorbed',
    ])
  })

  it('an abbreviation keeps its capitals', () => {
    expect(lemmaOf(nothing, 'URA', Xpos.NN, () => false)).toBe('URA')
    expect(lemmaOf(nothing, 'Talks', Xpos.NN, () => false)).toBe('talks')
  })
})
