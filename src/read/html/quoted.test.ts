import { expect, it } from 'vitest'
import { treeOf } from './document.ts'
import { writeQuotations } from './quoted.ts'
import { tidy } from './values.ts'

/** The paragraphs, and lines that a break parts, of a page's quotations. */
function written(quotation: string): readonly string[] {
  const page = treeOf(`<html><body>${quotation}</body></html>`)
  const body = page.querySelector('body')!
  writeQuotations(body)
  return body.querySelectorAll('p').map((paragraph) => tidy(paragraph.textContent))
}

it.each([
  ['a last paragraph with a dash', '<p>We stay.</p><p>— Ilse Rosen, mayor</p>', ['“We stay.”', '― Ilse Rosen, mayor']],
  ['a last line with a dash', '<p>We stay.<br>— Ilse Rosen, mayor</p>', ['“We stay.”', '― Ilse Rosen, mayor']],
  ['a name in bold', '<p>We stay.<br/>- <b>Ilse Rosen</b>, mayor</p>', ['“We stay.”', '― Ilse Rosen, mayor']],
  ['lines', '<p>We stay.<br>The bridge is ours.</p>', ['“We stay. The bridge is ours.”']],
  ['lines, the last one without a dash', '<p>We stay.<br>Or do we</p>', ['“We stay. Or do we”']],
  ['two breaks', '<p>We stay.<br><br>It is ours.</p>', ['“We stay.“It is ours.”']],
])('writes %s', (_, inside, expected) => {
  expect(written(`<blockquote>${inside}</blockquote>`)).toEqual(expected)
})
