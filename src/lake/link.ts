/** Lines in, lines out: who is who among the forms of a block, and among those who are known by first letters. */
import { isLetters, type KeyedActorForm, type Link, linkBlock, linkOfLetters } from '../identity/index.ts'

/** A block and its forms' JSON → a line for each form: its id, its actor or nothing, why, how sure. */
export function linkLines(forms: readonly string[]): string[] {
  const keyed = forms.map((json) => JSON.parse(json) as KeyedActorForm)
  return linkBlock(keyed).map((link, index) => lineOf(keyed[index].id, link))
}

/** Forms of the same letters → a line for each whose name is letters and who is somebody by them. */
export function letterLines(forms: readonly string[]): string[] {
  const all = forms.map((json) => {
    const { id, actor, presented } = JSON.parse(json) as { id: string; actor: string | null; presented: string }
    const { name, apart } = JSON.parse(presented) as KeyedActorForm
    return { id, actor, apart, isShort: isLetters(name) }
  })
  const named = all.filter(({ apart }) => apart === null)
  const link = linkOfLetters(new Set(named.filter(({ isShort }) => !isShort).map(({ actor }) => actor)))
  return link === null ? [] : named.filter(({ isShort }) => isShort).map(({ id }) => lineOf(id, link))
}

const lineOf = (id: string, { actor, why, confidence }: Link): string => [id, actor ?? '', why, confidence].join('\t')

/** Lines of two columns, sorted by the first → the second columns of each group. */
export async function* groupsOfLines(lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let key: string | null = null
  let group: string[] = []
  for await (const line of lines) {
    const at = line.indexOf('\t')
    const first = line.slice(0, at)
    if (first !== key && group.length > 0) yield group
    if (first !== key) group = []
    key = first
    group.push(line.slice(at + 1))
  }
  if (group.length > 0) yield group
}
