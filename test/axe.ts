/** What axe objects to in a page: everything of it in light, and what is of colour again in dark. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

interface Axe {
  run(only?: { readonly runOnly: object }): Promise<{ violations: Violation[] }>
}

/** Axe's rules of colour, of those that it holds a page to by itself. */
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Each as the rule and the first place, in words. Leaves the page in dark. */
export async function objectionsTo(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const violations = await page.evaluate(
      async (runOnly) => {
        const { axe } = globalThis as unknown as { axe: Axe }
        return (await (runOnly === null ? axe.run() : axe.run({ runOnly }))).violations
      },
      // All else is the same in both: the page is, but for its colours.
      colorScheme === 'light' ? null : OF_COLOUR,
    )
    for (const { id, nodes } of violations) found.push(`${id} at ${nodes[0].target.join(' ')}, ${colorScheme}`)
  }
  return found
}
