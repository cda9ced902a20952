/**
 * Classes of nouns that frames ask for, by lemma, and the events that nouns of a class stand for by themselves. Written
 * by hand from PLOVER's definitions of its types.
 */
import type { EventType } from './plover.ts'

const CLASSES = {
  talks:
    'talk meeting negotiation summit discussion dialogue consultation conversation mediation parley mediation-effort peace-effort mediation-mission peace-process peace-conference donor-conference',
  visit: 'visit tour trip call',
  phone: 'phone telephone video videoconference hotline',
  accord:
    'agreement deal accord pact treaty memorandum protocol contract settlement understanding charter convention compromise alliance communique',
  ceasefire: 'ceasefire cease-fire truce armistice cessation',
  ties: 'tie relation relationship embassy consulate contact recognition link',
  aid: 'aid assistance relief grant loan asylum help funding donation supply food medicine shelter fund money support refuge intelligence photograph equipment training convoy ton tonne package evacuation airlift rescue-team medical-team relief-team rescue-worker relief-worker aid-worker',
  intelligence: 'intelligence information evidence datum data expertise technology',
  exercise: 'exercise manoeuvre maneuver drill war-game patrol',
  restriction: 'curfew ban restriction emergency law censorship control limit limitation',
  siege: 'blockade siege occupation embargo cordon offensive',
  sanction: 'sanction embargo penalty boycott',
  cooperation:
    'aid assistance tie relation relationship link talk negotiation cooperation trade delivery program programme contact project flight export import shipment supply loan funding membership mediation agreement pact participation',
  violence:
    'attack bombing airstrike strike shelling raid assault offensive invasion killing massacre explosion blast shooting ambush bombardment incursion operation crackdown explosive bomb device airstrike missile rocket',
  shots: 'fire shell rocket missile mortar grenade shot round bullet bomb gas',
  protest: 'protest demonstration rally riot march strike sit-in walkout unrest vigil picket',
  demand:
    'demand appeal request call ultimatum condition proposal offer invitation plan suggestion bid claim petition resolution initiative',
  ultimatum: 'ultimatum deadline',
  plea: 'demand appeal call request plea petition',
  terms: 'demand condition ultimatum term',
  retreat: 'withdrawal pullout retreat pullback redeployment surrender disarmament departure',
  complaint: 'protest complaint lawsuit suit accusation charge allegation case objection',
  inquiry: 'investigation inquiry probe enquiry hearing inquest',
  troops:
    'troop soldier force warship tank army reservist reinforcement police marine unit missile battalion brigade navy fleet aircraft jet carrier ship weapon paratrooper contingent',
  peacekeepers: 'peacekeeper observer monitor peacekeeping',
  captive: 'prisoner hostage detainee captive inmate soldier body remains pilot journalist crew',
  border: 'border crossing bridge airspace corridor road gate port checkpoint frontier',
  road: 'road highway bridge street transport traffic railway entrance route crossing motorway port',
  diplomat: 'diplomat ambassador envoy attache inspector official consul',
  building:
    'house home building line bridge village plant factory church mosque school office base station hospital property',
  outlet: 'newspaper paper station broadcaster party channel website magazine radio',
  people:
    'civilian people resident refugee person villager patient child woman family citizen national foreigner worker',
  settlement: 'settlement settler base post position outpost town village territory area zone territory',
  arms: 'arm weapon gun stockpile arsenal',
  state: 'readiness willingness commitment',
  work: 'work',
  sympathy: 'support sympathy condolence solidarity confidence satisfaction appreciation gratitude regret backing',
  concern: 'concern outrage anger dismay displeasure indignation objection disappointment alarm doubt',
  trade: 'trade export import flight shipment delivery service travel commerce sale',
  debt: 'debt',
  rights: 'right democracy freedom liberty autonomy',
  assets: 'asset account fund',
  alert: 'alert standby',
  effigy: 'effigy flag tire tyre',
  access: 'access entry permission visa admission passage permit admittance',
  assent: 'assent consent approval go-ahead assurance guarantee nod word promise pledge',
  verdict: 'sentence verdict ruling decision conviction',
  power: 'power sovereignty control authority',
  legality: 'legality legitimacy right motive',
  street: 'street streets',
  body: 'parliament assembly government cabinet council party congress',
  bomb: 'bomb explosive device car-bomb mine grenade missile rocket shell bomber blast',
  craft: 'plane ship boat vessel aircraft helicopter jet tanker ferry drone airliner',
  flames: 'fire',
  'forces-joined': 'force',
} as const

export type NounClass = keyof typeof CLASSES
export const NOUN_CLASSES = Object.keys(CLASSES) as NounClass[]

const classesOf = new Map<string, Set<NounClass>>()
for (const name of NOUN_CLASSES) {
  for (const lemma of CLASSES[name].split(' ')) classesOf.set(lemma, (classesOf.get(lemma) ?? new Set()).add(name))
}

const NONE: ReadonlySet<NounClass> = new Set()
/** By lemma, also where the analysis left a plural as it is. */
export const nounClasses = (lemma: string): ReadonlySet<NounClass> =>
  classesOf.get(lemma) ?? (lemma.endsWith('s') ? classesOf.get(lemma.slice(0, -1)) : undefined) ?? NONE

/**
 * Nouns that are events themselves. `bare`: plain enough to count wherever they take part in a clause; the rest only with
 * participants of their own or under a verb that says what became of them.
 */
const EVENT_NOUNS: readonly (readonly [EventType, string])[] = [
  ['CONSULT', 'talk negotiation meeting summit consultation dialogue discussion mediation visit trip parley'],
  ['AGREE', 'agreement accord pact treaty deal'],
  ['RETREAT', 'ceasefire cease-fire truce armistice withdrawal pullout retreat surrender resignation disarmament'],
  ['AID', 'evacuation airlift aid assistance rescue'],
  ['COOPERATE', 'cooperation exercise manoeuvre maneuver'],
  ['SANCTION', 'sanction embargo expulsion'],
  ['MOBILIZE', 'mobilization mobilisation deployment'],
  ['COERCE', 'arrest detention crackdown curfew blockade siege deportation kidnapping abduction'],
  ['PROTEST', 'protest demonstration rally riot'],
  ['ASSAULT', 'attack bombing airstrike shelling raid assault offensive invasion killing massacre ambush bombardment assassination strike shooting explosion fighting clash'],
  ['ACCUSE', 'investigation probe inquiry lawsuit'],
] // biome-ignore format: one table

const typeOf = new Map(EVENT_NOUNS.flatMap(([type, nouns]) => nouns.split(' ').map((noun) => [noun, type] as const)))
export const eventNounType = (lemma: string): EventType | undefined =>
  typeOf.get(lemma) ?? (lemma.endsWith('s') ? typeOf.get(lemma.slice(0, -1)) : undefined)
