import { sql } from 'kysely'
import type { RenewalDays } from '../../domain/renewals/period.ts'
import type { PlannedRenewal } from '../../domain/renewals/plan-renewal.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

interface Opening {
  readonly associationId: string
  readonly policyVersion: number
  readonly at: Date
  readonly planned: readonly PlannedRenewal[]
  /** Whether they are planned anew though the ways are the same, as where somebody holds more than before. */
  readonly isAnew: boolean
}

/**
 * Opens many renewals in one statement: those that are there already stay, but for open ones that older ways have made
 * or that are planned anew. More time that staff gave is never shortened, and what a case excepted stays so. Answers
 * how many are new.
 */
export async function upsertRenewals(
  tx: Tx,
  { associationId, policyVersion, at, planned, isAnew }: Opening,
): Promise<number> {
  if (planned.length === 0) return 0
  const { rows } = await sql<{ is_new: boolean }>`
    insert into renewals as known (association_id, person_id, period_from, period_until, opens_on, due_on, grace_until,
      lapses_on, share_of, share_from, exempt, looks_on, policy_version, state, state_since)
    select ${associationId}::uuid, "personId", "periodFrom", "periodUntil", "opensOn", "dueOn", "graceUntil", "lapsesOn",
      "shareOf", "shareFrom", exempt, "looksOn", ${policyVersion}::int,
      case when exempt is null then 'open' else 'excepted' end, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as plan ("personId" uuid, "periodFrom" date,
      "periodUntil" date, "opensOn" date, "dueOn" date, "graceUntil" date, "lapsesOn" date, "shareOf" int,
      "shareFrom" int, exempt text, "looksOn" date)
    on conflict (association_id, person_id, period_from) do update set
      period_until = excluded.period_until, opens_on = excluded.opens_on,
      due_on = case when known.due_on = known.extended_until then greatest(excluded.due_on, known.extended_until)
        else excluded.due_on end,
      grace_until = greatest(excluded.grace_until, known.extended_until),
      lapses_on = case when known.extended_until >= excluded.lapses_on then known.extended_until + 1
        else excluded.lapses_on end,
      share_of = excluded.share_of, share_from = excluded.share_from, exempt = excluded.exempt, state = excluded.state,
      looks_on = excluded.looks_on, policy_version = excluded.policy_version, version = known.version + 1,
      late_on = case when known.late_on > excluded.due_on then known.late_on end
    where (known.policy_version < excluded.policy_version or ${isAnew}::boolean)
      and known.attested_at is null and known.lapsed_on is null
      and (known.state = 'open' or known.state = 'excepted' and known.exempt is not null)
    returning (xmax = 0) as is_new`.execute(tx)
  return rows.filter((row) => row.is_new).length
}

interface Stale {
  readonly associationId: string
  readonly policyVersion: number
  readonly today: Day
}

/** The periods, not over yet, of renewals by older ways that nobody handed in. */
export async function listStalePeriods(
  tx: Tx,
  { associationId, policyVersion, today }: Stale,
): Promise<{ readonly from: Day; readonly until: Day }[]> {
  return tx
    .selectFrom('renewals')
    .select(['period_from as from', 'period_until as until'])
    .distinct()
    .where('association_id', '=', associationId)
    .where('period_until', '>=', today)
    .where('state', 'in', ['open', 'excepted'])
    .where('attested_at', 'is', null)
    .where('policy_version', '<', policyVersion)
    .execute()
}

/**
 * Cuts a period that ends earlier by the latest ways, so that no day is in two: for everybody who has not handed it in,
 * whoever holds nothing now included. Time that staff gave stays.
 */
export async function cutPeriod(tx: Tx, { associationId, from, until, days }: Cut): Promise<void> {
  const { opensOn, dueOn, graceUntil, lapsesOn } = days
  await sql`
    update renewals set period_until = ${until}::date, version = version + 1,
      opens_on = case when due_on is not null then ${opensOn}::date end,
      due_on = case when due_on = extended_until then due_on when due_on is not null then ${dueOn}::date end,
      grace_until = case when due_on is not null then greatest(${graceUntil}::date, extended_until) end,
      lapses_on = case when due_on is null then null when extended_until >= ${lapsesOn}::date then extended_until + 1
        else ${lapsesOn}::date end
    where association_id = ${associationId}::uuid and period_from = ${from}::date and period_until > ${until}::date
      and state in ('open', 'excepted') and attested_at is null and lapsed_on is null`.execute(tx)
}

interface Cut {
  readonly associationId: string
  readonly from: Day
  readonly until: Day
  readonly days: RenewalDays
}

/**
 * Gives every renewal that nobody handed in a line for each Endorsement that is held, in one statement, and has the
 * system look at it again where it had nothing to do for somebody who held nothing.
 */
export async function insertMissingLines(
  tx: Tx,
  {
    associationId,
    today,
    personIds,
  }: { readonly associationId: string; readonly today: string; readonly personIds?: readonly string[] },
): Promise<void> {
  const whose = personIds ? sql`due.person_id = any(${personIds}::uuid[])` : sql`true`
  await sql`
    with added as (
    insert into renewal_lines (renewal_id, endorsement_id, association_id)
    select due.id, held.id, due.association_id from renewals due
      join endorsements held on held.association_id = due.association_id and held.person_id = due.person_id
    where due.association_id = ${associationId}::uuid and ${whose} and due.attested_at is null
      and due.state in ('open', 'excepted') and coalesce(due.grace_until, due.period_until) >= ${today}::date
      and held.awarded_on <= due.period_until and held.state in ('emerging', 'active', 'inactive', 'suspended')
      and not exists (select from renewal_lines known where known.renewal_id = due.id and known.endorsement_id = held.id)
    on conflict do nothing returning renewal_id)
    update renewals woken set looks_on = ${today}::date from added
      where woken.id = added.renewal_id and woken.looks_on is null and woken.state = 'open' and woken.lapsed_on is null
        and woken.due_on is not null`.execute(tx)
}
