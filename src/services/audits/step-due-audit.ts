import type { AuditEntry } from '../../domain/audits/audit.ts'
import { decideAuditDay } from '../../domain/audits/audit-days.ts'
import { isProven, weighProof } from '../../domain/audits/weigh-proof.ts'
import { dayIn } from '../../domain/day-in.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { findAudit } from '../../store/audits/audits.ts'
import type { DueAudit } from '../../store/audits/due-audits.ts'
import { findEntryOf, moveEntry } from '../../store/audits/entries.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { makeStopUrl, type StopMeans } from '../reminders/stop-reminders.ts'
import { evidenceFor, findEvidence } from './find-evidence.ts'
import { listGaps } from './list-gaps.ts'
import { type Audited, loadAudited, loadFindings } from './load-audited.ts'
import { nameLine } from './name-line.ts'
import { type LetterSender, openEntry } from './open-entry.ts'
import { sendAuditLetter } from './send-audit-letter.ts'

/** What the clock goes on with in audits. */
export type AuditClockMeans = LetterSender & StopMeans

type SteppedAudit = 'nothing' | 'told' | 'reminded' | 'waits'

/**
 * Does what is due about a renewal that is drawn, on a day of its association: tells the person, reminds once before
 * the last day, or puts it on the list of work where nobody answered; in one transaction with its letter.
 */
export function stepDueAudit(
  db: Db,
  means: AuditClockMeans,
  { renewalId, associationId }: DueAudit,
  now: Date,
): Promise<SteppedAudit> {
  return withScope(db, { associationId }, async (tx): Promise<SteppedAudit> => {
    const today = dayIn(now, (await getAssociation(tx, associationId)).timeZone)
    const entry = await findEntryOf(tx, renewalId)
    if (!entry?.isDrawn || entry.looksOn === null || entry.looksOn > today) return 'nothing'
    const audit = await findAudit(tx, associationId, entry.auditId)
    const renewal = await findRenewal(tx, renewalId)
    if (!audit || !renewal) return 'nothing'
    const { remindDays } = (await loadPolicy(tx, associationId)).audits
    const due = decideAuditDay({ entry, state: renewal.state, remindDays, today })
    switch (due.kind) {
      case 'tell':
        return (await openEntry(tx, means, { audit, entry, now, today })) ? 'told' : 'nothing'
      case 'remind':
        return remind(tx, means, { entry, renewal, now, today }, due.looksOn)
      case 'wait':
        await moveEntry(tx, entry, { waits: { for: due.waitsFor, since: now }, looksOn: null })
        return 'waits'
      case 'nothing':
        await moveEntry(tx, entry, { looksOn: due.looksOn })
        return 'nothing'
      default:
        return due satisfies never
    }
  })
}

interface Asked {
  readonly entry: AuditEntry
  readonly renewal: Renewal
  readonly now: Date
  readonly today: Day
}

/**
 * Reminds of what is still to be shown, and not while the association rests (decision 0039); whoever has shown enough
 * by now waits for staff instead.
 */
async function remind(
  tx: Tx,
  means: AuditClockMeans,
  { entry, renewal, now, today }: Asked,
  looksOn: string,
): Promise<SteppedAudit> {
  const audited = await loadAudited(tx, entry, renewal)
  const toDo = await listToDo(tx, audited, now)
  if (toDo.length === 0) {
    await moveEntry(tx, entry, { waits: { for: 'evidence', since: now }, looksOn: null })
    return 'waits'
  }
  const isBackOn = await dueAfter(tx, renewal.associationId, today, 0)
  if (isBackOn > today) {
    await moveEntry(tx, entry, { looksOn: isBackOn })
    return 'nothing'
  }
  // Somebody answered at this moment: nothing is wanted any more.
  if (!(await moveEntry(tx, entry, { looksOn }))) return 'nothing'
  const { associationId, id } = renewal
  const subject = { associationId, about: { kind: 'audit', id } }
  const sent = await sendOnce(tx, { ...subject, key: `due:${entry.dueOn}`, at: now }, async () => {
    const unsubscribeUrl = await makeStopUrl(tx, means, subject, now)
    const news = { kind: 'audit-reminder', toDo, dueOn: entry.dueOn, at: now, unsubscribeUrl } as const
    await sendAuditLetter(tx, means, renewal, news)
  })
  return sent ? 'reminded' : 'nothing'
}

/** What is still to be shown or mended, a line each; nothing once what is there could be enough. */
async function listToDo(tx: Tx, audited: Audited, now: Date): Promise<string[]> {
  const { renewal, lines } = audited
  if (renewal.state === 'gaps') return listGaps(tx, audited, now)
  const entryIds = lines.map(({ entryId }) => entryId)
  const evidence = await findEvidence(tx, renewal.personId, entryIds, now)
  const held = lines.filter(({ entryId }) => evidenceFor(evidence, entryId) !== 'none')
  const proofs = held.map(({ entryId, hours }) => ({ entryId, proven: hours }))
  if (isProven(weighProof(await loadFindings(tx, renewal.id), proofs))) return []
  const toShow = lines.filter((line) => !held.includes(line)).map((line) => nameLine(line, evidence))
  return toShow.length > 0 ? toShow : listGaps(tx, audited, now)
}
