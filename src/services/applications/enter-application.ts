import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { type Access, type ApplicationAction, decideAccess, type SignedIn } from '../../domain/rights.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { asObject, loadParties, type Parties } from '../../store/applications/load-application-object.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { widenScope, withScope } from '../../store/with-scope.ts'

/** Who wants to do what with which application. */
interface ApplicationWish {
  readonly actor: SignedIn
  readonly action: ApplicationAction
  readonly applicationId: string
  /** The association whose page it is asked on; left out on the applicant's own pages. */
  readonly associationId?: string | undefined
}

/** What the asker has to do first. */
export interface Stopped {
  readonly access: Exclude<Access, 'allowed' | 'hidden'>
}

/**
 * Does work in the scope of the asker and of the application's association, once it is decided that the asker
 * may; whoever may not know of the application is told that there is none (design: rights and secrets).
 */
export async function enterApplication<Result>(
  db: Db,
  { actor, action, applicationId, associationId }: ApplicationWish,
  work: (tx: Tx, application: Application) => Promise<Result>,
): Promise<Result | Stopped> {
  if (!isUuid(applicationId)) throw new NotFound()
  return withScope(db, { personId: actor.id, ...(associationId && { associationId }) }, async (tx) => {
    const [application, known] = await Promise.all([
      findApplication(tx, applicationId),
      associationId && loadParties(tx, { applicationId, associationId }),
    ])
    if (!application) throw new NotFound()
    if (associationId !== undefined && application.associationId !== associationId) throw new NotFound()
    const parties = known || (await loadPartiesThere(tx, application))
    const access = decideAccess(actor, { action, application: asObject(application, parties) })
    if (access === 'hidden') throw new NotFound()
    return access === 'allowed' ? work(tx, application) : { access }
  })
}

/** Those of an application whose association is only known now. */
function loadPartiesThere(tx: Tx, { id: applicationId, associationId }: Application): Promise<Parties> {
  return widenScope(tx, { associationId }, () => loadParties(tx, { applicationId, associationId }))
}
