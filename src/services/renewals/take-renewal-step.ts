import type { Renewal } from '../../domain/renewals/renewal.ts'
import {
  decideRenewalStep,
  type RenewalStepName,
  type RenewalStepTaker,
} from '../../domain/renewals/steps.ts'
import type { Day } from '../../standards/day.ts'
import { appendRecord, type NewRecord } from '../../store/record/append-record.ts'
import { moveRenewal } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'

interface RenewalTaking {
  readonly step: RenewalStepName
  readonly by: RenewalStepTaker
  readonly at: Date
  /** What the record keeps of it beside the states. */
  readonly facts?: NewRecord['facts']
  /** The next day on which the system has something to do about it; as it was where it is left out. */
  readonly looksOn?: Day | null
}

/** `moved-on`: somebody else was faster. */
type RenewalTaken =
  | { readonly taken: true; readonly renewal: Renewal }
  | { readonly taken: false; readonly reason: 'wrong-state' | 'moved-on' }

/** Takes a step of a renewal and records it; the scope must be the association's. Nothing else changes its state. */
export async function takeRenewalStep(
  tx: Tx,
  renewal: Renewal,
  { step, by, at, facts = {}, looksOn = renewal.looksOn }: RenewalTaking,
): Promise<RenewalTaken> {
  const state = decideRenewalStep(renewal.state, step, by)
  if (!state) return { taken: false, reason: 'wrong-state' }
  const move = { state, at, looksOn, ...(step === 'attest' && { attestedAt: at }) }
  if (!(await moveRenewal(tx, renewal, move))) return { taken: false, reason: 'moved-on' }
  await appendRecord(tx, {
    ...{ at, kind: `renewal-${step}`, subjectId: renewal.personId, isOpen: true },
    facts: { renewal: renewal.id, from: renewal.state, to: state, by, ...facts },
  })
  const attestedAt = step === 'attest' ? at : renewal.attestedAt
  return {
    taken: true,
    renewal: { ...renewal, state, stateSince: at, looksOn, attestedAt, version: renewal.version + 1 },
  }
}
