/**
 * What looks like a figure and is none: ages, times, telephone numbers, names of models, laws and flights, addresses,
 * scores, ordinals. Decided on the characters around the number, so that the tagger's mistakes do not matter.
 */
import { PERSONS } from './measures.data.ts'
import { type Quantity, RISEN_BY } from './modifiers.ts'
import { LABEL_BEFORE, NOT_COUNTED_AFTER } from './traps.data.ts'
import { COMPOUNDS } from './units.data.ts'
import { unitOf } from './units.ts'

const LABELS = new Set(LABEL_BEFORE)
const AFTER = new Set(NOT_COUNTED_AFTER)

const WORD_BEFORE = /(?:^|[^\p{L}])(\p{L}+(?: \p{L}+)?)\.?\s*[#№]?$/u
const LETTER_OR_SIGN_BEFORE = /(?:[\p{L}\p{N}][-–/:.]|[\p{L}\p{N}_@#№/])$/u
const DIGITS_ALONGSIDE = /\d[ -]$/
const ORDINAL_OR_NAME_AFTER = /^(?:st|nd|rd|th|s|D|G|A|B|x)(?![\p{L}\p{N}])|^['’]?s\b|^[\p{L}]\d/u
const TIME_AFTER = /^(?::\d\d|[.]\d\d ?(?:[ap]\.?m|gmt|hrs)|(?:am|pm)\b|\/\d|-\d{3,}|-\d+-\d|x\d)/i
/** "Half past four", "a quarter to five". */
const CLOCK_BEFORE = /\b(?:half|quarter) (?:past|to) $/i
const ADDRESS =
  /^[A-Z]?,? (?:\p{Lu}[\p{L}'’.]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Boulevard|Drive|Way|Place|Court|Terrace|Row|Hill|Quay|Crescent|Close|Gardens)\b/u
/** "In a flat at 6301 Ranwick near Sarn": a house, whatever kind of road it is in. */
const AT_HOUSE = /\b(?:at|outside|near|inside) $/i
const HOUSE_NAME =
  /^ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:[.,;]|$| (?:in|near|on|and|early|late|around|about|at|off|just|after|before|shortly|when|where)\b)/u
const AGE_COMPOUND = /^[- ](?:year|month|week|day)s?[- ]old\b/i
/** "17- and 18-year-olds". */
const SHARED_AGE_COMPOUND = /^-(?:,? (?:and|or|to) \d{1,2}-)+year/i
/** "Another woman, also 22,". */
const ALSO = /, ?also $/i
/** "Two of the hurt are 16 and 18". */
const THEY_ARE =
  /\b(?:victims|brothers|sisters|men|women|boys|girls|teens|teenagers|suspects|students|them|they|both|others) (?:are|were) (?:both |all )?(?:\d{1,2} and )?$/i
/** "Jan and Lea Holm -- 19 and 17 -- in his home". */
const DASHED = /\p{L} (?:--|[—–]) (?:\d{1,2} and )?$/u
const WORD_AFTER = /^[-\s]+(\p{L}+(?:['’.]\p{L}+)*)/u
const COMPOUND_AFTER = /^-(\p{L}+)/u
const YEAR = /^(?:1[5-9]|20|21)\d\d$/
const YEAR_BEFORE =
  /\b(?:in|since|until|till|by|of|from|to|during|before|after|around|early|late|mid|the|and|through|for)[ -]$/i
const PHONE = /^\d{2,5}(?:[ -]\d{2,5}){1,4}\b/
const THOUSANDS = /^\d{1,3}(?: \d{3})+(?! ?\d)/
const ONE_OF =
  /^ (?:of|or|another|day|side|by|time|thing|hand|way|man's|more|who|that|can|could|should|must|would|might|side)\b/i
const APPOSED_AGE = /\p{Lu}[\p{L}.'’-]+,? (?:(?:both|each|all) )?$/u
const ENDS_APPOSED = /^(?:[,;.)(]| \(| years?\b| of \p{Lu}|$)/u
/** "Ages 12 and 16", "in age between 9 and 14", "ages, 20": whatever bare number stands close behind the word. */
const AGE_WORD = /\bage[ds]?\b(?! (?:said|say|told|killed|died)\b)[^.;()\n]{0,20}$/i
const AGE_UNIT = /^(?: ?y\/o\b| ?yo\b| ?yrs?\b| or (?:young|old)er\b|[- ]years?[- ]old)/i
/** "One 18 and the other 24", "Brandt,20, of", "Holm Jr. 26,", "(w/m, 46)", "Reeve (22)", "said.[76]". */
const NAMED_AGE =
  /(?:\p{L},|\b(?:Jr|Sr|II|III)\.?,? |\([^()]{0,20}, ?|\b(?:one|other|second|third|eldest|youngest|both),? )$/u
const NAMED_AGE_ENDS = /^(?:[,.)]|$| (?:of|from|was|were|and)\b)/
/** "Two men, 25 and 30, were", "ages 19, 20 and 26". */
const AGES =
  /(?:\b(?:men|women|boys|girls|victims|brothers|sisters|teens|teenagers|people|males|females|students|officers|both|all),? |\bage[sd]? )(?:ages? |aged )?(?:\d{1,2}(?:,? and |, ))*$/i
const AGES_GO_ON = /^(?:(?:,? and |, )\d{1,2}\b|[,;.)])/
/** "Two others, 19 and 22, were hurt": two bare numbers and more behind a noun of persons. */
const PERSONS_COMMA = /\b(\p{L}+),? [(]?(?:(\d{1,2})(?:,? and |, ))*$/u
const ONE_MORE_AGE = /^(?:,? and |, )\d{1,2}(?:[,;.)]|,? and \d{1,2}[,;.)])/
const ENDS_AGES = /^[,;.)]/
const OF_AGE = /\b(?:an?|the|one|another) (?:\p{L}+ )?(\p{L}+) of $/iu
const SINGULAR: ReadonlySet<string> = new Set([
  ...PERSONS,
  'victim',
  'suspect',
  'teen',
  'teenager',
  'driver',
  'infant',
  'toddler',
  'son',
  'daughter',
  'mother',
  'father',
  'male',
  'female',
  'brother',
  'sister',
  'husband',
  'wife',
  'cousin',
  'nephew',
  'niece',
  'uncle',
  'aunt',
  'boyfriend',
  'girlfriend',
])
const PERSON_COMMA = /\b(?:an?|the|one|another|his|her) (?:\p{L}+ )?(\p{L}+), $/iu
/** "Holm, who turned 60 last week": nothing is counted after it. */
const TURNED_ENDS =
  /^(?:[.,;)]|$| (?:and|when|at|years?|last|this|next|on|in|earlier|today|yesterday|just|before|after)\b)/
/** "Motel 6 in", "Terminal 2,": a name that ends in a number. */
const NAME_BEFORE = /[\p{Ll},] (?:the )?(?:\p{Lu}\p{Ll}+|U\.?S\.?|SR) $/u
const NAME_ENDS = /^(?:[.,;:)]|$| (?:in|on|at|near|outside|by|and|or|for|from|where|was|is|has|to|with|after|when)\b)/
const MONTH_BEFORE = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $/
const COUNTER = /\b(?:image|photo|picture|slide|gallery|video|page) \d+ (?:of|\/) $/i
const EMERGENCY = /\b(?:call(?:s|ed|ing|ers?)?(?: to)?|to|dial(?:ed|ing|led)?|a|the|via|on|rang|phoned) $/i
const EMERGENCY_AFTER = /^(?: (?:call|caller|dispatch|operator|cent|emergency|tape|recording|system)|[.,;])/
const GROUP =
  /\b(?:the|both|all|these|those|of|his|her|their|its|other|last|first|next|past|every) (?:other |last |first |past |next )?$/i

/** "His two brothers": how many they are is not what is claimed. */
const OWNED = /\b(?:my|his|her|our|your|their|its) $/i

/** Whether the number at `quantity` is none of the world's quantities. */
export function isTrap(text: string, quantity: Quantity): boolean {
  const at = quantity.number
  const before = text.slice(Math.max(0, at - 30), at)
  const after = text.slice(quantity.end, quantity.end + 30)
  const written = text.slice(at, quantity.end)
  const digits = quantity.written === 'digits'
  return (
    (digits && isPartOfName(before, after, text.slice(at, at + 24))) ||
    // "The Haverin 49ers": letters that are no unit make a name of it.
    (digits && /^\p{L}{3}/u.test(after) && unitOf(text, quantity) === null) ||
    CLOCK_BEFORE.test(before) ||
    // "5 foot, 11 inches": one height.
    (/\d (?:foot|feet|ft\.?),? $/.test(before) && /^[ -]inch/.test(after)) ||
    (/^\d{3,5}$/.test(written) && AT_HOUSE.test(before) && HOUSE_NAME.test(after)) ||
    (digits && isYear(written, before, after)) ||
    isLabelled(before, digits, quantity) ||
    (digits && isSign(before, after, written)) ||
    (RISEN_BY.test(before) && /^(?: \p{L}+)? to (?:about |some |at least |more than )?[\d$€£]/u.test(after)) ||
    isTime(after) ||
    // "A 9 mm pistol" is a make.
    (digits && /^ ?mm (?:\p{Lu}|(?:hand)?gun|pistol|caliber|calibre|round|shell|bullet|semi)/u.test(after)) ||
    isAge(before, after, written) ||
    isNothing(written, before, after) ||
    // "All but two of the hostages": those left out.
    /\ball but (?:about )?$/i.test(before) ||
    (!digits && OWNED.test(before) && /^(?:two|three|four|five|six|seven|eight|nine)$/i.test(written))
  )
}

const isPartOfName = (before: string, after: string, from: string) =>
  LETTER_OR_SIGN_BEFORE.test(before.replace(/(?:US|AU|CA|A|C|HK|NZ|NT|MX|S|R|Rs)[$.]?$/u, '')) ||
  DIGITS_ALONGSIDE.test(before) ||
  ORDINAL_OR_NAME_AFTER.test(after) ||
  ADDRESS.test(after) ||
  /^0\d/.test(from) ||
  (PHONE.test(from) && !THOUSANDS.test(from) && !/^\d+-\d+(?![-\d])/.test(from))

/** Numbers of pictures, roads, houses, telephones: signs, and no counts. */
const isSign = (before: string, after: string, written: string) =>
  /^[ -]block\b/.test(after) ||
  COUNTER.test(before) ||
  // "3 / 9 More pictures".
  /^ \/ \d/.test(after) ||
  // "Holm (22)", "said.[76]": an age, a note.
  (/[([]$/.test(before) && /^[)\]]/.test(after)) ||
  // "1-800-5TALKS": a range is of two numbers.
  (/\d-\d/.test(written) && /^-[\p{L}\d]/u.test(after)) ||
  MONTH_BEFORE.test(before) ||
  (written === '911' && (EMERGENCY.test(before) || EMERGENCY_AFTER.test(after))) ||
  (/^\d{1,3}$/.test(written) &&
    NAME_BEFORE.test(before) &&
    NAME_ENDS.test(after) &&
    !/\b(?:by|of|to|than) $/.test(before))

const isYear = (written: string, before: string, after: string) =>
  YEAR.test(written) &&
  (YEAR_BEFORE.test(before) || /^(?:[.,;:)]|$|[-–/]\d|\s*$| (?:by|when|and|to|election|season|war)\b)/.test(after))

const TIME_SPAN =
  /^(?:last|this|next|each|every|per|an?|one|that|same|past|previous|following|the) (?:day|week|month|year|season)$/
const ABBREVIATED: ReadonlySet<string> = new Set('no nos vol fig tel'.split(' '))

function isLabelled(before: string, digits: boolean, { bound }: Quantity): boolean {
  const found = WORD_BEFORE.exec(before)
  if (found === null || bound !== 'exact') return false
  const words = found[1].toLowerCase()
  const last = words.slice(words.lastIndexOf(' ') + 1)
  // "Call 40" is a telephone, "phase two" a name; "the unit two men left" is not met in news.
  // "On Mill Road. One man died": a sentence has ended there, save behind an abbreviation.
  if (/\.\s*$/.test(before) && !ABBREVIATED.has(last)) return false
  // "Last month 40 people were hurt", "day 40": when they were counted, and the day's own number.
  if (TIME_SPAN.test(words)) return false
  return LABELS.has(words) || (LABELS.has(last) && (digits || last !== 'call'))
}

function isTime(after: string): boolean {
  if (TIME_AFTER.test(after)) return true
  const compound = COMPOUND_AFTER.exec(after)
  if (compound !== null)
    return COMPOUNDS[compound[1].toLowerCase().replace(/s$/, '')] === undefined && compound[1].toLowerCase() !== 'plus'
  const word = WORD_AFTER.exec(after)?.[1].toLowerCase().replace(/\.$/, '')
  return word !== undefined && AFTER.has(word)
}

const isAge = (before: string, after: string, written: string) =>
  (/^\d{1,2}$/.test(written) && isBareAge(before, after)) ||
  (/\b(?:I|he|she) (?:was|is|am) (?:only |just )?$/i.test(before) &&
    /^(?:[.,;]|$| (?:and|when|at|years?)\b)/.test(after)) ||
  (/\bturn(?:s|ed|ing)? (?:only |just )?$/i.test(before) && TURNED_ENDS.test(after)) ||
  AGE_COMPOUND.test(after) ||
  SHARED_AGE_COMPOUND.test(after) ||
  (/^\d{1,2}$/.test(written) &&
    ((APPOSED_AGE.test(before) && /, (?:(?:both|each|all) )?$/.test(before) && ENDS_APPOSED.test(after)) ||
      (AGES.test(before) && AGES_GO_ON.test(after)) ||
      isOneOfAges(before, after) ||
      (SINGULAR.has(PERSON_COMMA.exec(before)?.[1] ?? '') && /^[,;.)]/.test(after)))) ||
  (SINGULAR.has(OF_AGE.exec(before)?.[1] ?? '') &&
    /^(?:[.,;)]|$| (?:was|were|is|who|and|died|had|has|from|in|at|on)\b)/.test(after)) ||
  (/^\d{1,2}$/.test(written) &&
    /\b(?:children|those|people|anyone|women|men|boys|girls|players|patients|adults) (?:under|over|above|below|aged) $/i.test(
      before,
    ) &&
    !/^ \p{L}*s\b/u.test(after))

/** One of two ages or more that stand between commas: "the guards, 19, 22 and 31, were". */
function isOneOfAges(before: string, after: string): boolean {
  const found = PERSONS_COMMA.exec(before)
  if (found === null || !/[,(]/.test(before)) return false
  const noun = found[1].toLowerCase()
  const isOfPersons = AGENTS.test(noun) || IRREGULAR.has(noun) || SINGULAR.has(noun.replace(/s$/, ''))
  return (
    isOfPersons &&
    (found[2] === undefined ? ONE_MORE_AGE.test(after) : ENDS_AGES.test(after) || ONE_MORE_AGE.test(after))
  )
}
const AGENTS = /(?:ers|ors|ists|ees|ians)$/
const IRREGULAR: ReadonlySet<string> = new Set(['men', 'women', 'children', 'people'])

const isBareAge = (before: string, after: string) =>
  AGE_UNIT.test(after) ||
  (ALSO.test(before) && /^[,;.)]/.test(after)) ||
  (THEY_ARE.test(before) && /^(?: and \d{1,2}\b|[,;.)“”"])/.test(after)) ||
  (DASHED.test(before) && /^(?: and \d{1,2})? (?:--|[—–])/.test(after)) ||
  (NAMED_AGE.test(before) && NAMED_AGE_ENDS.test(after)) ||
  (AGE_WORD.test(before) && !/^ (?!years|was|is|has)\p{Ll}+s\b/u.test(after))

/** "…, killing one." */
const HARMING = /\b(?:kill|injur|wound|hurt)(?:s|es|ed|ing)? (?:at least |only )?$/i

/** "One of them", "the two", "all three sides": numbers that only point at what is known. */
const isNothing = (written: string, before: string, after: string) =>
  /^(?:one|1|hundred|thousand|million)$/i.test(written) && /^(?:one|1)$/i.test(written)
    ? ONE_OF.test(after) ||
      // "Two things: one is his lack of money".
      /^ is (?:an?|the|that|this|to|how|whether|what|why|his|her|its|their|our|your|my)\b/.test(after) ||
      /\b(?:no|any|every|each|this|that|the|which|some|another|number|day) $/i.test(before) ||
      (/^\s*(?:[.,;:!?"”’)]|$)|^['’]/.test(after) && !HARMING.test(before))
    : /^(?:two|three|four|five|six|seven|eight|nine)$/i.test(written) &&
      GROUP.test(before) &&
      /^ (?:\p{L}+ )?(?:sides|countries|leaders|men|ministers|states|nations|presidents|parties|governments|delegations|met|agreed|said|are|were|have|had)\b/u.test(
        after,
      )
