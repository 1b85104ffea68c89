import { sql } from 'kysely'
import type { HeldApplication, Holdings, Staying } from '../../domain/account/plan-deletion.ts'
import { countEndorsementsOf } from '../endorsements/endorsements.ts'
import { lockRoles } from '../sign-in/accounts.ts'
import type { Tx } from '../tables.ts'
import { setScope } from '../with-scope.ts'

export interface Person {
  readonly name: string
  readonly email: string
}

export function findPerson(tx: Tx, personId: string): Promise<Person | undefined> {
  return tx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst()
}

/** What goes or stays when a person leaves. */
export async function loadHoldings(tx: Tx, personId: string): Promise<Holdings> {
  const [entries, files] = [
    await countOwn(tx, 'portfolio_entry', personId),
    await countOwn(tx, 'stored_file', personId),
  ]
  const roles = await tx
    .selectFrom('association_role')
    .innerJoin('association', 'association.id', 'association_role.association_id')
    .select(['role', 'association.id as associationId', 'association.name'])
    .where('person_id', '=', personId)
    .execute()
  const applications = await listHeldApplications(tx, personId)
  const openReviews = await countOpenReviews(tx, personId)
  const onlyAdministratorOf: string[] = []
  // In one order everywhere, so that two who leave never wait for each other.
  const administered = roles
    .filter(({ role }) => role === 'administrator')
    .sort((a, b) => (a.associationId < b.associationId ? -1 : 1))
  for (const { associationId, name } of administered) {
    if (!(await hasOtherAdministrator(tx, associationId, personId))) onlyAdministratorOf.push(name)
  }
  const wordsToOthers = await countWordsToOthers(tx)
  const registerEntries = await countEndorsementsOf(tx, personId)
  const counts = { entries, files, roles: roles.length, openReviews, wordsToOthers, registerEntries }
  return { ...counts, applications, onlyAdministratorOf }
}

function listHeldApplications(tx: Tx, personId: string): Promise<HeldApplication[]> {
  return tx
    .selectFrom('application')
    .innerJoin('association', 'association.id', 'application.association_id')
    .select(['application.id', 'association.name as association', 'standard', 'state'])
    .select(sql<Staying>`what_stays_of(application.id)`.as('stays'))
    .where('person_id', '=', personId)
    .orderBy('opened_at')
    .orderBy('application.id')
    .execute()
}

async function countOpenReviews(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('review')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reviewer_id', '=', personId)
    .where('state', '=', 'assigned')
    .executeTakeFirstOrThrow()
  return count
}

async function countOwn(tx: Tx, table: 'portfolio_entry' | 'stored_file', personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .$if(table === 'portfolio_entry', (query) => query.where(sql<boolean>`removed_at is null`))
    .executeTakeFirstOrThrow()
  return count
}

/** Locks the roles, so that two administrators do not leave, or one leaves while the other is removed. */
async function hasOtherAdministrator(tx: Tx, associationId: string, personId: string): Promise<boolean> {
  await setScope(tx, { associationId })
  await lockRoles(tx, associationId)
  const other = await tx
    .selectFrom('association_role')
    .select('person_id')
    .where('association_id', '=', associationId)
    .where('role', '=', 'administrator')
    .where('person_id', '<>', personId)
    .executeTakeFirst()
  return other !== undefined
}

async function countWordsToOthers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count_words_to_others() as count`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Takes away what is the person's of the scope, and the name where it need not stay. */
export async function deleteOwnAccount(tx: Tx, keepsName: boolean): Promise<void> {
  await sql`select delete_account(${keepsName})`.execute(tx)
}
