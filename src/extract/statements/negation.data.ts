/** The closed classes by which English says that something was not said. */
export const NEGATIONS: ReadonlySet<string> = new Set("n't not never n’t nor neither hardly barely scarcely".split(' '))
/** After these adverbs "not" negates no saying: "not only said". */
export const FOCUS_ADVERBS: ReadonlySet<string> = new Set('only just merely simply'.split(' '))
/** A subject that opens with one of these is nobody. */
export const EMPTY_SUBJECTS: ReadonlySet<string> = new Set('no none nobody neither nothing no-one not'.split(' '))
/** Verbs and adjectives whose complement was not done. */
export const OMITTING_LEMMAS: ReadonlySet<string> = new Set(
  'fail neglect hesitate omit forget avoid refrain abstain stop unable unwilling'.split(' '),
)
/** Cues of a refusal. */
export const REFUSING_LEMMAS: ReadonlySet<string> = new Set('refuse decline'.split(' '))
/** Two words before a gerund or an infinitive that say that it was not done. */
export const BEFORE_GERUNDS: ReadonlySet<string> = new Set(['short of', 'instead of', 'rather than', 'far from'])
/** Verbs whose object says what was done: "gave no reason". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set('have make give offer provide issue take'.split(' '))
/** What is not said where nothing is said at all. */
export const REMARKS: ReadonlySet<string> = new Set(['comment', 'elaborate'])
