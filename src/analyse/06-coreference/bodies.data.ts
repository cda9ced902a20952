/**
 * What kind of body a noun means and a name shows, as classes of words in lower case. "The company" may be whatever shows
 * no other class; "the ministry" is only what is called one.
 */
const classes: Readonly<Record<string, string>> = {
  firm: `company firm corporation business conglomerate manufacturer maker supplier retailer operator startup start-up
    producer developer giant inc inc. corp corp. co co. ltd ltd. plc llc gmbh ag sa holdings industries motors technologies
    foods energy oil petroleum pharmaceuticals stores systems partners airlines airways airline carrier`,
  bank: 'bank lender',
  office: `agency bureau department ministry office administration authority commission regulator watchdog secretariat
    directorate service`,
  court: 'court tribunal',
  chamber: 'parliament congress senate assembly legislature council house',
  committee: 'committee panel board',
  party: 'party',
  school: 'university college school academy institute institution',
  press: `newspaper daily weekly magazine tabloid times post herald tribune gazette journal telegraph news broadcaster
    channel network station`,
  force: 'police army navy force forces military guard',
  association: `association union league federation confederation society charity foundation trust fund ngo nonprofit
    alliance coalition movement`,
  team: 'team club squad fc united',
}

/** Class of a word; a word may have one. */
export const BODY_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries(classes).flatMap(([name, words]) => words.split(/\s+/).map((word): [string, string] => [word, name])),
)

/** Nouns that say no more than that it is a body. */
export const ANY_BODY: ReadonlySet<string> = new Set(['group', 'organisation', 'organization', 'body', 'institution'])

/** Classes whose nouns stand for a name that does not show them: "Hydrel … the company", "ETA … the group". */
export const FREE_CLASSES: ReadonlySet<string> = new Set([
  'firm',
  'bank',
  'office',
  'press',
  'party',
  'association',
  'team',
])
