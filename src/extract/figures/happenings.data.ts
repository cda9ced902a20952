/**
 * Kinds of happenings that cost lives, homes and freedom, with the lemmas that name them. `attack` is any violence, so it
 * may be the same as a shooting or a blast. Words with a frequent other sense ("strike" of workers, "fire" of a boss) are
 * left out, or stand for nothing but their noun (`NOUN_ONLY`).
 */
export const HAPPENINGS: Readonly<Record<string, string>> = {
  blast: 'bomb bombing blast explosion explode detonate detonation bomber grenade',
  shooting: 'shooting shoot gunfire gunman gunshot shooter shootout gunned',
  strike: 'airstrike shelling shell bombardment bombard missile rocket drone artillery',
  clash: 'clash battle fighting firefight ambush offensive combat skirmish',
  attack: 'attack assault massacre violence killing slaying homicide murder murder-suicide rampage',
  stabbing: 'stabbing stab knife machete',
  quake: 'earthquake quake tremor temblor aftershock magnitude',
  tsunami: 'tsunami',
  storm: 'hurricane typhoon cyclone tornado storm blizzard twister',
  flood: 'flood flooding landslide mudslide avalanche deluge',
  eruption: 'eruption erupt volcano',
  fire: 'fire blaze wildfire inferno',
  crash: 'crash collide collision derail derailment accident pileup wreck',
  sinking: 'sink sinking capsize shipwreck',
  collapse: 'collapse cave-in',
  stampede: 'stampede crush',
  epidemic: 'outbreak epidemic cholera ebola coronavirus covid-19 measles pandemic influenza',
  protest: 'protest riot unrest demonstration crackdown rally',
  kidnapping: 'kidnap kidnapping abduct abduction hostage-taking siege',
  poisoning: 'poison poisoning overdose',
  heat: 'heatwave drought famine',
}

/** Only as nouns: "to fire", "to crush", "to shell" say nothing of the kind. */
export const NOUN_ONLY: ReadonlySet<string> = new Set(
  'fire shell drone crush knife magnitude rally accident wreck battle attack assault storm flood siege bomb'.split(' '),
)

/** Kinds that strike many places at once: a number of one of them is a part. */
export const SPREAD: ReadonlySet<string> = new Set(
  'quake tsunami storm flood eruption epidemic protest heat clash strike fire'.split(' '),
)

/** Kinds that any violence can turn out to be. */
export const VIOLENT: ReadonlySet<string> = new Set('blast shooting strike clash attack stabbing kidnapping'.split(' '))

/** Measures of what a happening does to persons: a count of them is of that happening. */
export const TOLLS: ReadonlySet<string> = new Set(
  'killed wounded casualties missing captured detained released displaced trapped rescued evacuated infected treated'.split(
    ' ',
  ),
)

/** Counted words that leave open who: the number is of all, not of a part. */
export const ANYBODY: ReadonlySet<string> = new Set(
  'people person victim other individual life death body fatality casualty injury human soul dead injured wounded case arrest patient survivor total number toll more them resident villager inhabitant'.split(
    ' ',
  ),
)

/** Of all, where nobody is counted beside them: "two men were shot". */
export const BY_AGE: ReadonlySet<string> = new Set(
  'man woman boy girl child teen teenager adult youth juvenile male female kid'.split(' '),
)

/** When, not who. */
export const TIMES: ReadonlySet<string> = new Set(
  'hour day night morning afternoon evening midnight week weekend month year'.split(' '),
)

/** What comes of other happenings: the main kind only where no other is named. */
export const CONSEQUENCES: ReadonlySet<string> = new Set([
  'collapse',
  'fire',
  'flood',
  'attack',
  'tsunami',
  'stampede',
  'heat',
])

/** Verbs whose day is that of what happened, whatever their subject. */
export const HAPPEN: ReadonlySet<string> = new Set(
  'happen occur take strike hit rock shake kill die injure wound hurt leave shoot shot stab explode crash destroy damage devastate erupt open find discover gun burn drown collapse flatten'.split(
    ' ',
  ),
)

/** Adverbs that count a part of the hurt. */
export const BADLY: ReadonlySet<string> = new Set(
  'seriously critically badly severely gravely mortally slightly lightly'.split(' '),
)
