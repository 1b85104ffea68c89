import { sql } from 'kysely'
import type { Holiday } from '../../domain/calendar/shift-over-holidays.ts'
import type { Tx } from '../tables.ts'

/** How many answers of raters, reviewers and people under audit, and how many appeals, are due within some days. */
export async function countDue(
  tx: Tx,
  associationId: string,
  { from, to }: Holiday,
): Promise<{ readonly answers: number; readonly appeals: number }> {
  const { rows } = await sql<{ answers: number; appeals: number }>`
    select
      (select count(*) from reference where association_id = ${associationId}::uuid
        and state in ('requested', 'delivery-failed', 'opened') and due_on between ${from}::date and ${to}::date)
      + (select count(*) from review where association_id = ${associationId}::uuid
        and state = 'assigned' and due_on between ${from}::date and ${to}::date)
      + (select count(*) from audit_entries join renewals on renewals.id = audit_entries.renewal_id
        where audit_entries.association_id = ${associationId}::uuid and is_drawn and answered_at is null
        and renewals.state in ('evidence-asked', 'gaps')
        and audit_entries.due_on between ${from}::date and ${to}::date) as answers,
      (select count(*) from decision join application on application.id = decision.application_id
        where decision.association_id = ${associationId}::uuid and application.state = 'deferred'
        and appeal_until between ${from}::date and ${to}::date) as appeals`.execute(tx)
  return rows[0] ?? { answers: 0, appeals: 0 }
}
