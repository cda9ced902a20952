/** Words of two texts held against each other: keys to find what is alike, whether it is, and what differs. */
export { type Alignment, align, type Pair } from './align.ts'
export { type DifferenceKind, type DifferenceRun, differenceOf, differenceWithin } from './difference.ts'
export { keysOf, questionKeys } from './keys.ts'
export { alike, type Form, sharedInOrder } from './likeness.ts'
export { PASSING_WORDS } from './passing-words.data.ts'
export { FEWEST_SHARED_STORY_KEYS, isOneStory, runsOfWords, storyKeys } from './story-keys.ts'
export type { Word } from './word.ts'
export { carriersIn, carries, isNegator, mayNegate, stem, wordsOf } from './words.ts'
