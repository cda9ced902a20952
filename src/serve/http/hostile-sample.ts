/** Hands one report in over HTTP and tells what became of it, for tests. */
import type { Database } from '../../store/index.ts'
import { openWritable } from './writing-sample.ts'

export type Handed =
  | {
      readonly text: string
      readonly title?: string
      readonly outlet?: string
      readonly url?: string
      readonly published?: string
    }
  | { readonly body: string; readonly type: string }

/** `database` is empty, and closed with the server. */
export function openWritableWith(database: Database) {
  const record = openWritable(database)
  const add = async (handed: Handed) => {
    const [body, type] = 'body' in handed ? [handed.body, handed.type] : [JSON.stringify(handed), 'application/json']
    const init = { method: 'POST', body, headers: { 'Content-Type': type } }
    const { additions } = await (await record.app.request('/api/articles', init)).json()
    return additions[0]
  }
  return { record, add } as const
}
