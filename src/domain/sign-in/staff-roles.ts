/** Everything that a person can be in an association. */
export const roles = ['applicant', 'advisor', 'reviewer', 'marker', 'coordinator', 'administrator'] as const

export type RoleName = (typeof roles)[number]

/** Whoever is more than an applicant sees other people's records, and needs a second factor. */
export function isStaffRole(role: RoleName): boolean {
  return role !== 'applicant'
}
