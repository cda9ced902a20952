/** Names of bodies that every state has: without the state, they say nothing of whose they are. Keys as `bodyKeyOf` makes them. */
const COURT =
  '(?:supreme|high|federal|federal high|constitutional|appeals?|appellate|district|united states district|circuit|national|upper|lower|labou?r) courts?'
const CHAMBER =
  'parliament|senate|congress|national assembly|federal assembly|house of (?:representatives|commons|lords|the people)|(?:lower|upper) house|legislative council|cabinet|state council|council of ministers'
const MONEY =
  '(?:central|reserve|national) bank|stock exchange|revenue (?:service|authority)|chamber of commerce|treasury'
const COMMISSION =
  '(?:national |independent |central |state )?(?:elections?|electoral|human rights|anti corruption|police|public service|civil service|planning) commission'
const FORCE =
  '(?:national |royal |state |federal )?(?:air force|navy|army|armed forces|defen[cs]e forces?|coast guard|national guard|marine corps|marines|police (?:service|force)|national police|state police|security forces|border (?:guard|police))'
const OFFICE =
  '(?:attorney general|auditor general|solicitor general|public prosecutor|prime minister|president|ombudsman)(?: s office)?|presidency|supreme council|security council'

export const OF_ANY_STATE = new RegExp(`^(?:${[COURT, CHAMBER, MONEY, COMMISSION, FORCE, OFFICE].join('|')})$`)

/** Of which every capital has many: which one it is tells the town. */
export const EMBASSY = /^(?!.*\b(?:in|at|to)\b).*\b(?:embass(?:y|ies)|consulates?|high commission)$/
