import { NotFound } from '../../domain/errors.ts'
import { isSameMailbox } from '../../domain/references/is-same-mailbox.ts'
import { decideResending, type Reference } from '../../domain/references/reference.ts'
import { isLive } from '../../domain/references/states.ts'
import { decideReferenceStep } from '../../domain/references/steps.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { revokeReferenceKeys } from '../../store/references/reference-keys.ts'
import { listReferences, lockReference, markSentAgain } from '../../store/references/references.ts'
import type { Db, Tx } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { enterReferences, type ReferenceWish, refuseLocked } from './enter-references.ts'
import { loadSurroundings, type Surroundings } from './load-surroundings.ts'
import { mailLink } from './mail-link.ts'
import type { ReferenceMeans } from './means.ts'
import { recordReference } from './record-reference.ts'

export type SendingAgain =
  | 'sent'
  | 'wrong-state'
  | 'just-sent'
  | 'too-often'
  | 'own-address'
  | 'asked-already'
  | Stopped

/**
 * Mails a rater the link once more, to another address where one is given: then links to the old one open nothing.
 * A reference whose day has passed is asked anew.
 */
export function sendAgain(
  db: Db,
  means: ReferenceMeans,
  library: StandardsLibrary,
  wish: ReferenceWish & { readonly email?: string | undefined },
): Promise<SendingAgain> {
  return enterReferences(db, wish, async (tx, application) => {
    const around = await loadSurroundings(tx, application, { library, dayOf: means.dayOf, now: wish.now })
    const reference = await lockReference(tx, wish.referenceId)
    if (!reference) return refuseLocked(tx, wish.referenceId, application.id)
    if (reference.applicationId !== application.id) throw new NotFound()
    return send(tx, means, around, reference, wish)
  })
}

async function send(
  tx: Tx,
  means: ReferenceMeans,
  around: Surroundings,
  reference: Reference,
  { by, email, now }: ReferenceWish & { readonly email?: string | undefined },
): Promise<Exclude<SendingAgain, Stopped>> {
  const isElsewhere = email !== undefined && email !== reference.raterEmail
  const step = isElsewhere ? 'change-address' : 'send-again'
  const decision = decideReferenceStep(reference.state, step, by)
  if (!decision.allowed) return 'wrong-state'
  const resending = decideResending(isElsewhere ? { ...reference, sentAt: new Date(0) } : reference, now)
  if (resending !== 'send') return resending
  const raterEmail = isElsewhere ? email : reference.raterEmail
  if (isSameMailbox(around.applicant.email, raterEmail)) return 'own-address'
  if (await isAskedElsewhere(tx, reference, raterEmail)) return 'asked-already'

  const isNewTerm = reference.state === 'expired'
  const { application, applicant, policy, edition, today } = around
  const term = isNewTerm && {
    dueOn: await dueAfter(tx, application.associationId, today, policy.references.answerDays),
  }
  const { dueOn } = { ...reference, ...term }
  if (!(await markSentAgain(tx, reference, { to: decision.to, raterEmail, ...term, at: now })))
    return 'wrong-state'
  if (isElsewhere) await revokeReferenceKeys(tx, reference.id, now)
  await recordReference(tx, reference, isElsewhere ? 'reference-readdressed' : 'reference-sent-again', now, {
    by,
    due: dueOn,
  })
  const named = { applicantName: applicant.name, title: edition.title }
  const { associationId } = application
  await mailLink(tx, means, { ...reference, ...named, associationId, raterEmail, dueOn }, 'request', now)
  return 'sent'
}

async function isAskedElsewhere(tx: Tx, { id, applicationId }: Reference, email: string): Promise<boolean> {
  const others = (await listReferences(tx, applicationId)).filter((other) => other.id !== id)
  return others.some(({ raterEmail, state }) => isLive(state) && isSameMailbox(raterEmail, email))
}
