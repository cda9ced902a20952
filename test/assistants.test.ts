/** `onrecord mcp`, started as a program of a language model starts it, by the official client of the protocol. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))

const report = `date 2031-03-14
outlet Continental Wire
title Talks in Haverin break off
Foreign Minister Mirela Dostan said on Monday that talks in Haverin had failed.
`

it('answers over standard input and output, beside another process that holds the record, and ends with its client', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-'))
  const env = { PATH: process.env.PATH ?? '', ONRECORD_DATA: join(folder, 'record'), DATABASE_URL: '' }
  const path = join(folder, 'report.txt')
  writeFileSync(path, report)
  expect(spawnSync(process.execPath, [bin, 'add', path], { env }).status).toBe(0)
  const server = spawn(process.execPath, [bin, 'serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await new Promise((resolve) => server.stdout.once('data', resolve))
    const transport = new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp'], env, stderr: 'pipe' })
    let said = ''
    transport.stderr?.on('data', (piece) => {
      said += piece
    })
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(transport)
    const { content, structuredContent } = await client.callTool({
      name: 'check',
      arguments: { quote: 'talks in Haverin had failed', by: 'Dostan' },
    })
    expect(structuredContent).toMatchObject({ verdict: 'verbatim', matches: [{ reports: 1, independent: 1 }] })
    expect(JSON.stringify(content)).toContain('link: onrecord show ')
    await client.close()
    expect(said).toBe('')
  } finally {
    server.kill()
    await new Promise((resolve) => server.once('close', resolve))
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
