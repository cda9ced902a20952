/** Named days whose date follows from the year. Longer names first. Moon calendars are left out: their day needs tables. */
export interface Holiday {
  readonly name: string
  readonly words: readonly string[]
}

export const HOLIDAYS: readonly Holiday[] = [
  { name: 'christmas-eve', words: ['christmas', 'eve'] },
  { name: 'christmas', words: ['christmas', 'day'] },
  { name: 'christmas', words: ['christmas'] },
  { name: 'boxing-day', words: ['boxing', 'day'] },
  { name: 'new-years-eve', words: ['new', 'year', "'", 's', 'eve'] },
  { name: 'new-years-eve', words: ['new', 'year', '’', 's', 'eve'] },
  { name: 'new-year', words: ['new', 'year', "'", 's', 'day'] },
  { name: 'new-year', words: ['new', 'year', '’', 's', 'day'] },
  { name: 'good-friday', words: ['good', 'friday'] },
  { name: 'palm-sunday', words: ['palm', 'sunday'] },
  { name: 'easter-monday', words: ['easter', 'monday'] },
  { name: 'easter', words: ['easter', 'sunday'] },
  { name: 'easter', words: ['easter'] },
  { name: 'thanksgiving', words: ['thanksgiving', 'day'] },
  { name: 'thanksgiving', words: ['thanksgiving'] },
  { name: 'halloween', words: ['halloween'] },
  { name: 'memorial-day', words: ['memorial', 'day'] },
  { name: 'labor-day', words: ['labor', 'day'] },
  { name: 'veterans-day', words: ['veterans', 'day'] },
]
