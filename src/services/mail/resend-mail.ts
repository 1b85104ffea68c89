import { isMailKind, mailKinds } from '../../domain/mail/mail-kinds.ts'
import { enqueueMail } from '../../store/mail/enqueue-mail.ts'
import { requeueMail } from '../../store/mail/requeue-mail.ts'
import type { Tx } from '../../store/tables.ts'

const hoursUsefulOtherwise = 24

/** False where there is nothing to send again: it is under way, it was accepted, or its text is not kept. */
export async function resendMail(
  tx: Tx,
  associationId: string,
  mail: { readonly id: string; readonly kind: string },
): Promise<boolean> {
  const hours = isMailKind(mail.kind) ? mailKinds[mail.kind].hoursUseful : hoursUsefulOtherwise
  const isQueued = await requeueMail(tx, associationId, mail.id, hours)
  if (isQueued) await enqueueMail(tx, mail.id)
  return isQueued
}
