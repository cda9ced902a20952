/** Nouns by which a refusal is told from a denial, and an offer from a thing. */

/** What is ruled out as the cause of something, or as a fact: nobody refuses these. */
export const FACT_NOUNS: ReadonlySet<string> = new Set(
  'play link connection cause motive involvement suicide accident homicide murder arson sabotage terrorism negligence error failure malfunction fraud suspect explanation theory'.split(
    ' ',
  ),
)
/** Who rules out facts for a living. */
export const FINDERS: ReadonlySet<string> = new Set(
  'police investigator detective doctor coroner pathologist examiner scientist engineer inspector expert'.split(' '),
)
/** What is turned down: the nouns of offering and asking that no stance lists (stances.data.ts), and what is offered. */
export const OFFER_NOUNS: ReadonlySet<string> = new Set(
  'invitation invite bid deal chance opportunity job post role truce ceasefire compromise talks meeting mediation application nomination money interview help aid'.split(
    ' ',
  ),
)
/** With "no", their object says that it will not be done: "has no plans to close the school". */
export const INTENTION_NOUNS: ReadonlySet<string> = new Set(['plan', 'intention', 'intent', 'desire', 'wish'])
