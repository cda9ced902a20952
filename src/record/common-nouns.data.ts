/**
 * Common nouns that stand for people and bodies in the news, in lower case and in the singular. They seed the finder of
 * nominal mentions; titles and offices are in the record's table of titles.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** "an official", "residents": people. */
export const PERSON_NOUNS = words(`
  official officer man woman person people boy girl child kid baby teenager youth adult pensioner elder parent mother father son
  daughter brother sister husband wife spouse widow widower uncle aunt cousin nephew niece grandfather grandmother grandson
  granddaughter family-member relative friend neighbour neighbor partner colleague peer guest host visitor stranger
  source insider aide adviser advisor counsellor assistant staffer employee worker colleague boss employer labourer laborer farmer
  fisherman miner driver pilot sailor soldier troop serviceman servicewoman veteran recruit conscript reservist fighter militant rebel
  insurgent guerrilla gunman sniper attacker bomber assailant suspect defendant accused plaintiff convict prisoner inmate detainee
  hostage captive victim survivor casualty refugee migrant evacuee exile asylum-seeker returnee citizen national resident inhabitant
  villager local native settler islander civilian bystander passerby passer-by onlooker eyewitness witness protester protestor
  demonstrator marcher rioter looter striker activist campaigner dissident reformer opponent critic supporter backer ally rival
  enemy adversary follower believer worshipper worshiper pilgrim cleric monk nun missionary preacher convert student pupil graduate
  undergraduate alumnus scholar academic teacher tutor scientist researcher expert specialist analyst observer commentator pundit
  economist historian biologist physicist chemist mathematician psychologist sociologist philosopher theologian epidemiologist
  engineer technician mechanic programmer developer designer architect artist painter sculptor photographer musician singer composer
  dancer actor actress filmmaker producer screenwriter author writer novelist poet playwright journalist reporter correspondent editor
  columnist blogger broadcaster publisher critic reviewer reader viewer listener doctor surgeon physician nurse medic paramedic
  midwife pharmacist dentist patient carer caregiver firefighter rescuer policeman policewoman cop detective investigator inspector
  agent spy guard bodyguard gaoler jailer lawyer attorney barrister solicitor prosecutor judge juror magistrate politician lawmaker
  legislator parliamentarian minister premier president senator congressman congresswoman governor mayor councillor voter elector
  candidate nominee contender challenger incumbent diplomat ambassador envoy negotiator mediator delegate representative emissary
  spokesman spokeswoman spokesperson leader ruler dictator monarch king queen prince princess emperor empress chief head chair
  chairman chairwoman director manager executive founder co-founder owner entrepreneur businessman businesswoman investor banker
  trader broker shareholder economist customer consumer client buyer seller shopper tourist traveller traveler passenger commuter
  athlete player footballer coach captain referee umpire champion winner loser runner swimmer fan spectator volunteer donor
  philanthropist humanitarian aid-worker peacekeeper commander general colonel lieutenant sergeant admiral marshal secretary
  treasurer coordinator organiser organizer administrator commissioner superintendent speaker guy lady gentleman hero heroine genius
  celebrity star idol mentor apprentice trainee intern beginner newcomer veteran predecessor successor heir descendant ancestor
  immigrant emigrant foreigner compatriot expatriate smuggler trafficker thief robber burglar killer murderer terrorist hacker
  whistleblower informant operative mercenary separatist nationalist loyalist communist socialist liberal conservative republican
  democrat populist extremist radical moderate hardliner hard-liner reformist feminist environmentalist strategist pollster
  mathematician librarian archivist curator priest bishop archbishop cardinal pope rabbi imam pastor vicar saint prophet deputy
  member counterpart interviewee interviewer respondent participant contestant applicant recipient beneficiary holder user owner
  occupant tenant landlord homeowner neighbour orphan twin toddler infant newborn bride groom fiancé fiancée lover girlfriend boyfriend
`)

/** "the ministry", "police": bodies that speak and act as one. */
export const ORGANISATION_NOUNS = words(`
  government administration regime cabinet ministry department agency bureau office embassy consulate mission delegation parliament
  congress senate house assembly legislature council committee commission panel board court tribunal judiciary police military army
  navy force forces airforce brigade battalion regiment division militia police-force guard coastguard intelligence company firm
  corporation business enterprise conglomerate manufacturer maker supplier retailer operator airline carrier bank lender broadcaster
  newspaper daily weekly magazine tabloid outlet website channel station network press media publisher university college school
  academy institute institution centre center laboratory hospital clinic church mosque synagogue charity foundation fund trust ngo
  nonprofit non-profit group organisation organization association society federation confederation union league alliance coalition
  bloc party movement faction opposition junta team club squad band orchestra cartel gang syndicate watchdog regulator authority
  secretariat presidency kremlin treasury municipality prosecution state consortium startup start-up lobby think-tank thinktank
`)

/** "the two sides": people or bodies taken together. */
export const GROUP_NOUNS = words(`
  side party group family couple pair trio crowd mob gang public population community tribe clan minority majority generation
  audience staff crew team workforce jury leadership elite electorate press troops police authority official force ally
`)
