import type { Tx } from '../tables.ts'

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

const offices = (tx: Tx) =>
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

export async function findOfficeHostedBy(tx: Tx, associationId: string): Promise<ExamOffice | undefined> {
  return toOffice(await offices(tx).where('office.association_id', '=', associationId).executeTakeFirst())
}

export async function findExamOffice(tx: Tx, officeId: string): Promise<ExamOffice | undefined> {
  return toOffice(await offices(tx).where('office.id', '=', officeId).executeTakeFirst())
}
