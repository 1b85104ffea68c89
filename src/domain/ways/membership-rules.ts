import { addMonths, type Day, partsOf, toDay, toDayNumber } from '../../standards/day.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'
import type { MembershipPolicy } from '../policy/membership-policy.ts'

/** The last day of a membership that was bought on a day, by the association's year. */
export function membershipEnd(policy: Pick<MembershipPolicy, 'year' | 'cutOff'>, boughtOn: Day): Day {
  const bought = toDayNumber(boughtOn)
  if (policy.year === 'rolling') return toDay(addMonths(bought, 12) - 1)
  const isLate = policy.cutOff !== null && boughtOn.slice(5) >= policy.cutOff
  const year = partsOf(bought).year + (isLate ? 1 : 0)
  return `${String(year).padStart(4, '0')}-12-31`
}

/**
 * By which a membership names an association: its own short id, and that of the association whose standards it uses,
 * under which its list of members is kept.
 */
type OwnIds = { readonly shortId: string; readonly standardsOf: string }

/**
 * The edition with a membership asked where the association requires one of everybody and the standard does not;
 * otherwise as it is. A standard's own requirement always stands.
 */
export function withMembershipRule(edition: Edition, policy: MembershipPolicy, own: OwnIds): Edition {
  if (policy.asked !== 'required' || edition.requirements.some(asksForMembership)) return edition
  const requirement: Requirement = {
    id: 'membership',
    kind: 'membership',
    title: 'Membership',
    hint: policy.otherAssociations
      ? 'Your association asks every applicant to be a member of an association for infant mental health.'
      : 'Your association asks every applicant to be one of its members.',
    clause: 'How your association works',
    associations: policy.otherAssociations ? 'any' : [...new Set([own.standardsOf, own.shortId])],
  }
  return { ...edition, requirements: [...edition.requirements, requirement] }
}

function asksForMembership(requirement: Requirement): boolean {
  if (requirement.kind === 'membership' || requirement.id === 'membership') return true
  return 'of' in requirement && requirement.of.some(({ kind }) => kind === 'membership')
}
