import { type RawBuilder, sql } from 'kysely'
import { inOneBreath } from './in-one-breath.ts'
import type { Db, Tx } from './tables.ts'

/** Who is asking; row-level security shows what belongs to any of these, and nothing without one. */
export interface Scope {
  readonly personId?: string
  readonly associationId?: string
  /** The hash of a secret that was shown: it opens its own row. */
  readonly secretHash?: string
  /** An address that the asker was proved to read. */
  readonly email?: string
}

/**
 * Runs the work in one transaction that sees what the scope opens; the scope ends with it. Questions that do not
 * wait for each other (`Promise.all`) are on their way together and answered in their order.
 */
export async function withScope<Result>(
  db: Db,
  scope: Scope,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inOneBreath(db, (tx) => widenScope(tx, scope, () => work(tx)))
}

/** Goes on in a wider scope; it is asked for first, so that it is set before anything that the work asks is answered. */
export async function widenScope<Result>(tx: Tx, scope: Scope, work: () => Promise<Result>): Promise<Result> {
  const scoped = setScope(tx, scope)
  const [result] = await Promise.all([work(), scoped])
  return result
}

/** Adds to the scope of a running transaction, where a first look decided what the next one may see. */
export async function setScope(tx: Tx, scope: Scope): Promise<void> {
  const settings: RawBuilder<unknown>[] = []
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined) settings.push(sql`set_config(${`attune.${name}`}, ${value}, true)`)
  }
  set('person', scope.personId)
  set('association', scope.associationId)
  set('secret', scope.secretHash)
  set('email', scope.email?.toLowerCase())
  if (settings.length > 0) await sql`select ${sql.join(settings)}`.execute(tx)
}
