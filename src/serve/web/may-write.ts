/**
 * Whether those who see a page may add and correct. Where nobody may, pages leave out what leads there. It is told around
 * the rendering, which is synchronous, rather than handed from each page to its frame and parts.
 */
let allowed = true

export const mayWrite = (): boolean => allowed

/** What `render` makes is for people who may write, or who may not. */
export function rendered(render: () => string, { mayWrite }: { readonly mayWrite: boolean }): string {
  const before = allowed
  allowed = mayWrite
  try {
    return render()
  } finally {
    allowed = before
  }
}
