/** Closed classes of what may stand around the end of a sentence, in lower case. */

/** Words that no name begins with and no abbreviation leads up to: pronouns, articles, conjunctions, prepositions. */
export const FUNCTION_WORDS: readonly string[] =
  `he she it they we you his her its their our my your the this that these those there here and but or nor so yet as if
  when while after before since although though because until unless whether in on at by from with without during despite
  under over among between through both each some many most several few others another what who how why where once then
  now however meanwhile also still even`.split(/\s+/)

/** After a time of day these go on with it: "5 p.m. Monday", "9 a.m. Eastern". */
export const AFTER_TIMES: readonly string[] =
  `monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
  january february march april may june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. eastern central mountain pacific`.split(/\s+/)

export const MONTHS: readonly string[] =
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`.split(
    /\s+/,
  )

/** Manners of address that stand before a name and never after a country's or a body's: "in the U.S. Mr. Brezik said". */
export const MANNERS_OF_ADDRESS: readonly string[] = 'mr. mrs. ms. mx. dr. prof.'.split(' ')

/** Countries, states and the ends of names: a name right after one of these is another's, so a sentence ends between. */
export const CLOSES_A_NAME: readonly string[] =
  `u.s. u.s.a. u.n. u.k. u.a.e. e.u. d.c. n.y. n.j. n.c. s.c. n.d. s.d. n.h. n.m. r.i. b.c. jr. sr. inc. corp. co. ltd.
  bros. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mich. minn. miss. mont. neb. nev.
  okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. ont. que.`.split(/\s+/)

/** Abbreviations that always go on: what stands behind them is what they are short of. */
export const GOES_ON: readonly string[] =
  'vs. v. e.g. i.e. cf. viz. no. nos. st. ste. mt. ft. fr. approx. ca. p.s.'.split(' ')
