import { type Assurance, type Role, roles } from '../../src/domain/rights.ts'

export const associations = ['virginia', 'michigan'] as const
export type AssociationName = (typeof associations)[number]

/** Somebody of the matrix. `canary` stands in every text that is theirs, and in no other. */
export interface Someone {
  readonly name: string
  readonly association: AssociationName
  readonly role: Role
  readonly assurance: Assurance
  /** Whether a second factor was set up. Where it was and the session is only mailed, the person is still at the door. */
  readonly hasFactor: boolean
  readonly canary: string
}

/** Two applicants and every role of staff in both associations, with a second factor and without one. */
export const people: readonly Someone[] = associations.flatMap((association) => [
  someone(association, 'applicant', 'applicant', 'mailed', false),
  someone(association, 'other applicant', 'applicant', 'mailed', false),
  someone(association, 'careful applicant', 'applicant', 'strong', true),
  ...roles
    .filter((role) => role !== 'applicant')
    .flatMap((role) => [
      someone(association, role, role, 'strong', true),
      someone(association, `${role} without a factor`, role, 'mailed', false),
    ]),
  someone(association, 'coordinator at the door', 'coordinator', 'mailed', true),
])

function someone(
  association: AssociationName,
  kind: string,
  role: Role,
  assurance: Assurance,
  hasFactor: boolean,
): Someone {
  const name = `${kind} of ${association}`
  return {
    name,
    association,
    role,
    assurance,
    hasFactor,
    canary: `canary-${name.replaceAll(' ', '-')}-sings`,
  }
}

/** Shown no page of their own before the second factor. */
export function isAtTheDoor({ assurance, hasFactor }: Someone): boolean {
  return assurance === 'mailed' && hasFactor
}
