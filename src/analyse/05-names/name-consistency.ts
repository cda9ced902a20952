/**
 * One name, one type throughout an article: what the tagger was sure of where the context shows it ("Foreign Minister
 * Mirela Dostan") helps where it does not ("Dostan declined"). The types' scores of all occurrences are added up, a
 * person's last name alone is that person, and occurrences that the tagger passed over are taken in.
 */
import { type Analysis, Upos } from '../../record/index.ts'
import { Known } from './gazetteer.ts'
import { isCapitalised, type WordView } from './name-features.ts'
import { NAME_TYPES, type Name } from './name-tagger.ts'

const PERSON = NAME_TYPES.indexOf('person')
const ORGANISATION = NAME_TYPES.indexOf('organisation')
const PLACE = NAME_TYPES.indexOf('place')

export function consistent(analysis: Analysis, view: WordView, names: readonly Name[]): Name[] {
  const totals = new Map<string, number[]>()
  for (const name of names) {
    const key = keyOf(view, name.first, name.end)
    const sum = totals.get(key)
    if (sum === undefined)
      totals.set(
        key,
        name.scores.map((score, type) => score + tableVotes(view, name, type)),
      )
    else for (let type = 0; type < sum.length; type++) sum[type] += name.scores[type]
  }
  const typeOf = new Map<string, number>()
  for (const [key, sum] of totals) typeOf.set(key, sum.indexOf(Math.max(...sum)))
  const lastNames = new Set<number>()
  for (const { first, end } of names) {
    if (end - first > 1 && typeOf.get(keyOf(view, first, end)) === PERSON) lastNames.add(view.hash[end - 1])
  }
  const settled = names.map((name) => {
    const isLastName = name.end - name.first === 1 && lastNames.has(view.hash[name.first])
    const isPlace = (view.known[name.first] & (Known.country | Known.place | Known.seat)) !== 0
    const type = isLastName && !isPlace ? PERSON : typeOf.get(keyOf(view, name.first, name.end))!
    return { ...name, type: NAME_TYPES[type] }
  })
  return withPassedOver(analysis, view, settled)
}

/** How many occurrences a table's word for it counts as. */
const TABLE_VOTES = 3

function tableVotes({ known, pair }: WordView, { first, end }: Name, type: number): number {
  const bits = end - first === 1 ? known[first] : end - first === 2 ? pair[first] : 0
  if (bits & (Known.country | Known.place | Known.seat)) return type === PLACE ? TABLE_VOTES : 0
  if (bits & Known.body) return type === ORGANISATION ? TABLE_VOTES : 0
  if (end - first > 1 && known[end - 1] & Known.organisationWord) return type === ORGANISATION ? 1 : 0
  return 0
}

const keyOf = ({ hash }: WordView, first: number, end: number): string =>
  end - first === 1 ? `${hash[first]}` : hash.slice(first, end).join(' ')

/** Adds the capitalised words outside all names that are a name elsewhere in the article. */
function withPassedOver({ words }: Analysis, view: WordView, names: readonly Name[]): Name[] {
  const single = new Map<number, Name>()
  for (const name of names) if (name.end - name.first === 1) single.set(view.hash[name.first], name)
  const inName = new Uint8Array(words.count)
  for (const { first, end } of names) inName.fill(1, first, end)
  const all = [...names]
  for (let word = 0; word < words.count; word++) {
    if (inName[word] || !isCapitalised(view.shape[word]) || view.common[word]) continue
    const same = single.get(view.hash[word])
    if (same === undefined || view.shape[same.first] !== view.shape[word] || words.upos[word] === Upos.ADJ) continue
    all.push({ ...same, first: word, end: word + 1 })
  }
  return all.sort((a, b) => a.first - b.first)
}
