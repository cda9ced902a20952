/** "now", "currently", "recently", "the future", "the past", "these days", "at present". */
import { type Atoms, entryAt, read } from '../atoms.ts'
import { type Rule, stated } from './rule.ts'

/** "now that they have left", "now, now": no time is meant. */
const notTime = (atoms: Atoms, at: number): boolean =>
  atoms.form[at] === 'now' && ['that', 'defunct', 'famous'].includes(atoms.form[at + 1])

export const reference: Rule = {
  name: 'reference',
  first: ['reference'],
  match(atoms, at) {
    if (atoms.form[at] === 'future' || notTime(atoms, at)) return null
    return stated(at, at + 1, 'DATE', entryAt(atoms, at).reference!)
  },
}

export const theReference: Rule = {
  name: 'the-reference',
  first: ['opens', 'shift'],
  match(atoms, at) {
    const days = read(atoms, at, 'these', 'days')
    if (days > 0) return stated(at, days, 'DATE', 'PRESENT_REF')
    if (atoms.form[at] !== 'the') return null
    const near = ['near', 'foreseeable', 'distant', 'immediate'].includes(atoms.form[at + 1]) ? at + 2 : at + 1
    if (atoms.form[near] === 'future') return stated(at, near + 1, 'DATE', 'FUTURE_REF')
    if (
      atoms.form[near] === 'past' &&
      !entryAt(atoms, near + 1).unit &&
      entryAt(atoms, near + 1).cardinal === undefined
    ) {
      return atoms.form[at - 1] === 'in' || /^[.,;:)"”]|^(and|or|but|when|to|is|was)$/.test(atoms.form[near + 1] ?? '.')
        ? stated(at, near + 1, 'DATE', 'PAST_REF')
        : null
    }
    return null
  },
}
