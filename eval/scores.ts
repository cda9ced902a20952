/**
 * `npm run scores`: measures everything that has a scorer and holds it against eval/scores.json, so that a change which
 * costs accuracy is seen where it is made. Prints a table; exits 1 where a score dropped (see `TOLERANCE`), is no
 * longer measured, or a scorer failed. `npm run scores -- --update` writes what was measured.
 *
 * What it runs is every npm script named `eval:*`. The convention for one: given `--json`, it prints, as the last line of
 * its output, one flat JSON object of figures: points of a hundred or counts of things passed, where more is better;
 * names ending in `Error` mean that less is better; names ending in `Count`, `Ms`, `Seconds` or `PerSecond` are shown
 * and not held. `{"relationF1": 61.5, "contentExactF1": 52.9, "articleCount": 84}`
 *
 * Left out on purpose: how anything is scored. That is the scorers' own, in ../shared/eval and in each `eval:*`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare, fails, figuresOf, type Scores, table } from './compare.ts'

const shared = process.env.ONRECORD_SHARED ?? '../shared'
const scoresFile = 'eval/scores.json'
const longestMs = 40 * 60_000

/** One scorer's output; throws a sentence where it failed. */
function outputOf(command: string, args: readonly string[], mayFail: 'may fail' | 'must pass', input?: string): string {
  const ended = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: longestMs })
  if (ended.error) throw ended.error
  if (ended.status !== 0 && mayFail === 'must pass') {
    throw new Error(`exit ${ended.status ?? ended.signal}: ${(ended.stderr || ended.stdout).trim().slice(-2000)}`)
  }
  return ended.stdout
}

/** How many checks of the real report's expected record pass. */
function acceptance(): Record<string, number> {
  const seed = join(shared, 'acceptance/seed.txt')
  const record = outputOf(process.execPath, ['bin/onrecord.js', 'extract', seed], 'must pass')
  const said = outputOf(process.execPath, [join(shared, 'acceptance/check-seed.mjs')], 'may fail', record)
  const passed = /(\d+) passed, \d+ failed/.exec(said)?.[1]
  if (!passed) throw new Error(`check-seed.mjs did not say how many passed: ${said.trim().slice(-200)}`)
  return { passed: Number(passed) }
}

function scorers(): [name: string, measure: () => Record<string, number>][] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const evals = Object.keys(scripts).filter((name) => name.startsWith('eval:'))
  return [
    ['acceptance', acceptance],
    ...evals
      .sort()
      .map((name): [string, () => Record<string, number>] => [
        name,
        () => figuresOf(outputOf(npm, ['run', '--silent', name, '--', '--json'], 'must pass')),
      ]),
  ]
}

function main(): void {
  if (!existsSync(shared)) {
    console.error(`scores: no shared data at ${shared}. Name its folder with ONRECORD_SHARED.`)
    process.exitCode = 1
    return
  }
  const now: Record<string, Record<string, number>> = {}
  const failed: string[] = []
  for (const [name, measure] of scorers()) {
    const began = performance.now()
    try {
      now[name] = measure()
    } catch (error) {
      failed.push(`${name} failed: ${error instanceof Error ? error.message : error}`)
    }
    console.error(`scores: ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  const committed: Scores = existsSync(scoresFile) ? JSON.parse(readFileSync(scoresFile, 'utf8')) : {}
  const rows = compare(committed, now)
  console.log(table(rows))
  for (const sentence of failed) console.error(`scores: ${sentence}`)
  if (process.argv.includes('--update') && failed.length === 0) {
    writeFileSync(scoresFile, `${JSON.stringify(now, null, 2)}\n`)
    console.log(`scores: written to ${scoresFile}`)
    return
  }
  const dropped = rows.filter(fails)
  if (failed.length + dropped.length > 0) {
    console.log(`scores: ${dropped.length} dropped or gone, ${failed.length} scorers failed`)
    process.exitCode = 1
  } else console.log(`scores: ${rows.length} measured, none dropped`)
}

main()
