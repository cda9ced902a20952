/** "this morning", "that evening", "the morning", "Friday night", "Monday's evening". */
import { entryAt, skip } from '../atoms.ts'
import type { Meaning } from '../meaning.ts'
import { type Rule, time } from './rule.ts'

const TODAY: Meaning = { kind: 'day', offset: 0 }
const SPOKEN: Meaning = { kind: 'spoken', offset: 0 }

export const thisPart: Rule = {
  name: 'this-part',
  first: ['shift'],
  match(atoms, at) {
    if (atoms.form[at] !== 'this') return null
    const { part, plural } = entryAt(atoms, at + 1)
    return part && !plural ? time(at, at + 2, TODAY, `T${part}`) : null
  },
}

export const thePart: Rule = {
  name: 'the-part',
  first: ['opens'],
  match(atoms, at) {
    if (atoms.form[at] !== 'the' || (atoms.form[at - 1] !== 'in' && atoms.form[at - 1] !== 'during')) return null
    const start = skip(atoms, at + 1, 'early', 'late')
    const { part, plural } = entryAt(atoms, start)
    return part && !plural && atoms.form[start] !== 'overnight' ? time(at, start + 1, SPOKEN, `T${part}`) : null
  },
}

/** "morning", "night" right after a date: joined to it by the refiner that joins dates and times. */
export const barePart: Rule = {
  name: 'bare-part',
  first: ['part'],
  match(atoms, at) {
    const { part, plural, day } = entryAt(atoms, at)
    if (!part || plural || day !== undefined || atoms.form[at] === 'overnight') return null
    return time(at, at + 1, SPOKEN, `T${part}`)
  },
}
