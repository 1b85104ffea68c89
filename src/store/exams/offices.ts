import { finding } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'

/** An exam office and the association that runs it, whose clock it goes by. */
export interface ExamOffice {
  readonly id: string
  readonly host: {
    readonly id: string
    readonly shortId: string
    readonly name: string
    readonly timeZone: string
  }
}

const offices = (tx: Db | Tx) =>
  tx
    .selectFrom('exam_offices as office')
    .innerJoin('association as host', 'host.id', 'office.association_id')
    .select([
      'office.id',
      'host.id as hostId',
      'host.short_id as shortId',
      'host.name',
      'host.time_zone as timeZone',
    ])

interface OfficeRow {
  readonly id: string
  readonly hostId: string
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
}

function toOffice(row: OfficeRow | undefined): ExamOffice | undefined {
  if (!row) return undefined
  const { id, hostId, shortId, name, timeZone } = row
  return { id, host: { id: hostId, shortId, name, timeZone } }
}

/** Where the applicants of an association sit their exam. */
export async function findOfficeFor(tx: Tx, associationId: string): Promise<ExamOffice | undefined> {
  const row = await offices(tx)
    .innerJoin('exam_office_members as member', 'member.office_id', 'office.id')
    .where('member.association_id', '=', associationId)
    .executeTakeFirst()
  return toOffice(row)
}

const hostedBy = finding((tx, associationId: string) =>
  offices(tx).where('office.association_id', '=', associationId),
)

export async function findOfficeHostedBy(tx: Tx, associationId: string): Promise<ExamOffice | undefined> {
  return toOffice(await hostedBy(tx, associationId))
}

export async function findExamOffice(tx: Tx, officeId: string): Promise<ExamOffice | undefined> {
  return toOffice(await offices(tx).where('office.id', '=', officeId).executeTakeFirst())
}

/** The id of the office that an association runs. */
export async function findHostedOffice(tx: Tx, associationId: string): Promise<string | undefined> {
  return (await findOfficeHostedBy(tx, associationId))?.id
}

interface NewOffice {
  readonly associationId: string
  readonly personId: string
  readonly at: Date
}

/** Opens an office, unless there is one. False where there is. */
export async function insertOffice(tx: Tx, { associationId, personId, at }: NewOffice): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_offices')
    .values({ association_id: associationId, opened_by: personId, opened_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** All offices, by the name of who runs them; which there are is no secret. */
export async function listExamOffices(tx: Tx): Promise<ExamOffice[]> {
  const rows = await offices(tx).orderBy('host.name').execute()
  return rows.flatMap((row) => toOffice(row) ?? [])
}

/** From now on applicants of the association sit at this office; false where they sit at one already. */
export async function insertOfficeMember(
  tx: Tx,
  { officeId, associationId, personId, at }: NewOffice & { readonly officeId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_office_members')
    .values({ office_id: officeId, association_id: associationId, joined_by: personId, joined_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
