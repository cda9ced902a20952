/**
 * A real browser for tests: the one that `ONRECORD_CHROMIUM` names, else the system's Chromium or Chrome, else the one
 * that comes whole in the `@sparticuz/chromium` package (Linux on x64).
 */
import { existsSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { DISK } from './temporary.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** Tests run as root in containers, where Chromium's sandbox cannot; the pages are our own. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.ONRECORD_CHROMIUM ?? INSTALLED.find(existsSync) ?? (await packagedChromium())
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true })
}

/**
 * The package unpacks into the folder for temporary files and takes whatever lies there already, be it another user's or
 * the half of one whose unpacking was interrupted. So each user gets a folder, which appears only when it is whole.
 */
async function packagedChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium for the browser tests: install Chrome, or name a Chromium with ONRECORD_CHROMIUM')
  }
  const folder = join(process.env[DISK] ?? tmpdir(), `onrecord-chromium-${userInfo().uid}`)
  const executable = join(folder, 'chromium')
  if (existsSync(executable)) return executable

  const unpacking = mkdtempSync(`${folder}-`)
  const { TMPDIR } = process.env
  process.env.TMPDIR = unpacking
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const unpacked = await packaged.executablePath()
    try {
      renameSync(unpacking, folder)
      return executable
    } catch {
      // Another run was faster, or left something there: ours is whole as well.
      return join(unpacking, basename(unpacked))
    }
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}
