import { describe, expect, it } from 'vitest'
import { type Analysis, Relation, statesOf } from '../record/index.ts'
import { institutionName, institutionOf } from './actors-institutions.ts'
import { distinctRoles, roleOf } from './actors-roles.ts'

/** An article of this text, in which these words are adjectives. */
function speaking(text: string, adjectives: readonly string[]): Pick<Analysis, 'text' | 'words'> {
  const found = [...text.matchAll(/\p{L}+/gu)]
  const count = found.length
  return {
    text,
    words: {
      count,
      start: Int32Array.from(found, (m) => m.index),
      end: Int32Array.from(found, (m) => m.index + m[0].length),
      upos: new Uint8Array(count),
      xpos: new Uint8Array(count),
      relation: Uint8Array.from(found, (m) => (adjectives.includes(m[0]) ? Relation.amod : Relation.dep)),
      head: new Int32Array(count).fill(-1),
      sentence: new Int32Array(count),
      joined: new Uint8Array(count),
      lemma: found.map((m) => m[0]),
    },
  }
}

const states = statesOf(
  speaking('Veldoria, Kasmere and Luthen: the Veldorian and Kasmeri armies met Luthenian envoys. Dresk was quiet.', [
    'Veldorian',
    'Kasmeri',
    'Luthenian',
  ]),
)
const nobody = () => null

describe('the states of an article', () => {
  it('are known by the table, whatever an article calls them', () => {
    for (const words of ['France', 'French', 'the French']) expect(states.stateOf(words)).toBe('France')
    expect(states.stateOf('U.S.')).toBe('United States')
    expect(states.bySeat('Kremlin')).toBe('Russia')
  })

  it('are learned from the article where no table knows them', () => {
    expect(states.stateOf('Veldorian')).toBe('Veldoria')
    expect(states.stateOf('Kasmeri')).toBe('Kasmere')
    expect(states.stateOf('Luthenian')).toBe('Luthen')
    expect(states.stateOf('luthen')).toBe('Luthen')
  })

  it('do not include every place', () => {
    expect(states.stateOf('Dresk')).toBeNull()
    expect(states.stateOf('foreign')).toBeNull()
  })
})

describe('an institution', () => {
  const nameOf = (phrase: string) => {
    const found = institutionOf(phrase, states)
    return found && institutionName(found)
  }

  it('has one name, however the article writes whose it is', () => {
    for (const phrase of [
      "Veldoria's foreign ministry",
      'the Veldorian Foreign Ministry',
      'Foreign Ministry of Veldoria',
      'the Ministry of Foreign Affairs of Veldoria',
    ])
      expect(nameOf(phrase), phrase).toBe('Ministry of Foreign Affairs of Veldoria')
    expect(nameOf('the Kasmeri army')).toBe('Army of Kasmere')
    expect(nameOf('the US government')).toBe('Government of United States')
  })

  it('keeps the adjective of a state that nothing else tells of', () => {
    expect(nameOf('the Astrovian Defence Ministry')).toBe('Astrovian Ministry of Defence')
    expect(nameOf('the Ministry of Defence of the Republic of Veldoria')).toBe('Ministry of Defence of Veldoria')
  })

  it('keeps its own words where no table knows it, and nobody is given an army that may be anybody’s', () => {
    for (const phrase of ['the Lantern Society', 'the army', 'the engineering department'])
      expect(nameOf(phrase), phrase).toBeNull()
    expect(nameOf('the Defence Ministry')).toBe('Ministry of Defence')
  })
})

describe('a role', () => {
  it('is the same office, however the title is written', () => {
    for (const title of [
      'Veldorian Foreign Minister',
      'the Veldorian FM',
      'foreign minister of Veldoria',
      "Veldoria's foreign minister",
      'former Veldorian foreign minister',
      'minister of foreign affairs of Veldoria',
      'the Veldorian minister for foreign affairs',
    ])
      expect(roleOf(title, states, nobody), title).toEqual({ title: 'Foreign Minister', of: 'Veldoria' })
  })

  it('says at whose: a state, a ministry, an organisation of the article', () => {
    expect(roleOf('Veldorian Defence Ministry spokesman', states, nobody)).toEqual({
      title: 'Spokesman',
      of: 'Ministry of Defence of Veldoria',
    })
    const relief = (name: string) => (name.toLowerCase() === 'open hands relief' ? 'Open Hands Relief' : null)
    expect(roleOf('director of Open Hands Relief', states, relief)).toEqual({
      title: 'Director',
      of: 'Open Hands Relief',
    })
    expect(roleOf('Open Hands Relief director', states, relief)).toEqual({ title: 'Director', of: 'Open Hands Relief' })
    expect(roleOf('Secretary of State', states, nobody)).toEqual({ title: 'Secretary of State', of: null })
    expect(roleOf('Kasmeri army chief', states, nobody)).toEqual({ title: 'Army Chief', of: 'Kasmere' })
  })

  it('is theirs whose the words say it is, known or not, and the foreign minister is a top diplomat', () => {
    expect(roleOf("Astrovia's envoy", states, nobody)).toEqual({ title: 'Envoy', of: 'Astrovia' })
    expect(roleOf("Kasmere's top diplomat", states, nobody)).toEqual({ title: 'Foreign Minister', of: 'Kasmere' })
    expect(roleOf("Monday's speaker", states, nobody)).toEqual({ title: 'Monday Speaker', of: null })
  })

  it('is none where the words name no office', () => {
    for (const words of ['wife', 'Mr', 'a resident', 'the Veldorian people'])
      expect(roleOf(words, states, nobody), words).toBeNull()
  })

  it('is listed once, in its fullest form', () => {
    const full = { title: 'Foreign Minister', of: 'Veldoria' }
    expect(
      distinctRoles([{ title: 'Minister', of: null }, full, { title: 'Foreign Minister', of: null }, { ...full }]),
    ).toEqual([full])
    const two = [
      { title: 'Director', of: 'A' },
      { title: 'Director', of: 'B' },
    ]
    expect(distinctRoles(two)).toEqual(two)
  })
})
