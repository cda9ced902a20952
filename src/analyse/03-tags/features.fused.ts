/** Written by `npm run fuse` from features.ts; what is changed here is lost. */
// biome-ignore-all format: written, not typed
// biome-ignore-all lint: written, not typed
import type { KeyedTable } from '../../linear/index.ts'
import { placeOf, type TagContext } from './features.ts'

const imul = Math.imul

/** The word as it stands alone. */
export function findOwn({ mask, rows }: KeyedTable, context: TagContext, word: number, places: Int32Array): number {
  const atoms = context.atoms
  const lexicon = context.lexicon
  const first = context.first
  const casing = context.casing
  const lower = atoms.lower
  const form = atoms.form
  const shape = atoms.shape
  const suffix1 = atoms.suffix1
  const suffix2 = atoms.suffix2
  const suffix3 = atoms.suffix3
  const suffix4 = atoms.suffix4
  const prefix1 = atoms.prefix1
  const prefix2 = atoms.prefix2
  const prefix3 = atoms.prefix3
  const usage = lexicon.usage
  const guess = lexicon.guess
  const habit = lexicon.habit
  const w = imul(lower[word], 601682403)
  const place = imul(placeOf(atoms, first, word) + 1, 2130585049)
  const cased = place + imul(casing + 1, -1123668557)
  const habitual = imul(habit[word] + 1, 2121342459)
  const use = imul(usage[word] + 1, 1271578355)
  const s2 = imul(suffix2[word], -949203727)
  const s3 = imul(suffix3[word], -303278225)
  const g = imul(guess[word] + 1, -10650315)
  let f = 0
  let r = 0
  let found = 0
  f = (0 + -1640531535) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + 1013904226) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(form[word], 1520658961) + -626627309) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + place + 2027808452) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(suffix1[word], 788347853) + 387276917) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s2 + -1253254618) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s3 + 1401181143) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(suffix4[word], 995722415) + -239350392) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(prefix1[word], -1744996265) + -1879881927) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(prefix2[word], 929279405) + 774553834) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(prefix3[word], 1763517809) + -865977701) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(shape[word], 162794989) + place + 1788458060) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s2 + place + 147926525) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s3 + place + -1492605010) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + 1161830751) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + place + -478700784) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + s3 + place + -2119232319) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + cased + habitual + 535203442) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (cased + -1105328093) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s3 + cased + 1549107668) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + cased + -91423867) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + cased + -1731955402) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (habitual + place + 922480359) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (habitual + cased + -718051176) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (habitual + use + place + 1936384585) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  return found
}

/** What decides most around it. */
export function findStrong({ mask, rows }: KeyedTable, context: TagContext, word: number, tags: Uint8Array, places: Int32Array): number {
  const atoms = context.atoms
  const lexicon = context.lexicon
  const first = context.first
  const end = context.end
  const lower = atoms.lower
  const suffix3 = atoms.suffix3
  const usage = lexicon.usage
  const guess = lexicon.guess
  const has1 = word + 1 < end
  const had1 = word > first
  const had2 = word - 1 > first
  const w = imul(lower[word], 601682403)
  const after = imul(has1 ? lower[word + 1] : 5369127, -973188997)
  const before = imul(had1 ? lower[word - 1] : 5369127, 1391437031)
  const place = imul(placeOf(atoms, first, word) + 1, 2130585049)
  const use = imul(usage[word] + 1, 1271578355)
  const useAfter = imul(has1 ? usage[word + 1] + 1 : 5369127, -1508754803)
  const useAfter2 = imul(word + 2 < end ? usage[word + 2] + 1 : 5369127, 1301333341)
  const g = imul(guess[word] + 1, -10650315)
  const guessAfter = imul(has1 ? guess[word + 1] + 1 : 5369127, -751307231)
  const guessBefore = imul(had1 ? guess[word - 1] + 1 : 5369127, -1790949187)
  const t1 = imul((had1 ? tags[word - 1] : 255) + 1, -2012845671)
  const t12 = t1 + imul((had2 ? tags[word - 2] : 255) + 1, -2115495659)
  let f = 0
  let r = 0
  let found = 0
  f = (t1 + 295853050) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (t12 + -1344678485) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + t1 + 1309757276) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(suffix3[word], -303278225) + t1 + -330774259) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + t1 + -1971305794) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + t1 + guessAfter + 683129967) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (guessAfter + -957401568) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + guessAfter + 1697034193) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (guessBefore + g + place + 56502658) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(has1 ? suffix3[word + 1] : 5369127, -139381917) + -1584028877) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + useAfter + 1070406884) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + useAfter + useAfter2 + -570124651) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + useAfter + 2084311110) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (after + 443779575) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (before + -1196751960) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  return found
}

