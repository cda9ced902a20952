/**
 * Verbs that say something only together with a particle: verb and particle → stance. "Ruled out a meeting" is speech,
 * "ruled the valley" is none; "hit back" answers, "hit the car" does not.
 */
export const PHRASAL_STANCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    says: 'hit back, fire back, shoot back, snap back, speak up, speak out, weigh in, chime in, point out, spell out, set out, lay out, sum up, blurt out, cry out, call back, play down, read out, go on',
    denies: 'rule out, brush off, brush aside, shrug off, wave off, wave away, laugh off, walk back, take back',
    confirms: 'own up',
    condemns: 'lash out, hit out, call out',
    refuses: 'turn down',
  }).flatMap(([stance, verbs]) => verbs.split(', ').map((verb) => [verb, stance] as const)),
)
