/** Spark's own command line, as a process that is handed a script: found, run, and listened to. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { globSync } from 'tinyglobby'
import { LakeError } from './lake-error.ts'
import type { Told } from './spark-script.ts'

const INSTALLED = 'venv/lib/*/site-packages/pyspark/bin/spark-sql'

/**
 * The path of `spark-sql`: of SPARK_HOME, of the folder where `lake/install-spark.sh` puts it, or of PATH. Throws a LakeError
 * where there is none.
 */
export function findSpark(installed: string): string {
  const { SPARK_HOME, PATH } = process.env
  const found = [
    ...(SPARK_HOME ? [join(SPARK_HOME, 'bin', 'spark-sql')] : []),
    ...globSync(INSTALLED, { cwd: installed, absolute: true }),
    ...(PATH ?? '').split(delimiter).map((folder) => join(folder, 'spark-sql')),
  ].find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new LakeError(
    'lake-engine-missing',
    'Spark is not on this machine. lake/install-spark.sh of this program installs it (Python 3.10 and Java 17 or later are needed), or SPARK_HOME says where it is',
  )
}

const LEAST_JAVA = 17

/** Throws a LakeError where Java is missing or too old: Spark itself ends with a page of its own then. */
export function assertJava(): void {
  const { JAVA_HOME } = process.env
  const java = JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : 'java'
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1])
  if (status === 0 && version >= LEAST_JAVA) return
  const is = status === 0 ? `is of ${version ? `version ${version}` : 'an unknown version'}` : 'does not run'
  throw new LakeError(
    'lake-engine-missing',
    `Spark needs Java ${LEAST_JAVA} or later, and "${java}" ${is}. Install one, or say where it is in JAVA_HOME`,
  )
}

export interface SparkRun {
  readonly spark: string
  readonly options: readonly string[]
  readonly script: string
  /** What Spark says of itself. */
  readonly log: string
  readonly told: (told: Told) => void
}

const LAST_LINES = 3

/** Throws a LakeError, with the last that Spark said, where it does not come to the end of the script. */
export async function runSpark({ spark, options, script, log, told }: SparkRun): Promise<void> {
  const to = openSync(log, 'w')
  try {
    const child = spawn(spark, [...options, '-S', '-f', script], {
      stdio: ['ignore', 'pipe', to],
    })
    const end = once(child, 'close')
    for await (const line of createInterface({ input: child.stdout as Readable })) {
      const [mark, ...values] = line.split('\t')
      if (mark === 'onrecord') told(values as unknown as Told)
    }
    const [code, signal] = await end
    if (code === 0) return
    const said = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /error|exception|refused|denied/i.test(line) && !/^\s+at /.test(line))
    throw new LakeError(
      'lake-engine-failed',
      [
        `Spark ended with ${signal ?? `exit code ${code}`} (all that it said is in ${log}). Say the same again to go on`,
        ...said.slice(0, LAST_LINES),
      ].join('\n'),
    )
  } finally {
    closeSync(to)
  }
}
