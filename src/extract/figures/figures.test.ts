import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const figuresOf = (body: string) =>
  pipeline.extract(readText(`date 2031-03-14\noutlet Continental Wire\n\n${body}`, 'test')).figures
const shown = (body: string) => figuresOf(body).map(({ min, measure }) => `${min} ${measure}`)

describe('what is no figure', () => {
  it.each([
    ['an age behind "of"', 'The blast killed a woman of 36. A boy of 12 was hurt.', []],
    ['ages in apposition', 'The dead are Ana Holm and Bram Holm, both 44. A man, 40, was hurt.', []],
    ['ages of several', 'Two men, 25 and 30, were wounded.', ['2 wounded']],
    ['a block of a street', 'Three people were killed in the 5,100 block of Mill Road.', ['3 killed']],
    ['a counter of pictures', 'Photo 3 of 15 Three people were killed in Dresk.', ['3 killed']],
    ['a counter with a stroke', 'A guard who fell has died 1 / 9 More pictures. Two were hurt.', ['2 wounded']],
    ['one of two things', 'Two people died. One is the owner of the mill.', ['2 killed']],
    ['a part of a time', 'The port was lost in the second half of the century.', []],
    ['a telephone number', 'Callers to 911 said that two men were wounded.', ['2 wounded']],
    ['a number in a name', 'Two women were killed near Terminal 4 on Monday.', ['2 killed']],
    [
      'ages that stand near a clue',
      'Two men, one 17 and the other 21, were wounded. Ana Holm,20, of Sarn, died.',
      ['2 wounded'],
    ],
    ['ages of a range', 'Three girls between ages 11 and 15 were hurt. They are 11 to 15 in age.', ['3 wounded']],
    ['what has halves', 'The index fell to 98.87, leaving 3.5 dead ends behind.', []],
    ['those who are accused of it', 'Three men have been charged, accused of fatally shooting a girl.', []],
    ['what did not happen', 'Five people were not killed. The fire could have killed 60 people.', []],
    ['shots that were fired', 'Police said seven shots were fired.', []],
    ['things', 'A helper was jailed in Sarn for stealing 200 pieces of jewelry.', []],
    ['some of the hurt', 'Eight people were wounded, three critically.', ['8 wounded']],
    ['those who do it', 'Nine rebels killed 14 soldiers near Dresk.', ['14 killed']],
    ['those who do it, tagged otherwise', 'Five raiders wounded 11 guards. Two men shot dead a judge.', ['11 wounded']],
    ['an age that was reached', 'Holm, who turned 61 last week, was shot dead in Sarn.', []],
    ['a name that begins with a number', 'The Sarn 76ers lost to the Dresk 49ers, where a man was killed.', []],
    ['the hour', 'The bomb went off at half past four, killing a guard.', []],
    ['those of another clause', 'No one was killed when the wall of a school for 280 pupils fell in.', []],
    ['a house', 'He was shot outside 6318 Enders Creek in Sarn.', []],
    ['a road', 'A man was killed at a house on Bon Lane near U.S. 27.', []],
    ['what is told behind who gave himself up', 'A trader has surrendered after nine children and four...', []],
    ['wounds', 'A man with three gunshot wounds died.', []],
    [
      'ages of others, with what was done to them behind',
      'A man, 34, was shot dead and two others, 19 and 22, were wounded.',
      ['2 wounded'],
    ],
    ['those left out', 'All but four of the hostages were freed.', []],
    ['the whole, owned', "Eight of the ship's 33 sailors drowned.", ['8 killed']],
  ])('%s', (_, text, expected) =>
    expect(shown(text).filter((each) => /killed|wounded|casualties|detained|captured|attacks/.test(each))).toEqual(
      expected,
    ),
  )
})

it('counts what it is a number of: no shots that are dead, and no more than the top ten', () => {
  const { figures } = pipeline.extract(
    readText('30 Shots Fired, 1 Dead in Sarn. It is one of the top 10 ports.', 'a test'),
  )
  expect(figures.map(({ min, counted, bound }) => [min, counted, bound])).toEqual([
    [30, 'Shots', 'exact'],
    [1, null, 'exact'],
    [10, 'ports', 'exact'],
  ])
})

