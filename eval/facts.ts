/**
 * `npm run eval:facts [-- --errors N] [-- --json]`: dates, events and figures, each against its gold. `--errors` prints a
 * spread of what went wrong; with `--json` the last line is one flat object of every figure measured.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureDates } from './dates.ts'
import { measureEvents } from './events.ts'
import { measureFigures } from './figures.ts'

const SUITES = [measureDates, measureEvents, measureFigures]

function main(): void {
  const { values } = parseArgs({
    options: { errors: { type: 'string', default: '0' }, json: { type: 'boolean', default: false } },
  })
  const shared = process.env.ONRECORD_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
  const figures: Record<string, number> = {}
  for (const suite of SUITES) {
    const measured = suite({ shared, errors: Number(values.errors) })
    console.log(`${measured.report.join('\n')}\n`)
    Object.assign(figures, measured.figures)
  }
  if (values.json) console.log(JSON.stringify(figures))
}

main()
