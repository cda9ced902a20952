/** "today", "yesterday", "tomorrow", "tonight", "last night", "overnight", "the day before yesterday", "the day after tomorrow". */
import { entryAt, read } from '../atoms.ts'
import { date, type Rule, time } from './rule.ts'

export const day: Rule = {
  name: 'day',
  first: ['day'],
  match(atoms, at) {
    const { day: offset = 0, part } = entryAt(atoms, at)
    const meaning = { kind: 'day', offset } as const
    if (part) return time(at, at + 1, meaning, `T${part}`)
    // "yesterday morning", "tomorrow night".
    const later = entryAt(atoms, at + 1)
    if (later.part && !later.plural && !later.day) return time(at, at + 2, meaning, `T${later.part}`)
    return date(at, at + 1, meaning)
  },
}

export const lastNight: Rule = {
  name: 'last-night',
  first: ['shift'],
  match(atoms, at) {
    const end = read(atoms, at, 'last', 'night')
    const evening = read(atoms, at, 'last', 'evening')
    if (end > 0) return time(at, end, { kind: 'day', offset: -1 }, 'TNI')
    return evening > 0 ? time(at, evening, { kind: 'day', offset: -1 }, 'TEV') : null
  },
}

export const overnight: Rule = {
  name: 'overnight',
  first: ['part'],
  match: (atoms, at) =>
    atoms.form[at] === 'overnight' ? time(at, at + 1, { kind: 'spoken', offset: 0 }, 'TNI') : null,
}

export const dayBeside: Rule = {
  name: 'day-before-yesterday',
  first: ['opens'],
  match(atoms, at) {
    const start = atoms.form[at] === 'the' ? at + 1 : at
    const before = read(atoms, start, 'day', 'before', 'yesterday')
    const after = read(atoms, start, 'day', 'after', 'tomorrow')
    if (before > 0) return date(at, before, { kind: 'day', offset: -2 })
    return after > 0 ? date(at, after, { kind: 'day', offset: 2 }) : null
  },
}
