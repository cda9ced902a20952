/**
 * The measures: what a figure can be a quantity of, and the words that tell. docs/figures.md is held to this table by a
 * test. All words are lemmas.
 *
 * - `nouns`: counted themselves ("40 drones" are weapons), or the nouns that a number belongs to ("a toll of 40").
 * - `verbs`: with the counted as subject or object ("killed 40", "40 fled").
 * - `adjectives`: participles and adjectives beside the counted ("40 dead", "40 people missing").
 * - `phrases`: two lemmas near each other ("lose … home"), stronger than either alone.
 * - `ofPersons`: the verbs mean this only of persons; "to lose 40 soldiers" kills, "to lose 40 tanks" does not.
 */
export interface Measure {
  readonly says: string
  readonly nouns?: string
  readonly verbs?: string
  readonly adjectives?: string
  readonly phrases?: string
  readonly ofPersons?: string
}

export const MEASURES = {
  killed: {
    says: 'persons (or animals) dead',
    nouns: 'death fatality body corpse toll remains',
    verbs: 'kill die slay murder execute massacre perish assassinate drown behead lynch bury',
    adjectives: 'dead killed slain lifeless',
    phrases:
      'claim+life fatally+shoot fatally+stab lose+life cost+life take+life life+of shoot+dead death+toll feared+dead burn+death crush+death find+dead body+of',
    ofPersons: 'lose',
  },
  wounded: {
    says: 'persons hurt',
    nouns: 'injury',
    verbs: 'wound injure hurt maim',
    adjectives: 'wounded injured hurt maimed',
    phrases:
      'suffer+injury suffer+wound suffer+burn serious+injury severe+injury minor+injury critical+injury gunshot+wound stab+wound critical+condition serious+condition',
  },
  casualties: {
    says: 'persons dead and hurt, counted together',
    nouns: 'casualty',
    adjectives: 'shot',
    ofPersons: 'shoot stab',
  },
  missing: {
    says: 'persons whose fate is not known',
    verbs: 'disappear vanish',
    adjectives: 'missing unaccounted disappeared',
  },
  captured: {
    says: 'prisoners of war, hostages and persons abducted',
    nouns: 'hostage captive abductee pow',
    verbs: 'surrender kidnap abduct',
    phrases: 'take+hostage take+prisoner prisoner+war hold+hostage take+captive',
    ofPersons: 'capture seize',
  },
  detained: {
    says: 'persons arrested or in prison',
    nouns: 'arrest detainee prisoner inmate detention',
    verbs: 'arrest detain jail imprison',
    adjectives: 'arrested detained jailed imprisoned',
    phrases:
      'take+custody hold+custody hold+back police+hold guard+hold officer+hold hold+police in+custody behind+bar in+prison in+jail',
  },
  released: {
    says: 'prisoners, hostages or detainees let go',
    verbs: 'release exchange swap pardon amnesty',
    phrases: 'release+of set+free let+go',
    ofPersons: 'free',
  },
  displaced: {
    says: 'persons who fled or lost their homes',
    nouns: 'refugee idp evictee',
    verbs: 'flee displace uproot',
    adjectives: 'displaced homeless uprooted fled',
    phrases:
      'lose+home leave+home leave+house flee+home force+home drive+home leave+country seek+refuge seek+shelter take+refuge take+shelter lose+house',
    ofPersons: 'cross escape',
  },
  deported: { says: 'persons sent out of a country', verbs: 'deport expel', adjectives: 'deported expelled' },
  trapped: {
    says: 'persons who cannot get away',
    verbs: 'trap strand besiege',
    adjectives: 'trapped stranded besieged stuck',
    phrases: 'cut+off remain+inside still+inside under+rubble under+roof inside+city still+under',
  },
  rescued: {
    says: 'persons saved',
    nouns: 'survivor',
    verbs: 'rescue',
    adjectives: 'rescued',
    phrases: 'pull+rubble pull+from pull+alive find+alive come+alive bring+alive out+alive',
    ofPersons: 'save',
  },
  evacuated: {
    says: 'persons brought out of danger by others',
    nouns: 'evacuee',
    verbs: 'evacuate',
    adjectives: 'evacuated',
    phrases:
      'take+out move+safer move+safety take+safety flee+safety move+out bring+out evacuation+of get+out bus+out bring+safety slip+out escort+out go+out move+shelter',
    ofPersons: 'airlift relocate',
  },
  infected: {
    says: 'persons with a disease, and its cases',
    nouns: 'infection case',
    verbs: 'infect contract',
    adjectives: 'infected',
    phrases: 'test+positive fall+ill',
  },
  treated: {
    says: 'persons in medical care',
    nouns: 'patient',
    verbs: 'hospitalise hospitalize',
    adjectives: 'hospitalised hospitalized',
    phrases: 'take+hospital admit+hospital in+hospital rush+hospital give+treatment receive+treatment',
    ofPersons: 'treat',
  },
  'in-need': {
    says: 'persons in need of help, and those who got it',
    verbs: 'starve feed',
    adjectives: 'hungry malnourished needy',
    phrases:
      'in+need need+aid need+food need+help need+assistance without+electricity without+water without+power without+food without+heating rely+aid depend+aid face+hunger face+famine face+starvation enough+for short+of run+out go+hungry live+poverty',
    ofPersons: 'affect need lack',
  },
  population: {
    says: 'persons who live in a place',
    nouns: 'population inhabitant resident citizen',
    phrases: 'home+to live+in live+there live+here',
  },
  crowd: {
    says: 'persons gathered, marching or protesting',
    nouns: 'protester demonstrator marcher mourner worshipper spectator crowd',
    verbs: 'march protest rally demonstrate gather attend assemble',
    phrases: 'turn+out take+street line+street fill+square fill+street',
  },
  troops: {
    says: 'soldiers and others under arms',
    nouns:
      'troop soldier peacekeeper fighter personnel reservist conscript recruit militiaman mercenary brigade battalion division army force garrison militant rebel marine',
    phrases: 'under+arms',
  },
  weapons: {
    says: 'arms and their munitions, fired, held, sent or lost',
    nouns:
      'missile rocket drone shell bomb mine tank gun rifle howitzer mortar warhead weapon grenade bullet round torpedo warship submarine helicopter jet warplane aircraft launcher artillery cannon munition fighter-jet bomber frigate',
  },
  attacks: {
    says: 'attacks and breaches of a truce',
    nouns:
      'strike airstrike attack raid sortie violation ambush bombing explosion blast shooting assault incident clash battle breach',
  },
  vehicles: {
    says: 'vehicles and ships that are no arms',
    nouns:
      'truck lorry vehicle car bus convoy ambulance ship boat vessel tanker train wagon tractor plane aeroplane airplane',
  },
  buildings: {
    says: 'buildings and installations',
    nouns:
      'house home building school hospital apartment flat church mosque temple shop factory clinic embassy bridge tent shelter room facility warehouse',
  },
  aid: { says: 'amounts of relief goods', phrases: 'ton+aid ton+food' },
  goods: { says: 'amounts of other goods' },
  energy: { says: 'amounts of oil, gas and power' },
  jobs: { says: 'jobs', nouns: 'job post layoff', verbs: 'employ hire', phrases: 'lay+off' },
  seats: { says: 'seats in a parliament or council', nouns: 'seat' },
  votes: { says: 'votes and those who cast them', nouns: 'vote ballot', verbs: 'vote abstain' },
  money: { says: 'amounts of money, in the currency that `counted` names' },
  share: { says: 'shares of a whole and changes, in percent' },
  distance: { says: 'distances and lengths, in the unit that `counted` names' },
  area: { says: 'areas' },
  speed: { says: 'speeds' },
  temperature: { says: 'temperatures' },
  magnitude: { says: 'magnitudes of earthquakes' },
  other: { says: 'whatever else is counted; spelled-out numbers below ten are left out here' },
} as const satisfies Record<string, Measure>

