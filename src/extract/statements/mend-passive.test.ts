import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const said = (text: string) =>
  pipeline
    .extract(readText(text, 'a test', { published: '2031-03-14' }))
    .statements.map(({ source, content }) => [
      source === null ? null : text.slice(source.start, source.end),
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ])

describe('whoever stands behind "by"', () => {
  it.each([
    ['The mayor was accused by the auditor of hiding the debt.', 'the auditor', 'The mayor … of hiding the debt'],
    ['The mayor was praised by the auditor for paying the debt.', 'the auditor', 'The mayor … for paying the debt'],
    ['Kranz was hailed as a hero by his party.', 'his party', 'Kranz … as a hero'],
  ])('says it in the passive: %s', (text, who, what) => expect(said(text)).toEqual([[who, what]]))

  it('is no day', () => expect(said('Sales were predicted to grow by Friday.')[0][0]).toBeNull())
})
