/** Words that are nobody's topic: closed classes, the calendar, and nouns that stand for any other. */
export const PASSING_TOPICS: ReadonlySet<string> = new Set(
  `about after again against also although always among because been before being between both came come could does doing
  done down during each even ever every first from going have having here himself herself into itself just know last less
  like made make many more most much must never only other over said same says should since some still such take than that
  their them themselves then there these they this those though through time under until upon very want wants wanted well
  went were what when where whether which while whom whose will with within without would year years your yours anything
  nothing something someone anyone everyone cannot shall might people next month months week weeks days hours today tomorrow
  yesterday time times the and but for our his her its who how why not you all any are was has had did may can now new one
  two three four five six seven eight nine ten
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night
  thing things matter matters issue issues case cases part parts kind kinds sort sorts fact facts point points reason reasons
  number numbers lot lots place places area areas level levels end side sides
  need needs needed work works working think thinks thought believe feel felt look looks looking give gives given keep keeps
  called call calls told tell want good great able really right long high part done being used using able back another
  around across away already almost however perhaps yet too own`.split(/\s+/),
)
