/** A distance from now or from the date spoken of: "three weeks ago", "a year earlier", "two days later", "10 years from now", "in five days". */
import { entryAt, read, skip } from '../atoms.ts'
import { amountAt } from '../numbers.ts'
import { date, type Rule } from './rule.ts'

export const away: Rule = {
  name: 'away',
  first: ['digits', 'cardinal', 'article', 'vague', 'opens', 'unit'],
  match(atoms, at) {
    const amount = entryAt(atoms, at).unit && entryAt(atoms, at).plural ? { value: null, end: at } : amountAt(atoms, at)
    if (!amount) return null
    const noun = skip(atoms, amount.end, '-', 'full', 'long')
    const { unit } = entryAt(atoms, noun)
    if (!unit) return null
    let end = noun + 1
    if (read(atoms, end, 'or', 'so') > 0) end += 2
    else if (read(atoms, end, 'or', 'two') > 0) end += 2
    const sign = { ago: -1, earlier: -1, later: 1, hence: 1, before: -1 }[atoms.form[end]]
    const fromNow = Math.max(read(atoms, end, 'from', 'now'), read(atoms, end, 'from', 'today'))
    if (fromNow > 0) return date(at, fromNow, { kind: 'away', unit, amount: amount.value, from: 'publication' })
    // "the day before" has its own article and no amount: only "a day before" with nothing after it counts.
    if (!sign || atoms.form[end] === 'before') return null
    const from = atoms.form[end] === 'ago' || atoms.form[end] === 'hence' ? 'publication' : 'spoken'
    return date(at, end + 1, { kind: 'away', unit, amount: amount.value === null ? null : sign * amount.value, from })
  },
}

/** "the year before", "the month after", "the day before": one unit from the date spoken of. */
export const unitBeside: Rule = {
  name: 'unit-beside',
  first: ['opens'],
  match(atoms, at) {
    if (atoms.form[at] !== 'the') return null
    const { unit, plural } = entryAt(atoms, at + 1)
    const sign = { before: -1, after: 1 }[atoms.form[at + 2]]
    if (!unit || plural || !sign || !/^[.,;)]$/.test(atoms.form[at + 3] ?? '.')) return null
    return date(at, at + 3, { kind: 'away', unit, amount: sign, from: 'spoken' })
  },
}
