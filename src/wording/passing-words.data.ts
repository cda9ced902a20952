/** Tables of words for comparing wordings. */

/** Words that come and go between two wordings of one utterance: articles, auxiliaries, connectives, pronouns without weight. */
export const PASSING_WORDS: ReadonlySet<string> = new Set(
  'a an the that this these those of to in on at by for with from as and or but so then also have has had having is are was were be been being am do does did will would shall it its there s t re ve ll d'.split(
    ' ',
  ),
)

/** Words that turn a sentence round. "without" and "refuse" are left out: they do so to a part of it only. */
export const NEGATORS: ReadonlySet<string> = new Set(
  'not no never nothing none nobody neither nor nowhere hardly'.split(' '),
)

/** Words of which reports are full: what two contents share of them says little. */
export const FREQUENT_WORDS: ReadonlySet<string> = new Set(
  (
    'i you he she we they me him her us them my your his our their who which what when where how why if because about ' +
    'after before between during under over into out up down more most less than all any some many much other another ' +
    'one two three first last next new old good great own same such only even still also just very too now here say ' +
    'says said tell told think know want make made take taken give given come came go going get see look need call ' +
    'called ask asked can could should may might must people person man men woman women child children year years ' +
    'month months week weeks day days time today country countries state states government minister president prime ' +
    'ministry foreign army force forces military soldier soldiers war peace talk talks meeting party law city part ' +
    'place world national public official officials report number percent million billion work way thing things'
  ).split(' '),
)
