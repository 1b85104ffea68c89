import { sql } from 'kysely'
import type { HeldRole, Role } from '../../domain/rights.ts'
import { codeOf } from '../store-problem.ts'
import type { Tx } from '../tables.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Whether the person has said how they are called. */
  readonly isWelcomed: boolean
}

const uniqueViolation = '23505'
const columns = ['id', 'name', 'email', 'welcomed_at'] as const

/** The transaction's scope must name the address. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('person')
    .select(columns)
    .where(sql`lower(email)`, '=', email)
    .executeTakeFirst()
  return row && accountOf(row)
}

/**
 * A new account of an address that was confirmed, or the one that another post made meanwhile. The
 * transaction's scope must name the address.
 */
export async function insertAccount(tx: Tx, email: string): Promise<{ account: Account; isNew: boolean }> {
  const row = await tx
    .insertInto('person')
    .values({ name: email, email })
    .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
    .returning(columns)
    .executeTakeFirst()
  if (row) return { account: accountOf(row), isNew: true }
  const other = await findAccountByEmail(tx, email)
  if (!other) throw new Error('An address is taken by an account that cannot be seen.')
  return { account: other, isNew: false }
}

/** The transaction's scope must name the person. */
export async function getAccount(tx: Tx, personId: string): Promise<Account> {
  return accountOf(
    await tx.selectFrom('person').select(columns).where('id', '=', personId).executeTakeFirstOrThrow(),
  )
}

/** Roles in all associations; the transaction's scope must name the person. */
export async function listHeldRoles(tx: Tx, personId: string): Promise<HeldRole[]> {
  const rows = await tx
    .selectFrom('association_role')
    .innerJoin('association', 'association.id', 'association_id')
    .select(['association_id as id', 'short_id as shortId', 'name', 'role'])
    .where('person_id', '=', personId)
    .orderBy('short_id')
    .orderBy('role')
    .execute()
  return rows.map(({ role, ...association }) => ({ association, role }))
}

export async function markWelcomed(tx: Tx, personId: string, name: string, now: Date): Promise<void> {
  await tx.updateTable('person').set({ name, welcomed_at: now }).where('id', '=', personId).execute()
}

export async function changeName(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.updateTable('person').set({ name }).where('id', '=', personId).execute()
}

/** Fails where another account has the address: see isAddressTaken. */
export async function changeEmail(tx: Tx, personId: string, email: string): Promise<void> {
  await tx.updateTable('person').set({ email }).where('id', '=', personId).execute()
}

/** Whether a transaction failed because two accounts would have had one address. */
export function isAddressTaken(error: unknown): boolean {
  return codeOf(error) === uniqueViolation
}

/** Nothing happens where the role is held already. The transaction's scope must name the association. */
export async function insertRole(tx: Tx, associationId: string, personId: string, role: Role): Promise<void> {
  await tx
    .insertInto('association_role')
    .values({ association_id: associationId, person_id: personId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Lets one transaction at a time decide about the roles of an association. */
export async function lockRoles(tx: Tx, associationId: string): Promise<void> {
  const key = `roles of ${associationId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}

/** The transaction's scope must name the association. */
export async function deleteRole(tx: Tx, associationId: string, personId: string, role: Role): Promise<void> {
  await tx
    .deleteFrom('association_role')
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .execute()
}

function accountOf(row: { id: string; name: string; email: string; welcomed_at: Date | null }): Account {
  return { id: row.id, name: row.name, email: row.email, isWelcomed: row.welcomed_at !== null }
}
