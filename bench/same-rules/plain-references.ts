import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { dayOf } from './plain-days.ts'

type Reference = NonNullable<Portfolio['references']>[number]

const roles = ['program-supervisor', 'rsc-provider', 'rsc-recipient'] as const

export function isUsableReference(reference: Reference, today: number): boolean {
  const { completedOn, notEnoughInformation } = reference
  return completedOn != null && dayOf(completedOn) <= today && (notEnoughInformation ?? 0) < 6
}

/** The three roles, filled by three different people. */
export function areRolesFilled(usable: readonly Reference[]): boolean {
  const [supervisors, providers, recipients] = roles.map((role) =>
    usable.filter((reference) => reference.role === role).map(personOf),
  )
  return (
    supervisors?.some((supervisor) =>
      providers?.some(
        (provider) =>
          provider !== supervisor &&
          recipients?.some((recipient) => recipient !== supervisor && recipient !== provider),
      ),
    ) === true
  )
}

function personOf(reference: Reference): string | Reference {
  return reference.rater?.trim().toLowerCase() || reference
}
