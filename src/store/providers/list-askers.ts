import type { Tx } from '../tables.ts'

/** Somebody who asked about a provider, and the own entry that the question is about. */
export interface Asker {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly entryId: string
}

/** Who asked any of these questions and still has the provider in the portfolio, each once. */
export function listAskersOf(
  tx: Tx,
  associationId: string,
  questionIds: readonly string[],
): Promise<Asker[]> {
  return tx
    .selectFrom('provider_asker as asker')
    .innerJoin('portfolio_entry as entry', 'entry.id', 'asker.entry_id')
    .innerJoin('person', 'person.id', 'asker.person_id')
    .distinctOn('person.id')
    .select(['person.id as personId', 'person.name', 'person.email', 'asker.entry_id as entryId'])
    .where('asker.association_id', '=', associationId)
    .where('asker.question_id', 'in', questionIds)
    .where('entry.removed_at', 'is', null)
    .orderBy('person.id')
    .orderBy('asker.asked_at')
    .orderBy('asker.entry_id')
    .execute()
}
