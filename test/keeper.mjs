// Keeps entries in a record, two at a time, after it has seen that the record is whole: started and killed in numbers by
// crash.test.ts. Says 'whole N' with the number of articles that it found, or 'broken' with what is wrong; then 'kept N'
// each time that the first N entries are kept.
import { readFileSync } from 'node:fs'
import { articleId } from '../dist/src/read/index.js'
import { keep, openStore, verify } from '../dist/src/store/index.js'

const [where, path] = process.argv.slice(2)
const entries = JSON.parse(readFileSync(path, 'utf8'))

const database = await openStore(where.startsWith('postgres') ? { url: where, folder: '' } : { folder: where })
const faults = []
const { articles } = await verify(database, { idOf: articleId, fault: (fault) => faults.push(fault) })
process.stdout.write(faults.length === 0 ? `whole ${articles}\n` : `broken ${JSON.stringify(faults)}\n`)
// They are kept in their order: what is there are the first.
for (let at = articles; at < entries.length; at += 2) {
  await keep(database, entries.slice(at, at + 2))
  process.stdout.write(`kept ${Math.min(at + 2, entries.length)}\n`)
}
await database.close()
