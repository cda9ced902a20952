/** Where the articles are in what an interface answers. */
import { type Fields, flatFields, partOf, summaryOf } from './columns.ts'

/** The articles: a list, the longest list of objects in an object or in one that it holds, or the object itself. */
export function articlesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null || hasText(value)) return [value]
  const inner = Object.values(value).filter((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  const lists = [value, ...inner].flatMap((each) =>
    Object.values(each as Fields).filter((list) => Array.isArray(list) && list.some(isArticle)),
  ) as unknown[][]
  return lists.sort((a, b) => b.length - a.length)[0] ?? [value]
}

/** Whether an object's fields have a text or a summary: lists of writers and tags have none. */
const isArticle = (value: unknown): boolean =>
  hasText(value) || (isObject(value) && summaryOf(flatFields(value)) !== undefined)

const hasText = (value: unknown): boolean =>
  isObject(value) && typeof partOf(flatFields(value), {}, 'text') === 'string'

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
