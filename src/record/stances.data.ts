/** What a cue may commit its reporter or speaker to (docs/stances.md). */
export const STANCE_NAMES = [
  'says', 'claims', 'confirms', 'denies', 'announces', 'shows', 'accuses', 'condemns', 'praises', 'supports', 'opposes',
  'demands', 'promises', 'threatens', 'warns', 'predicts', 'hopes', 'fears', 'intends', 'refuses', 'believes', 'asks',
  'proposes', 'regrets', 'acts',
] as const // biome-ignore format: a list
