import { firstLook } from '../../domain/audits/audit-days.ts'
import {
  type Conclusion,
  type ConclusionDecision,
  decideConclusion,
} from '../../domain/audits/decide-conclusion.ts'
import { Conflict } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { findAudit } from '../../store/audits/audits.ts'
import { moveEntry } from '../../store/audits/entries.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { extendEndorsements } from '../renewals/pass-renewal.ts'
import { takeRenewalStep } from '../renewals/take-renewal-step.ts'
import type { AuditMeans } from './audit-means.ts'
import { enterAudited } from './enter-audited.ts'
import { listGaps } from './list-gaps.ts'
import { type Audited, loadAudited } from './load-audited.ts'
import { sendAuditLetter } from './send-audit-letter.ts'

interface ConclusionWish {
  readonly actor: SignedIn
  readonly associationId: string
  readonly renewalId: string
  readonly wanted: Conclusion
  readonly message: string
  /** As the page showed it. */
  readonly version: number
  readonly now: Date
  readonly today: Day
}

export type Concluded =
  | { readonly concluded: true }
  | {
      readonly concluded: false
      readonly reason: 'moved-on' | Extract<ConclusionDecision, { allowed: false }>['reason']
    }

/** Ends the audit of one renewal: passed, or with gaps and a time to mend them. The person gets a letter either way. */
export function concludeAudit(means: AuditMeans, wish: ConclusionWish) {
  const { actor, associationId, renewalId, wanted, version, now } = wish
  const entering = { actor, associationId, renewalId, action: 'audit-renewal' } as const
  return enterAudited(means.db, entering, async (tx, entry, renewal): Promise<Concluded> => {
    // What the register shows is changed by one at a time, and before anything is written to the record.
    if (wanted === 'pass') await lockRegister(tx, associationId)
    if (entry.version !== version) return { concluded: false, reason: 'moved-on' }
    const audited = await loadAudited(tx, entry, renewal)
    const decision = decideConclusion({ state: renewal.state, totals: audited.totals }, wanted)
    if (!decision.allowed) return { concluded: false, reason: decision.reason }
    const dueOn = wanted === 'find-gaps' ? await mendUntil(tx, audited, wish) : undefined
    if (!(await moveEntry(tx, entry, await movedOn(tx, wish, dueOn))))
      return { concluded: false, reason: 'moved-on' }
    const taken = await takeRenewalStep(tx, renewal, { step: wanted, by: 'staff', at: now })
    if (!taken.taken) throw new Conflict()
    if (wanted === 'pass') await renewWhatWaited(tx, means, audited, wish)
    await tell(tx, means, audited, { ...wish, dueOn })
    return { concluded: true }
  })
}

/** Nothing waits for staff any more; whoever is to mend something is reminded before the last day. */
async function movedOn(tx: Tx, { associationId, today }: ConclusionWish, dueOn: Day | undefined) {
  if (dueOn === undefined) return { waits: null, looksOn: null }
  const { remindDays } = (await loadPolicy(tx, associationId)).audits
  return { waits: null, dueOn, answeredAt: null, looksOn: firstLook({ dueOn, remindDays, today }) }
}

/** A renewal that waited for its audit is renewed with it; one that stood meanwhile was renewed before. */
async function renewWhatWaited(
  tx: Tx,
  means: AuditMeans,
  { entry, renewal }: Audited,
  { actor, now }: ConclusionWish,
): Promise<void> {
  const audit = await findAudit(tx, entry.associationId, entry.auditId)
  if (audit?.kind === 'blocking') await extendEndorsements(tx, means, renewal, { now, byPersonId: actor.id })
}

/** The days to mend are those of the announcement. */
async function mendUntil(tx: Tx, { entry }: Audited, { today }: ConclusionWish): Promise<Day> {
  const audit = await findAudit(tx, entry.associationId, entry.auditId)
  if (!audit) throw new Error('An entry has its audit.')
  return dueAfter(tx, entry.associationId, today, audit.mendDays)
}

async function tell(
  tx: Tx,
  means: AuditMeans,
  audited: Audited,
  { wanted, message, now, dueOn }: ConclusionWish & { readonly dueOn: Day | undefined },
): Promise<void> {
  const { renewal } = audited
  if (wanted === 'pass')
    return sendAuditLetter(tx, means, renewal, { kind: 'audit-passed', message, at: now })
  const toDo = await listGaps(tx, audited, now)
  return sendAuditLetter(tx, means, renewal, {
    kind: 'audit-gaps',
    toDo,
    dueOn: dueOn ?? null,
    message,
    at: now,
  })
}
