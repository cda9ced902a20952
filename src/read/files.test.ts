import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFiles } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-read-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** What comes of each: the article's text, or the error's code and where it says it is. */
async function outcomes(paths: readonly string[], ...stdin: readonly (string | Uint8Array)[]): Promise<string[]> {
  const found: string[] = []
  const chunks = (async function* () {
    for (const chunk of stdin) yield Buffer.from(chunk)
  })()
  for await (const reading of readFiles(paths, chunks)) {
    if ('article' in reading) found.push(reading.article.text)
    else if ('error' in reading) found.push(`${reading.error.code} ${reading.error.where.replace(`${folder}/`, '')}`)
  }
  return found
}

describe.skipIf(process.platform === 'win32')('a folder', () => {
  it('with a circle of links, a link to nowhere and a pipe that nobody writes to is read to its end', async () => {
    const tricky = join(folder, 'tricky')
    mkdirSync(tricky)
    writeFileSync(join(tricky, 'x.txt'), 'One.')
    symlinkSync(tricky, join(tricky, 'circle'))
    symlinkSync(join(tricky, 'x.txt'), join(tricky, 'linked.txt'))
    symlinkSync('nowhere', join(tricky, 'lost.txt'))
    execFileSync('mkfifo', [join(tricky, 'pipe')])
    symlinkSync('pipe', join(tricky, 'piped.txt'))
    expect(await outcomes([tricky])).toEqual(['One.', 'file-missing tricky/lost.txt', 'One.'])
  })
})

describe('files', () => {
  it('come out in the order given, those that cannot be read as errors in their place', async () => {
    mkdirSync(join(folder, 'press'))
    const paths = [
      file('one.txt', 'One.'),
      file('empty.txt', ''),
      file('blank.txt', ' \n'),
      join(folder, 'missing.txt'),
      join(folder, 'press'),
      file('nul.txt', 'a\0b'),
      file('latin1.txt', Buffer.from('caf\xe9', 'latin1')),
      file('utf16.txt', Buffer.from('\uFEFFTalks', 'utf16le')),
      file('report.pdf', '%PDF-1.7 …'),
      file('large.txt', 'x'.repeat(9 * 1024 * 1024)),
      file('two.txt', 'Two.'),
    ]
    expect(await outcomes(paths)).toEqual([
      'One.',
      'file-empty empty.txt',
      'text-empty blank.txt',
      'file-missing missing.txt',
      'folder-empty press',
      'file-binary nul.txt',
      'café',
      'Talks',
      'file-unreadable report.pdf',
      'file-too-large large.txt',
      'Two.',
    ])
  })
})

describe('NDJSON', () => {
  it('gives one article a line, and names the lines that are none', async () => {
    const path = file(
      'press.ndjson',
      Buffer.concat([
        Buffer.from('\uFEFF{"text": "One."}\r\n \r\n{"text": \n[1]\n{"title": "Talks"}\n{"text": "  "}\n{"text": "caf'),
        Buffer.of(0xe9),
        Buffer.from('"}\n{"text": "a\\u0000b"}\n{"text": "One.", "title": "a\\ud83d"}\n{"text": "Last."}'),
      ]),
    )
    expect(await outcomes([path])).toEqual([
      'One.',
      'line-not-json press.ndjson:3',
      'line-not-json press.ndjson:4',
      'line-without-text press.ndjson:5',
      'text-empty press.ndjson:6',
      'line-not-utf8 press.ndjson:7',
      'text-with-nul press.ndjson:8',
      'text-not-unicode press.ndjson:9',
      'Last.',
    ])
  })

  it('takes all fields, and other programs’ names for two of them', async () => {
    const fields = { id: 7, url: 'https://wire.example/1', title: ' Talks ', text: 'One.' }
    const path = file(
      'fields.jsonl',
      `${JSON.stringify({ ...fields, published: '2031-03-14', outlet: 'Continental Wire' })}\n` +
        `${JSON.stringify({ ...fields, date: '2031-03-14', publisher: 'Continental Wire' })}\n`,
    )
    const ids: string[] = []
    for await (const reading of readFiles([path], (async function* () {})())) {
      if (!('article' in reading)) throw new Error('no article')
      const { article } = reading
      expect(article).toMatchObject({ ref: '7', title: 'Talks', published: '2031-03-14', outlet: 'Continental Wire' })
      ids.push(article.id)
    }
    expect(ids[0]).toBe(ids[1])
  })

  it('goes on after a line that is too long to hold', async () => {
    const path = file(
      'long.ndjson',
      `{"text": "One."}\n{"text": "${'x'.repeat(33 * 1024 * 1024)}"}\n{"text": "Two."}\n`,
    )
    expect(await outcomes([path])).toEqual(['One.', 'line-too-long long.ndjson:2', 'Two.'])
  })
})

describe('standard input', () => {
  it('is plain text or NDJSON, whichever it looks like, however it is cut into chunks', async () => {
    expect(await outcomes(['-'], 'date 2031-', '03-14\nOne.', ' Two.')).toEqual(['date 2031-03-14\nOne. Two.'])
    expect(await outcomes(['-'], '\n', '{"te', 'xt": "One."}', '\n{"text": "Two."}\n')).toEqual(['One.', 'Two.'])
    expect(await outcomes(['-'], '{not JSON} at all')).toEqual(['{not JSON} at all'])
    expect(await outcomes(['-'])).toEqual(['file-empty standard input'])
  })
})
