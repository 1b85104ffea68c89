import { NotFound } from '../../domain/errors.ts'
import { decideReferenceStep } from '../../domain/references/steps.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { findReference, lockReference, moveReference } from '../../store/references/references.ts'
import type { Db } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { enterReferences, type ReferenceWish } from './enter-references.ts'
import { en } from './messages/en.ts'
import { recordReference } from './record-reference.ts'

/** `arrived`: the rater was faster, and what was written stays and counts. */
export type Replacing = 'replaced' | 'arrived' | 'wrong-state' | Stopped

/**
 * Gives up waiting for a rater, so that somebody else can be asked. The link opens nothing but the rater's own
 * words from then on; what has arrived is never replaced (docs/decisions/0024).
 */
export function replaceRater(db: Db, sendMail: SendMail, wish: ReferenceWish): Promise<Replacing> {
  const { by, referenceId, now } = wish
  return enterReferences(db, wish, async (tx, application) => {
    const locked = await lockReference(tx, referenceId)
    const reference = locked ?? (await findReference(tx, referenceId))
    if (!reference || reference.applicationId !== application.id) throw new NotFound()
    const decision = decideReferenceStep(reference.state, 'replace', by)
    if (!decision.allowed)
      return reference.state === 'submitted' || reference.state === 'void' ? 'arrived' : 'wrong-state'
    if (!(await moveReference(tx, reference, { to: decision.to, at: now }))) return 'wrong-state'
    await recordReference(tx, reference, 'reference-replaced', now, { by, from: reference.state })
    const applicant = await findPersonName(tx, application.personId)
    if (applicant && reference.state !== 'delivery-failed')
      await sendMail(tx, {
        to: reference.raterEmail,
        kind: 'reference-news',
        associationId: application.associationId,
        subject: en.replaced.subject(applicant.name),
        paragraphs: en.replaced.paragraphs(reference.raterName, applicant.name),
      })
    return 'replaced'
  })
}
