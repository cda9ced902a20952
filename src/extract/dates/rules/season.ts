/** "last spring", "the summer of 1994", "winter 2010", "this past fall", "in summer". */
import { type Atoms, entryAt, skip } from '../atoms.ts'
import type { Shift } from '../meaning.ts'
import { yearAt } from '../numbers.ts'
import { date, type Match, type Rule } from './rule.ts'

/** "fall" and "spring" are verbs and nouns of their own: alone they need a word before that dates have. */
const BEFORE: ReadonlySet<string> = new Set(
  'in by until since during through before after early late this last next each every mid the'.split(' '),
)

function seasonAt(atoms: Atoms, first: number, at: number, shift: Shift): Match | null {
  const { season, plural } = entryAt(atoms, at)
  if (!season || plural) return null
  const year = yearAt(atoms, skip(atoms, at + 1, 'of', ','))
  if (year) return date(first, year.end, { kind: 'season', season, year: year.value, shift })
  if (shift !== null) return date(first, at + 1, { kind: 'season', season, year: null, shift })
  const noun = atoms.form[at] === 'summer' || atoms.form[at] === 'winter' || atoms.form[at] === 'autumn'
  // "the fall of the wall", "in spring water".
  if (
    !noun &&
    (!BEFORE.has(atoms.form[at - 1]) ||
      atoms.form[at + 1] === 'of' ||
      (atoms.form[at - 1] === 'the' && !['in', 'during', 'this', 'early', 'late'].includes(atoms.form[at - 2])))
  )
    return null
  if (noun && !BEFORE.has(atoms.form[at - 1])) return null
  return date(first, at + 1, { kind: 'season', season, year: null, shift: null })
}

export const season: Rule = { name: 'season', first: ['season'], match: (atoms, at) => seasonAt(atoms, at, at, null) }

export const shiftedSeason: Rule = {
  name: 'shifted-season',
  first: ['shift'],
  match(atoms, at) {
    const noun = skip(atoms, at + 1, 'past', 'coming')
    const shift: Shift =
      atoms.form[noun - 1] === 'past' ? -1 : atoms.form[noun - 1] === 'coming' ? 1 : (entryAt(atoms, at).shift ?? null)
    return seasonAt(atoms, at, noun, shift)
  },
}
