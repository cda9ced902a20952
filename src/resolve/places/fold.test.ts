import { expect, it } from 'vitest'
import { foldName } from './fold.ts'

it.each([
  ['São Paulo', 'sao paulo'],
  ['Al-Fashir', 'al fashir'],
  ['N’Djamena', 'ndjamena'],
  ['St. Petersburg', 'saint petersburg'],
  ['Łódź', 'lodz'],
  ['The Hague', 'hague'],
  ['Washington, D.C.', 'washington dc'],
])('%s is compared as %s', (name, folded) => expect(foldName(name)).toBe(folded))
