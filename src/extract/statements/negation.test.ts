import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const extract = (text: string) => pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements
const committed = (text: string) => extract(text).map(({ cue, negated }) => [cue?.stance, negated])

describe('that they said it', () => {
  it.each([
    ['Neither Brezik nor Dostan said that the port was shut.', 'says'],
    ['No official confirmed that the mill was shut.', 'confirms'],
    ['Nobody at the ministry denied that the bridge fell.', 'denies'],
    ['Brezik has yet to confirm that the port was shut.', 'confirms'],
    ['Dostan left without saying that the mill was shut.', 'says'],
    ['Hale stopped short of calling the raid a crime.', 'says'],
    ['The ministry failed to say when the port would open.', 'says'],
    ['Dostan no longer says that the mill is shut.', 'says'],
    ['Orlin avoided condemning the attack.', 'condemns'],
    ['Brezik refused to confirm that the port would open.', 'confirms'],
    ['Rosen denied saying that the port was shut.', 'says'],
    ['Brezik did not confirm or deny that the mill was shut.', 'confirms'],
  ])('is denied: %s', (text, stance) => expect(committed(text)).toEqual([[stance, true]]))

  it.each([
    ['The company declined to comment.', ['refuses']],
    ['Rosen denied having said that the port was shut.', ['denies']],
    ['The ministry would not comment on the report.', ['refuses']],
    ['Teller declined to name the man, but said no one else was hurt.', ['refuses', 'says']],
    ['Brezik has never failed to say that the port is open.', ['says']],
    ['Hale did not hesitate to call the raid a crime.', ['says']],
    ['Hale said no one was hurt.', ['says']],
    ['No. 10 said the talks had failed.', ['says']],
    ['Dostan did not come, saying that the road was shut.', ['says']],
    ['The minister declined to comment, saying that the matter was before the courts.', ['refuses', 'says']],
    ['Dostan failed to appear, adding later that the road was shut.', ['says']],
    ['Brezik not only said the port was shut, but promised to open it.', ['says', 'promises']],
  ])('is not: %s', (text, stances) => expect(committed(text)).toEqual(stances.map((stance) => [stance, false])))
})

describe('a question', () => {
  it.each([
    '“Who says so?” Dostan asked.',
    'Brezik asked whether the port was open.',
    'The reporter asked about the mill.',
    'Brezik wanted to know why the gate was locked.',
    'Brezik demanded to know who had paid.',
  ])('is asked: %s', (text) => expect(committed(text)).toEqual([['asks', false]]))

  it.each(['Dostan asked Kasmere to leave the port.', 'Hale asked for help.'])('is a demand: %s', (text) =>
    expect(committed(text)).toEqual([['demands', false]]),
  )
})

describe('a condition', () => {
  const conditions = (text: string) =>
    extract(text).flatMap((one) => one.conditions.map(({ start, end }) => text.slice(start, end)))

  it.each([
    ['Tarour said the port would open if the shelling stopped.', ['if the shelling stopped']],
    ['Hale said officers did not know if he was still loose.', []],
    ['Hale said they would see for themselves if the men had left.', []],
    ['Dostan said few, if any, had come.', []],
  ])('is no indirect question: %s', (text, found) => expect(conditions(text)).toEqual(found))
})
