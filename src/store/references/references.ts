import { sql } from 'kysely'
import type { Reference } from '../../domain/references/reference.ts'
import type { ReferenceState } from '../../domain/references/states.ts'
import type { Day } from '../../standards/day.ts'
import { finding, listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

export const referenceColumns = [
  'reference.id',
  'reference.association_id as associationId',
  'reference.application_id as applicationId',
  'reference.person_id as personId',
  'reference.role',
  'reference.rater_name as raterName',
  'reference.rater_email as raterEmail',
  'reference.relation',
  'reference.is_waived as isWaived',
  'reference.state',
  'reference.state_since as stateSince',
  'reference.requested_at as requestedAt',
  'reference.sent_at as sentAt',
  'reference.times_sent as timesSent',
  // The day that counts, past days of rest that were set since it was told.
  sql<Day>`day_after_rests(reference.association_id, reference.due_on)`.as('dueOn'),
  'reference.postponed_to as postponedTo',
  'reference.reminders_stopped_at as remindersStoppedAt',
  'reference.form_version as formVersion',
  'reference.completed_on as completedOn',
] as const

/** Those of one application in the order in which they were asked for. */
export const listReferences = listing<[applicationId: string], Reference>((tx, applicationId) =>
  tx
    .selectFrom('reference')
    .select(referenceColumns)
    .where('application_id', '=', applicationId)
    .orderBy('requested_at')
    .orderBy('id'),
)

export const findReference = finding<[id: string], Reference>((tx, id) =>
  tx.selectFrom('reference').select(referenceColumns).where('id', '=', id),
)

/** The same, and whoever else wants to change it waits until this transaction ends. */
export function lockReference(tx: Tx, id: string): Promise<Reference | undefined> {
  return tx
    .selectFrom('reference')
    .select(referenceColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export type NewReference = Pick<
  Reference,
  | 'id'
  | 'associationId'
  | 'applicationId'
  | 'personId'
  | 'role'
  | 'raterName'
  | 'raterEmail'
  | 'relation'
  | 'isWaived'
  | 'dueOn'
> & { readonly at: Date }

/** False where the form was sent before, or the rater is asked already. */
export async function insertReference(tx: Tx, given: NewReference): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reference')
    .values({
      id: given.id,
      association_id: given.associationId,
      application_id: given.applicationId,
      person_id: given.personId,
      role: given.role,
      rater_name: given.raterName,
      rater_email: given.raterEmail,
      relation: given.relation,
      is_waived: given.isWaived,
      state_since: given.at,
      requested_at: given.at,
      sent_at: given.at,
      due_on: given.dueOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface Move {
  readonly to: ReferenceState
  readonly at: Date
  readonly formVersion?: number
  readonly completedOn?: Day
  /** The standard asks for an endorsed rater and this one says to be one, so that staff look it up. */
  readonly awaitsLookup?: boolean
}

/** False where it does not stand any more as it was read, so that of two one counts. */
export async function moveReference(
  tx: Tx,
  { id, state }: Pick<Reference, 'id' | 'state'>,
  { to, at, formVersion, completedOn, awaitsLookup }: Move,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reference')
    .set({
      state: to,
      ...(to !== state && { state_since: at }),
      ...(formVersion !== undefined && { form_version: formVersion }),
      ...(completedOn !== undefined && { completed_on: completedOn }),
      ...(awaitsLookup && { awaits_lookup: true }),
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

interface Sending {
  readonly to: ReferenceState
  readonly raterEmail: string
  /** Empty where the day stays. */
  readonly dueOn?: Day
  readonly at: Date
}

/** The link goes out once more; the caller holds the row. Undefined where the rater's address is asked already. */
export async function markSentAgain(
  tx: Tx,
  { id, state }: Pick<Reference, 'id' | 'state'>,
  { to, raterEmail, dueOn, at }: Sending,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reference')
    .set({
      state: to,
      ...(to !== state && { state_since: at }),
      rater_email: raterEmail,
      ...(dueOn !== undefined && { due_on: dueOn }),
      sent_at: at,
      times_sent: sql<number>`times_sent + 1`,
      looked_on: null,
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The mail that carries the link, so that its delivery shows beside the reference. */
export async function setReferenceMail(tx: Tx, id: string, mailId: string): Promise<void> {
  await tx.updateTable('reference').set({ mail_id: mailId }).where('id', '=', id).execute()
}

export async function setPostponed(tx: Tx, id: string, to: Day, dueOn: Day): Promise<void> {
  await tx
    .updateTable('reference')
    .set({ postponed_to: to, due_on: dueOn, looked_on: null })
    .where('id', '=', id)
    .execute()
}

export async function setRemindersStopped(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('reference')
    .set({ reminders_stopped_at: at })
    .where('id', '=', id)
    .where('reminders_stopped_at', 'is', null)
    .execute()
}
