import { sql } from 'kysely'
import type { AuditKind } from '../../domain/policy/audit-policy.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

export interface AuditedPeriod {
  readonly from: Day
  readonly until: Day
  /** How many renewals of it could go on a list now. */
  readonly count: number
}

/** A renewal that was attested stands in wait for a draw that blocks; one that passed is looked at afterwards. */
const stateFor = { blocking: 'attested', afterwards: 'passed' } as const

/** Renewals that were handed in with figures and are on no list yet. */
const isCandidate = sql<boolean>`renewals.attested_at is not null and renewals.exempt is null
  and exists (select from renewal_lines line where line.association_id = renewals.association_id
    and line.renewal_id = renewals.id and line.is_kept and line.findings is not null)
  and not exists (select from audit_entries listed where listed.renewal_id = renewals.id)`

/** The periods that have renewals to audit, the latest first. */
export function listAuditedPeriods(tx: Tx, associationId: string, kind: AuditKind): Promise<AuditedPeriod[]> {
  return tx
    .selectFrom('renewals')
    .select(['period_from as from', 'period_until as until'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('state', '=', stateFor[kind])
    .where(isCandidate)
    .groupBy(['period_from', 'period_until'])
    .orderBy('period_until', 'desc')
    .orderBy('period_from', 'desc')
    .execute()
}

export interface Candidate {
  readonly renewalId: string
  readonly personId: string
  /** In without being drawn: reinstated, and not in an audit for that reason since. */
  readonly isForced: boolean
}

interface Candidacy {
  readonly associationId: string
  readonly kind: AuditKind
  readonly period: { readonly from: Day; readonly until: Day }
  /** Whether a reinstatement that nobody asked for in Attune, and so nothing was said about, counts too. */
  readonly includesReinstated: boolean
}

/** Who goes on the list of a period. */
export async function listCandidates(
  tx: Tx,
  { associationId, kind, period, includesReinstated }: Candidacy,
): Promise<Candidate[]> {
  return tx
    .selectFrom('renewals')
    .select(['id as renewalId', 'person_id as personId', isForced(includesReinstated).as('isForced')])
    .where('association_id', '=', associationId)
    .where('period_from', '=', period.from)
    .where('period_until', '=', period.until)
    .where('state', '=', stateFor[kind])
    .where(isCandidate)
    .execute()
}

/**
 * What whoever came back was told when it was decided holds, however long ago that is. Without such a decision, it is
 * whoever was reinstated since the cycle before; that one is as long as the one that is audited.
 */
function isForced(includesReinstated: boolean) {
  return sql<boolean>`exists (select from renewal_lines line
    join endorsement_changes change on change.endorsement_id = line.endorsement_id and change.step = 'reinstate'
    left join reinstatements decided on decided.association_id = line.association_id
      and decided.endorsement_id = change.endorsement_id and decided.state = 'granted'
      and decided.decided_at = change.at
    where line.association_id = renewals.association_id and line.renewal_id = renewals.id
      and coalesce(decided.in_next_audit, ${includesReinstated}::boolean
        and change.on_day > renewals.period_from - (renewals.period_until - renewals.period_from + 1))
      and not exists (select from audit_entries before join audits on audits.id = before.audit_id
        where before.person_id = renewals.person_id and before.association_id = renewals.association_id
          and before.is_forced and audits.announced_on >= change.on_day))`
}
