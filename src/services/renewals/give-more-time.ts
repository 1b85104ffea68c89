import { dayIn } from '../../domain/day-in.ts'
import { isEndorsed } from '../../domain/endorsements/states.ts'
import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { keyOfMoreTime } from '../../domain/renewals/moments.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { insertSentReminder } from '../../store/reminders/sent-reminders.ts'
import { changeRenewal } from '../../store/renewals/change-renewal.ts'
import { findRenewal, listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { applyEndorsementStep } from '../endorsements/apply-endorsement-step.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'
import { holdUntil } from './hold-until.ts'
import type { RenewalMeans } from './means.ts'
import { tellOfRenewal } from './tell-holder.ts'

export interface StaffOfRenewal {
  readonly actor: SignedIn
  readonly associationId: string
  readonly renewalId: string
  readonly now: Date
  readonly today: Day
}

/** Does work about somebody's renewal for staff of its association; nobody handles one of his or her own. */
export function enterRenewal<Result>(
  { db }: Pick<RenewalMeans, 'db'>,
  { actor, associationId, renewalId }: StaffOfRenewal,
  work: (tx: Tx, renewal: Renewal) => Promise<Result>,
): Promise<Result | Stopped> {
  if (!isUuid(renewalId)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const seen = await findRenewal(tx, renewalId)
    if (seen?.associationId !== associationId) throw new NotFound()
    const access = decideAccess(actor, { action: 'process-endorsement', endorsement: seen })
    if (access === 'hidden') throw new NotFound()
    if (access !== 'allowed') return { access }
    await lockRegister(tx, associationId)
    const renewal = await findRenewal(tx, renewalId)
    if (!renewal) throw new NotFound()
    return work(tx, renewal)
  })
}

type MoreTime = { readonly kind: 'given' | 'moved-on' | 'not-later' | 'too-late' | 'wrong-state' }

/**
 * Gives somebody more time: whoever was late is in time again, and what the system ended holds as if it never had,
 * as long as the association's ways let staff take that back.
 */
export function giveMoreTime(
  means: RenewalMeans,
  who: StaffOfRenewal,
  { until, version }: { readonly until: Day; readonly version: number },
): Promise<MoreTime | Stopped> {
  return enterRenewal(means, who, async (tx, renewal): Promise<MoreTime> => {
    const { actor, now, today } = who
    if (renewal.version !== version) return { kind: 'moved-on' }
    if (renewal.state !== 'open' || renewal.graceUntil === null) return { kind: 'wrong-state' }
    if (until <= today || (renewal.lapsedOn === null && until <= renewal.graceUntil))
      return { kind: 'not-later' }
    if (renewal.lapsedOn !== null && (await isTooLate(tx, renewal, today))) return { kind: 'too-late' }
    if (renewal.lapsedOn !== null) await takeBackLapse(tx, renewal, { by: actor.id, now })
    // Where staff let it lapse, the system does so no more than before.
    const lapsesOn = renewal.lapsesOn === null ? null : toDay(toDayNumber(until) + 1)
    const looksOn = toDay(toDayNumber(today) + 1)
    const days = { dueOn: until, graceUntil: until, extendedUntil: until, lapsesOn, looksOn }
    if (!(await changeRenewal(tx, renewal, { ...days, lateOn: null, lapsedOn: null })))
      return { kind: 'moved-on' }
    await holdUntil(tx, means, renewal, until)
    await appendRecord(tx, {
      ...{ at: now, kind: 'renewal-more-time', subjectId: renewal.personId, isOpen: true },
      facts: { renewal: renewal.id, until, hadLapsed: renewal.lapsedOn !== null },
    })
    // The letter says the new day, so it is a warning of that end (step-due-renewal.ts).
    const about = { kind: 'renewal', id: renewal.id }
    await insertSentReminder(
      tx,
      { associationId: renewal.associationId, about, key: keyOfMoreTime(until) },
      now,
    )
    await tellOfRenewal(tx, means, { ...renewal, ...days }, { kind: 'more-time' })
    return { kind: 'given' }
  })
}

async function isTooLate(tx: Tx, { associationId, lapsedOn }: Renewal, today: Day): Promise<boolean> {
  const { renewals } = await loadPolicy(tx, associationId)
  return lapsedOn !== null && toDayNumber(today) > toDayNumber(lapsedOn) + renewals.undoDays
}

/**
 * From the day of the lapse on, so that there is no day on which it was not held. What lapsed on another day, by staff
 * or by the clock of an emerging one, stays.
 */
async function takeBackLapse(
  tx: Tx,
  { id, associationId, lapsedOn }: Renewal,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  const { timeZone } = await getAssociation(tx, associationId)
  for (const { endorsementId } of await listRenewalLines(tx, id)) {
    const endorsement = await findEndorsement(tx, endorsementId)
    const last = (await listChanges(tx, endorsementId)).at(-1)
    if (!endorsement || last?.step !== 'lapse' || !last.fromState || !isEndorsed(last.fromState)) continue
    if (dayIn(last.at, timeZone) !== lapsedOn) continue
    const standing = { state: endorsement.state, heldFrom: last.fromState }
    const state = decideEndorsementStep(standing, 'take-back-lapse', 'staff')
    if (!state) continue
    const step = { step: 'take-back-lapse', state, on: last.onDay, reason: '', now, by } as const
    if (await applyEndorsementStep(tx, endorsement, step))
      await showInRegister(tx, associationId, endorsementId)
  }
}
