/**
 * The three scores that coreference is judged by, for one document or many. Entities are sets of mentions; a mention is
 * any string that both sides write the same way ("12-15").
 *
 * MUC counts links (Vilain and others 1995), B³ mentions (Bagga and Baldwin 1998), CEAFe whole entities under their best
 * one-to-one alignment with similarity φ4 (Luo 2005). Sums are kept as numerator and denominator, so that many documents
 * are scored as the CoNLL-2012 scorer does it: by adding up, not by averaging.
 */
export type Entities = readonly (readonly string[])[]

export interface Ratio {
  readonly of: number
  readonly outOf: number
}

export interface Agreement {
  readonly precision: Ratio
  readonly recall: Ratio
}

export const add = (a: Agreement, b: Agreement): Agreement => ({
  precision: { of: a.precision.of + b.precision.of, outOf: a.precision.outOf + b.precision.outOf },
  recall: { of: a.recall.of + b.recall.of, outOf: a.recall.outOf + b.recall.outOf },
})

/** Harmonic mean of precision and recall, in percent; 0 where nothing was found or nothing was there. */
export function f1({ precision, recall }: Agreement): number {
  const p = precision.outOf === 0 ? 0 : precision.of / precision.outOf
  const r = recall.outOf === 0 ? 0 : recall.of / recall.outOf
  return p + r === 0 ? 0 : (200 * p * r) / (p + r)
}

const entityOfMention = (entities: Entities): Map<string, number> =>
  new Map(entities.flatMap((mentions, index) => mentions.map((mention) => [mention, index] as const)))

/** Links of `key` that `response` keeps: each entity's size less the parts that the response cuts it into. */
function mucRecall(key: Entities, response: Entities): Ratio {
  const where = entityOfMention(response)
  let of = 0
  let outOf = 0
  for (const mentions of key) {
    const parts = new Set<number>()
    let alone = 0
    for (const mention of mentions) {
      const part = where.get(mention)
      if (part === undefined) alone++
      else parts.add(part)
    }
    of += mentions.length - parts.size - alone
    outOf += mentions.length - 1
  }
  return { of, outOf }
}

export const muc = (key: Entities, response: Entities): Agreement => ({
  recall: mucRecall(key, response),
  precision: mucRecall(response, key),
})

/** For each mention of `key`, the share of its entity that the response has together with it. */
function bCubedRecall(key: Entities, response: Entities): Ratio {
  const where = entityOfMention(response)
  let of = 0
  let outOf = 0
  for (const mentions of key) {
    const together = new Map<number, number>()
    for (const mention of mentions) {
      const part = where.get(mention)
      if (part !== undefined) together.set(part, (together.get(part) ?? 0) + 1)
    }
    for (const count of together.values()) of += (count * count) / mentions.length
    outOf += mentions.length
  }
  return { of, outOf }
}

export const bCubed = (key: Entities, response: Entities): Agreement => ({
  recall: bCubedRecall(key, response),
  precision: bCubedRecall(response, key),
})

export function ceafEntity(key: Entities, response: Entities): Agreement {
  const where = entityOfMention(response)
  const similarity = key.map((mentions) => {
    const shared = new Map<number, number>()
    for (const mention of mentions) {
      const part = where.get(mention)
      if (part !== undefined) shared.set(part, (shared.get(part) ?? 0) + 1)
    }
    return response.map((other, index) => (2 * (shared.get(index) ?? 0)) / (mentions.length + other.length))
  })
  const of = bestAlignment(similarity, response.length)
  return { recall: { of, outOf: key.length }, precision: { of, outOf: response.length } }
}

/**
 * The largest sum of similarities that pairing each row with a column of its own can reach. Kuhn and Munkres' algorithm
 * with potentials, in time rows² × columns; rows are turned into columns where there are more of them.
 */
export function bestAlignment(similarity: readonly (readonly number[])[], columns: number): number {
  const transposed = Array.from({ length: columns }, (_, column) => similarity.map((line) => line[column]))
  const [lines, width] = similarity.length <= columns ? [similarity, columns] : [transposed, similarity.length]
  const height = lines.length
  if (height === 0 || width === 0) return 0
  const rowPotential = new Float64Array(height + 1)
  const columnPotential = new Float64Array(width + 1)
  const rowOf = new Int32Array(width + 1)
  for (let row = 1; row <= height; row++) {
    const slack = new Float64Array(width + 1).fill(Infinity)
    const from = new Int32Array(width + 1)
    const used = new Uint8Array(width + 1)
    rowOf[0] = row
    let column = 0
    do {
      used[column] = 1
      const current = rowOf[column]
      let least = Infinity
      let next = 0
      for (let other = 1; other <= width; other++) {
        if (used[other]) continue
        const cost = -lines[current - 1][other - 1] - rowPotential[current] - columnPotential[other]
        if (cost < slack[other]) {
          slack[other] = cost
          from[other] = column
        }
        if (slack[other] < least) {
          least = slack[other]
          next = other
        }
      }
      for (let other = 0; other <= width; other++) {
        if (used[other]) {
          rowPotential[rowOf[other]] += least
          columnPotential[other] -= least
        } else slack[other] -= least
      }
      column = next
    } while (rowOf[column] !== 0)
    for (; column !== 0; column = from[column]) rowOf[column] = rowOf[from[column]]
  }
  let sum = 0
  for (let column = 1; column <= width; column++) if (rowOf[column] > 0) sum += lines[rowOf[column] - 1][column - 1]
  return sum
}
