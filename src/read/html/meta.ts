/** The page's meta tags, by name, property or itemprop. */

import type { PageElement } from './tree.ts'
import { textValue } from './values.ts'

export interface Meta {
  /** The first of the meta tags of these names that says something. */
  readonly get: (...names: readonly string[]) => string | null
  readonly all: (name: string) => readonly string[]
}

export function metaOf(body: PageElement): Meta {
  const values = new Map<string, string[]>()
  for (const element of body.querySelectorAll('meta[content]')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv')
    const value = textValue(element.getAttribute('content'))
    if (name === null || value === null) continue
    const key = name.toLowerCase()
    const list = values.get(key)
    if (list === undefined) values.set(key, [value])
    else list.push(value)
  }
  const all = (name: string) => values.get(name) ?? []
  return { all, get: (...names) => names.flatMap(all)[0] ?? null }
}
