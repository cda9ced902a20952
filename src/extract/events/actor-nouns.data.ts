const OFFICES = `president premier minister chancellor king queen prince emir sheikh sultan pope leader ruler chief head chairman
  chairwoman chairperson secretary secretary-general ambassador envoy diplomat negotiator mediator delegate delegation representative
  governor mayor senator lawmaker deputy legislator`

/** Nouns of those who travel for a state or a body. */
export const OFFICE_NOUNS: ReadonlySet<string> = new Set(OFFICES.split(/\s+/))

/** Nouns of those who act in the news, by lemma: offices, bodies, forces, groups, and the pronouns for them. */
export const ACTOR_NOUNS: ReadonlySet<string> = new Set(
  `${OFFICES} spokesman
  spokeswoman spokesperson official officer judge prosecutor lawyer general colonel
  commander politician candidate opposition government administration cabinet parliament congress senate assembly court ministry
  council commission committee authority agency organization organisation union bloc party movement group faction coalition alliance
  army navy police force troop soldier guard militia militant rebel insurgent guerrilla gunman fighter terrorist extremist separatist
  militiaman policeman serviceman paramilitary warship helicopter tank peacekeeper inspector observer monitor reservist
  civilian refugee resident villager citizen people person protester demonstrator activist student worker farmer prisoner detainee hostage
  journalist reporter migrant settler trader businessman bank company firm community nation country state side power ally partner
  neighbor neighbour west team mission missionary crowd mob youth man woman member supporter dissident cleric priest monk clan tribe
  landowner inmate doctor nurse patient victim child family employee teacher national newspaper security intelligence regime junta
  warlord cartel gang hacker airline watchdog charity fundamentalist islamist nationalist loyalist republican democrat unionist
  conservative communist socialist adviser aide counterpart founder mercenary crew pilot`.split(/\s+/),
)

export const PERSONAL_PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it we i you him her them us me himself herself themselves itself'.split(' '),
)
export const RELATIVE_PRONOUNS: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom'])

/** Bodies that meet by themselves. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  'council cabinet parliament congress senate assembly commission committee alliance bloc union board panel organization organisation coalition'.split(
    ' ',
  ),
)

/** Who is spoken to in interviews and speeches, not in talks. */
export const AUDIENCE_NOUNS: ReadonlySet<string> = new Set(
  'journalist reporter newspaper crowd audience fan voter viewer reader listener radio television medium media correspondent'.split(
    ' ',
  ),
)

/** What meetings before or of an audience are called by. */
export const AUDIENCE_MODIFIERS: ReadonlySet<string> = new Set(
  'panel hall press news prayer board shareholder stockholder investor parent'.split(' '),
)

/** Who travels, is treated or is received as one of many. */
export const CROWD_NOUNS: ReadonlySet<string> = new Set(
  `civilian refugee resident villager citizen people protester demonstrator student worker farmer prisoner detainee hostage migrant
  settler trader patient victim child family crowd mob youth supporter man woman fan tourist visitor pilgrim traveler traveller
  teacher doctor nurse player team inmate national`.split(/\s+/),
)
