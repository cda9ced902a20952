import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { Figure } from '../record/index.ts'
import { type Entry, keep } from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'
import { changes, supersededBy } from './index.ts'

const url = 'https://world-dispatch.example/haverin'

/** With a figure of the dead at the first number of the text. */
function withFigure(entry: Entry): Entry {
  const { text } = entry.article
  const start = text.search(/\d/)
  const [number] = /\d+/.exec(text)!
  const figure: Figure = {
    start,
    end: start + number.length,
    min: Number(number),
    max: Number(number),
    approximate: false,
    bound: 'exact',
    status: 'claimed',
    confidence: 1,
    of: null,
    measure: 'killed',
    counted: 'people',
    place: null,
    asOf: null,
    statement: null,
    rule: 'marked',
  }
  return { ...entry, record: { ...entry.record, figures: [figure] } }
}

const first = withFigure(
  markedEntry(
    'At least 6 people have been killed in the port.\n' +
      '[Samira Nadeen]s [said]c "[We will not return to Haverin]x".\n' +
      '[Elsa Vintner]s [said]c [she had heard worse on a Saturday]x.\n' +
      '[Piet Hollar]s [thinks]c [the talks were dead before the soup]x.',
    { url, published: '2031-04-12', title: 'No return' },
  ),
)
const second = withFigure(
  markedEntry(
    'At least 4 people have been killed in the port since Monday.\n' +
      '[Samira Nadeen]s [said]c "[We will return to Haverin with a truce]x".\n' +
      'On Saturday [Elsa Vintner]s [said]c that [she had heard worse on a Saturday]x.\n' +
      '[Mirela Dostan]s [said]c [a truce is what one writes at the end]x.',
    { url, published: '2031-04-13', title: 'No return yet' },
  ),
)
const other = markedEntry('[Mirela Dostan]s [said]c [a truce is far]x.', {
  url: `${url}/other`,
  published: '2031-04-13',
})

onEveryDatabase('the versions of an article', (database) => {
  beforeAll(async () => {
    await keep(database(), [second, other, first])
  })
  const contents = (answers: readonly StatementAnswer[]) =>
    answers.map(({ excerpt }) => excerpt.content.map(({ start, end }) => excerpt.text.slice(start, end)).join())

  it('say which statements and figures appeared, went and changed, and how, oldest first', async () => {
    const answer = await changes(database(), url)
    expect(answer?.versions.map(({ title }) => title)).toEqual(['No return', 'No return yet'])
    const [step] = answer!.steps
    expect([step.from, step.to]).toEqual([first.article.id, second.article.id])
    expect(step.title?.map(({ kind }) => kind)).toEqual(['same', 'inserted'])
    expect(contents(step.statements.appeared)).toEqual(['a truce is what one writes at the end'])
    expect(contents(step.statements.went)).toEqual(['the talks were dead before the soup'])
    expect(step.statements.changed.map(({ change }) => change)).toEqual(['negated'])
    expect(step.statements.unchanged).toBe(1)
    const [figure] = step.figures.changed
    expect([figure.before.figure.min, figure.after.figure.min]).toEqual([6, 4])
    expect(figure.after.excerpt.text.slice(figure.after.excerpt.start, figure.after.excerpt.end)).toBe('4')
    expect([step.figures.appeared, step.figures.went, step.figures.unchanged]).toEqual([[], [], 0])
  })

  it('are one where nothing was changed, and none where nothing is kept', async () => {
    expect((await changes(database(), `${url}/other`))?.steps).toEqual([])
    expect(await changes(database(), 'https://nowhere.example/')).toBeNull()
  })

  it('tell which articles have a newer one', async () => {
    const asked = [first, second, other].map(({ article }) => article.id)
    expect(await supersededBy(database(), asked)).toEqual(new Map([[first.article.id, second.article.id]]))
    expect(await supersededBy(database(), [])).toEqual(new Map())
  })
})
