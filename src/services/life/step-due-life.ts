import { dayIn } from '../../domain/day-in.ts'
import type { LifePolicy } from '../../domain/policy/life-policy.ts'
import type { Day } from '../../standards/day.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { type DueLife, markLifeLookedAt } from '../../store/life/due-life.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { listSentReminders } from '../../store/reminders/sent-reminders.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import type { StopMeans } from '../reminders/stop-reminders.ts'
import type { LifeMeans } from './means.ts'
import { stepCase } from './step-case.ts'
import { stepEmerging } from './step-emerging.ts'

/** What the clock writes about leave and emerging Endorsements with. */
export interface LifeClockMeans extends LifeMeans, StopMeans {}

/** What the clock did. */
export type LifeStepped = 'nothing' | 'warned' | 'begun' | 'postponed' | 'ended'

/** Where the clock stands when it looks at something. */
export interface LifeLook {
  readonly association: Association
  readonly policy: LifePolicy
  readonly subject: {
    readonly associationId: string
    readonly about: { readonly kind: string; readonly id: string }
  }
  /** The keys of the reminders that were sent about it. */
  readonly sent: readonly string[]
  readonly today: Day
  readonly now: Date
}

/**
 * Looks at a case or an emerging Endorsement once on a day of its association, in one transaction with its mail and
 * its record. Any number of processes may look at once.
 */
export function stepDueLife(db: Db, means: LifeClockMeans, due: DueLife, now: Date): Promise<LifeStepped> {
  return withScope(db, { associationId: due.associationId }, async (tx) => {
    const association = await getAssociation(tx, due.associationId)
    const today = dayIn(now, association.timeZone)
    if (!(await markLifeLookedAt(tx, due, today))) return 'nothing'
    await lockRegister(tx, association.id)
    const look = await lookAround(tx, due, { association, today, now })
    return due.kind === 'case'
      ? stepCase(tx, means, due.subjectId, look)
      : stepEmerging(tx, means, due.subjectId, look)
  })
}

async function lookAround(
  tx: Tx,
  { kind, subjectId }: DueLife,
  given: { readonly association: Association; readonly today: Day; readonly now: Date },
): Promise<LifeLook> {
  const { association } = given
  const about = { kind: kind === 'case' ? 'leave' : 'emerging', id: subjectId }
  const subject = { associationId: association.id, about }
  const { life: policy } = await loadPolicy(tx, association.id)
  return { ...given, policy, subject, sent: await listSentReminders(tx, subject) }
}

/** The days of the warnings about one last day among what was sent. */
export function warnedAbout(sent: readonly string[], lastDay: Day): number[] {
  const start = `end:${lastDay}:`
  return sent.flatMap((key) => (key.startsWith(start) ? [Number(key.slice(start.length))] : []))
}
