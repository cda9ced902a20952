/** Forms of a block as they are put together: which are one so far, and why (union-find over their places). */
import type { ActorForm } from './form.ts'

export interface KeyedActorForm extends ActorForm {
  /** A positive number in decimal. */
  readonly id: string
}

export interface Link {
  /** The smallest id of the actor's forms; null where it could be several and nothing tells which. */
  readonly actor: string | null
  /** For people. */
  readonly why: string
  /** How likely it is that the form is of this actor, where it has others; 1 where it stands alone. */
  readonly confidence: number
}

export interface Groups {
  readonly forms: readonly KeyedActorForm[]
  readonly where: (matches: (form: KeyedActorForm) => boolean) => readonly number[]
  /** The first place of the group. */
  readonly find: (at: number) => number
  /** `at` belongs to the group of `other`. Of several reasons the surest is kept. */
  readonly join: (at: number, other: number, why: string, confidence: number) => void
  /** Nothing tells which of several it is. */
  readonly leaveOpen: (at: number, why: string) => void
  readonly linkOf: (at: number) => Link
}

/** Forms in the order of their ids, so that the first of a group has its smallest. */
export function groups(forms: readonly KeyedActorForm[]): Groups {
  const parents = forms.map((_, at) => at)
  const whys = forms.map(() => 'its own name')
  const confidences = forms.map(() => 0)
  const open = new Set<number>()
  const find = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root]
    for (let next = at; next !== root; ) [next, parents[next]] = [parents[next], root]
    return root
  }
  const because = (at: number, why: string, confidence: number) => {
    if (confidences[at] >= confidence) return
    whys[at] = why
    confidences[at] = confidence
  }
  return {
    forms,
    where: (matches) => forms.flatMap((form, at) => (matches(form) ? [at] : [])),
    find,
    join(at, other, why, confidence) {
      if (at === other) return
      because(at, why, confidence)
      // The first of a group stands there by its own name.
      if (find(other) !== other || confidences[other] > 0) because(other, why, confidence)
      const [one, two] = [find(at), find(other)]
      parents[Math.max(one, two)] = Math.min(one, two)
    },
    leaveOpen(at, why) {
      whys[at] = why
      open.add(at)
    },
    linkOf(at) {
      const root = find(at)
      if (open.has(at)) return { actor: null, why: whys[at], confidence: 0 }
      return { actor: forms[root].id, why: whys[at], confidence: confidences[at] === 0 ? 1 : confidences[at] }
    },
  }
}
