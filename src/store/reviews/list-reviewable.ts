import type { Application } from '../../domain/applications/application.ts'
import type { Tx } from '../tables.ts'

const most = 200

interface Question {
  readonly associationId: string
  /** Whose application is left out. */
  readonly exceptOf: string
}

/** Applications that are submitted or in review, the longest waiting first. */
export function listReviewable(tx: Tx, { associationId, exceptOf }: Question): Promise<Application[]> {
  return tx
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
    .where('state', 'in', ['submitted', 'in-review'])
    .orderBy('state_since')
    .orderBy('id')
    .limit(most)
    .execute()
}
