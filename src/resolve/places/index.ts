/**
 * The places of an article: each with its country and coordinates where the gazetteer or the text tells them, and the
 * words that name it. Demonyms, and capitals that stand for governments, are actors and not here.
 */
import { type Analysis, countryByDemonym, type Findings, type Place, type Span, Upos } from '../../record/index.ts'
import { foldName } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeMentions } from './mentions.ts'
import { countryOfName, type Spoken, senseOf } from './senses.ts'

export { EMPTY_GAZETTEER, type Gazetteer, gazetteerOf } from './gazetteer.ts'

/** Words that name no place by themselves, though there are towns of that name. */
const GENERIC = /^(?:the )?(?:republic|kingdom|union|federation|state|capital|city|port|parliament|assembly)$/i

/** In the order of their first mention. */
export function placesOf(analysis: Analysis, findings: Findings, gazetteer: Gazetteer): Place[] {
  const spoken = countriesSpokenOf(analysis)
  const places: Place[] = []
  for (const entity of analysis.entities) {
    if (entity.type !== 'place' || GENERIC.test(entity.name)) continue
    const mentions = placeMentions(
      analysis,
      findings,
      entity.mentions.map((index) => analysis.mentions[index]),
    )
    if (mentions.length === 0) continue
    const name = entity.name.replace(/^[Tt]he /, '')
    const sense = senseOf(gazetteer, name, { spoken, within: countryBehind(analysis, mentions) })
    places.push({ name, ...sense, mentions })
  }
  return joined(places).sort((a, b) => a.mentions[0].start - b.mentions[0].start)
}

/** Entities of one name are one place: "LONDON" of the dateline and "London". */
function joined(places: readonly Place[]): Place[] {
  const byName = new Map<string, Place>()
  for (const place of places) {
    const key = `${foldName(place.name)}/${place.country}`
    const known = byName.get(key)
    const mentions = [...(known?.mentions ?? []), ...place.mentions].sort((a, b) => a.start - b.start)
    byName.set(key, { ...(known ?? place), mentions })
  }
  return [...byName.values()]
}

/** How often each country is named, by its name, a region's or its adjective. */
function countriesSpokenOf(analysis: Analysis): Spoken {
  const { entities, words, text } = analysis
  const spoken = new Map<string, number>()
  const add = (code: string | null | undefined, times: number) => {
    if (code) spoken.set(code, (spoken.get(code) ?? 0) + times)
  }
  // "us" is no country, "US" is.
  for (const { name, mentions } of entities) if (/^\p{Lu}/u.test(name)) add(countryOfName(name), mentions.length)
  for (let word = 0; word < words.count; word++) {
    const code = text.charCodeAt(words.start[word])
    const capital = code >= 65 && code <= 90
    if (
      !capital ||
      (words.upos[word] !== Upos.ADJ && words.upos[word] !== Upos.PROPN && words.upos[word] !== Upos.NOUN)
    )
      continue
    add(countryByDemonym.get(text.slice(words.start[word], words.end[word]).toLowerCase())?.code, 1)
  }
  return spoken
}

const BEHIND = /^, (\p{Lu}[\p{L}.'’-]*(?: (?:and |of )?\p{Lu}[\p{L}.'’-]*){0,2})/u

/** The country or region named right after the place: "Dresk, Ukraine", "Paris, Texas". */
function countryBehind({ text }: Analysis, mentions: readonly Span[]): string | null {
  for (const { end } of mentions) {
    const found = BEHIND.exec(text.slice(end, end + 50))
    if (found === null) continue
    const words = found[1].split(' ')
    for (let length = words.length; length > 0; length--) {
      const country = countryOfName(words.slice(0, length).join(' ').replace(/\.$/, ''))
      if (country !== null) return country
    }
  }
  return null
}
