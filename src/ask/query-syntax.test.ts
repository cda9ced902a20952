import { describe, expect, it } from 'vitest'
import { QueryError } from './query-error.ts'
import { type Clause, parseQuery } from './query-syntax.ts'

const written = (clauses: readonly Clause[]) =>
  clauses
    .map((clause) =>
      clause
        .map((term) => `${term.without ? '-' : ''}${'field' in term ? `${term.field}:` : `${term.kind} `}${term.text}`)
        .join(' or '),
    )
    .join(', ')

describe('a search as it is typed', () => {
  it.each([
    ['', ''],
    ['  talks   truce ', 'word talks, word truce'],
    ['"neutral status" -vote', 'phrase neutral status, -word vote'],
    ['“neutral status”', 'phrase neutral status'],
    ['-"by force"', '-phrase by force'],
    ['referend* -vot*', 'prefix referend, -prefix vot'],
    ['grain or flour OR "dry bread" price', 'word grain or word flour or phrase dry bread, word price'],
    ['or', 'word or'],
    ['talks or', 'word talks, word or'],
    ['by:Dostan -outlet:"World Dispatch"', 'by:Dostan, -outlet:World Dispatch'],
    ['by:Dostan or by:Nadeen', 'by:Dostan or by:Nadeen'],
    ['said-after:2031-03 before:2031-04-02', 'said-after:2031-03, before:2031-04-02'],
    ['NEGATED:true kind:direct', 'negated:yes, kind:direct'],
    [
      'cease-fire - at 10:30 https://wire.example/a',
      'word cease-fire, word at, word 10:30, word https://wire.example/a',
    ],
    ['?! "…"', ''],
    ['”', ''],
    ['“neutral status” talks” » -”by:Dostan', 'phrase neutral status, word talks, by:Dostan'],
  ])('%s', (query, terms) => {
    expect(written(parseQuery(query))).toBe(terms)
  })

  it.each([
    ['peace "and', 6, 7, 'never closed'],
    ['foo:bar', 0, 4, 'no "foo:"'],
    ['a by: b', 2, 5, 'nothing stands after "by:"'],
    ['by:""', 0, 5, 'nothing stands after'],
    ['after:2031-13', 6, 13, 'no date'],
    ['said-after:soon', 11, 15, 'no date'],
    ['-after:2031', 0, 11, 'before:'],
    ['kind:quoted', 5, 11, 'direct, indirect, mixed'],
    ['ta*ks', 2, 3, 'only at the end'],
    ['so t*', 3, 5, 'at least 2 letters'],
    ['peace or after:2031', 9, 19, 'cannot stand beside "or"'],
    ['peace or -war', 9, 13, 'cannot stand beside "or"'],
    ['by:!', 3, 4, 'no letter'],
  ])('%s is refused, and its place is marked', (query, start, end, reason) => {
    const error = (() => {
      try {
        return parseQuery(query)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(QueryError)
    expect(error).toMatchObject({ code: 'query-not-understood', at: { start, end }, query })
    expect((error as QueryError).message).toContain(reason)
    expect((error as QueryError).message.split('\n').at(-1)).toBe(`  ${' '.repeat(start)}${'^'.repeat(end - start)}`)
  })

  it('is refused where it is too long or of too many words', () => {
    expect(() => parseQuery('x'.repeat(501))).toThrow('500 at most')
    expect(() => parseQuery(Array.from({ length: 41 }, (_, at) => `w${at}`).join(' '))).toThrow('more than 40')
  })
})
