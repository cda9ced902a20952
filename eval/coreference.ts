/**
 * `npm run eval:coreference`: entities of persons in GUM dev's news and interviews, from raw text, against the gold. Two
 * mentions are the same where their head words are (as CorefUD scores); entities of one mention are left out on both
 * sides, and a second line keeps them.
 */
import type { Analysis } from '../src/record/index.ts'
import { add, bCubed, ceafEntity, type Entities, f1, muc } from './coreference-scores.ts'
import { type AnalysedDocument, analysedGum, headOffset } from './gum-analysed.ts'

const SCORES = { Muc: muc, BCubed: bCubed, CeafEntity: ceafEntity } as const

function goldOf({ analysis, mentions }: AnalysedDocument): string[][] {
  const byEntity = new Map<string, Set<string>>()
  for (const mention of mentions) {
    if (mention.type !== 'person') continue
    const members = byEntity.get(mention.entity) ?? new Set()
    members.add(`${headOffset(analysis, mention)}`)
    byEntity.set(mention.entity, members)
  }
  return [...byEntity.values()].map((members) => [...members])
}

/** A head word counts once: the outermost of the mentions that share it. */
function oursOf(ours: Analysis): string[][] {
  const taken = new Set<string>()
  return ours.entities
    .filter(({ type }) => type === 'person' || type === 'group')
    .map(({ mentions }) =>
      mentions
        .map((index) => `${headOffset(ours, ours.mentions[index])}`)
        .filter((head) => !taken.has(head) && taken.add(head)),
    )
    .filter((members) => members.length > 0)
}

const several = (entities: Entities): Entities => entities.filter((members) => members.length > 1)

function figuresOf(documents: readonly AnalysedDocument[], name: string, keep: (entities: Entities) => Entities) {
  const pairs = documents.map((document) => [keep(goldOf(document)), keep(oursOf(document.ours))] as const)
  const values = Object.entries(SCORES).map(([score, agree]) => {
    const total = pairs.map(([gold, ours]) => agree(gold, ours)).reduce(add)
    return [`${name}${score}F1`, f1(total)] as const
  })
  const mean = values.reduce((sum, [, value]) => sum + value, 0) / values.length
  return [...values, [`${name}ConllF1`, mean] as const]
}

const documents = analysedGum('dev').filter(({ genre }) => genre === 'news' || genre === 'interview')
const news = documents.filter(({ genre }) => genre === 'news')
const figures = Object.fromEntries(
  [
    ...figuresOf(documents, 'persons', several),
    ...figuresOf(news, 'newsPersons', several),
    ...figuresOf(documents, 'withSingletons', (entities) => entities),
  ].map(([name, value]) => [name, Math.round(value * 100) / 100]),
)
for (const [name, value] of Object.entries(figures)) console.log(`${name}\t${value}`)
if (process.argv.includes('--json')) console.log(JSON.stringify(figures))