/** The rest around it. */
export function findWeak({ mask, rows }: KeyedTable, context: TagContext, word: number, tags: Uint8Array, places: Int32Array): number {
  const atoms = context.atoms
  const lexicon = context.lexicon
  const first = context.first
  const end = context.end
  const lower = atoms.lower
  const shape = atoms.shape
  const suffix3 = atoms.suffix3
  const usage = lexicon.usage
  const guess = lexicon.guess
  const has1 = word + 1 < end
  const had1 = word > first
  const had2 = word - 1 > first
  const w = imul(lower[word], 601682403)
  const after = imul(has1 ? lower[word + 1] : 5369127, -973188997)
  const before = imul(had1 ? lower[word - 1] : 5369127, 1391437031)
  const place = imul(placeOf(atoms, first, word) + 1, 2130585049)
  const use = imul(usage[word] + 1, 1271578355)
  const useAfter = imul(has1 ? usage[word + 1] + 1 : 5369127, -1508754803)
  const shaped = imul(shape[word], 162794989)
  const t1 = imul((had1 ? tags[word - 1] : 255) + 1, -2012845671)
  const t12 = t1 + imul((had2 ? tags[word - 2] : 255) + 1, -2115495659)
  let f = 0
  let r = 0
  let found = 0
  f = (imul(word + 2 < end ? lower[word + 2] : 5369127, -1721155953) + 1457683801) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had2 ? lower[word - 2] : 5369127, 125317849) + -182847734) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (before + w + -1823379269) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + after + 831056492) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (before + after + -809475043) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had1 ? suffix3[word - 1] : 5369127, 2042071393) + 1844960718) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (shaped + imul(has1 ? shape[word + 1] : 5369127, 1016766683) + 204429183) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had1 ? shape[word - 1] : 5369127, 377637875) + shaped + place + -1436102352) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had1 ? usage[word - 1] + 1 : 5369127, 1984033133) + use + useAfter + 1218333409) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (after + t1 + -422198126) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + t12 + -2062729661) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + t12 + 591706100) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + useAfter + t1 + -1048825435) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(guess[word] + 1, -10650315) + t12 + 1605610326) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  return found
}

