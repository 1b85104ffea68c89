import { sql } from 'kysely'
import { z } from 'zod'
import { type AuditLine, askedStates, type LineDecision } from '../../domain/audits/audit.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

const OfferedSchema = z.array(z.object({ standard: z.string(), requirement: z.string(), amount: z.number() }))

interface Renewal {
  readonly renewalId: string
  readonly associationId: string
}

export async function insertLines(
  tx: Tx,
  { renewalId, associationId }: Renewal,
  lines: readonly AuditLine[],
): Promise<void> {
  if (lines.length === 0) return
  await tx
    .insertInto('audit_lines')
    .values(
      lines.map(({ entryId, section, onDay, hours, held, offered }) => ({
        ...{ renewal_id: renewalId, association_id: associationId, entry_id: entryId },
        ...{ section, on_day: onDay, hours, held, offered: offered && JSON.stringify(offered) },
      })),
    )
    .execute()
}

/** Whether evidence of an entry is asked for in an audit of its person just now. */
export async function isAskedInAudit(tx: Tx, personId: string, entryId: string): Promise<boolean> {
  if (!isUuid(entryId)) return false
  const found = await tx
    .selectFrom('audit_lines')
    .innerJoin('renewals', 'renewals.id', 'audit_lines.renewal_id')
    .select('audit_lines.entry_id')
    .where('audit_lines.entry_id', '=', entryId)
    .where('renewals.person_id', '=', personId)
    .where('renewals.state', 'in', askedStates)
    .executeTakeFirst()
  return found !== undefined
}

const lineRows = listing((tx, renewalId: string) =>
  tx
    .selectFrom('audit_lines')
    .select(['entry_id as entryId', 'section', 'on_day as onDay', 'hours', 'held', 'offered'])
    .where('renewal_id', '=', renewalId)
    .orderBy(sql`offered is not null`)
    .orderBy('section', 'desc')
    .orderBy('on_day')
    .orderBy('entry_id'),
)

/** The lines of an audited renewal in the order of their days, what was offered since after the others. */
export async function listLines(tx: Tx, renewalId: string): Promise<AuditLine[]> {
  const rows = await lineRows(tx, renewalId)
  return rows.map((row) => ({ ...row, offered: OfferedSchema.nullable().parse(row.offered) }))
}

/** What counts of each line that was decided: the latest. */
export const listDecisions = listing<[renewalId: string], LineDecision>((tx, renewalId) =>
  tx
    .selectFrom('audit_decisions')
    .distinctOn('entry_id')
    .select(['entry_id as entryId', 'number', 'proven', 'words', 'at_once as atOnce'])
    .select('decided_at as decidedAt')
    .where('renewal_id', '=', renewalId)
    .orderBy('entry_id')
    .orderBy('number', 'desc'),
)

interface NewDecision extends Renewal {
  readonly entryId: string
  readonly proven: number
  readonly words: string
  readonly atOnce: boolean
  readonly byPersonId: string
  readonly at: Date
}

/** After the ones before it; whoever decides holds the entry, so that numbers do not meet. */
export async function insertDecision(tx: Tx, given: NewDecision): Promise<void> {
  await sql`insert into audit_decisions (renewal_id, entry_id, number, association_id, proven, words, at_once,
      decided_by, decided_at)
    select ${given.renewalId}::uuid, ${given.entryId}::uuid, coalesce(max(number), 0) + 1,
      ${given.associationId}::uuid, ${given.proven}::numeric, ${given.words}, ${given.atOnce}::boolean,
      ${given.byPersonId}::uuid, ${given.at}::timestamptz
    from audit_decisions before
    where before.renewal_id = ${given.renewalId}::uuid and before.entry_id = ${given.entryId}::uuid`.execute(
    tx,
  )
}
