import { nameWords } from '../../domain/providers/provider-name.ts'
import type { ListedProvider } from '../../domain/providers/registered-provider.ts'
import type { Tx } from '../tables.ts'
import { readStatements } from './read-statements.ts'

interface Search {
  readonly name: string
  /** In one register only. */
  readonly associationId?: string
  readonly limit: number
}

/** Providers of all registers, or one, who have for every word searched for a word of a name that begins so. */
export async function searchRegister(
  tx: Tx,
  { name, associationId, limit }: Search,
): Promise<ListedProvider[]> {
  const words = nameWords(name)
  if (words.length === 0) return []
  const rows = await listed(tx)
    .where((where) =>
      where.and(
        words.map((word) =>
          where.exists(
            where
              .selectFrom('registered_provider_word as own')
              .select('word')
              .whereRef('own.registered_provider_id', '=', 'registered.id')
              .where('word', 'like', `${word}%`),
          ),
        ),
      ),
    )
    .$if(associationId !== undefined, (query) => query.where('association.id', '=', associationId ?? null))
    .limit(limit)
    .execute()
  return readAll(rows)
}

/** A page of one register by name. */
export async function listRegister(
  tx: Tx,
  associationId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<ListedProvider[]> {
  const rows = await listed(tx)
    .where('association.id', '=', associationId)
    .offset(offset)
    .limit(limit)
    .execute()
  return readAll(rows)
}

/** Any provider of any register, as everybody sees it. */
export async function findListedProvider(tx: Tx, id: string): Promise<ListedProvider | undefined> {
  return readAll(await listed(tx).where('registered.id', '=', id).execute())[0]
}

/** Names with a word that one of these names has: among them may be the same person. */
export async function listNamesakes(
  tx: Tx,
  associationId: string,
  names: readonly string[],
): Promise<ListedProvider[]> {
  const words = names.flatMap(nameWords)
  if (words.length === 0) return []
  const rows = await listed(tx)
    .where('association.id', '=', associationId)
    .where('registered.id', 'in', (from) =>
      from
        .selectFrom('registered_provider_word')
        .select('registered_provider_id')
        .where('association_id', '=', associationId)
        .where('word', 'in', words),
    )
    .execute()
  return readAll(rows)
}

function listed(tx: Tx) {
  return tx
    .selectFrom('registered_provider as registered')
    .innerJoin('association', 'association.id', 'registered.association_id')
    .select([
      'registered.id',
      'registered.name',
      'registered.known_names',
      'registered.endorsements',
      'association.id as association_id',
      'association.short_id',
      'association.name as association_name',
    ])
    .orderBy('registered.name')
    .orderBy('registered.id')
}

interface ListedRow {
  readonly id: string
  readonly name: string
  readonly known_names: string[]
  readonly endorsements: unknown
  readonly association_id: string
  readonly short_id: string
  readonly association_name: string
}

function readAll(rows: readonly ListedRow[]): ListedProvider[] {
  return rows.map((row) => ({
    id: row.id,
    association: { id: row.association_id, shortId: row.short_id, name: row.association_name },
    name: row.name,
    knownNames: row.known_names,
    endorsements: readStatements(row.endorsements),
  }))
}