/** All of a word whose neighbours have tags on both sides. */
export function findAll({ mask, rows }: KeyedTable, context: TagContext, word: number, tags: Uint8Array, places: Int32Array): number {
  const atoms = context.atoms
  const lexicon = context.lexicon
  const first = context.first
  const casing = context.casing
  const lower = atoms.lower
  const form = atoms.form
  const shape = atoms.shape
  const suffix1 = atoms.suffix1
  const suffix2 = atoms.suffix2
  const suffix3 = atoms.suffix3
  const suffix4 = atoms.suffix4
  const prefix1 = atoms.prefix1
  const prefix2 = atoms.prefix2
  const prefix3 = atoms.prefix3
  const usage = lexicon.usage
  const guess = lexicon.guess
  const habit = lexicon.habit
  const w = imul(lower[word], 601682403)
  const place = imul(placeOf(atoms, first, word) + 1, 2130585049)
  const cased = place + imul(casing + 1, -1123668557)
  const habitual = imul(habit[word] + 1, 2121342459)
  const use = imul(usage[word] + 1, 1271578355)
  const s2 = imul(suffix2[word], -949203727)
  const s3 = imul(suffix3[word], -303278225)
  const g = imul(guess[word] + 1, -10650315)
  const end = context.end
  const has1 = word + 1 < end
  const had1 = word > first
  const had2 = word - 1 > first
  const after = imul(has1 ? lower[word + 1] : 5369127, -973188997)
  const before = imul(had1 ? lower[word - 1] : 5369127, 1391437031)
  const useAfter = imul(has1 ? usage[word + 1] + 1 : 5369127, -1508754803)
  const useAfter2 = imul(word + 2 < end ? usage[word + 2] + 1 : 5369127, 1301333341)
  const guessAfter = imul(has1 ? guess[word + 1] + 1 : 5369127, -751307231)
  const guessBefore = imul(had1 ? guess[word - 1] + 1 : 5369127, -1790949187)
  const t1 = imul((had1 ? tags[word - 1] : 255) + 1, -2012845671)
  const t12 = t1 + imul((had2 ? tags[word - 2] : 255) + 1, -2115495659)
  const shaped = imul(shape[word], 162794989)
  const own = imul(tags[word] + 1, -433989361)
  const a1 = imul((has1 ? tags[word + 1] : 255) + 1, -2093126115)
  const a12 = a1 + imul((word + 2 < end ? tags[word + 2] : 255) + 1, -212946413)
  let f = 0
  let r = 0
  let found = 0
  f = (0 + -1640531535) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + 1013904226) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(form[word], 1520658961) + -626627309) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + place + 2027808452) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(suffix1[word], 788347853) + 387276917) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s2 + -1253254618) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s3 + 1401181143) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(suffix4[word], 995722415) + -239350392) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(prefix1[word], -1744996265) + -1879881927) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(prefix2[word], 929279405) + 774553834) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(prefix3[word], 1763517809) + -865977701) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(shape[word], 162794989) + place + 1788458060) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s2 + place + 147926525) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s3 + place + -1492605010) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + 1161830751) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + place + -478700784) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + s3 + place + -2119232319) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + cased + habitual + 535203442) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (cased + -1105328093) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (s3 + cased + 1549107668) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + cased + -91423867) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + cased + -1731955402) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (habitual + place + 922480359) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (habitual + cased + -718051176) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (habitual + use + place + 1936384585) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (t1 + 295853050) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (t12 + -1344678485) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + t1 + 1309757276) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(suffix3[word], -303278225) + t1 + -330774259) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + t1 + -1971305794) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + t1 + guessAfter + 683129967) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (guessAfter + -957401568) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (g + guessAfter + 1697034193) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (guessBefore + g + place + 56502658) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(has1 ? suffix3[word + 1] : 5369127, -139381917) + -1584028877) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + useAfter + 1070406884) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + useAfter + useAfter2 + -570124651) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + useAfter + 2084311110) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (after + 443779575) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (before + -1196751960) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(word + 2 < end ? lower[word + 2] : 5369127, -1721155953) + 1457683801) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had2 ? lower[word - 2] : 5369127, 125317849) + -182847734) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (before + w + -1823379269) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + after + 831056492) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (before + after + -809475043) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had1 ? suffix3[word - 1] : 5369127, 2042071393) + 1844960718) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (shaped + imul(has1 ? shape[word + 1] : 5369127, 1016766683) + 204429183) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had1 ? shape[word - 1] : 5369127, 377637875) + shaped + place + -1436102352) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(had1 ? usage[word - 1] + 1 : 5369127, 1984033133) + use + useAfter + 1218333409) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (after + t1 + -422198126) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + t12 + -2062729661) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + t12 + 591706100) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (use + useAfter + t1 + -1048825435) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (imul(guess[word] + 1, -10650315) + t12 + 1605610326) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (own + -34921209) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (a1 + -1675452744) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (a12 + 978983017) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + a1 + -661548518) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + a12 + 1992887243) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (t1 + a1 + 352355708) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (w + t1 + a1 + -1288175827) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (own + a1 + 1366259934) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  return found
}
