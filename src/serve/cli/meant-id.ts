/** Which article or statement is meant by the beginning of an id; an error says what to do where none or several are. */
import { type FoundId, findId } from '../../ask/index.ts'
import type { Database } from '../../store/index.ts'

export async function meant(database: Database, id: string): Promise<FoundId> {
  return only(id, await findId(database, id))
}

/** Of one kind. */
export async function meantId(database: Database, id: string, kind: FoundId['kind']): Promise<string> {
  const found = await findId(database, id)
  return only(
    id,
    found.filter((each) => each.kind === kind),
  ).id
}

function only(id: string, found: readonly FoundId[]): FoundId {
  if (found.length !== 1) throw new IdError(id, found)
  return found[0]
}

class IdError extends Error {
  override readonly name = 'IdError'
  readonly code: 'id-unknown' | 'id-ambiguous'

  constructor(id: string, found: readonly FoundId[]) {
    const ids = found.map((each) => each.id).join(', ')
    const none = `there is nothing whose id begins with ${id}. "onrecord search" prints the ids there are`
    super(found.length === 0 ? none : `more than one id begins with ${id}: ${ids}. Give more of the one you mean`)
    this.code = found.length === 0 ? 'id-unknown' : 'id-ambiguous'
  }
}