export type MeasureName = keyof typeof MEASURES

/** Nouns whose number is their own measure whatever is done to them: "12 tanks destroyed" are weapons. */
export const THINGS: readonly MeasureName[] = [
  'weapons',
  'vehicles',
  'buildings',
  'attacks',
  'jobs',
  'seats',
  'votes',
  'infected',
  'casualties',
]

/** Nouns that tell the measure whatever else the sentence says: "the 14 deaths that the hospital gave". */
export const DECISIVE = new Set('death fatality body corpse injury arrest detention infection case casualty'.split(' '))

/** What is left of a place that its people leave: `evacuated` where the article speaks of an evacuation, else `displaced`. */
export const LEAVING: readonly string[] = ['leave', 'reach', 'depart', 'exit']
export const EVACUATION: readonly string[] = [
  'evacuate',
  'evacuation',
  'evacuee',
  'corridor',
  'convoy',
  'siege',
  'besiege',
  'besieged',
]

/** Words beside a bare number that speak of the same thing as the figure before: "puts the number at", "says". */
export const SAME_THING: readonly string[] = [
  'number', 'figure', 'total', 'count', 'toll', 'tally', 'estimate', 'put', 'say', 'claim', 'give', 'speak', 'maintain', 'insist', 'admit', 'report',
  'revise', 'raise', 'lower', 'correct', 'dispute', 'another', 'them', 'it', 'that', 'those', 'more', 'have', 'rise', 'fall', 'other', 'only',
] // biome-ignore format: one table

