import type { Role } from '../rights.ts'

export type RoleRemoval = { readonly kind: 'allowed' | 'not-held' | 'last-administrator' }

/** Whether a role may be taken away: an association never loses its last administrator. */
export function decideRoleRemoval(
  people: readonly { readonly id: string; readonly roles: readonly Role[] }[],
  personId: string,
  role: Role,
): RoleRemoval {
  const holders = people.filter(({ roles }) => roles.includes(role))
  if (!holders.some(({ id }) => id === personId)) return { kind: 'not-held' }
  if (role === 'administrator' && holders.length === 1) return { kind: 'last-administrator' }
  return { kind: 'allowed' }
}
