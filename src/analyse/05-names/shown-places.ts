/**
 * One word that was taken for a person and is shown to be a town or a road: whose inhabitant somebody is ("a Lynn teen"),
 * what has a state behind it ("Fennimore, Wis."), what streets are called after.
 */
import { type Analysis, Xpos } from '../../record/index.ts'
import { hashesOf } from './gazetteer.ts'
import type { WordView } from './name-features.ts'
import type { Name } from './name-tagger.ts'

const INHABITANTS = hashesOf('man woman boy girl teen teenager resident residents native couple toddler')
const COUNTIES = hashesOf('county counties parish township borough')
const ROADS = hashesOf('street streets avenue avenues road roads boulevard boulevards')
/** States as addresses in the United States write them; "Ms." and "Me." are no state here. */
const STATES = new Set(
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
  TN TX UT VT VA WA WV WI WY Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn.
  Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va.
  Wis. Wyo.`.split(/\s+/),
)

/** `lastNames`: hashes of the last words of persons' longer names: "a Brandt man" is Emil Brandt's where the article has him. */
export function withShownPlaces(
  analysis: Analysis,
  view: WordView,
  names: readonly Name[],
  lastNames: ReadonlySet<number>,
): readonly Name[] {
  const longer = new Set(
    names.flatMap(({ first, end, type }) => (type === 'person' && end - first > 1 ? [view.hash[first]] : [])),
  )
  const isAsked = ({ first, end, type, within }: Name) =>
    type === 'person' &&
    within === undefined &&
    end - first === 1 &&
    !lastNames.has(view.hash[first]) &&
    !longer.has(view.hash[first])
  const shown = new Set(
    names.flatMap((name) => (isAsked(name) && isShown(analysis, view, name) ? [view.hash[name.first]] : [])),
  )
  if (shown.size === 0) return names
  return names.map((name) => (isAsked(name) && shown.has(view.hash[name.first]) ? { ...name, type: 'place' } : name))
}

/** "The Holm County coroner", "on Holm Street": the beginning of a place's name is nobody, though Donte Holm is in the report. */
export const isBeginningOfPlace = (view: WordView, { type, within, end }: Name): boolean =>
  type === 'person' &&
  within !== undefined &&
  end < within.end &&
  (COUNTIES.has(view.hash[end]) || ROADS.has(view.hash[end]))

function isShown({ words, sentences, text }: Analysis, view: WordView, { first, end }: Name): boolean {
  const start = sentences[words.sentence[first]]
  const until = sentences[words.sentence[first] + 1]
  if (end >= until) return false
  if (ROADS.has(view.hash[end])) return true
  const before = first > start ? words.xpos[first - 1] : null
  const isOld = first > start && words.lemma[first - 1].endsWith('old')
  if ((before === Xpos.DT || isOld) && INHABITANTS.has(view.hash[end])) return true
  if (text[words.start[end]] !== ',' || end + 1 >= until) return false
  const next = text.slice(words.start[end + 1], words.end[end + 1])
  return STATES.has(next) || (STATES.has(`${next}.`) && text[words.end[end + 1]] === '.')
}
