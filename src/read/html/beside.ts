/** Whether an element stands beside the article, where other reports have their own dates and names. */
import type { PageElement } from './tree.ts'

const BESIDE = 'aside, nav, [class*="related" i], [class*="sidebar" i], [class*="comment" i]'

export function isBeside(element: PageElement): boolean {
  for (let place = element.closest(BESIDE); place !== null; place = place.parentElement?.closest(BESIDE) ?? null) {
    // Layouts of whole pages are called "right-sidebar" as well.
    if (place.querySelector('h1, article, main') === null) return true
  }
  const footer = element.closest('footer')
  return footer !== null && footer.closest('article, main') === null
}
