/**
 * Lemmas of the verbs that event extraction knows, by their regular inflections: a lemma that the analysis got wrong
 * ("rul" of "ruled", "riote" of "rioted") is put right where the form can only be one of ours.
 */
import { SAYING_VERBS } from './saying.data.ts'
import { STATUS_VERBS } from './status.data.ts'
import { FRAMED_VERBS } from './verbs.data.ts'

const known = new Set([...FRAMED_VERBS, ...STATUS_VERBS, ...SAYING_VERBS])

const byForm = new Map<string, string>()
for (const verb of known) for (const form of inflections(verb)) byForm.set(form, verb)

function inflections(verb: string): string[] {
  const silent = verb.endsWith('e')
  const past = silent ? `${verb}d` : /[^aeou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${double(verb)}ed`
  return [past, silent && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${double(verb)}ing`]
}

/** "ban" doubles in "banned"; longer verbs rarely do, and are stressed elsewhere. */
function double(verb: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.at(-1) : verb
}

/** The lemma as given where it is known, else the verb of ours that the form is of, else as given. */
export const knownLemma = (lemma: string, form: string): string =>
  known.has(lemma) ? lemma : (byForm.get(form) ?? lemma)
