/** Words that come and go between two wordings of one utterance: articles, auxiliaries, connectives, pronouns without weight. */
export const PASSING_WORDS: ReadonlySet<string> = new Set(
  'a an the that this these those of to in on at by for with from as and or but so then also have has had having is are was were be been being am do does did will would shall it its there s t re ve ll d'.split(
    ' ',
  ),
)
