/** Run by the build: makes the template that new data folders are copied from, where it is missing or of another version. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite.ts'
import { templateIsFresh, writeTemplate } from './template.ts'

if (!templateIsFresh()) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-template-'))
  try {
    const database = await openPglite(join(folder, 'pglite'), folder)
    await migrate(database)
    await database.query('checkpoint')
    await database.close()
    writeTemplate(join(folder, 'pglite'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
