/** Named days: "Christmas", "Thanksgiving Day", "New Year's Eve 1999", "last Easter". The anchoring knows when each falls. */
import { entryAt, isCapital, read, skip } from '../atoms.ts'
import type { Shift } from '../meaning.ts'
import { yearAt } from '../numbers.ts'
import { HOLIDAYS } from './holiday.data.ts'
import { date, type Rule } from './rule.ts'

export const holiday: Rule = {
  name: 'holiday',
  first: ['holiday', 'opens', 'shift'],
  match(atoms, at) {
    const { shift: moved } = entryAt(atoms, at)
    const start = moved === undefined ? at : at + 1
    if (!isCapital(atoms, start)) return null
    const shift: Shift = moved ?? null
    for (const { name, words } of HOLIDAYS) {
      const end = read(atoms, start, ...words)
      if (end < 0) continue
      const year = yearAt(atoms, skip(atoms, end, ','))
      return date(at, year?.end ?? end, { kind: 'holiday', name, year: year?.value ?? null, shift })
    }
    return null
  },
}
