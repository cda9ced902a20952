/** Whether an element stands beside the article, where other reports have their own dates and names. */
import type { PageElement } from './tree.ts'
export function isBeside(element: PageElement): boolean {
  if (element.closest('aside, nav, [class*="related" i], [class*="sidebar" i], [class*="comment" i]') !== null)
    return true
  const footer = element.closest('footer')
  return footer !== null && footer.closest('article, main') === null
}
