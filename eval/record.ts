/**
 * `npm run eval:record`: how well the record is put together across articles, on the sample press. `-- --errors N` shows
 * up to N of what went wrong in each part; `-- --json` prints the figures as one flat object.
 */
import { parseArgs } from 'node:util'
import { recordActors } from './record-actors.ts'
import { recordWordings } from './record-wordings.ts'

const { values } = parseArgs({ options: { errors: { type: 'string' }, json: { type: 'boolean' } } })
const errors = Number(values.errors ?? 0)
const parts = [await recordActors('samples', errors), await recordWordings('samples', errors)]
if (values.json) console.log(JSON.stringify(Object.assign({}, ...parts.map(({ figures }) => figures))))
else for (const { report } of parts) console.log(report.join('\n'))
