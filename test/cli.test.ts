/** The built command, as users run it: what it prints, where, and how it ends. */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../src/store/index.ts'
import { onrecord as shared } from './commands.ts'
import { helpOf } from './help-of.ts'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
let folder: string
let data: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
  data = join(folder, 'record')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** In a process that tests share. */
const onrecord = (args: readonly string[]) => shared(args, data)

/** In one of its own: what is read, printed and told to the system as it ends. */
function alone(args: readonly string[], input: string | Uint8Array = '') {
  const env = { ...process.env, ONRECORD_DATA: data, DATABASE_URL: '', NODE_OPTIONS: '', FORCE_COLOR: undefined }
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], { input, env, encoding: 'utf8' })
  return { stdout, stderr, status }
}

const report = `date 2031-03-14
outlet Continental Wire
title Talks in Haverin break off
Foreign Minister Mirela Dostan said on Monday that talks in Haverin had failed.

“We will come back,” Dostan said.
`

describe('onrecord extract', () => {
  let idFromFile: string

  it('prints one record a line in the order given, with the text where asked, the same byte for byte each time', async () => {
    const press = file(
      'press.ndjson',
      `${JSON.stringify({ id: 'a', text: 'One came.' })}\n${JSON.stringify({ id: 'b', text: 'Two came.' })}\n`,
    )
    const asked = ['extract', '--text', press, file('report.txt', report)]
    const { stdout, stderr, status } = alone(asked)
    expect((await onrecord(asked)).stdout).toBe(stdout)
    idFromFile = JSON.parse(stdout.trim().split('\n')[2]).id
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map((record) => record.ref)).toEqual(['a', 'b', join(folder, 'report.txt')])
    expect(records[2]).toMatchObject({ published: '2031-03-14', outlet: 'Continental Wire', text: report })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  })

  it('reads standard input, text or NDJSON, and gives an article the same id as from its file', async () => {
    expect(JSON.parse(alone(['extract', '-'], report).stdout).id).toBe(idFromFile)
    const { stdout } = await shared(['extract', '-'], data, `${JSON.stringify({ text: report })}\n`)
    expect(JSON.parse(stdout).published).toBe('2031-03-14')
  })

  it('ends without a word where nobody reads on', async () => {
    const many = file('many.ndjson', `${JSON.stringify({ text: 'It rained in Sarn.' })}\n`.repeat(20_000))
    const ended = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" extract "${many}" | head -n 1`], {
      encoding: 'utf8',
    })
    expect(ended.stdout.split('\n')).toHaveLength(2)
    expect(ended.stderr).toBe('')
  })
})

describe('files that cannot be read', () => {
  it('are each named with what to do, the others go through, and the exit code says that something failed', async () => {
    mkdirSync(join(folder, 'press'), { recursive: true })
    const { stdout, stderr, status } = await onrecord([
      'add',
      file('empty.txt', ''),
      file('binary\u001b[2J.txt', Buffer.of(1, 2, 0, 4)),
      join(folder, 'missing.txt'),
      join(folder, 'press'),
      file('large.txt', Buffer.alloc(50 * 1024 * 1024, 'word ')),
      file('bad.ndjson', '{"text": "One came."}\n{"text"\n'),
      file('report.txt', report),
    ])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^2 articles added with \d+ statements?, 6 failed\n$/)
    const lines = stderr.replaceAll(`${folder}/`, '').trim().split('\n')
    expect(lines.map((line) => line.replace('onrecord: ', ''))).toEqual([
      expect.stringMatching(/^empty\.txt: .*put the report into it/),
      expect.stringMatching(/^binary \[2J\.txt: .*binary file.*Export/),
      expect.stringMatching(/^missing\.txt: .*no such file\. Check the name/),
      expect.stringMatching(/^press: there is no file in this folder/),
      expect.stringMatching(/^large\.txt: .*8 MiB.*Split it/),
      expect.stringMatching(/^bad\.ndjson:2: .*not JSON/),
    ])
  })

  it('of 50 MB are refused at once, from a pipe too', () => {
    const large = file('large.txt', Buffer.alloc(50 * 1024 * 1024, 'word '))
    const limited = spawnSync(process.execPath, ['--max-old-space-size=64', bin, 'extract', large, '-'], {
      input: readFileSync(large),
      encoding: 'utf8',
    })
    expect(limited.stderr.match(/8 MiB/g)).toHaveLength(2)
    expect(limited.status).toBe(1)
  })

  it('for want of rights are named with what to do', (test) => {
    const secret = file('secret.txt', report)
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    writeFileSync(join(closed, 'report.txt'), report)
    for (const path of [secret, closed]) chmodSync(path, 0)
    chmodSync(folder, 0o755)
    // Root may read everything, so as root the command is run as nobody.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const run = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { ...user, encoding: 'utf8' })
    if (run('--version').status !== 0) return test.skip('this checkout is closed to other users')
    const { stderr, status } = run('extract', secret, join(closed, 'report.txt'), file('report.txt', report))
    for (const path of [secret, closed]) chmodSync(path, 0o700)
    expect(stderr.match(/you may not read this\. Ask its owner, or change its permissions/g)).toHaveLength(2)
    expect(status).toBe(1)
  })
})

