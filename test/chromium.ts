/**
 * A real browser for tests: the system's Chromium where one is installed, else the one that comes whole in the
 * `@sparticuz/chromium` package. `ONRECORD_CHROMIUM` names another.
 */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Tests run as root in containers, where Chromium's sandbox cannot; the pages are our own. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true })
}

async function findChromium(): Promise<string> {
  const named = process.env.ONRECORD_CHROMIUM
  if (named) return named
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed) return installed
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } catch (cause) {
    throw new Error(
      'no Chromium for the browser tests: install Debian\'s "chromium" package, or name one with ONRECORD_CHROMIUM',
      { cause },
    )
  }
}
