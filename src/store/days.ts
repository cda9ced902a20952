/** Stands for the day in tables that are ordered by it, where nobody knows. */
export const UNKNOWN_DAY = '0001-01-01'
