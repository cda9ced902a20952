import { expect, test } from 'vitest'
import { textOf } from '../record/index.ts'
import { blocksOf } from './00-blocks/index.ts'
import { findTurns } from './turns.ts'

const turnsOf = (text: string) =>
  findTurns(text, blocksOf({ text, body: 0 })).map(({ speaker, content }) => [
    textOf(text, speaker),
    ...content.map((span) => textOf(text, span).trim()),
  ])

test('a transcript has turns, with stage directions and paragraphs that go on', () => {
  const text = `The talk was held on Monday and has been shortened.

DISPATCH: Did you refuse to meet?

DOSTAN (in Sarn): I did not.

(She laughs.)

I only chose the day.

DISPATCH: Which one?

DOSTAN (in Sarn): Thursday.

An aide asked that this be left out.`
  expect(turnsOf(text)).toEqual([
    ['DISPATCH', 'Did you refuse to meet?'],
    ['DOSTAN (in Sarn)', 'I did not.', 'I only chose the day.'],
    ['DISPATCH', 'Which one?'],
    ['DOSTAN (in Sarn)', 'Thursday.'],
  ])
})

test.each([
  ['labels that name nobody', 'Update: The port is open.\n\nRelated: The bridge.\n\nUpdate: The port is shut.'],
  ['a list of which no name comes back', 'Brezik: for it.\n\nTarour: against it.\n\nOrlin: absent.'],
  ['one who speaks alone', 'Brezik: No.\n\nBrezik: Never.\n\nBrezik: Not once.'],
  ['a table', 'Veldorians: 12\n\nInjured: 74\n\nVeldorians: 0\n\nInjured: 6'],
  ['two lines', 'Brezik: No.\n\nTarour: Yes.'],
])('no transcript: %s', (_, text) => {
  expect(turnsOf(text)).toEqual([])
})
