/** Figures and talks. */
import type { EventLife, EventStep, EventsAnswer, FigureClaim, FiguresAnswer } from '../../ask/index.ts'
import { quoted, quotedAll } from './quoted.ts'
import { reportedLines, reportLines, sureWords } from './statement-words.ts'
import { type LinkOf, NOT_ON_RECORD, type Words } from './words.ts'

const LIKELY =
  'Each was found likely enough to be listed, and some are wrong all the same: read its sentence before you rely on it.'

const BOUNDS: Readonly<Record<FigureClaim['bound'], string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  range: '',
}

export function figureWords(answer: FiguresAnswer, linkOf: LinkOf): Words {
  const { total, totalIs, claims, contradictions, revisions, next, lessCertain } = answer
  if (total === 0) return { summary: nothing(lessCertain), blocks: [] }
  return {
    summary: [
      `Figures found: ${totalIs === 'exact' ? '' : 'at least '}${total}; claims in this answer: ${claims.length}.`,
      LIKELY,
      'Only claims with the same quantity count the same thing and may be compared.',
      ...contradictions.map(({ a, b }) => `Claims ${a} and ${b} count one thing and cannot both hold.`),
      ...revisions.map(
        ({ claimant, from, to, direction }) =>
          `${quoted(claimant)} later went ${direction}: from claim ${from} to ${to}.`,
      ),
      ...leftOut(lessCertain),
      ...moreAfter(next),
    ],
    blocks: claims.map((claim) => claimLines(claim, linkOf)),
  }
}

function claimLines(claim: FigureClaim, linkOf: LinkOf): readonly string[] {
  const { id, min, max, bound, measure, counted, place, quantity, asOf, excerpt, article, statement } = claim
  const number = min === max ? `${min}` : `${min} to ${max}`
  const counts = [measure, ...(counted === null ? [] : [quoted(counted)])].join(' ')
  return [
    `number: ${BOUNDS[bound]}${number}; counted: ${counts}${place === null ? '' : `, in ${quoted(place)}`}`,
    `claimed by: ${claimantWords(claim)}`,
    `as of: ${asOf ?? 'not told'}; quantity: ${quantity ?? 'not known, so compare it with no other claim'}`,
    `sentence: ${quoted(excerpt.text)}`,
    ...reportLines(article),
    ...sureLines(claim),
    ...reportedLines(claim),
    `link: ${statement === null ? linkOf('articles', article.id) : linkOf('statements', statement)}`,
    `claim: ${id}`,
  ]
}

export function talkWords({ events, next, lessCertain }: EventsAnswer, linkOf: LinkOf): Words {
  if (events.length === 0) return { summary: nothing(lessCertain), blocks: [] }
  return {
    summary: [
      `Events in this answer: ${events.length}, those last told of first.`,
      LIKELY,
      ...leftOut(lessCertain),
      ...moreAfter(next),
    ],
    blocks: events.map((event) => eventLines(event, linkOf)),
  }
}

function eventLines(event: EventLife, linkOf: LinkOf): readonly string[] {
  const { type, participants, place, date, status, disputed, steps } = event
  const days = date === null ? 'not told' : date.first === date.last ? date.first : `${date.first} to ${date.last}`
  return [
    `event: ${type}; status by the last report: ${status}${disputed ? '; reports contradict each other on it' : ''}`,
    `who: ${quotedAll(participants, 'nobody is named')}${place === null ? '' : `; in ${quoted(place)}`}; day: ${days}`,
    ...reportedLines(event),
    ...steps.flatMap((step) => stepLines(step, linkOf)),
  ]
}

function stepLines(step: EventStep, linkOf: LinkOf): readonly string[] {
  const { told, status, date, excerpt, article, statement } = step
  return [
    `told ${told ?? 'on an unknown day'}: ${status}${date === null ? '' : ` for ${date}`}; by ${claimantWords(step)}`,
    `sentence: ${quoted(excerpt.text)}`,
    ...reportLines(article),
    ...sureLines(step),
    `link: ${statement === null ? linkOf('articles', article.id) : linkOf('statements', statement)}`,
  ]
}

const leftOut = (count: number): readonly string[] =>
  count === 0 ? [] : [`Left out, since they are less certain: ${count}. To see these too, ask with minConfidence 0.`]

const nothing = (lessCertain: number): readonly string[] =>
  lessCertain === 0 ? [NOT_ON_RECORD] : ['Nothing certain is on record.', ...leftOut(lessCertain)]

const sureLines = ({ confidence }: FigureClaim | EventStep): readonly string[] => [sureWords(confidence)]

const claimantWords = ({ claimants }: { readonly claimants: readonly string[] | null }): string =>
  claimants === null ? 'the outlet, in its own voice' : quotedAll(claimants, 'somebody who is not named')

const moreAfter = (next: string | null): readonly string[] =>
  next === null ? [] : [`For more, ask the same with after ${quoted(next)}.`]
