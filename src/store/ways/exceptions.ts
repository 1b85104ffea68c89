import type { GrantedException } from '../../domain/ways/granted-exception.ts'
import { listing } from '../compiled.ts'
import { listPersonNames } from '../people/find-person-name.ts'
import type { Tx } from '../tables.ts'

const listGranted = listing((tx, applicationId: string) =>
  tx
    .selectFrom('requirement_exception')
    .select(['id', 'requirement', 'figure', 'reason', 'decided_by as decidedBy', 'decided_on as decidedOn'])
    .select(['expires_on as expiresOn', 'granted_by as granterId', 'granted_at as grantedAt'])
    .where('application_id', '=', applicationId)
    .orderBy('granted_at', 'desc')
    .orderBy('id'),
)

/**
 * What was excused in an application, the latest first. Names only where the scope shows the people. Most
 * applications have none, so ends and names are asked only for those that there are.
 */
export async function listExceptions(tx: Tx, applicationId: string): Promise<GrantedException[]> {
  const granted = await listGranted(tx, applicationId)
  if (granted.length === 0) return []
  const ids = granted.map(({ id }) => id)
  const ended = await tx
    .selectFrom('exception_end')
    .select(['exception_id', 'reason', 'ended_by', 'ended_at as at'])
    .where('exception_id', 'in', ids)
    .execute()
  const people = [...granted.map(({ granterId }) => granterId), ...ended.map((end) => end.ended_by)]
  const names = await listPersonNames(tx, people)
  return granted.map(({ granterId, ...row }) => {
    const end = ended.find(({ exception_id }) => exception_id === row.id)
    return {
      ...row,
      grantedBy: names.get(granterId) ?? '',
      end: end ? { reason: end.reason, by: names.get(end.ended_by) ?? '', at: end.at } : null,
    }
  })
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
