import { sql } from 'kysely'
import { Conflict } from '../../domain/errors.ts'
import { nameWords } from '../../domain/providers/provider-name.ts'
import type {
  ProviderDetails,
  RegisterChange,
  RegisteredProvider,
} from '../../domain/providers/registered-provider.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'
import { readStatements } from './read-statements.ts'

/** Who changes whose register, when, and by which answer. */
export interface Registrar {
  readonly associationId: string
  readonly personId: string
  readonly at: Date
  readonly questionId?: string
}

/** A provider of the register of this association, with what only its staff keep. */
export async function findRegisteredProvider(
  tx: Tx,
  associationId: string,
  id: string,
): Promise<RegisteredProvider | undefined> {
  const row = await tx
    .selectFrom('registered_provider as registered')
    .innerJoin('provider_vetting', 'registered_provider_id', 'registered.id')
    .select(['registered.id', 'name', 'known_names', 'endorsements', 'vetted', 'version'])
    .where('registered.association_id', '=', associationId)
    .where('registered.id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, version: row.version, ...readDetails(row) }
}

export async function insertRegisteredProvider(
  tx: Tx,
  registrar: Registrar,
  details: ProviderDetails,
  id?: string,
): Promise<string> {
  const { associationId } = registrar
  const added = await tx
    .insertInto('registered_provider')
    .values({ ...publicColumns(details), association_id: associationId, ...(id && { id }) })
    .onConflict((existing) => existing.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Conflict('The id of the form is in use elsewhere.')
  await tx
    .insertInto('provider_vetting')
    .values({
      registered_provider_id: added.id,
      association_id: associationId,
      vetted: toJson(details.vetted),
    })
    .execute()
  await keepTrace(tx, registrar, { id: added.id, version: 1, ...details })
  return added.id
}

/** False when a colleague changed the provider since the version that the form showed. */
export async function changeRegisteredProvider(
  tx: Tx,
  registrar: Registrar,
  { id, version, ...details }: RegisteredProvider,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('registered_provider')
    .set({ ...publicColumns(details), version: version + 1 })
    .where('association_id', '=', registrar.associationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await tx
    .updateTable('provider_vetting')
    .set({ vetted: toJson(details.vetted) })
    .where('registered_provider_id', '=', id)
    .execute()
  await keepTrace(tx, registrar, { id, version: version + 1, ...details })
  return true
}

/** Every state of a provider, newest first. */
export async function listRegisterChanges(
  tx: Tx,
  associationId: string,
  id: string,
): Promise<RegisterChange[]> {
  const rows = await tx
    .selectFrom('registered_provider_change as change')
    .leftJoin('person', 'person.id', 'changed_by')
    .selectAll('change')
    .select('person.name as changed_by_name')
    .where('change.association_id', '=', associationId)
    .where('registered_provider_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    changedBy: row.changed_by_name ?? '',
    changedAt: row.changed_at,
    isAnswer: row.question_id !== null,
    ...readDetails(row),
  }))
}

/** The words to search by, and the state for later: both follow from what was just saved. */
async function keepTrace(
  tx: Tx,
  { associationId, personId, at, questionId }: Registrar,
  { id, version, ...details }: RegisteredProvider,
): Promise<void> {
  const words = new Set([details.name, ...details.knownNames].flatMap(nameWords))
  await tx.deleteFrom('registered_provider_word').where('registered_provider_id', '=', id).execute()
  await sql`insert into registered_provider_word (registered_provider_id, association_id, word)
    select ${id}::uuid, ${associationId}::uuid, word from unnest(${[...words]}::text[]) word`.execute(tx)
  await tx
    .insertInto('registered_provider_change')
    .values({
      registered_provider_id: id,
      version,
      association_id: associationId,
      ...publicColumns(details),
      vetted: toJson(details.vetted),
      question_id: questionId ?? null,
      changed_by: personId,
      changed_at: at,
    })
    .execute()
}

function publicColumns({ name, knownNames, endorsements }: ProviderDetails) {
  return { name, known_names: [...knownNames], endorsements: toJson(endorsements) }
}

interface DetailsRow {
  readonly name: string
  readonly known_names: string[]
  readonly endorsements: unknown
  readonly vetted: unknown
}

function readDetails({ name, known_names: knownNames, endorsements, vetted }: DetailsRow): ProviderDetails {
  return { name, knownNames, endorsements: readStatements(endorsements), vetted: readStatements(vetted) }
}
