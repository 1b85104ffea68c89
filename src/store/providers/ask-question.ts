import { createHash } from 'node:crypto'
import { type NamedProvider, questionKey } from '../../domain/providers/provider-name.ts'
import type { Tx } from '../tables.ts'

interface Asking {
  readonly associationId: string
  readonly personId: string
  /** The provider in the person's portfolio. */
  readonly entryId: string
  readonly provider: NamedProvider
  readonly at: Date
  /** The id of the question where it is nobody else's. */
  readonly newId: string
}

/**
 * Asks an association about a provider, once for each entry. Whoever gives the same name and address joins
 * the question that is there, without a look at it: its id follows from them.
 */
export async function askQuestion(tx: Tx, asking: Asking): Promise<void> {
  const { associationId, personId, entryId, provider, at, newId } = asking
  const key = questionKey(provider)
  const id = key === null ? newId : questionIdOf(associationId, key)
  const isAsked = await tx
    .selectFrom('provider_asker')
    .select('question_id')
    .where('association_id', '=', associationId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  if (isAsked) return
  await tx
    .insertInto('provider_question')
    .values({ id, association_id: associationId, ...provider, opened_at: at })
    .onConflict((existing) => existing.doNothing())
    .execute()
  await tx
    .insertInto('provider_asker')
    .values({
      association_id: associationId,
      entry_id: entryId,
      question_id: id,
      person_id: personId,
      asked_at: at,
    })
    .onConflict((existing) => existing.doNothing())
    .execute()
}

/** The id of the question that all who give the same name and address share. */
export function questionIdOf(associationId: string, key: string): string {
  const hex = createHash('sha256').update(`provider question ${associationId} ${key}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
