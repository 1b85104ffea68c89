import { sql } from 'kysely'
import type { AuditEntry, AuditWait } from '../../domain/audits/audit.ts'
import type { RenewalState } from '../../domain/renewals/states.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** The day that was told, or the first after a time of rest that it has come to lie in (decision 0039). */
const dueOn = sql<Day | null>`day_after_rests(audit_entries.association_id, audit_entries.due_on)`.as('dueOn')

const columns = [
  'audit_entries.renewal_id as renewalId',
  'audit_entries.audit_id as auditId',
  'audit_entries.association_id as associationId',
  'audit_entries.person_id as personId',
  'salt',
  'mark',
  'is_forced as isForced',
  'is_drawn as isDrawn',
  'opened_at as openedAt',
  dueOn,
  'answered_at as answeredAt',
  'waits_for as waitsFor',
  'audit_entries.looks_on as looksOn',
  'audit_entries.version',
] as const

export interface SealedEntry {
  readonly renewalId: string
  readonly personId: string
  readonly salt: string
  readonly mark: string
  readonly isForced: boolean
}

interface List {
  readonly auditId: string
  readonly associationId: string
}

/** All at once, as lists, so that thousands are one statement. */
export async function insertEntries(
  tx: Tx,
  { auditId, associationId }: List,
  entries: readonly SealedEntry[],
): Promise<void> {
  await sql`insert into audit_entries (audit_id, association_id, renewal_id, person_id, salt, mark, is_forced)
    select ${auditId}::uuid, ${associationId}::uuid, given.* from unnest(
      ${entries.map((entry) => entry.renewalId)}::uuid[], ${entries.map((entry) => entry.personId)}::uuid[],
      ${entries.map((entry) => entry.salt)}::text[], ${entries.map((entry) => entry.mark)}::text[],
      ${entries.map((entry) => entry.isForced)}::boolean[]) given`.execute(tx)
}

/** The marks of a list. */
export function listMarks(
  tx: Tx,
  auditId: string,
): Promise<{ readonly mark: string; readonly isForced: boolean }[]> {
  return tx
    .selectFrom('audit_entries')
    .select(['mark', 'is_forced as isForced'])
    .where('audit_id', '=', auditId)
    .execute()
}

/** Outside anybody's own scope: whoever draws may be drawn. The clock tells them from that day on. */
export async function markEntriesDrawn(
  tx: Tx,
  auditId: string,
  { marks, on }: { readonly marks: readonly string[]; readonly on: Day },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('audit_entries')
    .set({ is_drawn: true, looks_on: on })
    .where('audit_id', '=', auditId)
    .where('mark', '=', sql<string>`any(${marks}::text[])`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * Renewals that waited for the draw and are not drawn go on: the clock takes them up on the day, whatever else it has
 * to do about them later.
 */
export async function releaseOthers(tx: Tx, auditId: string, on: Day): Promise<void> {
  await tx
    .updateTable('renewals')
    .set({ looks_on: on })
    .where('state', '=', 'attested')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('audit_entries')
        .select('renewal_id')
        .where('audit_id', '=', auditId)
        .where('is_drawn', '=', false),
    )
    .execute()
}

/** As far as the scope shows it. */
export function findEntryOf(tx: Tx, renewalId: string): Promise<AuditEntry | undefined> {
  return tx.selectFrom('audit_entries').select(columns).where('renewal_id', '=', renewalId).executeTakeFirst()
}

/** Those who are drawn and were not told yet. */
export function listToOpen(tx: Tx, auditId: string): Promise<{ readonly renewalId: string }[]> {
  return tx
    .selectFrom('audit_entries')
    .select('renewal_id as renewalId')
    .where('audit_id', '=', auditId)
    .where('is_drawn', '=', true)
    .where('opened_at', 'is', null)
    .orderBy('renewal_id')
    .execute()
}

interface Opening {
  readonly at: Date
  readonly dueOn: Day
  readonly looksOn: Day
}

/** False where it was done already. */
export async function markOpened(
  tx: Tx,
  renewalId: string,
  { at, dueOn, looksOn }: Opening,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audit_entries')
    .set({ opened_at: at, due_on: dueOn, looks_on: looksOn })
    .where('renewal_id', '=', renewalId)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

interface EntryMove {
  readonly dueOn?: Day
  readonly answeredAt?: Date | null
  /** What staff have to look at from a moment on; null where nothing waits for them. */
  readonly waits?: { readonly for: AuditWait; readonly since: Date } | null
  readonly looksOn?: Day | null
}

/** False where a colleague decided since it was shown, so that one of two counts. */
export async function moveEntry(
  tx: Tx,
  { renewalId, version }: Pick<AuditEntry, 'renewalId' | 'version'>,
  { dueOn, answeredAt, waits, looksOn }: EntryMove = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audit_entries')
    .set({
      version: version + 1,
      ...(dueOn !== undefined && { due_on: dueOn }),
      ...(answeredAt !== undefined && { answered_at: answeredAt }),
      ...(waits !== undefined && { waits_for: waits?.for ?? null, waits_since: waits?.since ?? null }),
      ...(looksOn !== undefined && { looks_on: looksOn }),
    })
    .where('renewal_id', '=', renewalId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** One who is drawn, in the list for staff. */
export interface DrawnEntry {
  readonly renewalId: string
  readonly personId: string
  readonly name: string
  readonly isForced: boolean
  readonly state: RenewalState
  readonly isOpened: boolean
  readonly dueOn: Day | null
  readonly answeredAt: Date | null
  readonly lines: number
  readonly decided: number
}

/** All who are drawn in an audit, by name; never the one who asks. */
export function listDrawn(tx: Tx, audit: List, exceptPersonId: string): Promise<DrawnEntry[]> {
  return tx
    .selectFrom('audit_entries')
    .innerJoin('renewals', 'renewals.id', 'audit_entries.renewal_id')
    .innerJoin('person', 'person.id', 'audit_entries.person_id')
    .select(['audit_entries.renewal_id as renewalId', 'audit_entries.person_id as personId', 'person.name'])
    .select(['is_forced as isForced', 'renewals.state', dueOn])
    .select(['answered_at as answeredAt', sql<boolean>`opened_at is not null`.as('isOpened')])
    .select(
      sql<number>`(select count(*) from audit_lines line
        where line.renewal_id = audit_entries.renewal_id)`.as('lines'),
    )
    .select(
      sql<number>`(select count(distinct entry_id) from audit_decisions given
        where given.renewal_id = audit_entries.renewal_id)`.as('decided'),
    )
    .where('audit_entries.association_id', '=', audit.associationId)
    .where('audit_entries.audit_id', '=', audit.auditId)
    .where('is_drawn', '=', true)
    .where('audit_entries.person_id', '<>', exceptPersonId)
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('audit_entries.renewal_id')
    .execute()
}

/** A person's audits, the latest first: those only in which he or she was drawn and told. */
export function listOwnEntries(tx: Tx, personId: string): Promise<AuditEntry[]> {
  return tx
    .selectFrom('audit_entries')
    .innerJoin('renewals', 'renewals.id', 'audit_entries.renewal_id')
    .select(columns)
    .where('audit_entries.person_id', '=', personId)
    .where('is_drawn', '=', true)
    .where('opened_at', 'is not', null)
    .orderBy('renewals.period_until', 'desc')
    .orderBy('audit_entries.renewal_id')
    .execute()
}
