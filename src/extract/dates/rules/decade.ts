/** "the 1990s", "the '80s", "the nineties", "the mid-1970s". TIMEX3 writes a decade as its first three digits. */
import { type Atoms, entryAt, touches } from '../atoms.ts'
import { type Match, type Rule, stated } from './rule.ts'

function withS(atoms: Atoms, at: number): number {
  const apostrophe = atoms.form[at] === "'" || atoms.form[at] === '’' ? at + 1 : at
  return atoms.form[apostrophe] === 's' && touches(atoms, apostrophe) && touches(atoms, at) ? apostrophe + 1 : -1
}

const decadeValue = (year: number): string => String(Math.floor(year / 10))

export const decade: Rule = {
  name: 'decade',
  first: ['digits', 'decade'],
  match(atoms, at): Match | null {
    const { digits, decade: named } = entryAt(atoms, at)
    if (named)
      return atoms.form[at - 1] === 'the' || ['early', 'late', '-'].includes(atoms.form[at - 1])
        ? stated(at, at + 1, 'DATE', decadeValue(1900 + named))
        : null
    const end = withS(atoms, at + 1)
    if (end < 0 || !atoms.form[at].endsWith('0')) return null
    if (digits === 4) {
      const year = Number(atoms.form[at])
      // "the 1900s" may be a century; newspapers mean the decade no more often, but its three digits hold for both.
      return year >= 1000 && year < 2200 ? stated(at, end, 'DATE', decadeValue(year)) : null
    }
    if (digits !== 2) return null
    const quote = atoms.form[at - 1]
    const quoted = (quote === "'" || quote === '’' || quote === '‘' || quote === '`') && touches(atoms, at)
    // "in his 60s" is an age: two digits need their apostrophe or an article.
    if (!quoted && !['the', 'early', 'late', 'mid', '-'].includes(atoms.form[at - 1])) return null
    if (isAge(atoms, at)) return null
    const year = Number(atoms.form[at])
    return stated(quoted ? at - 1 : at, end, 'DATE', decadeValue(year >= 30 ? 1900 + year : 2000 + year))
  },
}

/** "in his late 60s", "in their mid-50s": a possessive near before. */
function isAge(atoms: Atoms, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (['his', 'her', 'their', 'my', 'our', 'your', 'temperatures', 'degrees'].includes(atoms.form[back])) return true
  }
  return false
}
