/** Verbs that report in some frames and tell of an act in others. */
export type Frame = 'quoted' | 'clause' | 'infinitive' | 'nominal'

const frames = (lemmas: string, ...allowed: Frame[]): [string, ReadonlySet<Frame>][] =>
  lemmas.split(' ').map((lemma) => [lemma, new Set<Frame>(['quoted', ...allowed])])

/** Lemma → the frames in which it reports, beside quoted words. A lemma that is not listed reports in every frame. */
export const FRAMES: ReadonlyMap<string, ReadonlySet<Frame>> = new Map([
  // Answering is also arriving at a scene or opening a door.
  ...frames('respond answer reply react', 'clause'),
  // Perception and discovery of things: "found a man", "was seen fleeing".
  ...frames('find see hear notice learn know realize witness forget', 'clause'),
  // Going on, beginning and putting are acts save where words follow.
  ...frames('continue begin go put read conclude observe', 'clause'),
  ...frames('speak talk'),
  // Handing out a thing: "released a video", "was released from hospital".
  ...frames('release post publish issue', 'clause'),
  // Acts of law and of command: "charged with", "was ordered held".
  ...frames('charge indict', 'clause'),
  ...frames('order direct press push', 'clause', 'infinitive'),
  ...frames('plead', 'clause', 'infinitive'),
  ...frames('call', 'clause'),
  ...frames('question', 'clause', 'infinitive'),
  ...frames('seek offer aim', 'clause', 'infinitive'),
  ...frames('celebrate cheer mean', 'clause'),
])

/** Verbs whose passive with a noun phrase tells of an act: "was denied bond", "is wanted on a warrant". */
export const PATIENT_LEMMAS: ReadonlySet<string> = new Set('deny dismiss want recall cite like'.split(' '))
/** What somebody speaks about. */
export const TOPIC_PREPOSITIONS: ReadonlySet<string> = new Set('about of on regarding concerning against'.split(' '))
/** Verbs that say with their object what was done. */
export const LIGHT_CUES: ReadonlySet<string> = new Set('have make give take get provide offer issue'.split(' '))
/** Verbs that tell who somebody is, with "as". */
export const NAMING_LEMMAS: ReadonlySet<string> = new Set(['identify', 'name', 'list', 'classify'])

/** Verbs of communication beyond the stance lexicon (Levin's classes 37 and 33): each puts something into words. */
export const SPEAKING_LEMMAS: ReadonlySet<string> = new Set(
  'stress emphasize emphasise underline underscore highlight downplay liken compare rail rant vent lecture preach narrate recite chant sing-off bellow bark cry exclaim gasp growl hiss howl moan murmur mutter roar scream shriek sigh snap snarl sob stammer stutter thunder wail whine banter chat converse gossip confer apprise enlighten acquaint reassure tease taunt scold joke blurt interject intone opine pronounce surmise volunteer summarize summarise paraphrase hint allude insinuate retort counter rejoin riposte deadpan gush enthuse marvel rave crow lie fib misstate exaggerate understate boo heckle curse pooh-pooh trash hammer savage skewer lash lampoon slander vilify malign defame accentuate foretell prophesy theorize theorise hypothesize speculate'.split(
    ' ',
  ),
)
