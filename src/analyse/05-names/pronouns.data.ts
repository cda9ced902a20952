/** Pronouns that refer to somebody, in lower case, with what their form shows. Left out: expletives, "this", "one", "somebody". */
export interface PronounForm {
  readonly person: 1 | 2 | 3
  readonly number: 'singular' | 'plural' | 'unknown'
  readonly gender: 'female' | 'male' | 'neuter' | 'unknown'
  readonly relative?: true
  readonly reflexive?: true
}

const form = (
  person: 1 | 2 | 3,
  number: PronounForm['number'],
  gender: PronounForm['gender'],
  more: object = {},
): PronounForm => ({ person, number, gender, ...more })

const each = (words: string, shape: PronounForm): [string, PronounForm][] =>
  words.split(' ').map((word) => [word, shape])

export const PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ...each('i me my mine', form(1, 'singular', 'unknown')),
  ...each('we us our ours', form(1, 'plural', 'unknown')),
  ...each('you your yours', form(2, 'unknown', 'unknown')),
  ...each('he him his', form(3, 'singular', 'male')),
  ...each('she her hers', form(3, 'singular', 'female')),
  ...each('it its', form(3, 'singular', 'neuter')),
  ...each('they them their theirs', form(3, 'plural', 'unknown')),
  ...each('myself', form(1, 'singular', 'unknown', { reflexive: true })),
  ...each('ourselves', form(1, 'plural', 'unknown', { reflexive: true })),
  ...each('himself', form(3, 'singular', 'male', { reflexive: true })),
  ...each('herself', form(3, 'singular', 'female', { reflexive: true })),
  ...each('itself', form(3, 'singular', 'neuter', { reflexive: true })),
  ...each('themselves', form(3, 'plural', 'unknown', { reflexive: true })),
  ...each('who whom whose which', form(3, 'unknown', 'unknown', { relative: true })),
])
