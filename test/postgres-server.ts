/**
 * A PostgreSQL server of one's own for tests: found on this machine (or installed with apt-get where that can be done
 * without asking), its cluster in a temporary folder, reached by a socket in it, gone afterwards.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

export interface PostgresServer {
  /** Connection string of a new, empty database. */
  newDatabase(): string
  stop(): void
}

/** Names the variable of the environment that names the folder of servers that a whole run of tests shares. */
export const SERVERS = 'ONRECORD_TEST_SERVERS'

export const HOW_TO_GET_IT = 'no PostgreSQL 15 or later here: apt-get install postgresql, or put its bin folder on PATH'

let found: string | null | undefined

/** The folder of its programs; null where there is none and none can be installed. */
export function findPostgres(): string | null {
  found ??= findBinaries() ?? (install() ? findBinaries() : null)
  return found
}

/** Settings as of its configuration file, `shared_buffers=1GB`; tests need none. Its folder is made in `within`. */
export function startPostgres(bin: string, settings: readonly string[] = [], within = tmpdir()): PostgresServer {
  const folder = mkdtempSync(join(within, 'onrecord-postgres-'))
  const user = unprivilegedUser()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const data = join(folder, 'data')
  run('initdb', '-D', data, '-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    [
      `-k ${folder}`,
      ...['listen_addresses=', 'fsync=off', 'max_connections=300', ...settings].map((setting) => `-c ${setting}`),
    ].join(' '),
    'start',
  )
  let count = 0
  return {
    newDatabase() {
      const name = `test${++count}`
      run('createdb', '-h', folder, '-U', 'onrecord', '-T', 'template0', name)
      return `postgresql://onrecord@/${name}?host=${encodeURIComponent(folder)}`
    },
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= 15) : []
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...versions
      .sort()
      .reverse()
      .map((version) => join(debian, version, 'bin')),
  ]
  return (
    folders.find((folder) => ['initdb', 'pg_ctl', 'createdb'].every((program) => isRecent(join(folder, program)))) ??
    null
  )
}

function isRecent(program: string): boolean {
  if (!existsSync(program)) return false
  const version = /(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '')
  return version !== null && Number(version[1]) >= 15
}

/** Only where nobody has to be asked: as root, in a Debian that has apt-get. */
function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, timeout: 90_000 }).status === 0
  return apt('update', '-q') && apt('install', '-q', '-y', '--no-install-recommends', 'postgresql')
}

/** PostgreSQL will not run as root. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (userInfo().uid !== 0) return null
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u') || 65534, gid: id('-g') || 65534 }
}