describe('a record', () => {
  it('takes an article once, finds its statements and shows it', async () => {
    data = join(folder, 'whole')
    const path = file('report.txt', report)
    const [, statements] =
      /^1 article added with (\d+) statements\n$/.exec((await onrecord(['add', path])).stdout) ?? []
    expect(await onrecord(['add', path, path])).toMatchObject({
      stdout: '0 articles added with 0 statements, 2 already there\n',
      status: 0,
    })
    const answer = JSON.parse((await onrecord(['search', '--json'])).stdout)
    expect(answer.total).toBe(Number(statements))
    const [{ id }] = answer.statements.map((statement: { article: { id: string } }) => statement.article)
    // Who holds the record is asked, so that not every command has to open it.
    const holder = await openStore({ folder: data })
    const asked = async (...args: readonly string[]) => (await onrecord(args)).stdout
    expect(JSON.parse(await asked('show', id, '--json')).article.text).toBe(report)
    expect(await asked('rebuild')).toBe('1 article read anew, 0 records changed\n')
    const shown = await asked('show', id)
    expect(shown).toContain('Talks in Haverin break off')
    expect(shown).not.toContain('\u001b')
    await holder.close()
  })

  it('lists its reports, and says whose words are in their text', async () => {
    expect(alone(['reports']).stdout).toContain('1 report of 1 outlet')
    expect((await onrecord(['reports', 'monday'])).stdout).toContain('partly in somebody’s words')
    // A headline stands in no sentence: its line is shown.
    expect((await onrecord(['reports', 'break'])).stdout).toMatch(
      /title Talks in Haverin break off\n +in the outlet’s own voice/,
    )
    expect((await onrecord(['reports', 'zebras'])).stdout).toBe('No report found.\n')
  })

  it('says so where there is nothing of an id', async () => {
    expect(await onrecord(['show', 'ffff'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('onrecord search'),
    })
  })

  it('cannot be kept where its folder is a file', async () => {
    const before = data
    data = file('no-folder', '')
    expect(await onrecord(['search'])).toMatchObject({ status: 1, stderr: expect.stringContaining('--data') })
    data = before
  })

  it('can be searched and added to while onrecord serve has it open', async () => {
    const env = { ...process.env, ONRECORD_DATA: data, DATABASE_URL: '' }
    const server = spawn(process.execPath, [bin, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((resolve) => server.on('exit', resolve))
    await new Promise((resolve) => server.stdout.once('data', resolve))
    expect((await onrecord(['add', file('second.txt', `${report}Second.\n`)])).stdout).toMatch(/^1 article added/)
    expect((await onrecord(['search', '--json'])).status).toBe(0)
    server.kill('SIGTERM')
    await ended
    expect((await onrecord(['add', join(folder, 'second.txt')])).stdout).toContain('1 already there')
  })
})

describe('the command', () => {
  it('explains itself and each of its commands, with examples', async () => {
    const help = alone(['--help'])
    expect(help).toEqual({ stdout: await helpOf(), stderr: '', status: 0 })
    expect(await onrecord(['search', '--help'])).toEqual({ stdout: await helpOf('search'), stderr: '', status: 0 })
    for (const [, command] of help.stdout.matchAll(/^ {2}(\w+) \[/gm)) {
      if (command !== 'help') expect(await helpOf(command)).toContain('Examples:')
    }
    expect((await onrecord(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('ends with 2 where it is not used rightly', async () => {
    const { status, stderr, stdout } = alone([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toBe('')
    for (const args of [
      ['extract'],
      ['sing'],
      ['search', '--from', 'Monday'],
      ['search', '--limit', 'x'],
      ['add', '--colour', 'x'],
    ]) {
      const ran = await onrecord(args)
      expect(ran.status, args.join(' ')).toBe(2)
      expect(ran.stderr).not.toBe('')
    }
  })
})
