import { expect, test } from 'vitest'
import { beginningOf, headlineOf } from './article-text.tsx'
import { paragraphsOf } from './paragraphs.ts'

const about = (text: string, title?: string) => {
  const paragraphs = paragraphsOf(text, 0)
  const headline = headlineOf(text, paragraphs, title)
  return [headline && text.slice(headline.start, headline.end), beginningOf(text, paragraphs)]
}

test('a short first line without a full stop is the headline', () => {
  expect(about('Talks fail\n\nThe minister left. Nobody else spoke.')[0]).toBe('Talks fail')
  expect(about('The minister left.\n\nNobody else spoke.')[0]).toBeNull()
})

test('a web address is no headline: the report is called by the words behind it', () => {
  expect(about('https://wire.example/talks-fail\n\nSARN - The minister left.')).toEqual([
    null,
    'SARN - The minister left.',
  ])
  expect(about(`https://wire.example/a\n\n${'The minister left early. '.repeat(20)}`)[1]).toMatch(/^The minister .* …$/)
  expect(about('https://wire.example/a')[1]).toBe('Report without a title')
})
