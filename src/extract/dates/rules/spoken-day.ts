/** The day spoken of: "earlier in the day", "later that day", "the same day", "the next day", "the following morning". */
import { entryAt, read, skip } from '../atoms.ts'
import { date, type Rule, time } from './rule.ts'

export const edgeOfDay: Rule = {
  name: 'edge-of-day',
  first: ['edge'],
  match(atoms, at) {
    const end = Math.max(
      read(atoms, at + 1, 'in', 'the', 'day'),
      read(atoms, at + 1, 'that', 'day'),
      read(atoms, at + 1, 'that', 'same', 'day'),
      read(atoms, at + 1, 'the', 'same', 'day'),
    )
    return end > 0 ? date(at, end, { kind: 'spoken', offset: 0 }) : null
  },
}

export const thatDay: Rule = {
  name: 'that-day',
  first: ['opens', 'shift'],
  match(atoms, at) {
    const the = skip(atoms, at, 'the')
    const same = read(atoms, the, 'same', 'day')
    if (same > 0) return date(at, same, { kind: 'spoken', offset: 0 })
    if (the === at) return null
    const { shift } = entryAt(atoms, the)
    if (!shift || atoms.form[the] === 'past' || atoms.form[the] === 'last') return null
    const { unit, plural, part } = entryAt(atoms, the + 1)
    if (unit === 'day' && !plural) return date(at, the + 2, { kind: 'spoken', offset: shift })
    return part && !plural ? time(at, the + 2, { kind: 'spoken', offset: shift }, `T${part}`) : null
  },
}
