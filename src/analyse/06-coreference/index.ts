/**
 * 06-coreference: which mentions are one and the same. Passes from the surest to the least sure, a file each: names with
 * names, common nouns with names beside them, offices, bodies, relative pronouns, pronouns. Each looks back over a bounded
 * window, so the time is linear in the article.
 */
import type { Analysis, Entity, Mention } from '../../record/index.ts'
import type { NamesFound } from '../05-names/index.ts'
import { joinNames } from './01-names.ts'
import { joinAppositions, mentionByHead } from './02-apposition.ts'
import { joinOffices } from './03-offices.ts'
import { joinBodies } from './04-bodies.ts'
import { joinRelatives } from './05-relatives.ts'
import { joinPronouns } from './06-pronouns.ts'
import { type Cluster, newClusters } from './clusters.ts'
import { findSpeakers } from './speakers.ts'

export function findEntities(
  analysis: Analysis,
  { mentions }: NamesFound,
): { mentions: Mention[]; entities: Entity[] } {
  const clusters = newClusters(analysis, mentions)
  const byHead = mentionByHead(clusters)
  joinNames(clusters)
  const beside = joinAppositions(clusters, byHead)
  const speech = findSpeakers(analysis)
  joinOffices(clusters, beside, speech)
  joinBodies(clusters, beside)
  joinRelatives(clusters, byHead)
  joinPronouns(clusters, byHead, speech)
  // Pronouns that refer to nobody known are no mentions of the record.
  const kept = mentions.map((_, index) => index).filter((index) => clusters.of[index] >= 0)
  const entityOf = new Map<number, number>()
  for (const index of kept) if (!entityOf.has(clusters.of[index])) entityOf.set(clusters.of[index], entityOf.size)
  const members: number[][] = Array.from(entityOf, () => [])
  const numbered = kept.map((index, at) => {
    const entity = entityOf.get(clusters.of[index])!
    members[entity].push(at)
    return { ...mentions[index], type: clusters.all[clusters.of[index]]!.type, entity }
  })
  const entities = [...entityOf.keys()].map((cluster, entity) =>
    entityFrom(analysis, clusters.all[cluster]!, members[entity], numbered, entityOf),
  )
  return { mentions: numbered, entities }
}

function entityFrom(
  analysis: Analysis,
  cluster: Cluster,
  members: readonly number[],
  mentions: readonly Mention[],
  entityOf: ReadonlyMap<number, number>,
): Entity {
  const fullest = members
    .map((index) => mentions[index])
    .reduce((best, mention) => (lengthOf(mention) > lengthOf(best) ? mention : best))
  const { words, text } = analysis
  // Whoever is asked in an interview is "you" first, and "I" by their own words.
  const own = members.find(
    (index) => !/^you/i.test(text.slice(words.start[mentions[index].first], words.end[mentions[index].first])),
  )
  const { first, end } = fullest.name ?? mentions[own ?? members[0]]
  return {
    type: cluster.type,
    name: text.slice(words.start[first], words.end[end - 1]),
    gender: cluster.gender === 'neuter' ? 'unknown' : cluster.gender,
    number: cluster.number,
    mentions: members,
    ...(cluster.members.length > 0 ? { of: cluster.members.map((member) => entityOf.get(member)!) } : {}),
  }
}

const lengthOf = ({ name }: Mention): number => (name === null ? 0 : name.end - name.first)
