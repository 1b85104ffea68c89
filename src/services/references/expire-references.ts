import { isEnded } from '../../domain/applications/states.ts'
import { decideReferenceStep } from '../../domain/references/steps.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import {
  type DueReference,
  forgetLeftDrafts,
  listReferencesToExpire,
} from '../../store/references/due-references.ts'
import { lockReference, moveReference } from '../../store/references/references.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { forEach } from '../for-each.ts'
import type { ReferenceMeans } from './means.ts'
import { recordReference } from './record-reference.ts'
import { tellApplicant } from './tell-applicant.ts'

/** For so long a rater finds again what was written and never sent. */
const daysDraftsStay = 30

/** Ends what was not answered by its day, in the association's calendar, and what an ended application leaves behind. */
export async function expireReferences(
  db: Db,
  means: Pick<ReferenceMeans, 'sendMail' | 'dayOf' | 'links'>,
  now: Date,
): Promise<void> {
  await forEach(await listReferencesToExpire(db, now), (due) => expireReference(db, means, due, now))
  await forgetLeftDrafts(db, new Date(now.getTime() - daysDraftsStay * 24 * 60 * 60 * 1000))
}

function expireReference(
  db: Db,
  { sendMail, dayOf, links }: Pick<ReferenceMeans, 'sendMail' | 'dayOf' | 'links'>,
  { referenceId, associationId }: DueReference,
  now: Date,
): Promise<void> {
  return withScope(db, { associationId }, async (tx) => {
    const reference = await lockReference(tx, referenceId)
    if (!reference) return
    const application = await findApplication(tx, reference.applicationId)
    const association = await getAssociation(tx, associationId)
    const isOver = application === undefined || isEnded(application.state)
    // A rater may have asked for a later day since the list was made.
    if (!isOver && reference.dueOn >= dayOf(now, association.timeZone)) return
    const decision = decideReferenceStep(reference.state, 'expire', 'system')
    if (!decision.allowed || !(await moveReference(tx, reference, { to: decision.to, at: now }))) return
    await recordReference(tx, reference, 'reference-expired', now)
    const applicant = await findPersonName(tx, reference.personId)
    if (!applicant || isOver) return
    const url = links.ofApplication(reference.applicationId)
    await tellApplicant(tx, sendMail, reference, { news: 'expired', to: applicant.email, url })
  })
}
