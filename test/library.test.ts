/** The library as the README shows it. */

import { expect, it } from 'vitest'
import { keep, openPipeline, readText, search, textOf } from '../src/index.ts'
import { openEmptyStore } from './empty-store.ts'

it('extracts, keeps and finds a statement again, with the words that prove it', async () => {
  const pipeline = openPipeline()
  const article = readText('date 2031-03-14\n\nThe minister said talks would resume.', 'example')
  const { statements } = pipeline.extract(article)
  expect(statements.map(({ content }) => content.map((span) => textOf(article.text, span)).join(' … '))).toEqual([
    'talks would resume',
  ])

  const database = await openEmptyStore()
  await keep(database, [{ article, ...pipeline.extractWithSentences(article) }])
  const answer = await search(database, { text: 'resume', limit: 10, offset: 0 })
  expect(answer.statements.map(({ statement }) => statement)).toEqual(statements)
  await database.close()
})

it('gives the same record for the same text, whatever was read before', () => {
  const article = readText('Officials in Orun said the road was open. “It is,” one of them said.', 'example')
  const other = readText(
    'outlet World Dispatch\n\nThe envoy warned that talks could fail unless both sides came.',
    'other',
  )
  const first = openPipeline()
  const second = openPipeline()
  second.extract(other)
  expect(JSON.stringify(second.extract(article))).toBe(JSON.stringify(first.extract(article)))
})
