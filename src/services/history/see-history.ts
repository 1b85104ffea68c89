import type { Application } from '../../domain/applications/application.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import {
  listHistory,
  listOpenHistory,
  type OpenEvent,
  type RecordedEvent,
} from '../../store/record/list-history.ts'
import type { Db } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'

export interface OwnHistory {
  readonly application: Application
  readonly association: Association
  readonly events: readonly OpenEvent[]
}

export interface StaffHistory extends Omit<OwnHistory, 'events'> {
  readonly applicantName: string
  readonly events: readonly RecordedEvent[]
}

/** What happened to an application of one's own, as far as one may know it: nothing of the rest, not even that it is. */
export function seeOwnHistory(db: Db, actor: SignedIn, applicationId: string): Promise<OwnHistory | Stopped> {
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(db, wish, async (tx, application) => ({
    application,
    association: await getAssociation(tx, application.associationId),
    events: await listOpenHistory(tx, { applicationId, personId: actor.id }),
  }))
}

/** Everything that was recorded of an application, for the staff who process it. */
export function seeStaffHistory(
  db: Db,
  actor: SignedIn,
  place: { readonly applicationId: string; readonly associationId: string },
): Promise<StaffHistory | Stopped> {
  return enterApplication(
    db,
    { actor, action: 'process-application', ...place },
    async (tx, application) => ({
      application,
      association: await getAssociation(tx, application.associationId),
      applicantName: (await findPersonName(tx, application.personId))?.name ?? '',
      events: await listHistory(tx, application.id),
    }),
  )
}
