import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openBundle } from '../../linear/index.ts'
import { analyse, openAnalyseModels } from '../index.ts'

const models = openAnalyseModels((name) =>
  openBundle(readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url))),
)

function typesOf(text: string, name: string): string[] {
  const { mentions, words } = analyse({ id: 'test', published: null, text, body: 0, problems: [] }, models)
  const types = mentions
    .filter(({ kind, name: span, first, end }) => kind === 'name' && nameAt(span ?? { first, end }) === name)
    .map(({ type }) => type)
  return [...new Set(types)]

  function nameAt({ first, end }: { readonly first: number; readonly end: number }): string {
    return text.slice(words.start[first], words.end[end - 1])
  }
}

it.each([
  ['Corvin Tarn, a Sarnish shipping company, has a new port. Corvin Tarn said it would build another.', 'Corvin Tarn'],
  ['Gavril Dostan, CEO of Corvin Tarn, spoke on Monday. Corvin Tarn has grown since.', 'Corvin Tarn'],
])('%s: a body wherever it stands', (text, name) => expect(typesOf(text, name)).toEqual(['organisation']))

it.each([
  ['Corvin Tarn has lived in Sarn for years. Corvin Tarn said he would build another house.', 'Corvin Tarn'],
  ['Corvin Tarn, founder of a Sarnish shipping company, spoke on Monday.', 'Corvin Tarn'],
  ['The firm was founded by Mirela Dostan, a Sarnish company said.', 'Mirela Dostan'],
])('%s: a person', (text, name) => expect(typesOf(text, name)).toEqual(['person']))
