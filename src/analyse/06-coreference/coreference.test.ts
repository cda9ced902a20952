import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBundle } from '../../linear/index.ts'
import { type Analysis, spanOfWords, textOf } from '../../record/index.ts'
import { analyse, openAnalyseModels } from '../index.ts'

const models = openAnalyseModels((name) =>
  openBundle(readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url))),
)
const read = (text: string): Analysis => analyse({ id: 'test', published: null, text, body: 0, problems: [] }, models)

/** The names of the entities that the last mention written so stands for. */
function whoIs(text: string, words: string): string[] {
  const analysis = read(text)
  const mention = analysis.mentions.findLast(
    ({ first, end }) => textOf(text, spanOfWords(analysis, first, end)) === words,
  )
  if (mention === undefined) return []
  const { of, name } = analysis.entities[mention.entity]
  return of === undefined ? [name] : of.map((entity) => analysis.entities[entity].name)
}

describe('a pronoun', () => {
  it('that speaks is who spoke last, not whom the quotation names', () => {
    const text = `“The mill is lost,” said Mirela Dostan, a nurse in Dresk. “Ilse Karam told us so.”

“Ilse Karam never came back to us in the winter,” she said.`
    expect(whoIs(text, 'she')).toEqual(['Mirela Dostan'])
  })

  it('is not who is named in what it says', () => {
    const text = `Pavel Orlin met Viktor Brezik in Dresk. He said Brezik had refused.`
    expect(whoIs(text, 'He')).toEqual(['Pavel Orlin'])
  })

  it('that does something is a body before a country', () => {
    const text =
      'The Harbour Council called the raid a crime. Nobody cared. The ships of France sailed. It said that help was near.'
    expect(whoIs(text, 'It')).toEqual(['Harbour Council'])
  })

  it('goes back over sentences that only go on quoting', () => {
    const text = `“It is late,” said Pavel Orlin. “We wait. We have no bread. We have no water. We have no road. We have no light.”

The road was shut, he said.`
    expect(whoIs(text, 'he')).toEqual(['Pavel Orlin'])
  })

  it.each([
    'Mayor Mirela Dostan and Colonel Pavel Orlin crossed the valley. They said it was empty.',
    'Mirela Dostan met Pavel Orlin. Mayor Mirela Dostan and Colonel Pavel Orlin left in the evening. Later they said it was empty.',
  ])('of several is the two who were named together', (text) => {
    expect(whoIs(text, /They/.test(text) ? 'They' : 'they')).toEqual(['Mirela Dostan', 'Pavel Orlin'])
  })
})

describe('a body without its name', () => {
  it('is the one that was called so', () => {
    const text = 'Harrow Foods, a bakery company, sued the city of Dresk. The company said it would win.'
    expect(whoIs(text, 'The company')).toEqual(['Harrow Foods'])
  })

  it('is nobody where two could be meant', () => {
    const text = 'Harrow Foods Inc. sued Hale Motors Inc. on Monday. The company said it would win.'
    expect(whoIs(text, 'The company')).toEqual(['The company'])
  })

  it('is no ministry where a company is meant', () => {
    const text = 'The Ministry of Finance sued the owners on Monday. The company said it would win.'
    expect(whoIs(text, 'The company')).toEqual(['The company'])
  })
})

describe('a surname', () => {
  it.each([
    'Oskar Brandt, 22, robbed a bank in Dresk. His grandfather was the photographer Emil Brandt.\n\nBrandt wrote that he was sorry.',
    'Oskar Brandt robbed a bank. Oskar Brandt fled to the hills. His brother, Emil Brandt, is a teacher.\n\nBrandt wrote that he was sorry.',
    'Emil Brandt, 61, was killed in Dresk on Monday. Oskar Brandt found him.\n\nBrandt said that he was sorry.',
    'Oskar Brandt and his wife, Ana Brandt, ran the shop. Brandt said that he was sorry.',
    'Oskar Brandt, whose father Emil Brandt founded the mill, sold it on Monday. Brandt said that he was sorry.',
    "Oskar Brandt, Emil Brandt's brother, left on Monday. Brandt said that he was sorry.",
  ])('is whom the report has been about: %s', (text) => {
    expect(whoIs(text, 'Brandt')).toEqual(['Oskar Brandt'])
  })
})

