/** Who is who across articles: pure, so that the same forms give the same actors. The store brings the forms and keeps the links. */
export { type ActorForm, blockOf, bodyKeyOf, type FormKind, formOf, isLetters, lettersOf, nameKeyOf } from './form.ts'
export type { KeyedActorForm, Link } from './groups.ts'
export { type Holder, holderOn } from './holders.ts'
export { linkBlock } from './link.ts'
export { officeOf } from './roles.ts'
export { folded } from './sound.ts'
