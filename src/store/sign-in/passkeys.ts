import type { Selectable } from 'kysely'
import type { Tx } from '../tables.ts'
import type { SignInTables } from './tables.ts'

export interface Passkey {
  readonly id: string
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
  readonly label: string
  readonly addedAt: Date
  readonly usedAt: Date | undefined
}

type NewPasskey = Omit<Passkey, 'id' | 'usedAt'> & { readonly credentialHash: string }

/** False where the passkey is known already, of this person or another. */
export async function insertPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      credential_hash: passkey.credentialHash,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      label: passkey.label,
      added_at: passkey.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The transaction's scope must name the hash of the credential's id. */
export async function findPasskey(tx: Tx, credentialHash: string): Promise<Passkey | undefined> {
  const row = await tx
    .selectFrom('passkey')
    .selectAll()
    .where('credential_hash', '=', credentialHash)
    .executeTakeFirst()
  return row && passkeyOf(row)
}

export async function listPasskeys(tx: Tx, personId: string): Promise<Passkey[]> {
  const rows = await tx
    .selectFrom('passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .execute()
  return rows.map(passkeyOf)
}

/**
 * Keeps the counter that the passkey came with. False where it did not grow, as with a copied
 * passkey; passkeys without a counter always say 0.
 */
export async function markPasskeyUsed(tx: Tx, id: string, counter: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

function passkeyOf(row: Selectable<SignInTables['passkey']>): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: Uint8Array.from(row.public_key),
    counter: row.counter,
    transports: row.transports,
    label: row.label,
    addedAt: row.added_at,
    usedAt: row.used_at ?? undefined,
  }
}
