import { dayIn } from '../../domain/day-in.ts'
import { Conflict } from '../../domain/errors.ts'
import { isHeldOn } from '../../domain/renewals/cycle.ts'
import {
  isWarned,
  keyOfMoreTime,
  type Moment,
  momentDue,
  momentsOf,
  nextMoment,
} from '../../domain/renewals/moments.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { listSentReminders } from '../../store/reminders/sent-reminders.ts'
import { isReminderStopped } from '../../store/reminders/stop-links.ts'
import { changeRenewal } from '../../store/renewals/change-renewal.ts'
import type { DueRenewal } from '../../store/renewals/due-renewals.ts'
import { listHeldEndorsements } from '../../store/renewals/held-endorsements.ts'
import { findRenewal } from '../../store/renewals/renewals.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { makeStopUrl } from '../reminders/stop-reminders.ts'
import { holdUntil } from './hold-until.ts'
import { lapseEndorsements, listEnding } from './lapse-endorsements.ts'
import type { RenewalClockMeans } from './means.ts'
import { settleHandedIn } from './pass-renewal.ts'
import { tellOfRenewal } from './tell-holder.ts'

/** What the clock did about one renewal. */
type SteppedRenewal = 'nothing' | 'reminded' | 'late' | 'postponed' | 'lapsed' | 'passed' | 'waits'

/** Days that are given where nobody was written to in time. */
const unwarnedDays = 14

interface AtTheDay {
  readonly renewal: Renewal
  readonly moments: readonly Moment[]
  readonly today: Day
  readonly now: Date
  readonly tellsLate: boolean
}

/**
 * Does what is due about one renewal on a day of its association: reminds, marks it late, or ends what was not
 * renewed, in one transaction with its mail and its record. Nobody ends unwarned.
 */
export async function stepDueRenewal(
  db: Db,
  means: RenewalClockMeans,
  { renewalId, associationId }: DueRenewal,
  now: Date,
): Promise<SteppedRenewal> {
  return withScope(db, { associationId }, async (tx) => {
    await lockRegister(tx, associationId)
    const renewal = await findRenewal(tx, renewalId)
    const today = dayIn(now, (await getAssociation(tx, associationId)).timeZone)
    if (!renewal?.looksOn || renewal.looksOn > today) return 'nothing'
    if (renewal.attestedAt !== null) return goOn(tx, means, renewal, { today, now })
    const { renewals: policy } = await loadPolicy(tx, associationId)
    const { tellsLate } = policy
    return step(tx, means, { renewal, moments: momentsOf(policy, renewal), today, now, tellsLate })
  })
}

/**
 * What was handed in: what was let go ends on its day, whatever an audit of the rest comes to; and what was cut short
 * when it was handed in, or waited for a draw, is renewed.
 */
async function goOn(
  tx: Tx,
  means: RenewalClockMeans,
  renewal: Renewal,
  { today, now }: Pick<AtTheDay, 'today' | 'now'>,
): Promise<SteppedRenewal> {
  const { lapsesOn } = renewal
  const isOver = lapsesOn !== null && lapsesOn <= today
  const letGo = await listEnding(tx, renewal, 'let-go')
  const ended = isOver ? await lapseEndorsements(tx, letGo, { on: lapsesOn, now }) : 0
  const looksOn = isOver || letGo.length === 0 ? null : lapsesOn
  if (!(await changeRenewal(tx, renewal, { looksOn }))) throw new Conflict()
  if (renewal.state !== 'attested') return ended > 0 ? 'lapsed' : 'nothing'
  return settleHandedIn(tx, means, { ...renewal, looksOn, version: renewal.version + 1 }, now)
}

async function step(tx: Tx, means: RenewalClockMeans, given: AtTheDay): Promise<SteppedRenewal> {
  const { renewal, moments, today, now } = given
  const moment = momentDue(moments, today)
  const looksOn = nextMoment(moments, today)
  const isOver = renewal.state !== 'open' || !(await isOwed(tx, renewal, today))
  if (!moment || isOver) {
    await changeRenewal(tx, renewal, { looksOn: isOver ? null : looksOn })
    return 'nothing'
  }
  if (moment.kind === 'lapses') return lapse(tx, means, given, moment)
  const lateOn = moment.kind === 'late' && renewal.lateOn === null ? { lateOn: today } : {}
  if (!(await changeRenewal(tx, renewal, { looksOn, ...lateOn }))) return 'nothing'
  if (moment.kind === 'late') {
    if (renewal.lateOn === null) await record(tx, renewal, 'renewal-late', now, { due: renewal.dueOn })
    if (given.tellsLate) await remind(tx, means, given, moment)
    return 'late'
  }
  return (await remind(tx, means, given, moment)) ? 'reminded' : 'nothing'
}

