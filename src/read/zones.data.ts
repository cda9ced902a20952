/**
 * Names of time zones as newspapers write them behind a clock → hours and minutes from UTC. Those that two countries have
 * for different times ("IST") are left out, and so are those that hide whether it is summer ("ET"): the clock counts then.
 */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['UTC', 'Z'], ['GMT', 'Z'], ['Z', 'Z'],
  ['EST', '-05:00'], ['EDT', '-04:00'], ['CST', '-06:00'], ['CDT', '-05:00'],
  ['MST', '-07:00'], ['MDT', '-06:00'], ['PST', '-08:00'], ['PDT', '-07:00'],
  ['AKST', '-09:00'], ['AKDT', '-08:00'], ['HST', '-10:00'], ['NST', '-03:30'], ['NDT', '-02:30'], ['ADT', '-03:00'],
  ['BST', '+01:00'], ['WET', '+00:00'], ['WEST', '+01:00'], ['CET', '+01:00'], ['CEST', '+02:00'], ['MEZ', '+01:00'], ['MESZ', '+02:00'],
  ['EET', '+02:00'], ['EEST', '+03:00'], ['MSK', '+03:00'], ['SAST', '+02:00'], ['EAT', '+03:00'], ['WAT', '+01:00'],
  ['PKT', '+05:00'], ['SGT', '+08:00'], ['HKT', '+08:00'], ['AWST', '+08:00'], ['JST', '+09:00'], ['KST', '+09:00'],
  ['AEST', '+10:00'], ['AEDT', '+11:00'], ['ACST', '+09:30'], ['ACDT', '+10:30'], ['NZST', '+12:00'], ['NZDT', '+13:00'],
  ['EASTERN STANDARD TIME', '-05:00'], ['EASTERN DAYLIGHT TIME', '-04:00'], ['CENTRAL STANDARD TIME', '-06:00'], ['CENTRAL DAYLIGHT TIME', '-05:00'],
  ['MOUNTAIN STANDARD TIME', '-07:00'], ['MOUNTAIN DAYLIGHT TIME', '-06:00'], ['PACIFIC STANDARD TIME', '-08:00'], ['PACIFIC DAYLIGHT TIME', '-07:00'],
  ['CENTRAL EUROPEAN TIME', '+01:00'], ['CENTRAL EUROPEAN SUMMER TIME', '+02:00'], ['BRITISH SUMMER TIME', '+01:00'],
]) // biome-ignore format: a table

/** "GMT+0100", "UTC-5", "+05:30", "EST", "Eastern Standard Time" at the start → `+01:00`, `Z`; empty where no zone stands there. */
export function zoneAt(text: string): string {
  const offset =
    /^[\s,(]{0,3}(?:(?:GMT|UTC)\s?([+\u2212-])(\d{1,2})(?::?(\d{2}))?|([+\u2212-])(\d{2}):?(\d{2}))(?!\d)/i.exec(text)
  if (offset !== null) {
    const [sign, hours, minutes = '00'] = offset[1] === undefined ? offset.slice(4) : offset.slice(1)
    return +hours > 14 ? '' : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  }
  const [, name] = /^[\s,(]{0,3}([A-Z]{1,4}|(?:[A-Z][a-z]+ ){2,3}Time)\b/.exec(text) ?? []
  return ZONES.get(name?.toUpperCase() ?? '') ?? ''
}
