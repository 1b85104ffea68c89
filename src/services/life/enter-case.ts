import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { LifeCase } from '../../domain/life/life-case.ts'
import { decideAccess, type EndorsementAction, type SignedIn } from '../../domain/rights.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { findCase } from '../../store/life/cases.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { widenScope, withScope } from '../../store/with-scope.ts'
import type { Stopped } from '../applications/enter-application.ts'

export interface CaseVisit {
  readonly actor: SignedIn
  readonly caseId: string
  /** On pages of staff: the association whose page it is. */
  readonly associationId?: string
}

interface CaseWish extends CaseVisit {
  /** Whoever changes it waits for the one before; whoever only looks waits for nobody. */
  readonly changes: boolean
}

/**
 * Does work about a case in the scope of the asker and its association. Who may is decided as for the Endorsements
 * that it is about: its person, and staff who are not that person.
 */
export async function enterCase<Result>(
  db: Db,
  { actor, caseId, associationId, changes }: CaseWish,
  work: (tx: Tx, found: LifeCase) => Promise<Result>,
): Promise<Result | Stopped> {
  if (!isUuid(caseId)) throw new NotFound()
  const action: EndorsementAction = associationId === undefined ? 'keep-endorsement' : 'process-endorsement'
  return withScope(db, { personId: actor.id, ...(associationId && { associationId }) }, async (tx) => {
    const seen = await findCase(tx, caseId)
    if (!seen || (associationId !== undefined && seen.associationId !== associationId)) throw new NotFound()
    const access = decideAccess(actor, { action, endorsement: seen })
    if (access === 'hidden') throw new NotFound()
    if (access !== 'allowed') return { access }
    return widenScope(tx, { associationId: seen.associationId }, async () => {
      if (!changes) return work(tx, seen)
      await lockRegister(tx, seen.associationId)
      return work(tx, (await findCase(tx, caseId)) ?? seen)
    })
  })
}
