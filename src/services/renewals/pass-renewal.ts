import { isEndorsed } from '../../domain/endorsements/states.ts'
import { cycleOn } from '../../domain/renewals/cycle.ts'
import { passesAtOnce } from '../../domain/renewals/passes-at-once.ts'
import { daysOf } from '../../domain/renewals/period.ts'
import type { Renewal, RenewalLine } from '../../domain/renewals/renewal.ts'
import type { RenewalStepTaker } from '../../domain/renewals/steps.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { insertChange } from '../../store/endorsements/changes.ts'
import { findEndorsement, moveEndorsement } from '../../store/endorsements/endorsements.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { insertSentReminder } from '../../store/reminders/sent-reminders.ts'
import { changeRenewal } from '../../store/renewals/change-renewal.ts'
import { listHeldEndorsements } from '../../store/renewals/held-endorsements.ts'
import { findRenewal, listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { waitForDraw } from '../audits/wait-for-draw.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'
import { holdWhileItWaits } from './hold-until.ts'
import type { RenewalMeans } from './means.ts'
import { takeRenewalStep } from './take-renewal-step.ts'
import { tellOfRenewal } from './tell-holder.ts'

interface Passing {
  readonly associationId: string
  readonly renewalId: string
  readonly now: Date
}

/**
 * Renews what was handed in and needs nobody to look at it: by the system, so that nobody changes an Endorsement of
 * his or her own. Tells the person whether it is renewed or waits. Nothing where that was done before.
 */
export function passRenewal(
  db: Db,
  means: RenewalMeans,
  { associationId, renewalId, now }: Passing,
): Promise<'passed' | 'waits' | 'nothing'> {
  return withScope(db, { associationId }, async (tx) => {
    await lockRegister(tx, associationId)
    const renewal = await findRenewal(tx, renewalId)
    return renewal?.state === 'attested' ? settleHandedIn(tx, means, renewal, now) : 'nothing'
  })
}

/** Renews what was handed in, or has it wait for a person or a draw: told once. The register is the caller's to lock. */
export async function settleHandedIn(
  tx: Tx,
  means: RenewalMeans,
  renewal: Renewal,
  now: Date,
): Promise<'passed' | 'waits' | 'nothing'> {
  const { id, associationId } = renewal
  const { renewals, audits } = await loadPolicy(tx, associationId)
  const lines = await listRenewalLines(tx, id)
  if (passesAtOnce(renewals, lines) && (await waitForDraw(tx, audits, renewal, lines)) === 'free')
    return (await renewEndorsements(tx, means, renewal, { by: 'system', now })) ? 'passed' : 'nothing'
  const looksOn = letGoDay(
    renewal,
    lines,
    means.dayOf(now, (await getAssociation(tx, associationId)).timeZone),
  )
  if (!(await changeRenewal(tx, renewal, { looksOn }))) return 'nothing'
  await holdWhileItWaits(tx, means, renewal)
  const letter = { associationId, about: { kind: 'renewal', id }, key: 'waits' }
  if (await insertSentReminder(tx, letter, now)) await tellOfRenewal(tx, means, renewal, { kind: 'waits' })
  return 'waits'
}

/** What the person lets go ends when it could be renewed no more: the clock has to look then, and once. */
function letGoDay({ lapsesOn, looksOn }: Renewal, lines: readonly RenewalLine[], today: Day): Day | null {
  if (lapsesOn === null || lines.every(({ isKept }) => isKept)) return null
  return today < lapsesOn ? lapsesOn : looksOn
}

interface Renewing {
  readonly by: RenewalStepTaker
  readonly now: Date
  readonly byPersonId?: string
}

/**
 * Takes the step that renews, and moves the last day of every Endorsement that is kept to where the next period can
 * be handed in no more; the register and the badge follow. The scope is that of a job or of staff.
 */
export async function renewEndorsements(
  tx: Tx,
  means: RenewalMeans,
  renewal: Renewal,
  { by, now, byPersonId }: Renewing,
): Promise<boolean> {
  const lines = await listRenewalLines(tx, renewal.id)
  const { timeZone } = await getAssociation(tx, renewal.associationId)
  const looksOn = letGoDay(renewal, lines, means.dayOf(now, timeZone))
  const taken = await takeRenewalStep(tx, renewal, { step: 'check', by, at: now, looksOn })
  if (!taken.taken) return false
  const until = await extendEndorsements(tx, means, taken.renewal, { now, byPersonId })
  await tellOfRenewal(tx, means, taken.renewal, { kind: 'renewed', until })
  return true
}

/** Moves the last day of what a renewal keeps; answers that day. For every step after which nothing more is owed. */
export async function extendEndorsements(
  tx: Tx,
  means: Pick<RenewalMeans, 'issueBadge' | 'dayOf'>,
  renewal: Renewal,
  { now, byPersonId = null }: { readonly now: Date; readonly byPersonId?: string | null | undefined },
): Promise<Day> {
  const { associationId, id } = renewal
  const [until, { timeZone }, lines] = await Promise.all([
    nextLastDay(tx, renewal),
    getAssociation(tx, associationId),
    listRenewalLines(tx, id),
  ])
  const onDay = means.dayOf(now, timeZone)
  for (const line of lines) {
    const endorsement = line.isKept ? await findEndorsement(tx, line.endorsementId) : undefined
    if (!endorsement || !isEndorsed(endorsement.state)) continue
    // An emerging one keeps the day of its own clock.
    const validUntil = endorsement.state === 'emerging' ? endorsement.validUntil : until
    const { state, heldFrom } = endorsement
    if (!(await moveEndorsement(tx, endorsement, { state, heldFrom, validUntil }))) continue
    const about = { endorsementId: endorsement.id, associationId, byPersonId }
    await insertChange(tx, about, {
      step: 'renew',
      fromState: state,
      toState: state,
      onDay,
      at: now,
      reason: '',
    })
    await showInRegister(tx, associationId, endorsement.id)
    await means.issueBadge?.(tx, { ...endorsement, validUntil, version: endorsement.version + 1 })
  }
  return until
}

/** The last day on which the renewal of the next period is taken: until then what is renewed now holds. */
async function nextLastDay(tx: Tx, { associationId, personId, periodUntil }: Renewal): Promise<Day> {
  const [{ renewals }, held] = await Promise.all([
    loadPolicy(tx, associationId),
    listHeldEndorsements(tx, associationId, [personId]),
  ])
  const next = toDay(toDayNumber(periodUntil) + 1)
  const cycle = cycleOn(
    renewals,
    held.flatMap(({ spells }) => spells),
    next,
  )
  return cycle ? daysOf(renewals, cycle.period).graceUntil : periodUntil
}