it('reads won as money, and not as a verb', () => {
  expect(shown('The owner had debts of 70 million won (£90,000).')).toEqual(['70000000 money', '90000 money'])
  expect(shown('Of the players, 12,000 won nothing.')).not.toContain('12000 money')
})

it('takes a number to call that ends in letters for no range', () => {
  expect(shown('Anyone with information may call 1-866-7HAVERIN.')).toEqual([])
})

it.each([
  [
    'of a whole, only the part is harmed',
    '19 of the 300 passengers died. Of 80 miners, 7 were hurt.',
    ['19 killed', '7 wounded'],
  ],
  [
    'losses are listed',
    'Kasmeri losses: 27 killed, 45 wounded, 12 missing.',
    ['27 killed', '45 wounded', '12 missing'],
  ],
  ['others are counted as well', 'A guard was killed and six other miners were wounded.', ['6 wounded']],
  [
    'some of a number are harmed as it says',
    'The blast killed 80 miners, including 7 Kasmeris, and injured 300.',
    ['80 killed', '7 killed', '300 wounded'],
  ],
  ['a headline leaves the verb out', 'Five dead, dozens injured in Sarn quake.', ['5 killed', '24 wounded']],
  [
    'what is told right behind a number is of it',
    'Six villagers were killed, 90 more injured and 60 houses destroyed.',
    ['6 killed', '90 wounded', '60 buildings'],
  ],
  ['two numbers share a verb', 'The blasts killed 247 people in Sarn and 10 in Dresk.', ['247 killed', '10 killed']],
  ['an aside stands between', 'At least 74, including eight Kasmeris, were killed.', ['74 killed']],
  ['people shot are casualties in a headline', '4 shot in Sarn, no arrests.', ['4 casualties']],
  ['what happened to some of the hurt is told behind them', 'Three of the wounded died in Sarn.', ['3 killed']],
  [
    'a noun tells what was done to so many',
    'Police arrested 12 men over the killing of 3 pilots and the abduction of 5 guards.',
    ['12 detained', '3 killed', '5 captured'],
  ],
  ['the dead and missing are counted together', 'The flood left 40 people dead and missing.', ['40 casualties']],
  ['prisoners are released', 'Kasmere released 25 prisoners of war.', ['25 released']],
  ['a headline has capitals', 'Ferry Fire Kills 12 In Sarn', ['12 killed']],
  ['some of them, elsewhere', 'Seventeen sailors died, 11 of them in Dresk.', ['17 killed', '11 killed']],
  ['those with wounds are hurt', 'The clinic received 40 people with head injuries.', ['40 wounded']],
  ['people shot are casualties', 'Six people were shot at a party in Sarn.', ['6 casualties']],
  ['a toll rises by so many to so many', 'The death toll rose by 12 to 60.', ['60 killed']],
  ['thousands are parted by a blank', 'Some 45 000 people fled.', ['45000 displaced']],
  ['fractions are signs', 'About 2½ million people fled.', ['2500000 displaced']],
  [
    'millions have short words',
    'The bridge cost 4mil dollars. The port cost 7M euros.',
    ['4000000 money', '7000000 money'],
  ],
])('%s', (_, text, expected) => expect(shown(text)).toEqual(expect.arrayContaining(expected)))

it('a figure is of its own day: of a past year, or of the number that rose', () => {
  const days = (text: string) => figuresOf(text).map(({ min, asOf }) => [min, asOf])
  expect(days('In 2021, 14 people were killed in Dresk.')).toEqual([[14, '2021']])
  expect(days('The toll rose to 60, up from 45 on Monday.')).toEqual([
    [60, '2031-03-14'],
    [45, '2031-03-10'],
  ])
})

