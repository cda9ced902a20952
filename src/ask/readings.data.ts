/** Words by which people ask, as they type them, for readings.ts. Closed classes of English, and the measures of figures. */

/** Begin or hold together a question, and are nothing that was said. */
export const ASKING: ReadonlySet<string> = new Set(
  'who whom whose what which when where why how many much did does do has have had is are was were will would the a an of on about over to in at by for from with between and or any there this that it its their'.split(
    ' ',
  ),
)

/** Forms of the verbs by which one asks for words. */
export const SAYING: ReadonlySet<string> = new Set(
  'say says said saying tell tells told claim claims claimed state states stated announce announces announced think thinks'.split(
    ' ',
  ),
)

/** Nouns and verbs of talks, in their forms. */
export const TALKING: ReadonlySet<string> = new Set(
  'talk talks meet meets met meeting meetings summit summits negotiation negotiations negotiate negotiates negotiated conference conferences'.split(
    ' ',
  ),
)

/** What follows a number and belongs to it. */
export const SCALES: ReadonlySet<string> = new Set(
  'hundred thousand million billion trillion lakh lakhs crore crores percent per cent k m mn mio bn b tn trn usd eur gbp dollars dollar euros euro pounds pound rupees'.split(
    ' ',
  ),
)

/** How people call what figures measure (docs/figures.md). */
export const MEASURED: Readonly<Record<string, string>> = {
  killed: 'killed',
  dead: 'killed',
  died: 'killed',
  deaths: 'killed',
  fatalities: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  casualties: 'casualties',
  missing: 'missing',
  captured: 'captured',
  hostages: 'captured',
  arrested: 'detained',
  detained: 'detained',
  arrests: 'detained',
  released: 'released',
  freed: 'released',
  displaced: 'displaced',
  refugees: 'displaced',
  fled: 'displaced',
  deported: 'deported',
  trapped: 'trapped',
  rescued: 'rescued',
  evacuated: 'evacuated',
  infected: 'infected',
  cases: 'infected',
  troops: 'troops',
  soldiers: 'troops',
  votes: 'votes',
  voters: 'votes',
  seats: 'seats',
  jobs: 'jobs',
}
