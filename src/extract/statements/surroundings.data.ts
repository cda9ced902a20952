/** Where and to whom people speak: nouns that name an occasion, lemmas whose object is an addressee, what opens a condition. */
export const OCCASION_NOUNS: ReadonlySet<string> = new Set(
  'conference interview statement speech briefing tweet twitter facebook instagram telegram post blog letter debate rally email e-mail testimony hearing address podcast show program programme meeting call broadcast message video memo memoir book article column essay op-ed editorial report release press session forum summit event appearance visit trip dinner lunch breakfast fundraiser ceremony town-hall hall convention panel discussion talk talks conversation filing affidavit lawsuit ruling note text remarks comment comments television tv radio cnn bbc voicemail phone telephone sermon lecture newsletter thread reply response interview webinar livestream presser readout communique communiqué'.split(
    ' ',
  ),
)
export const OCCASION_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'during',
  'at',
  'on',
  'via',
  'through',
  'after',
  'following',
  'over',
  'by',
])
/** Cues whose object, direct or indirect, is who hears it. */
export const ADDRESSING_LEMMAS: ReadonlySet<string> = new Set(
  'tell inform remind assure warn ask urge notify advise brief promise thank address beg implore encourage order instruct persuade convince caution lecture'.split(
    ' ',
  ),
)
/** Subordinators of conditions. */
export const CONDITION_MARKS: ReadonlySet<string> = new Set(['if', 'unless'])
/** Predicates whose "if" asks: they take an indirect question (Karttunen 1977). */
export const INQUIRING_LEMMAS: ReadonlySet<string> = new Set(
  'know see ask wonder determine decide tell say learn check investigate question doubt verify understand matter discuss examine consider find look care mind inquire sure clear unclear certain uncertain unsure aware unknown remember ascertain establish assess test confirm reveal disclose specify indicate evaluate'.split(
    ' ',
  ),
)
/** Verbs that open a condition with "that": "provided that the shelling stops". */
export const CONDITION_VERBS: ReadonlySet<string> = new Set(['provide', 'provided', 'providing', 'suppose', 'assume'])
/** Verbs that give voice to the attitude that is their object: "expressed regret". */
export const VOICING_LEMMAS: ReadonlySet<string> = new Set(
  'express voice indicate signal convey reiterate restate declare communicate articulate'.split(' '),
)
export const ATTITUDE_NOUNS: ReadonlySet<string> = new Set(
  'willingness unwillingness readiness reluctance openness hope concern support opposition regret remorse optimism pessimism doubt skepticism scepticism fear worry desire wish interest confidence frustration outrage anger intention intent determination commitment belief conviction disappointment dismay gratitude alarm sympathy solidarity satisfaction dissatisfaction preference'.split(
    ' ',
  ),
)
