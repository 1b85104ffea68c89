import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listReferences } from '../../store/references/references.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'

/** Who wants to change which reference: the applicant, or staff on the association's pages. */
export interface ReferenceWish {
  readonly actor: SignedIn
  readonly by: 'applicant' | 'staff'
  readonly applicationId: string
  readonly referenceId: string
  /** Of the association whose page it is. */
  readonly associationId?: string | undefined
  readonly now: Date
}

/** Enters the application that a reference is for, once it is decided that the asker may change it. */
export function enterReferences<Result>(
  db: Db,
  { actor, by, applicationId, referenceId, associationId }: ReferenceWish,
  work: (tx: Tx, application: Application) => Promise<Result>,
): Promise<Result | Stopped> {
  if (!isUuid(referenceId)) throw new NotFound()
  const action = by === 'applicant' ? 'change-application' : 'process-application'
  return enterApplication(db, { actor, action, applicationId, associationId }, work)
}

/** For a reference that nobody may change any more: it is there all the same, or it is not. */
export async function refuseLocked(tx: Tx, id: string, applicationId: string): Promise<'wrong-state'> {
  if ((await listReferences(tx, applicationId)).some((each) => each.id === id)) return 'wrong-state'
  throw new NotFound()
}
