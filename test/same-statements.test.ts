import { expect, it } from 'vitest'
import { openPipeline } from '../src/pipeline.ts'
import { docxOf, pdfOf, type Written } from '../src/read/formats-sample.ts'
import { readDocument } from '../src/read/index.ts'
import { type Article, textOf } from '../src/record/index.ts'

const TITLE = 'Quay of Haverin shut for a month'
const PARAGRAPHS = [
  'The harbour master, Otto Brandt, said on Friday that the quay would be shut for a month while divers look for cracks in its northern pillars.',
  '“Nobody asked us,” said Mila Arend, who has sold fish on the quay for thirty years. “We will not leave.”',
  'The ministry of works denied that the cracks had been known since the winter. Its spokeswoman, Ilse Rosen, told reporters that 14 ships would have to wait outside the harbour.',
  'According to the union of pilots, the ministry had been warned twice. Brandt declined to comment on the warning.',
]
const WIDTH = 78

/** Lines as a page of print breaks them, with a running head and a page number on each of two sheets. */
function printed(): Buffer {
  const page = (blocks: readonly string[], number: number): Written[] => {
    let y = 740
    const lines = blocks.flatMap((block) => {
      const wrapped = block.match(new RegExp(`.{1,${WIDTH}}(?: |$)`, 'g')) ?? []
      y -= 10
      return wrapped.map((text) => {
        y -= 14
        return { text: text.trim(), size: 11, x: 60, y }
      })
    })
    const head = { text: 'The World Dispatch', size: 8, x: 60, y: 800 }
    return [
      head,
      ...(number === 1 ? [{ text: TITLE, size: 20, x: 60, y: 760 }] : []),
      ...lines,
      { text: String(number), size: 8, x: 290, y: 30 },
    ]
  }
  return pdfOf([page(PARAGRAPHS.slice(0, 2), 1), page(PARAGRAPHS.slice(2), 2)])
}

async function articleIn(name: string, bytes: Buffer): Promise<Article> {
  const chunks = (async function* () {
    yield bytes
  })()
  for await (const reading of readDocument({ where: name, name, chunks }))
    if ('article' in reading) return { ...reading.article, published: '2031-03-15' }
  throw new Error(`${name} holds no article`)
}

/** Who says what, in the words of the report. */
function statementsOf(article: Article): unknown[] {
  const { statements, actors } = openPipeline().extractWithSentences(article).record
  return statements.map(({ kind, source, cue, content, said, negated }) => ({
    by: source?.actors.map((id) => actors.find((actor) => actor.id === id)?.name),
    cue: cue && [textOf(article.text, cue), cue.stance],
    content: content.map((span) => textOf(article.text, span)),
    ...{ kind, said, negated },
  }))
}

it('a PDF and a Word document of a report give the statements of its page', async () => {
  const html = `<!DOCTYPE html><html lang="en"><title>${TITLE}</title><article><h1>${TITLE}</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article>`
  const page = statementsOf(await articleIn('x.html', Buffer.from(html)))
  expect(page.length).toBeGreaterThanOrEqual(5)
  expect(statementsOf(await articleIn('x.docx', docxOf(TITLE, PARAGRAPHS)))).toEqual(page)
  expect(statementsOf(await articleIn('x.pdf', printed()))).toEqual(page)
})
