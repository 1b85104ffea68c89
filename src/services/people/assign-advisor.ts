import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { endAdvising, insertAdvising } from '../../store/people/advising.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Act {
  readonly actor: SignedIn
  readonly associationId: string
  readonly now: Date
}

/** Has an advisor advise several applicants. Answers how many do so from now on who did not before. */
export function assignAdvisor(
  db: Db,
  { actor, associationId, now }: Act,
  advisorId: string,
  applicantIds: readonly string[],
): Promise<number> {
  refuseOthers(actor, associationId)
  if (![advisorId, ...applicantIds].every(isUuid)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, (tx) =>
    insertAdvising(tx, { associationId, advisorId, applicantIds, byPersonId: actor.id, at: now }),
  )
}

/** Ends it; the advisor sees nothing of the applicant from then on. False where it had ended before. */
export function endAdvisor(
  db: Db,
  { actor, associationId, now }: Act,
  advisorId: string,
  applicantId: string,
): Promise<boolean> {
  refuseOthers(actor, associationId)
  if (![advisorId, applicantId].every(isUuid)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, (tx) =>
    endAdvising(tx, { associationId, advisorId, applicantId, byPersonId: actor.id, at: now }),
  )
}

function refuseOthers(actor: SignedIn, associationId: string): void {
  if (decideAccess(actor, { action: 'assign-advisors', associationId }) !== 'allowed') throw new NotFound()
}
