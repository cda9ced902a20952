/** Who is who across articles: pure, so that the same forms give the same actors. The store brings the forms and keeps the links. */
export { bodyKeyOf } from './body-name.ts'
export { type ActorForm, blockOf, type FormKind, formOf, isLetters, lettersOf, namedOf, nameKeyOf } from './form.ts'
export type { KeyedActorForm, Link } from './groups.ts'
export { type Holder, holderOn } from './holders.ts'
export { linkBlock, linkForms, linkOfLetters } from './link.ts'
export { officeOf } from './roles.ts'
export { contextOf, type Setting } from './setting.ts'
export { folded } from './sound.ts'
