/** Closed classes of words for telling what a content's main clause says, and whether it says it without reserve. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Auxiliaries of acts to come. */
export const WILL: ReadonlySet<string> = set('will would shall')

export const AUXILIARIES: ReadonlySet<string> = set('will would shall can is was are were has had have does did')

export const SUBJECT_PRONOUNS: ReadonlySet<string> = set('i we he she it they you')
export const POSSESSIVES: ReadonlySet<string> = set('my our his her its their your')

/** Words that mean something else in each report: contents that hold them cannot be matched by their words. */
export const POINTING: ReadonlySet<string> = set(
  'him hers them me us himself herself itself themselves ourselves myself one ones such others another there what which who whom whose how why',
)

/** What they open makes the content depend on something, or asks. */
export const CONDITIONS: ReadonlySet<string> = set(
  'if unless until till whether once provided when whenever while without before except maybe perhaps possibly probably may might could should',
)

/** A clause or a phrase of its own, behind the main clause. */
export const CLAUSE_OPENERS: ReadonlySet<string> = set('because but although though since where as so than and or')

/** After "not", these keep the negation to a part of the clause ("not only", "not yet"), or end what held before. */
export const PARTLY: ReadonlySet<string> = set(
  'only just merely simply necessarily yet longer always all every everyone everything more less fewer least too so even matter doubt',
)

/** "I do not think that": the negation belongs to another verb than the content's. */
export const HOLDING_VERBS: ReadonlySet<string> = set(
  'think thought believe believed know knew expect expected want wanted say said see seem mean sure certain clear aware',
)

/** What may follow in the more specific of two contents: a place, a time, a party or a means. */
export const ADDING: ReadonlySet<string> = set(
  'in on at by with from within during for after under next this last tomorrow today tonight soon again immediately',
)
