/** Police of towns and sheriffs of counties, who are called by many names. */

const POLICE = /^(.+?)(?: city)? (?:police(?: (?:department|dept|force|service|bureau|officials|officers))?|pd)$/
const POLICE_OF = /^police(?: (?:department|dept|force))? (?:of|in) (.+)$/
const SHERIFF = /^(.+?) county sheriff(?: s)?(?: (?:office|department|dept|officials|deputies))?$/

/**
 * "sarn police" for "Sarn Police Department", "Sarn police" and "Sarn PD"; "marlow county sheriff" for "Marlow County
 * Sheriff's Office". Of a name in small letters without marks, where `’s` is written ` s`. Null for what is no force.
 */
export function forceNamed(words: string): string | null {
  const town = POLICE.exec(words)?.[1] ?? POLICE_OF.exec(words)?.[1]
  if (town !== undefined) return `${town} police`
  const county = SHERIFF.exec(words)?.[1]
  return county === undefined ? null : `${county} county sheriff`
}
