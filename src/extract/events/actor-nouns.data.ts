/** Nouns of those who act in the news, by lemma: offices, bodies, forces, groups, and the pronouns for them. */
export const ACTOR_NOUNS: ReadonlySet<string> = new Set(
  `president premier minister chancellor king queen prince emir sheikh sultan pope leader ruler chief head chairman chairwoman
  chairperson secretary secretary-general ambassador envoy diplomat negotiator mediator delegate delegation representative spokesman
  spokeswoman spokesperson official officer governor mayor senator lawmaker deputy legislator judge prosecutor lawyer general colonel
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
