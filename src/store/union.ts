/** Groups that grow together: which ids are connected, each group named by its smallest id (union-find). */

export interface Union<Id> {
  /** The smallest id of the group. */
  find(id: Id): Id
  join(a: Id, b: Id): void
  /** Ids that are in a group of a smaller one. */
  joined(): Iterable<Id>
}

export function unionOf<Id extends string | bigint>(): Union<Id> {
  const parents = new Map<Id, Id>()
  const find = (id: Id): Id => {
    let root = id
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    for (let at = id; at !== root; ) {
      const next = parents.get(at)!
      parents.set(at, root)
      at = next
    }
    return root
  }
  return {
    find,
    join(a, b) {
      const [one, other] = [find(a), find(b)]
      if (one < other) parents.set(other, one)
      else if (other < one) parents.set(one, other)
    },
    joined: () => parents.keys(),
  }
}
