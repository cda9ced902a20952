/** Sets: "daily", "every Friday", "each year", "twice a week", "every two years", "annually", "Monday through Friday" is not one. */
import { entryAt, read, skip } from '../atoms.ts'
import { durationValue } from '../duration-value.ts'
import { amountAt } from '../numbers.ts'
import { type Rule, stated } from './rule.ts'

/** Words that go on after an adverb and not inside a noun phrase. */
const AFTER_ADVERB: ReadonlySet<string> = new Set(
  'in on at by to for from and or since with over as until through if when because but he she they it the a'.split(' '),
)

export const frequency: Rule = {
  name: 'frequency',
  first: ['frequency'],
  match(atoms, at) {
    // "a quarterly dividend" is a kind of dividend; a daily one comes every day.
    if (atoms.form[at] !== 'daily' && /^\p{L}/u.test(atoms.form[at + 1] ?? '') && !AFTER_ADVERB.has(atoms.form[at + 1]))
      return null
    return stated(at, at + 1, 'SET', entryAt(atoms, at).frequency!)
  },
}

export const every: Rule = {
  name: 'every',
  first: ['each'],
  match(atoms, at) {
    const start = skip(atoms, at + 1, 'other', 'single')
    const amount = amountAt(atoms, start)
    const noun = amount ? skip(atoms, amount.end, '-') : start
    const { unit, weekday, part, season, month } = entryAt(atoms, noun)
    if (unit)
      return stated(
        at,
        noun + 1,
        'SET',
        durationValue(unit, amount?.value ?? (atoms.form[start - 1] === 'other' ? 2 : 1)),
      )
    if (amount) return null
    if (weekday) return stated(at, noun + 1, 'SET', `XXXX-WXX-${weekday}`)
    if (part) return stated(at, noun + 1, 'SET', `XXXX-XX-XXT${part}`)
    if (season) return stated(at, noun + 1, 'SET', `XXXX-${season}`)
    return month ? stated(at, noun + 1, 'SET', `XXXX-${String(month).padStart(2, '0')}`) : null
  },
}

/** "once a month", "twice a week", "three times a day", "a year" of a rate ("$5 million a year"), "per day". */
export const times: Rule = {
  name: 'times',
  first: ['opens', 'cardinal', 'digits'],
  match(atoms, at) {
    let end = -1
    if (['once', 'twice', 'thrice'].includes(atoms.form[at])) end = at + 1
    else {
      const amount = amountAt(atoms, at)
      if (amount) end = read(atoms, amount.end, 'times')
    }
    const article = end > 0 && ['a', 'an', 'per', 'each', 'every'].includes(atoms.form[end])
    const { unit, plural } = entryAt(atoms, end + 1)
    return article && unit && !plural ? stated(at, end + 2, 'SET', durationValue(unit, 1)) : null
  },
}
