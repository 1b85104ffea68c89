import { decideThread } from '../../domain/comments/decide-thread.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Access, PortfolioObject, SignedIn } from '../../domain/rights.ts'
import { type Association, findAssociation } from '../../store/people/associations.ts'
import { loadPortfolioObject } from '../../store/people/load-portfolio-object.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** Who asks for the threads about whose portfolio, with which association. */
export interface Asking {
  readonly actor: SignedIn
  /** The short name that addresses use. */
  readonly association: string
  readonly applicantId: string
}

export interface Entered {
  readonly association: Association
  readonly portfolio: PortfolioObject
}

/** What the asker has to do first. */
export interface Stopped {
  readonly access: Exclude<Access, 'allowed' | 'hidden'>
}

/**
 * Does work in the scope of the asker and the association, once it is decided that the asker takes part
 * there; whoever may not know of it is told that there is nothing (design: rights and secrets).
 */
export async function enterThread<Result>(
  db: Db,
  { actor, association: shortId, applicantId }: Asking,
  work: (tx: Tx, entered: Entered) => Promise<Result>,
): Promise<Result | Stopped> {
  const association = await findAssociation(db, shortId)
  if (!association || !isUuid(applicantId)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId: association.id }, async (tx) => {
    const portfolio = await loadPortfolioObject(tx, applicantId)
    const access = decideThread(actor, portfolio, association.id)
    if (access === 'hidden') throw new NotFound()
    return access === 'allowed' ? work(tx, { association, portfolio }) : { access }
  })
}
