import { expect, it } from 'vitest'
import type { Article } from '../record/index.ts'
import { readDocument } from './index.ts'

const FIRST = 'The harbour master said on Monday that the quay would be shut for a week.'
const SECOND = '“Nobody asked us,” said Mila Arend, who sells fish there.'

async function read(text: string): Promise<Article[]> {
  const chunks = (async function* () {
    yield Buffer.from(text)
  })()
  const articles: Article[] = []
  for await (const reading of readDocument({ where: 'x', name: 'x.txt', chunks }))
    if ('article' in reading) articles.push(reading.article)
    else throw new Error(JSON.stringify(reading))
  return articles
}

const quay = {
  title: 'Quay shut for a week',
  outlet: 'The World Dispatch',
  byline: 'Mara Lind',
  published: '2031-03-11',
}
const text = `${quay.title}\n\n${FIRST}\n\n${SECOND}`

it.each([
  [
    'with labels on both sides and short paragraphs',
    `                1 of 2 DOCUMENTS\n\n\n        Copyright 2031 The World Dispatch\n            All Rights Reserved\n\n      The World Dispatch\n\n   March 11, 2031 Tuesday\n       Final Edition\n\nSECTION: A Section; Pg. A01\n\nLENGTH: 120 words\n\nHEADLINE: Quay shut for a week\n\nBYLINE: Mara Lind\n\nDATELINE: HAVERIN, March 10\n\nBODY:\n\n   ${FIRST}\n\n   ${SECOND}\n\nGRAPHIC: IMAGE; The quay\n\nLOAD-DATE: March 11, 2031\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n`,
  ],
  [
    'without a label for its headline or its words, behind a cover',
    `Harbour Library\nDownload of 14 March\n\n 1 of 1 DOCUMENT\n\nThe World Dispatch\n\nMarch 11, 2031\n\nQuay shut for a week\n\nBYLINE: By Mara Lind\n\nLENGTH: 20 words\n\n${FIRST}\n\n${SECOND}\n\nLOAD-DATE: March 12, 2031\n`,
  ],
  [
    'that ends with "End of Document"',
    `Quay shut for a week\n\nThe World Dispatch\n\nMarch 11, 2031 Tuesday\n\nCopyright 2031 The World Dispatch All Rights Reserved\n\nSection: NEWS; Pg. 3\nLength: 120 words\nByline: Mara Lind\n\nBody\n\n${FIRST}\n\n${SECOND}\n\nLoad-Date: March 11, 2031\n\nEnd of Document\n`,
  ],
  [
    'whose facts stand at its end',
    `Document 1 of 1\n\nQuay shut for a week\n\nAuthor: Mara Lind\n\nPublication info: The World Dispatch ; Haverin 11 Mar 2031: A.3.\n\nSome document link\n\nFull text: ${FIRST}\n\n${SECOND}\n\nTitle: Quay shut for a week\n\nPublication title: The World Dispatch\n\nPublication date: Mar 11, 2031\n\n______________________\n`,
  ],
])('reads a report %s', async (_, download) => {
  expect(await read(download)).toEqual([expect.objectContaining({ ...quay, text })])
})

it('parts reports that are marked at their end alone', async () => {
  const one = (number: number) =>
    `Quay ${number}\n\nThe World Dispatch\n\nMarch ${number}, 2031\n\nLength: 9 words\n\nBody\n\n${FIRST}\n\nLoad-Date: x\n\nEnd of Document\n\n\n`
  expect((await read(one(1) + one(2))).map(({ title, published }) => [title, published])).toEqual([
    ['Quay 1', '2031-03-01'],
    ['Quay 2', '2031-03-02'],
  ])
})
