/**
 * Runs commands as the built program does, one after the other in one process that a worker's tests share: most of what a
 * command computes is its start. What a test says of how a process begins, is fed and ends, it says of one of its own.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

const program = fileURLToPath(new URL('./commands-child.mjs', import.meta.url))
let child: ChildProcess | undefined
let waiting: Promise<unknown> = Promise.resolve()

/** `data` is the data folder, `input` what comes by standard input, `more` of the environment beside what this process has. */
export function onrecord(args: readonly string[], data?: string, input = '', more = {}): Promise<Ran> {
  const { FORCE_COLOR, NODE_OPTIONS, ...ours } = process.env
  const env = { ...ours, DATABASE_URL: '', ONRECORD_CONTACT: '', ...(data && { ONRECORD_DATA: data }), ...more }
  const ran = waiting.then(() => run({ args, input, env }))
  waiting = ran.catch(() => {})
  return ran
}

function run(asked: object): Promise<Ran> {
  child ??= start()
  const asking = child
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the process of commands ended with ${code}`))
    asking.once('exit', ended)
    asking.once('message', (ran) => {
      asking.off('exit', ended)
      resolve(ran as Ran)
    })
    asking.send(asked)
  })
}

function start(): ChildProcess {
  const started = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  // It does not keep the worker, and ends with it.
  started.unref()
  started.channel?.unref()
  started.once('exit', () => {
    child = undefined
  })
  return started
}
