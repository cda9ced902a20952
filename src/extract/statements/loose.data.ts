/** Words around quotations that tell what they are. */
import { SPEAKING_LEMMAS } from './speech.data.ts'
import { stanceNumber, stanceOf } from './stance-lexicon.ts'

/** Stances of verbs that put something into words. */
const UTTERING = new Set(
  'says claims confirms denies announces accuses condemns praises demands promises threatens warns predicts asks proposes'.split(
    ' ',
  ),
)

export const isSayingVerb = (lemma: string): boolean =>
  (stanceNumber(lemma) > 0 && UTTERING.has(stanceOf(lemma))) || SPEAKING_LEMMAS.has(lemma)

/** What leads in a quotation. */
export const isLead = (lemma: string): boolean => lemma === ':' || lemma === ','

/** Words stand on these. */
export const SIGN_NOUNS: ReadonlySet<string> = new Set(
  'sign banner placard poster billboard shirt t-shirt hat cap sticker button plaque graffito graffiti tattoo slogan motto logo'.split(
    ' ',
  ),
)
/** What has a title: it stands right behind the noun. */
export const TITLED_NOUNS: ReadonlySet<string> = new Set(
  'headline column book novel memoir song album film movie documentary show series programme program episode play poem painting essay hashtag'.split(
    ' ',
  ),
)
/** Before a quoted term. */
export const TERM_WORDS: ReadonlySet<string> = new Set(
  'so-called call know as dub label title entitle name term nickname phrase word titled entitled'.split(' '),
)
