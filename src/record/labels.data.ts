/** Labels that open a line with a colon and name no speaker. */
export const NO_SPEAKERS: ReadonlySet<string> = new Set(
  'update updates updated video videos watch photo photos related correction note notes editor previously more read caption credit image images source sources breaking live summary background date time place where when who what why how tags topic headline byline location contact phone email website fact claim verdict rating result results'.split(
    ' ',
  ),
)
