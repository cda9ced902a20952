/** "2022-03-28", "03/28/2022", "28.03.2022", "10/29/89". Month before day, unless only the other order is a date. */
import { type Atoms, entryAt, touches } from '../atoms.ts'
import { date, type Rule } from './rule.ts'

/** Two digits of a year: the nearest century to 2000 that newspapers print. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900)

const lengthAt = (atoms: Atoms, at: number): number => (touches(atoms, at) ? (entryAt(atoms, at).digits ?? 0) : 0)

export const numericDate: Rule = {
  name: 'numeric-date',
  first: ['digits'],
  match(atoms, at) {
    const mark = atoms.form[at + 1]
    if ((mark !== '-' && mark !== '/' && mark !== '.') || !touches(atoms, at + 1) || atoms.form[at + 3] !== mark)
      return null
    const lengths = [
      entryAt(atoms, at).digits ?? 0,
      lengthAt(atoms, at + 2),
      touches(atoms, at + 3) ? lengthAt(atoms, at + 4) : 0,
    ]
    const [a, b, c] = [atoms.form[at], atoms.form[at + 2], atoms.form[at + 4]]
    if (lengths.includes(0)) return null
    // A third mark makes it a version, an address or a phone number.
    if (touches(atoms, at + 5) && atoms.form[at + 5] === mark && touches(atoms, at + 6)) return null
    const [year, month, day] =
      lengths[0] === 4
        ? [fullYear(a), Number(b), Number(c)]
        : Number(a) > 12 || mark === '.'
          ? [fullYear(c), Number(b), Number(a)]
          : [fullYear(c), Number(a), Number(b)]
    if (lengths[0] !== 4 && lengths[2] !== 4 && !(lengths[2] === 2 && mark === '/')) return null
    if (lengths[0] === 3 || lengths[1] > 2 || lengths[2] === 3 || month < 1 || month > 12 || day < 1 || day > 31)
      return null
    return date(at, at + 5, { kind: 'calendar', year, month, day, shift: null, yearShift: null })
  },
}
