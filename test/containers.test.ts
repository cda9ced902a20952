/** Dockerfile and compose.yaml, read and held to the program, since no engine runs where tests do. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { DEFAULT_PORT } from '../src/serve/http/index.ts'
import { ROOT } from './layout.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface Instruction {
  readonly name: string
  readonly rest: string
}

/** Instructions with their continued lines joined; comments left out. */
function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line))
  return [
    ...lines
      .join('\n')
      .replaceAll(/\\\n/g, ' ')
      .matchAll(/^([A-Z]+) +(.+)$/gm),
  ].map(([, name, rest]) => ({
    name,
    rest: rest.trim(),
  }))
}

const instructions = instructionsOf(read('Dockerfile'))
const all = (name: string): readonly string[] => instructions.filter((one) => one.name === name).map(({ rest }) => rest)
const words = (json: string): readonly string[] => JSON.parse(json)

/** Names of the environment that the program reads. */
const ENVIRONMENT = ['NODE_ENV', 'DATABASE_URL', ...read('docs/command-line.md').matchAll(/\bONRECORD_[A-Z_]+/g)].map(
  String,
)

describe('Dockerfile', () => {
  it('has no line that is no instruction', () => {
    const written = read('Dockerfile').replaceAll(/\\\n/g, ' ')
    const lines = written.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
    expect(lines).toHaveLength(instructions.length)
    const known = 'FROM ENV WORKDIR COPY RUN USER VOLUME EXPOSE HEALTHCHECK ENTRYPOINT CMD'.split(' ')
    expect(instructions.filter(({ name }) => !known.includes(name))).toEqual([])
  })

  it('builds in one stage what it runs in another, on a Node that the package takes', () => {
    expect(all('FROM')).toEqual(['node:20-bookworm-slim AS build', 'node:20-bookworm-slim'])
    expect(JSON.parse(read('package.json')).engines.node).toMatch(/^>=20\./)
  })

  it('copies only what is there: from the checkout, or made by the build', () => {
    const made = ['node_modules', 'dist/src']
    const ignored = read('.dockerignore').trim().split('\n')
    for (const copied of all('COPY')) {
      const parts = copied.split(/ +/)
      const sources = parts.filter((part) => !part.startsWith('--')).slice(0, -1)
      for (const source of sources) {
        const path = parts[0] === '--from=build' ? source.replace(/^\/app\//, '') : source
        expect(existsSync(join(ROOT, path)) || made.includes(path), copied).toBe(true)
        if (parts[0] !== '--from=build') expect(ignored).not.toContain(path)
      }
    }
  })

  it('carries everything that the package says it needs to run', () => {
    const { files, bin } = JSON.parse(read('package.json')) as { files: readonly string[]; bin: { onrecord: string } }
    const carried = all('COPY').filter((copied) => copied.startsWith('--from=build'))
    for (const path of files.filter((file) => !['samples', 'docs', 'CHANGELOG.md'].includes(file)))
      expect(carried.some((copied) => copied.includes(`/app/${path} `))).toBe(true)
    expect(all('RUN').some((run) => run.includes(`ln -s /app/${bin.onrecord} /usr/local/bin/onrecord`))).toBe(true)
  })

  it('runs as nobody in particular, keeps the record in a volume, and looks whether it answers', () => {
    expect(all('USER')).toEqual(['node'])
    expect(all('VOLUME')).toEqual(['/data'])
    const names = all('ENV').flatMap((line) => [...line.matchAll(/(\w+)=/g)].map(([, name]) => name))
    expect(names.filter((name) => !ENVIRONMENT.includes(name))).toEqual([])
    expect(all('HEALTHCHECK')[0]).toContain(`http://127.0.0.1:${DEFAULT_PORT}/api`)
  })

  it('serves by a command of ours with options of ours, on the port that it shows', () => {
    expect(all('EXPOSE')).toEqual([String(DEFAULT_PORT)])
    expect(words(all('ENTRYPOINT')[0])).toEqual(['onrecord'])
    const [command, ...options] = words(all('CMD')[0])
    const section = read('docs/command-line.md').split(`\n## onrecord ${command}\n`)[1].split('\n## ')[0]
    for (const option of options.filter((word) => word.startsWith('--'))) expect(section).toContain(`\`${option} `)
    expect(options).toContain(String(DEFAULT_PORT))
  })
})

describe('compose.yaml', () => {
  const { services, volumes } = parse(read('compose.yaml')) as {
    services: Record<
      'onrecord' | 'database',
      {
        image: string
        environment: Record<string, string>
        ports?: readonly string[]
        depends_on?: Record<string, { condition: string }>
        volumes?: readonly string[]
        healthcheck?: { test: readonly string[] }
      }
    >
    volumes: Record<string, unknown>
  }
  const { onrecord, database } = services

  it('gives the server the database, by names that it reads, when that one is ready', () => {
    expect(Object.keys(onrecord.environment).filter((name) => !ENVIRONMENT.includes(name))).toEqual([])
    const url = new URL(onrecord.environment.DATABASE_URL.replaceAll(/\$\{\w+:-(\w+)\}/g, '$1'))
    const { POSTGRES_USER, POSTGRES_DB, POSTGRES_PASSWORD } = database.environment
    expect(Object.keys(services)).toContain(url.hostname)
    expect([url.username, url.pathname]).toEqual([POSTGRES_USER, `/${POSTGRES_DB}`])
    expect(onrecord.environment.DATABASE_URL).toContain(POSTGRES_PASSWORD)
    expect(onrecord.depends_on).toEqual({ [url.hostname]: { condition: 'service_healthy' } })
    expect(database.healthcheck?.test.join(' ')).toContain('pg_isready')
  })

  it('opens the pages to this computer alone, and the database to nobody', () => {
    expect(onrecord.ports).toEqual([`127.0.0.1:${DEFAULT_PORT}:${DEFAULT_PORT}`])
    expect(database.ports).toBeUndefined()
  })

  it('keeps the record in a volume that is declared', () => {
    const [volume] = database.volumes ?? []
    expect(Object.keys(volumes)).toEqual([volume.split(':')[0]])
  })
})