describe('a surname that is a state’s name', () => {
  it.each([
    ['Paul Israel, a baker, left early. Israel said he was tired.', 'Israel', 'Paul Israel'],
    ['Amber German was at the party. “It was loud,” German said.', 'German', 'Amber German'],
    ['Eva Georgia spoke first. “We won,” said Georgia.', 'Georgia', 'Eva Georgia'],
    // Where the report tells of the state, it is the state.
    ['Paul Israel met envoys in Israel. Israel said it would pay.', 'Israel', 'Israel'],
    ['Israel and Jordan met. Michael Jordan left. Jordan said it would pay.', 'Jordan', 'Jordan'],
  ])('%s', (text, words, name) => expect(whoIs(text, words).at(-1)).toBe(name))
})

describe('what somebody is, without the name', () => {
  it.each([
    [
      'Ana Kovac spoke in Dresk on Monday. The former senator said the mill was lost.',
      'The former senator',
      'Ana Kovac',
    ],
    ['Ana Kovac spoke in Dresk. It was late. The Liberal candidate was tired.', 'The Liberal candidate', 'Ana Kovac'],
    // Others may be meant: two were spoken of, the office is another's, the report has told what she is.
    [
      'Ana Kovac spoke in Dresk. Pavel Orlin left. Ilse Brandt and Ana Kovac met. The candidate was tired.',
      'The candidate',
      'The candidate',
    ],
    ['Ana Kovac spoke in Dresk on Monday. The president said the mill was lost.', 'The president', 'The president'],
    [
      'Ana Kovac, a singer, spoke in Dresk on Monday. The candidate said the mill was lost.',
      'The candidate',
      'The candidate',
    ],
    [
      'Ana Kovac spoke in Dresk on Monday. A former senator said the mill was lost.',
      'A former senator',
      'A former senator',
    ],
  ])('%s', (text, words, who) => {
    expect(whoIs(text, words)).toEqual([who])
  })
})

describe('an interview whose turns no name opens', () => {
  const intro = 'Mirela Dostan keeps the lighthouse of Dresk. Dostan spoke to us in her kitchen.'
  const turns = [
    'How did you find the lighthouse?',
    'I came here as a child. My father was the keeper before me.',
    'Do you ever leave it?',
    'I do in winter.',
    'Who will follow you?',
    'Nobody that I know of.',
  ]
  const interview = [intro, ...turns].join('\n\n')

  it('has whoever is asked for "you" in the questions and for "I" in the answers', () => {
    expect(whoIs(interview, 'you')).toEqual(['Mirela Dostan'])
    expect(whoIs(interview, 'I')).toEqual(['Mirela Dostan'])
  })

  it('takes nobody for the one who is asked where two are named alike often', () => {
    const two = interview.replace('Dostan spoke to us in her', 'Pavel Orlin spoke to us in the')
    expect(whoIs(two, 'I')).toEqual(['I'])
  })

  it('is no column that asks its readers something', () => {
    const column = ['Mirela Dostan keeps the lighthouse of Dresk.', ...turns].join('\n\n')
    expect(whoIs(column, 'you')).toEqual([])
  })
})

