import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const said = (text: string) =>
  pipeline
    .extract(readText(text, 'a test', { published: '2031-03-14' }))
    .statements.map(({ source, content, kind }) => [
      source === null ? null : text.slice(source.start, source.end),
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
      kind,
    ])

describe('a paragraph that another leads in', () => {
  const words = 'It is typical of Brandt. The mouth of that man never stops.'

  it('is what somebody said, whole and without marks', () => {
    const report = `“He is a disgrace,” Hale said.\n\nThe governor added:\n\n${words}\n\nBrandt left the hall.`
    expect(said(report)).toContainEqual(['The governor', words.slice(0, -1), 'direct'])
  })

  it.each(['Police said the roads that follow are closed:', 'The list is long:'])(
    'is not the list behind a clause: %s',
    (lead) => expect(said(`${lead}\n\n${words}`).map(([, content]) => content)).not.toContain(words.slice(0, -1)),
  )
})
