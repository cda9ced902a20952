/** The first and last day that an EDTF date can mean: a month is all its days, a time is its day. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

/** Stands for the day in tables that are ordered by it, where nobody knows. */
export const UNKNOWN_DAY = '0001-01-01'

export function daysOf(edtf: string | null): Days {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(edtf ?? '')
  if (match === null) return { first: null, last: null }
  const [, year, month, day] = match
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay}` }
}