it('a toll behind a past happening is of that day, and a day before a relative clause is not of what it tells', () => {
  const days = (text: string) => figuresOf(text).map(({ min, asOf }) => [min, asOf])
  expect(days('In April last year a flood hit Dresk. Five people died there.')).toEqual([[5, '2030-04']])
  expect(days('In April last year a flood hit Dresk. Five people have died this week.')).not.toEqual([[5, '2030-04']])
  expect(days('It was shut in 2012, as was the ferry that killed 90 people near Sarn when it sank in 2014.')).toEqual([
    [90, '2014'],
  ])
})

it('who judges an act claims nothing of what the outlet tells of it', () => {
  const [judged] = figuresOf('Kasmere condemned the blasts that killed 40 people in Dresk.')
  const [said] = figuresOf('The ministry said that the blasts killed 40 people in Dresk.')
  expect([judged.statement, said.statement === null]).toEqual([null, false])
})

it('what claims lives says nothing', () => {
  const [claimed] = figuresOf('In all, the bombings in Dresk and Sarn claimed at least 217 lives.')
  expect([claimed.measure, claimed.statement]).toEqual(['killed', null])
})

it('a toll of many countries is of no quantity that the report names', () => {
  const quantities = (text: string) => figuresOf(text).map(({ of }) => of !== null)
  expect(quantities('In 2014 a tsunami off Dresk killed 230,000 people.')).toEqual([true])
  expect(quantities('In 2014 a tsunami off Dresk killed 230,000 people in many countries.')).toEqual([false])
})

it('how much something rose is less sure to be a share than how much it is', () => {
  const sure = (text: string) => figuresOf(text).map(({ confidence }) => confidence >= 0.6)
  expect(sure('The rate rose 3 percent.')).toEqual([false])
  expect(sure('The poll may be wrong by a margin of error of 3 percentage points.')).toEqual([false])
  expect(sure('The rate rose to 12 percent.')).toEqual([true])
})

it('what is feared or planned says so', () => {
  const status = (text: string) => figuresOf(text).map((figure) => figure.status)
  expect(status('Officials feared that 40 people had died.')).toEqual(['feared'])
  expect(status('The ministry plans to send 900 soldiers.')).toEqual(['planned'])
  expect(status('The ministry sent 900 soldiers.')).toEqual(['claimed'])
  expect(status('The four Kasmeris killed in the fire could have lived.')).toEqual(['claimed'])
})

it('takes only people for those who are killed, hurt or displaced', () => {
  expect(shown('He held two firearms licenses and took the lives of 49 people.')).toHaveLength(1)
  expect(shown('Police say two shooters fled on foot.').join()).not.toContain('displaced')
  expect(shown('The army has lost over 8,200 dead and wounded in Sarn.').join()).toContain('casualties')
  expect(shown('Several hundred people had left letters on the page.').join()).not.toContain('displaced')
})

it('knows the currency by its sign', () => {
  const { figures } = pipeline.extract(readText('It cost NT$40 million, R$3 billion and HK$5 million.', 'a test'))
  expect(figures.map(({ counted }) => counted)).toEqual(['TWD', 'BRL', 'HKD'])
})

it('keeps those of whom one is told, and the hurt beside the dead', () => {
  expect(shown('One of nine sailors shot near the pier is a cook.')).toEqual(['9 casualties'])
  expect(shown('The blaze left one cook fatally wounded and five sailors with serious injuries.')).toEqual([
    '1 killed',
    '5 wounded',
  ])
})

it('reads a number behind a road that ends its sentence, and behind "last month"', () => {
  expect(shown('They met on Mill Road. Two women were killed.')).toEqual(['2 killed'])
  expect(shown('Last month 40 people were hurt.')).toEqual(['40 wounded'])
})

it.each([
  ['Four guards were fatally shot.', '4 killed'],
  ['Three men were stabbed to death.', '3 killed'],
  ['Three men were stabbed.', '3 casualties'],
])('knows who died of a wound: %s', (text, figure) => expect(shown(text)).toEqual([figure]))

