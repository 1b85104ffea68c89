import { sql } from 'kysely'
import type { Application } from '../../domain/applications/application.ts'
import type { Tx } from '../tables.ts'

interface Question {
  readonly associationId: string
  /** Whose application is left out. */
  readonly exceptOf: string
  /** The application after which the page begins. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Applications that are submitted or in review, the longest waiting first, a page at a time. */
export function listReviewable(
  tx: Tx,
  { associationId, exceptOf, after, limit }: Question,
): Promise<Application[]> {
  return (
    tx
      .selectFrom('application')
      .select([
        'id',
        'association_id as associationId',
        'person_id as personId',
        'standard',
        'edition',
        'state',
        'state_since as stateSince',
        'held_from as heldFrom',
        'registration',
        'version',
        'round',
        'opened_at as openedAt',
        'submitted_at as submittedAt',
        'expires_on as expiresOn',
      ])
      .where('association_id', '=', associationId)
      .where('person_id', '<>', exceptOf)
      // As it is written in the condition of application_open_waiting, whose order this is.
      .where(sql<boolean>`state in ('submitted', 'in-review')`)
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(state_since, id) > (select before.state_since, before.id from application before
          where before.id = ${after ?? null}::uuid)`,
        ),
      )
      .orderBy('state_since')
      .orderBy('id')
      .limit(sql.lit(limit))
      .execute()
  )
}
