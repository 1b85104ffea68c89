import type { Tx } from '../tables.ts'
import type { SignInEventKind } from './tables.ts'

export interface SignInEvent {
  readonly kind: SignInEventKind
  readonly at: Date
  readonly device: string
  readonly network: string
}

/** The transaction's scope must name the person. */
export async function insertSignInEvent(tx: Tx, personId: string, event: SignInEvent): Promise<void> {
  await tx
    .insertInto('sign_in_event')
    .values({ person_id: personId, ...event })
    .execute()
}

/** The latest events of an account, newest first. */
export async function listSignInEvents(tx: Tx, personId: string, most: number): Promise<SignInEvent[]> {
  return tx
    .selectFrom('sign_in_event')
    .select(['kind', 'at', 'device', 'network'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
