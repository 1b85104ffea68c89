import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { dayOf } from './plain-days.ts'

type Reference = NonNullable<Portfolio['references']>[number]

/** The usable ratings for each of the three roles that the sheet asks. */
export interface RatingsByRole {
  readonly supervisor: readonly Reference[]
  readonly provider: readonly Reference[]
  readonly recipient: readonly Reference[]
}

export function usableReferences(references: readonly Reference[], today: number): RatingsByRole {
  const usable = references.filter(
    ({ completedOn, notEnoughInformation }) =>
      completedOn != null && dayOf(completedOn) <= today && (notEnoughInformation ?? 0) < 6,
  )
  return {
    supervisor: usable.filter(({ role }) => role === 'program-supervisor'),
    provider: usable.filter(({ role }) => role === 'rsc-provider'),
    recipient: usable.filter(({ role }) => role === 'rsc-recipient'),
  }
}

/** The three roles, filled by three different people. */
export function areRolesFilled({ supervisor, provider, recipient }: RatingsByRole): boolean {
  const providers = provider.map(personOf)
  const recipients = recipient.map(personOf)
  return supervisor
    .map(personOf)
    .some((first) =>
      providers.some(
        (second) => second !== first && recipients.some((third) => third !== first && third !== second),
      ),
    )
}

function personOf(reference: Reference): string | Reference {
  return reference.rater?.trim().toLowerCase() || reference
}