it('takes the sum that is left for no end of a range', () =>
  expect(shown('The fund was cut by $4 million to $20 million.')).toEqual(['4000000 money', '20000000 money']))

it.each([
  ['a count that has risen since', 'The death toll climbed from 31 to 44 on Tuesday.', [null, '2031-03-11']],
  ['one that was given earlier', 'Police, who earlier gave the toll as nine, said seven died.', [null, '2031-03-14']],
  [
    'another clause',
    'Two years ago 11 miners died in the pit, where six were killed on Thursday.',
    ['2029', '2031-03-13'],
  ],
  ['one right behind it', 'Exports rose from 5 tonnes in 2029 to 8 tonnes in 2030.', ['2029', '2030']],
])('counts as of its own day: %s', (_, text, days) => expect(figuresOf(text).map(({ asOf }) => asOf)).toEqual(days))

describe('what is still to come or only possible', () => {
  it.each([
    ['wanted', 'The council sought 40 million euros. The mill asked for 30 tonnes of rice.', ['planned', 'planned']],
    ['a target', 'The council set a target of 40 percent.', ['planned']],
    ['a deal', 'They announced a deal to buy 40 tanks.', ['planned']],
    ['set to', 'The firm is set to hire 400 workers.', ['planned']],
    ['possible', 'There could be losses of 40 million euros.', ['supposed']],
    ['what there is room for', 'The hall can seat 4,000 people.', ['supposed']],
    ['what there is', 'The council spent 40 million euros. There are 40 dead in Sarn.', ['claimed', 'claimed']],
  ])('%s', (_, text, expected) => expect(figuresOf(text).map(({ status }) => status)).toEqual(expected))
})

describe('where a figure holds', () => {
  it.each([
    ['a place that acts', 'Norway backed off, with a subsidy of 40 million euros.', [null]],
    [
      'where those counted are said to have done something',
      'The firm hired 40 men accused of thefts in Norway.',
      [null],
    ],
    [
      'what is hit, before where the report was written',
      'SARN (Wire) — Shells struck the market of the besieged old port of Dresk, killing 14 people.',
      ['Dresk'],
    ],
    ['somebody of a place', 'SARN (Wire) — The mayor of the city of Dresk said 12 people had died.', ['Sarn']],
    [
      'where each clause begins',
      'In Sarn, eight people were wounded and in Dresk, 39 people were killed.',
      ['Sarn', 'Dresk'],
    ],
    ['where a number alone follows', 'In Sarn, 14 people were killed; in Dresk, nine.', ['Sarn']],
    ['two places together', 'Ten people were killed in Sarn and in Dresk on Monday.', ['Sarn and in Dresk']],
    ['whose it is', "Norway's use of coal fell by 3 percent.", ['Norway']],
    ['whom it is for', 'The fund raised 40 million euros for Norway.', ['Norway']],
    [
      'a place that the number follows',
      'Most voted: Norway (79 percent) and Sweden (86 percent).',
      ['Norway', 'Sweden'],
    ],
    ['where, in a clause', 'He had worked in Norway, where 40 people were killed in a fire.', ['Norway']],
    [
      'the district named last',
      'A quake hit Norway on Monday. It was felt in Bergen. About 40 houses fell in the district.',
      ['Bergen'],
    ],
  ])('%s', (_, text, expected) => expect(figuresOf(text).map(({ place }) => place)).toEqual(expected))
})

it('reads a table by its labels and its headings', () => {
  const figures = figuresOf('NORWAY: Total dead: 192 Injured: 400')
  expect(figures.map(({ min, measure, place }) => [min, measure, place])).toEqual([
    [192, 'killed', 'Norway'],
    [400, 'wounded', 'Norway'],
  ])
})

it('takes neither a wound for a life nor the hurt for the dead', () => {
  expect(shown('Two divers were taken to a Sarn hospital with non life-threatening wounds.')).toEqual(['2 treated'])
  expect(shown('Some 41 died, and 52 others suffered injuries in Dresk.')).toEqual(['41 killed', '52 wounded'])
})