/**
 * Whoever holds nothing any more owes nothing, and nobody owes a period at whose end nothing was held, or that was
 * taken no more when he or she came back.
 */
async function isOwed(
  tx: Tx,
  { associationId, personId, periodUntil, graceUntil }: Renewal,
  today: Day,
): Promise<boolean> {
  const held = await listHeldEndorsements(tx, associationId, [personId])
  const spells = held.flatMap((each) => each.spells)
  const since = spells.filter((each) => isHeldOn([each], today)).map(({ from }) => from)
  const isSinceThen = since.some((from) => graceUntil === null || from <= graceUntil)
  return isSinceThen && isHeldOn(spells, periodUntil < today ? periodUntil : today)
}

async function remind(
  tx: Tx,
  means: RenewalClockMeans,
  { renewal, now }: AtTheDay,
  { kind, key }: Pick<Moment, 'kind' | 'key'>,
): Promise<boolean> {
  if (kind === 'lapses') return false
  const subject = subjectOf(renewal)
  return sendOnce(tx, { ...subject, key, at: now }, async () => {
    const unsubscribeUrl = await makeStopUrl(tx, means, subject, now)
    await tellOfRenewal(tx, means, renewal, { kind, unsubscribeUrl })
  })
}

/** Ends what was not renewed. Where no mail told of that end, there is time for one first. */
async function lapse(
  tx: Tx,
  means: RenewalClockMeans,
  given: AtTheDay,
  moment: Moment,
): Promise<SteppedRenewal> {
  const { renewal, today, now } = given
  const subject = subjectOf(renewal)
  const ending = await listEnding(tx, renewal, 'all')
  // What rests or is suspended does not lapse, so there is nothing to take back either.
  if (ending.length === 0) {
    await changeRenewal(tx, renewal, { looksOn: null })
    return 'nothing'
  }
  const sent = await listSentReminders(tx, subject)
  const wasTold = isWarned(sent, renewal) || (await isReminderStopped(tx, subject))
  if (!wasTold) return postpone(tx, means, given)
  await lapseEndorsements(tx, ending, { on: moment.on, now })
  if (!(await changeRenewal(tx, renewal, { lapsedOn: today, looksOn: null }))) throw new Conflict()
  await record(tx, renewal, 'renewal-lapsed', now, { due: renewal.dueOn })
  await sendOnce(tx, { ...subject, key: moment.key, at: now }, () =>
    tellOfRenewal(tx, means, renewal, { kind: 'lapsed' }),
  )
  return 'lapsed'
}

/** Time to renew for whoever was not written to before; what is held stands until then. */
async function postpone(tx: Tx, means: RenewalClockMeans, given: AtTheDay): Promise<SteppedRenewal> {
  const { renewal, today, now } = given
  const until = toDay(toDayNumber(today) + unwarnedDays)
  const lapsesOn = toDay(toDayNumber(until) + 1)
  const days = { graceUntil: until, extendedUntil: until, lapsesOn, looksOn: lapsesOn }
  if (!(await changeRenewal(tx, renewal, days))) return 'nothing'
  await holdUntil(tx, means, renewal, until)
  const letter = { kind: 'late', key: keyOfMoreTime(until) } as const
  await remind(tx, means, { ...given, renewal: { ...renewal, ...days } }, letter)
  await record(tx, renewal, 'renewal-postponed', now, { to: until })
  return 'postponed'
}

function subjectOf({ id, associationId }: Renewal) {
  return { associationId, about: { kind: 'renewal', id } }
}

async function record(
  tx: Tx,
  { id, personId }: Renewal,
  kind: 'renewal-late' | 'renewal-postponed' | 'renewal-lapsed',
  at: Date,
  facts: Readonly<Record<string, string | null>>,
): Promise<void> {
  await appendRecord(tx, {
    at,
    kind,
    subjectId: personId,
    isOpen: true,
    facts: { renewal: id, by: 'system', ...facts },
  })
}