/** Words beside a number with its noun that come back to the figure before: "another 2,000 people". */
export const COUNTING_WORDS: readonly string[] = [
  'count',
  'number',
  'figure',
  'total',
  'estimate',
  'another',
  'dispute',
  'tally',
  'more',
]

/** Words that make cases those of a disease. */
export const DISEASE_WORDS: readonly string[] = [
  'disease', 'cholera', 'virus', 'covid', 'covid-19', 'coronavirus', 'measles', 'ebola', 'flu', 'influenza', 'typhoid', 'malaria', 'polio', 'infection', 'epidemic',
  'outbreak', 'patient', 'death', 'new', 'confirm', 'confirmed', 'health', 'test', 'hospital', 'doctor', 'fever', 'plague', 'mpox',
] // biome-ignore format: one table

/** Verbs and goods that make tonnes and litres aid. */
export const AID_WORDS: readonly string[] = [
  'aid', 'food', 'relief', 'medicine', 'supply', 'deliver', 'bring', 'distribute', 'donate', 'airlift', 'humanitarian', 'assistance', 'medical',
] // biome-ignore format: one table
export const TRADE_WORDS: readonly string[] = [
  'export',
  'import',
  'sell',
  'buy',
  'produce',
  'harvest',
  'trade',
  'ship',
  'steal',
  'seize',
  'carry',
]

/** Nouns of persons, for verbs that mean something else of things. */
export const PERSONS: readonly string[] = [
  'people', 'person', 'man', 'woman', 'child', 'boy', 'girl', 'baby', 'civilian', 'soldier', 'troop', 'fighter', 'resident', 'inhabitant', 'villager', 'citizen',
  'national', 'family', 'refugee', 'migrant', 'student', 'pupil', 'teacher', 'doctor', 'nurse', 'patient', 'worker', 'miner', 'farmer', 'sailor', 'crew',
  'passenger', 'tourist', 'pilot', 'officer', 'policeman', 'guard', 'rebel', 'militant', 'prisoner', 'hostage', 'detainee', 'inmate', 'captive', 'survivor',
  'victim', 'elder', 'household', 'human', 'member', 'servicemen', 'serviceman', 'personnel', 'marine', 'conscript', 'protester', 'other', 'journalist', 'volunteer',
  'foreigner', 'employee', 'adult', 'orphan', 'peacekeeper', 'life', 'medic', 'firefighter', 'conscript', 'evacuee', 'bystander', 'commuter',
] // biome-ignore format: one table

/** What measured goods are energy. */
export const FUELS: readonly string[] = [
  'oil',
  'diesel',
  'petrol',
  'gasoline',
  'fuel',
  'gas',
  'kerosene',
  'crude',
  'coal',
  'uranium',
]

/** Words that make seats those of a parliament. */
export const PARLIAMENT: readonly string[] = [
  'parliament', 'assembly', 'party', 'win', 'lose', 'take', 'hold', 'election', 'house', 'senate', 'council', 'majority', 'coalition', 'chamber', 'opposition', 'bloc', 'vote',
] // biome-ignore format: one table

/** Nouns of what is done to people, before "of 40": the murder of four nurses, the arrest of 30 men. */
export const DONE_TO: Readonly<Record<string, MeasureName>> = {
  killing: 'killed', murder: 'killed', slaying: 'killed', massacre: 'killed', death: 'killed', execution: 'killed', assassination: 'killed', drowning: 'killed',
  wounding: 'wounded', injuring: 'wounded', kidnapping: 'captured', abduction: 'captured', capture: 'captured', seizure: 'captured',
  arrest: 'detained', detention: 'detained', imprisonment: 'detained', release: 'released', freeing: 'released', disappearance: 'missing',
  deportation: 'deported', expulsion: 'deported', displacement: 'displaced', evacuation: 'evacuated', rescue: 'rescued',
} // biome-ignore format: one table

/** Verbs of harm as headlines spell them, where each word has a capital and the tagger sees names. */
export const HEADLINE_VERBS: Readonly<Record<string, string>> = {
  kills: 'kill', killing: 'kill', injures: 'injure', injuring: 'injure', wounds: 'wound', wounding: 'wound', hurts: 'hurt',
} // biome-ignore format: one table