describe('a surname alone', () => {
  it.each([
    ['Emil Dostan Jr.', 'Dostan'],
    ['Emil Pavel Dostan III', 'Dostan'],
    ['Emil Dostan-Orlin', 'Dostan-Orlin'],
    ['Emil Pavel Dostan-Orlin', 'Dostan-Orlin'],
    ['Anna-Lena Orlin', 'Anna-Lena'],
  ])('is %s, of whom %s is what the report goes on with', (name, short) => {
    expect(whoIs(`${name}, 30, was hurt in Dresk on Monday. Police said ${short} had been alone.`, short)).toEqual([
      name,
    ])
  })

  it('leaves a father and a son apart', () => {
    const text = 'Emil Dostan Sr. came to Dresk on Monday. Emil Dostan Jr. stayed in Almery with the horses.'
    expect(whoIs(text, 'Emil Dostan Jr.')).toEqual(['Emil Dostan Jr.'])
  })
})

it.each([
  ['Chairman of the Almery Bank Otto Brandt said the vault was shut.', 'Otto Brandt'],
  ['Head of the Dresk Teachers Union (DTU) Mirela Dostan said the school was shut.', 'Mirela Dostan'],
  ['Secretary General of the Dresk Teachers Union Mirela Dostan said the school was shut.', 'Mirela Dostan'],
])('a title with its body before a name is whose name it is: %s', (text, name) => {
  const { entities, mentions, words } = read(text)
  const titled = mentions.filter(({ kind, role }) => kind === 'nominal' && role !== null)
  expect(titled.map(({ entity }) => entities[entity].name)).toEqual([name])
  expect(words.lemma[titled[0].end - 1]).toMatch(/bank|union/i)
})

it('the letters of a body are not a body whose name begins with them', () => {
  const text = 'The RKDF Council met in Dresk on Monday. RKDF sent two envoys to the talks.'
  expect(whoIs(text, 'RKDF')).not.toEqual(whoIs(text, 'The RKDF Council'))
})

describe('the leader of a state', () => {
  it.each([
    [
      'Kenyan President Pavel Dostan met envoys in Dresk on Monday. The Kenyan leader said the road was open.',
      'The Kenyan leader',
    ],
    [
      'The envoys met Polish Prime Minister Pavel Dostan in Dresk. The leader of Poland said nothing.',
      'The leader of Poland',
    ],
  ])('is who holds its highest office: %s', (text, words) => expect(whoIs(text, words)).toEqual(['Pavel Dostan']))

  it('is nobody who leads another state, or serves this one', () => {
    const other =
      'Kenyan President Pavel Dostan met envoys in Dresk on Monday. The Polish leader said the road was open.'
    expect(whoIs(other, 'The Polish leader')).not.toEqual(['Pavel Dostan'])
    const lesser =
      'Kenyan Foreign Minister Pavel Dostan met envoys on Monday. The Kenyan leader said the road was open.'
    expect(whoIs(lesser, 'The Kenyan leader')).not.toEqual(['Pavel Dostan'])
  })
})

it('a title with a hyphen is one title', () => {
  const { text, words, mentions } = read('Secretary-General Dostan spoke first on Monday, and the envoys left.')
  const role = mentions[0].role!
  expect(textOf(text, { start: words.start[role.first], end: words.end[role.end - 1] })).toBe('Secretary-General')
})

it.each([
  ['Ana Kovac spoke in Dresk. The former senator and current mayor said she would stay.', 'current mayor'],
  ['Former senator and current mayor Ana Kovac said it would rain.', 'Former senator'],
])('two offices of two times that “and” joins are one person’s: %s', (text, words) =>
  expect(whoIs(text, words)).toEqual(['Ana Kovac']),
)

it('two offices that “and” joins are two persons’ where nothing tells otherwise', () => {
  const text = 'Ana Kovac spoke in Dresk. The former senator and the mayor said they would stay.'
  expect(whoIs(text, 'the mayor')).not.toEqual(['Ana Kovac'])
})

it('a title of a state before a name is whose name it is', () => {
  const { entities, mentions } = read('Foreign Minister of Kenya Pavel Dostan said the talks had failed.')
  const titled = mentions.filter(({ kind, role }) => kind === 'nominal' && role !== null)
  expect(titled.map(({ entity }) => entities[entity].name)).toEqual(['Pavel Dostan'])
})
