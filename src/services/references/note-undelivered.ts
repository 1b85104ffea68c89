import { findPersonName } from '../../store/people/find-person-name.ts'
import { markUndelivered } from '../../store/references/reference-mails.ts'
import { findReference } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { recordReference } from './record-reference.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Where a mail that will not arrive carried a rater's link, it shows beside the reference, and the applicant is told. */
export async function noteUndelivered(tx: Tx, sendMail: SendMail, mailId: string, now: Date): Promise<void> {
  const marked = await markUndelivered(tx, mailId, now)
  if (!marked) return
  await setScope(tx, { associationId: marked.associationId })
  const reference = await findReference(tx, marked.id)
  if (!reference) return
  await recordReference(tx, reference, 'reference-delivery-failed', now)
  const applicant = await findPersonName(tx, reference.personId)
  if (applicant)
    await tellApplicant(tx, sendMail, reference, { news: 'delivery-failed', to: applicant.email })
}
