/** Words that end or begin the names of organisations and of places, in lower case: the gazetteer's closed part. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const ORGANISATION_WORDS = words(`
  ministry department agency bureau office embassy consulate commission committee council congress senate parliament assembly court
  tribunal army navy force forces guard police corps command company corp corp. corporation inc inc. ltd ltd. plc llc co co. group
  holdings industries bank fund trust foundation university college school academy institute institution centre center laboratory
  hospital clinic church society association federation confederation union league alliance coalition front party movement brigade
  battalion regiment news times post herald tribune gazette journal telegraph guardian daily mail press wire broadcasting tv radio
  airlines airways motors bros brothers records pictures studios partners organisation organization secretariat authority board
  nations club united fc team orchestra relief crescent cross network service services systems technologies media museum
`)

export const PLACE_WORDS = words(`
  river lake sea ocean bay gulf strait island islands isle peninsula mountain mountains mount mt mt. hill hills valley desert forest
  park coast cape canyon plateau city town village county province district region state republic kingdom territory oblast street
  road avenue square boulevard lane bridge airport port harbour harbor station border crossing beach creek falls springs basin
`)
