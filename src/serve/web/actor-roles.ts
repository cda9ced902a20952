/** Roles once each: "Secretary", "Secretary of State" and "Secretary of State of Veldoria" are one, told to three depths. */
import type { RoleShown } from '../../ask/index.ts'

/** In the order of time. */
export function rolesOnce(roles: readonly RoleShown[]): readonly RoleShown[] {
  const fullest = roles.filter((role) => !roles.some((other) => other !== role && says(other, role)))
  return fullest.map((role) => {
    const less = roles.filter((other) => says(role, other) && fullest.filter((each) => says(each, other)).length === 1)
    const days = (end: 'first' | 'last') => [role, ...less].flatMap((each) => each[end] ?? []).sort()
    return { ...role, first: days('first')[0] ?? null, last: days('last').at(-1) ?? null }
  })
}

/** Whether the one says all that the other does, and more. */
function says(one: RoleShown, other: RoleShown): boolean {
  const [title, less] = [one.title.toLowerCase(), other.title.toLowerCase()]
  if (title === less) return other.of === null && one.of !== null
  return title.startsWith(`${less} `) && (other.of === null || other.of === one.of)
}
