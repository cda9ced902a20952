/**
 * Titles and offices, as news gives them: what a person is called before or instead of a name. Lower case. The longest
 * that matches counts; a head ("minister") makes any phrase before it a title ("deputy trade minister").
 */

/** Manners of address, which say nothing about an office. The second column is the gender they show. */
export const HONORIFICS: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map([
  ...['mr', 'mr.', 'sir', 'lord', 'baron', 'monsieur', 'herr', 'señor', 'mister'].map((word) => [word, 'male'] as const),
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'madam', 'madame', 'lady', 'dame', 'baroness', 'frau', 'señora'].map((word) => [word, 'female'] as const),
  ...['excellency', 'majesty', 'highness', 'eminence', 'dr', 'dr.', 'prof', 'prof.', 'rev', 'rev.', 'hon', 'hon.', 'the honourable'].map((word) => [word, 'unknown'] as const),
]) // biome-ignore format: one table

/** Short forms of offices → the office written out. */
export const TITLE_SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['fm', 'foreign minister'],
  ['pm', 'prime minister'],
  ['dm', 'defence minister'],
  ['dpm', 'deputy prime minister'],
  ['cm', 'chief minister'],
  ['mp', 'member of parliament'],
  ['mep', 'member of the european parliament'],
  ['nsa', 'national security adviser'],
  ['ceo', 'chief executive officer'],
  ['cfo', 'chief financial officer'],
  ['potus', 'president'],
  ['pres.', 'president'],
  ['gov.', 'governor'],
  ['gov', 'governor'],
  ['sen.', 'senator'],
  ['sen', 'senator'],
  ['rep.', 'representative'],
  ['rep', 'representative'],
  ['gen.', 'general'],
  ['gen', 'general'],
  ['lt.', 'lieutenant'],
  ['lt', 'lieutenant'],
  ['col.', 'colonel'],
  ['col', 'colonel'],
  ['maj.', 'major'],
  ['maj', 'major'],
  ['capt.', 'captain'],
  ['capt', 'captain'],
  ['sgt.', 'sergeant'],
  ['sgt', 'sergeant'],
  ['adm.', 'admiral'],
  ['amb.', 'ambassador'],
  ['supt.', 'superintendent'],
  ['det.', 'detective'],
  ['att. gen.', 'attorney general'],
  ['sec.', 'secretary'],
])

/** Words that end an office held by one person: "deputy foreign *minister*". */
export const TITLE_HEADS: ReadonlySet<string> = new Set([
  'president', 'vice-president', 'premier', 'chancellor', 'minister', 'secretary', 'undersecretary', 'spokesman', 'spokeswoman',
  'spokesperson', 'ambassador', 'envoy', 'consul', 'diplomat', 'attaché', 'representative', 'negotiator', 'mediator', 'delegate',
  'commissioner', 'governor', 'mayor', 'senator', 'congressman', 'congresswoman', 'lawmaker', 'legislator', 'deputy', 'councillor',
  'councilor', 'councilman', 'councilwoman', 'speaker', 'whip', 'leader', 'chairman', 'chairwoman', 'chairperson', 'chair', 'chief',
  'head', 'boss', 'director', 'director-general', 'secretary-general', 'attorney-general', 'solicitor-general', 'governor-general', 'consul-general', 'executive', 'manager', 'officer', 'commander', 'commander-in-chief',
  'general', 'lieutenant', 'colonel', 'major', 'captain', 'sergeant', 'corporal', 'private', 'admiral', 'marshal', 'brigadier',
  'commandant', 'inspector', 'superintendent', 'constable', 'sheriff', 'detective', 'agent', 'judge', 'justice', 'magistrate',
  'prosecutor', 'attorney', 'solicitor', 'lawyer', 'advocate', 'counsel', 'barrister', 'king', 'queen', 'prince', 'princess', 'emperor',
  'empress', 'sultan', 'emir', 'sheikh', 'shah', 'duke', 'duchess', 'count', 'countess', 'monarch', 'pope', 'cardinal', 'archbishop',
  'bishop', 'patriarch', 'imam', 'ayatollah', 'rabbi', 'pastor', 'priest', 'father', 'sister', 'brother', 'mother', 'reverend',
  'professor', 'doctor', 'lecturer', 'dean', 'rector', 'principal', 'teacher', 'scientist', 'researcher', 'economist', 'analyst',
  'expert', 'historian', 'author', 'writer', 'novelist', 'poet', 'journalist', 'reporter', 'correspondent', 'editor', 'columnist',
  'presenter', 'anchor', 'host', 'actor', 'actress', 'singer', 'musician', 'rapper', 'director-designate', 'coach', 'captain',
  'striker', 'midfielder', 'goalkeeper', 'founder', 'co-founder', 'owner', 'activist', 'campaigner', 'adviser', 'advisor', 'aide',
  'assistant', 'coordinator', 'co-ordinator', 'organiser', 'organizer', 'candidate', 'nominee', 'dictator', 'ruler', 'warlord',
  'witness', 'resident', 'surgeon', 'nurse', 'physician', 'engineer', 'astronaut', 'pilot', 'architect', 'comedian', 'congressperson',
  'comptroller', 'treasurer', 'ombudsman', 'rapporteur', 'administrator', 'strategist', 'pollster', 'bureaucrat', 'politician',
]) // biome-ignore format: one table

/** Words that modify an office without naming another: "former", "acting". They are not part of the title. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set([
  'former', 'ex', 'ex-', 'late', 'current', 'incumbent', 'outgoing', 'incoming', 'then', 'then-', 'new', 'newly', 'longtime',
  'long-time', 'veteran', 'embattled', 'ousted', 'exiled', 'elected', 'fellow', 'visiting', 'powerful', 'popular', 'longest-serving',
]) // biome-ignore format: one table

/**
 * Ways of saying an office that are no title: "Kasmere's top diplomat" is its foreign minister. By the words of a title; what
 * says nothing of an office is left as it is.
 */
export function plainTitle(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, index) => index > 0 && /^diplomat$/i.test(word) && /^(?:top|chief)$/i.test(words[index - 1]),
  )
  return at < 0 ? words : [...words.slice(0, at - 1), 'foreign', 'minister', ...words.slice(at + 1)]
}
