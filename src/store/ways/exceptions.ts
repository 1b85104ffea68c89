import type { GrantedException } from '../../domain/ways/granted-exception.ts'
import type { Tx } from '../tables.ts'

/** What was excused in an application, the latest first. Names only where the scope shows the people. */
export async function listExceptions(tx: Tx, applicationId: string): Promise<GrantedException[]> {
  const rows = await tx
    .selectFrom('requirement_exception as granted')
    .leftJoin('exception_end as ended', 'ended.exception_id', 'granted.id')
    .leftJoin('person as granter', 'granter.id', 'granted.granted_by')
    .leftJoin('person as ender', 'ender.id', 'ended.ended_by')
    .select([
      'granted.id',
      'requirement',
      'figure',
      'granted.reason',
      'decided_by as decidedBy',
      'decided_on as decidedOn',
      'expires_on as expiresOn',
      'granter.name as grantedBy',
      'granted_at as grantedAt',
      'ended.reason as endReason',
      'ender.name as endedBy',
      'ended_at as endedAt',
    ])
    .where('application_id', '=', applicationId)
    .orderBy('granted_at', 'desc')
    .orderBy('granted.id')
    .execute()
  return rows.map(({ endReason, endedBy, endedAt, grantedBy, ...row }) => ({
    ...row,
    grantedBy: grantedBy ?? '',
    end:
      endReason === null || endedAt === null ? null : { reason: endReason, by: endedBy ?? '', at: endedAt },
  }))
}

interface NewException
  extends Pick<
    GrantedException,
    'id' | 'requirement' | 'figure' | 'reason' | 'decidedBy' | 'decidedOn' | 'expiresOn'
  > {
  readonly applicationId: string
  readonly associationId: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where the form was sent before. */
export async function insertException(tx: Tx, given: NewException): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('requirement_exception')
    .values({
      id: given.id,
      application_id: given.applicationId,
      association_id: given.associationId,
      requirement: given.requirement,
      figure: given.figure,
      reason: given.reason,
      decided_by: given.decidedBy,
      decided_on: given.decidedOn,
      expires_on: given.expiresOn,
      granted_by: given.byPersonId,
      granted_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where it was ended before. */
export async function insertExceptionEnd(
  tx: Tx,
  given: { readonly id: string; readonly reason: string; readonly byPersonId: string; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exception_end')
    .values({ exception_id: given.id, reason: given.reason, ended_by: given.byPersonId, ended_at: given.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
