import type { Objects } from './objects.ts'
import { isAtTheDoor } from './people.ts'
import type { Expected, Row } from './rows.ts'
import type { Resident } from './world.ts'

/** Somebody who asks: a resident, or a visitor without a session. */
export type Asker = Resident | undefined

/** What an address names: the things of somebody, in the association that it says, or nothing at all. */
export interface Target {
  readonly owner?: Resident
  readonly objects: Objects
}

/** What the table says of this asker and this target. */
export function expectOf(row: Row, asker: Asker, target: Target): Expected {
  if (row.permit === 'public') return row.own
  if (asker === undefined || isAtTheDoor(asker)) return ofVisitor(row, asker, target)
  const isStaffRow = typeof row.permit === 'object'
  if (isStaffRow && !(isHere(asker, target) && row.roles?.includes(asker.role))) return 404
  if (isStaffRow && asker.assurance !== 'strong') return 'second-factor'
  if (!isOpenTo(row, asker, target)) return row.unknown ?? 404
  if (target.owner !== asker)
    return asker.assurance === 'strong' || !row.isAboutApplicant ? row.own : 'second-factor'
  if (asker.role === 'applicant' && row.applicant !== undefined) return row.applicant
  return (row.isAboutApplicant || asker.hasFactor ? undefined : row.withoutFactor) ?? row.own
}

function ofVisitor(row: Row, asker: Asker, target: Target): Expected {
  const { permit } = row
  // That an association exists is public; what is in it is not.
  if (typeof permit === 'object') return target.objects.association === 'nowhere' ? 404 : 'sign-in'
  if (permit === 'signed-in') return 'sign-in'
  if (!isOpenTo(row, asker, target)) return (asker ? undefined : row.unknownToVisitor) ?? row.unknown ?? 404
  return (asker && row.atTheDoor) ?? row.visitor ?? row.own
}

/** Whether the target is there for the asker, once everything is shown that the route asks for. */
export function isOpenTo(row: Row, asker: Asker, target: Target): boolean {
  const { permit, roles } = row
  const { owner } = target
  if (permit === 'public' || permit === 'anyone') return true
  if (!owner) return false
  // Who has the link has what it opens.
  if (permit === 'secret-link' || permit === 'one-click') return true
  if (!asker || isAtTheDoor(asker)) return false
  if (row.isForItsReviewer) return isHere(asker, target) && looksAfterReviewer(row, asker, owner)
  if (row.isAboutApplicant) return isHere(asker, target) && looksAfter(row, asker, owner)
  if (typeof permit !== 'object') return owner === asker
  return (
    isHere(asker, target) && owner.association === asker.association && roles?.includes(asker.role) === true
  )
}

/** Reviewers themselves, and staff where the row is for them too. */
function looksAfterReviewer({ roles }: Row, asker: Resident, owner: Resident): boolean {
  if (owner.role !== 'reviewer' || owner.association !== asker.association) return false
  return owner === asker || (asker.role !== 'reviewer' && roles?.includes(asker.role) === true)
}

function looksAfter(
  { roles, isForApplicant, isForOwner, isAboutReviewed, isForReviewer, isForCommittee }: Row,
  asker: Resident,
  applicant: Resident,
): boolean {
  if (applicant === asker)
    return applicant.role === 'applicant' ? isForApplicant === true : isForOwner === true
  if (applicant.role !== 'applicant') return false
  if (applicant.association !== asker.association || !roles?.includes(asker.role)) return false
  if (isAboutReviewed && !applicant.isReviewed) return false
  if (asker.role === 'reviewer' && isForCommittee) return true
  if (asker.role === 'reviewer') return isForReviewer === true && applicant.isReviewed
  return asker.role !== 'advisor' || applicant.isAdvised
}

function isHere({ association }: Resident, { objects }: Target): boolean {
  return objects.association === association
}
