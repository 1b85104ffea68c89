import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Somebody who asked to be accepted before the application begins. */
export interface AskedRegistration {
  readonly applicationId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly standard: string
  readonly edition: string
  readonly openedAt: Date
}

/** Those who wait for an answer, the longest first. */
export function listAsked(tx: Tx, associationId: string, limit: number): Promise<AskedRegistration[]> {
  return (
    tx
      .selectFrom('application')
      .innerJoin('person', 'person.id', 'application.person_id')
      .select([
        'application.id as applicationId',
        'person.id as personId',
        'person.name',
        'person.email',
        'standard',
        'edition',
        'opened_at as openedAt',
      ])
      .where('association_id', '=', associationId)
      // As it is written in the condition of application_registering, whose order this is.
      .where('registration', '=', sql.lit('asked'))
      .where('state', 'not in', ['endorsed', 'withdrawn', 'expired'])
      .orderBy('opened_at')
      .orderBy('application.id')
      .limit(sql.lit(limit))
      .execute()
  )
}

/** False where it was answered before, so that one of two answers counts. */
export async function answerAsked(
  tx: Tx,
  applicationId: string,
  answer: 'accepted' | 'declined',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({ registration: answer })
    .where('id', '=', applicationId)
    .where('registration', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertAnswer(
  tx: Tx,
  given: {
    readonly applicationId: string
    readonly associationId: string
    readonly answer: 'accepted' | 'declined'
    readonly reason: string
    readonly byPersonId: string
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('registration_answer')
    .values({
      application_id: given.applicationId,
      association_id: given.associationId,
      answer: given.answer,
      reason: given.reason,
      answered_by: given.byPersonId,
      answered_at: given.at,
    })
    .execute()
}
