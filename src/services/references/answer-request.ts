import { decidePostponing } from '../../domain/references/decide-reminder.ts'
import { isOpen } from '../../domain/references/states.ts'
import { decideReferenceStep } from '../../domain/references/steps.ts'
import type { Day } from '../../standards/day.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import type { LinkedReference } from '../../store/references/reference-keys.ts'
import {
  lockReference,
  moveReference,
  setPostponed,
  setRemindersStopped,
} from '../../store/references/references.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import { markLinkOpened } from '../mail/mark-link-opened.ts'
import { loadFormOf } from './load-rating-form.ts'
import type { ReferenceMeans } from './means.ts'
import { recordReference } from './record-reference.ts'
import { tellApplicant } from './tell-applicant.ts'
import { withReference } from './with-reference.ts'

/** What a rater does by the link. */
export interface ByLink {
  readonly secret: string
  readonly now: Date
}

/** `over`: the reference is not open any more; the page says what became of it. */
export type Answering = 'done' | 'over'

/** The rater begins: from now on the form stays as it is, whatever the association loads later. */
export function beginReference(db: Db, { secret, now }: ByLink): Promise<Answering> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind !== 'open') return 'over'
    const reference = await hold(tx, link.reference)
    if (!reference) return 'over'
    const decision = decideReferenceStep(reference.state, 'begin', 'rater')
    if (!decision.allowed) return 'over'
    if (reference.state === 'opened') return 'done'
    const { version } = await loadFormOf(tx, reference)
    await moveReference(tx, reference, { to: decision.to, at: now, formVersion: version })
    await markLinkOpened(tx, reference.id, now)
    await setScope(tx, { associationId: reference.associationId })
    await recordReference(tx, reference, 'reference-opened', now)
    return 'done'
  })
}

/** The rater would rather not. The applicant is told so, and nothing else. */
export function declineReference(db: Db, means: ReferenceMeans, { secret, now }: ByLink): Promise<Answering> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind !== 'open') return 'over'
    const reference = await hold(tx, link.reference)
    if (!reference) return 'over'
    const decision = decideReferenceStep(reference.state, 'decline', 'rater')
    if (!decision.allowed || !(await moveReference(tx, reference, { to: decision.to, at: now })))
      return 'over'
    await markLinkOpened(tx, reference.id, now)
    await setScope(tx, { associationId: reference.associationId })
    await recordReference(tx, reference, 'reference-declined', now)
    await tellApplicant(tx, means.sendMail, reference, {
      news: 'declined',
      to: reference.applicant.email,
      url: means.links.ofApplication(reference.applicationId),
    })
    return 'done'
  })
}

export type PostponingByLink = Answering | 'not-after-today' | 'too-late'

/** "Ask me later": no reminder before the day that the rater picks, and one on it. */
export function postponeReference(
  db: Db,
  { dayOf }: Pick<ReferenceMeans, 'dayOf'>,
  { secret, now }: ByLink,
  to: Day,
): Promise<PostponingByLink> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind !== 'open') return 'over'
    const reference = await hold(tx, link.reference)
    if (!reference || !decideReferenceStep(reference.state, 'postpone', 'rater').allowed) return 'over'
    const decision = decidePostponing(reference.dueOn, to, dayOf(now, reference.association.timeZone))
    if (!decision.allowed) return decision.reason
    const dueOn = await dueAfter(tx, reference.associationId, decision.dueOn, 0)
    await setPostponed(tx, reference.id, to, dueOn)
    await markLinkOpened(tx, reference.id, now)
    await setScope(tx, { associationId: reference.associationId })
    await recordReference(tx, reference, 'reference-postponed', now, { to, due: dueOn })
    return 'done'
  })
}

/** Whoever has a mail of ours stops those that would follow, with one click. Undefined for a link that is none. */
export function stopReminders(db: Db, { secret, now }: ByLink): Promise<boolean> {
  return withReference(db, secret, async (tx, link) => {
    if (link.kind === 'closed') return false
    if (link.kind === 'open') await setRemindersStopped(tx, link.reference.id, now)
    return true
  })
}

/** The reference as it stands once nobody else changes it; nothing where it is over, or went to another address, meanwhile. */
export async function hold(tx: Tx, linked: LinkedReference): Promise<LinkedReference | undefined> {
  const locked = await lockReference(tx, linked.id)
  const isStillTheirs = locked && isOpen(locked.state) && locked.raterEmail === linked.raterEmail
  return isStillTheirs ? { ...linked, ...locked } : undefined
}
