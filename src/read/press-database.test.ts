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
  [
    'whose facts have codes',
    `SE  News\nHD  Quay shut for a week\nBY  By Mara Lind\nWC  120 words\nPD  11 March 2031\nSN  The World Dispatch\nSC  WDISP\nPG  3\nLA  English\nCY  (c) 2031 The World Dispatch\n\nLP\n${FIRST}\n\nTD\n${SECOND}\n\nNS  gport : Ports\nRE  vel : Veldoria\nAN\nDocument WDISP00020310311e73b0001x\n`,
  ],
  [
    'whose codes stand in other places, its words in lines',
    `AN Document WDISP00020310310e73b0001x\nHD Quay shut\n   for a week\nSN The World Dispatch\nPD 11 March 2031\nBY Mara Lind\nTD ${FIRST.replace('would', 'would\n')}\n\n   ${SECOND}\nIPD Shipping\n`,
  ],
  [
    'whose facts are a list',
    `News\nQuay shut for a week\nBy Mara Lind\n120 words\n11 March 2031\n09:30\nThe World Dispatch\nWDISP\n3\nEnglish\n(c) 2031 The World Dispatch\n\n${FIRST}\n\n${SECOND}\n\nDocument WDISP00020310311e73b0001x\n`,
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

it('parts reports that end with their number', async () => {
  const one = (number: number) =>
    `HD  Quay ${number}\nWC  9 words\nPD  ${number} March 2031\nSN  The World Dispatch\n\nLP\n${FIRST}\n\nDocument WDISP0002031031${number}e73b0001x\n\n`
  const other = `${FIRST} `.repeat(3)
  const download = `${one(1)}${one(2)}${other}\n\nDocument WDISP00020310313e73b0001x\n\nSearch summary\n`
  const found = await read(download)
  expect(found.map(({ title, published }) => [title, published])).toEqual([
    ['Quay 1', '2031-03-01'],
    ['Quay 2', '2031-03-02'],
    [undefined, null],
  ])
  // One in another form is not lost.
  expect(found[2].text).toBe(other.trim())
})

it('does not take a report for a download that says how many words something has', async () => {
  const [report] = await read(`Quay shut\n\n${FIRST} The notice has\n120 words\nand a map.\n\nTD Bank said no.\n`)
  expect(report.text).toContain('TD Bank said no.')
})
