/** "the 19th century", "the twenty-first century", "this century". TIMEX3 writes a century as its first two digits. */
import { read, skip } from '../atoms.ts'
import { ordinalAt } from '../numbers.ts'
import { type Rule, stated } from './rule.ts'

export const century: Rule = {
  name: 'century',
  first: ['digits', 'ordinal', 'cardinal'],
  match(atoms, at) {
    const ordinal = ordinalAt(atoms, at)
    if (!ordinal) return null
    const end = Math.max(read(atoms, skip(atoms, ordinal.end, '-'), 'century'), read(atoms, ordinal.end, 'centuries'))
    return end > 0 ? stated(at, end, 'DATE', String(ordinal.value! - 1).padStart(2, '0')) : null
  },
}
