/** Cells and fields that hold HTML. What takes it apart is loaded where the first comes. */

export const isFragment = (written: string): boolean => /<\/?(?:p|br|div|h[1-6])\b[^>]*>/i.test(written)

/** Its text, one paragraph a line with an empty line between them. */
export async function fragment(html: string, where: string): Promise<string> {
  const { readFragment } = await import('./html/index.ts')
  return readFragment(html, where)
}
