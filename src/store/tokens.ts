/**
 * Tokens: who may add and correct over HTTP. Each is shown once, when it is made; what is kept is its hash. The secret has
 * 256 random bits, so that a plain SHA-256 is enough: there is nothing to guess, and nothing for a slow hash to slow down.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Queries } from './database.ts'

export interface Token {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly created: string
  readonly revoked: string | null
}

const SHAPE = /^onrecord_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/
const ISO = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`
const COLUMNS = `id, name, to_char(created_at at time zone 'UTC', ${ISO}) as created,
  to_char(revoked_at at time zone 'UTC', ${ISO}) as revoked`

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The token itself, which cannot be had again. */
export async function createToken(queries: Queries, name: string): Promise<{ token: string; id: string }> {
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  await queries.query('insert into tokens (id, name, hash) values ($1, $2, $3)', [
    id,
    name,
    hashOf(secret).toString('hex'),
  ])
  return { token: `onrecord_${id}_${secret}`, id }
}

/** Oldest first, those that were revoked as well. */
export const tokensOf = (queries: Queries): Promise<readonly Token[]> =>
  queries.query<Token>(`select ${COLUMNS} from tokens order by created_at, id`)

/** False where no token has the id, or it is revoked already. */
export async function revokeToken(queries: Queries, id: string): Promise<boolean> {
  const revoked = await queries.query(
    'update tokens set revoked_at = now() where id = $1 and revoked_at is null returning id',
    [id],
  )
  return revoked.length > 0
}

/** Whose token it is; null where it is none, or was revoked. Takes as long whether much or little of it is right. */
export async function holderOf(queries: Queries, token: string): Promise<Token | null> {
  const [, id, secret] = SHAPE.exec(token) ?? []
  if (id === undefined) return null
  const [found] = await queries.query<Token & { readonly hash: string }>(
    `select ${COLUMNS}, hash from tokens where id = $1`,
    [id],
  )
  if (found === undefined || found.revoked !== null) return null
  const { hash, ...holder } = found
  return timingSafeEqual(Buffer.from(hash, 'hex'), hashOf(secret)) ? holder : null
}
