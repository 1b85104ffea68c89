import type { Tx } from '../tables.ts'

export interface SignInRequest {
  readonly id: string
  readonly email: string
  readonly browserHash: string
  readonly codeHash: string
  readonly codeSalt: string
  readonly tries: number
  readonly nextPath: string | undefined
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly consumedAt: Date | undefined
}

type NewSignInRequest = Omit<SignInRequest, 'id' | 'tries' | 'consumedAt'> & {
  readonly linkHash: string
}

/** After so many wrong codes a request is void, link and all. */
export const mostTries = 5

export async function insertSignInRequest(tx: Tx, request: NewSignInRequest): Promise<void> {
  await tx
    .insertInto('sign_in_request')
    .values({
      email: request.email,
      link_hash: request.linkHash,
      browser_hash: request.browserHash,
      code_hash: request.codeHash,
      code_salt: request.codeSalt,
      next_path: request.nextPath ?? null,
      asked_at: request.askedAt,
      expires_at: request.expiresAt,
    })
    .execute()
}

/** The request of a link; the transaction's scope must name the link's hash. */
export async function findRequestOfLink(tx: Tx, linkHash: string): Promise<SignInRequest | undefined> {
  const row = await tx
    .selectFrom('sign_in_request')
    .selectAll()
    .where('link_hash', '=', linkHash)
    .executeTakeFirst()
  return row && requestOf(row)
}

/** The latest request of a browser; the transaction's scope must name the browser's hash. */
export async function findLatestRequestOfBrowser(
  tx: Tx,
  browserHash: string,
): Promise<SignInRequest | undefined> {
  const row = await tx
    .selectFrom('sign_in_request')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && requestOf(row)
}

/** False when it was consumed, has expired or is void meanwhile: of two posts one wins. */
export async function markConsumedByLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await openRequest(tx, id, now)
    .where('tries', '<', mostTries)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The same for a right code, whose try was counted before. */
export async function markConsumedByCode(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await openRequest(tx, id, now).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Counts a try before the code is compared, so that many at once are no more than one by one.
 * Answers how many are used up with it, or undefined where none was left.
 */
export async function markTry(tx: Tx, id: string): Promise<number | undefined> {
  const row = await tx
    .updateTable('sign_in_request')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '<', mostTries)
    .returning('tries')
    .executeTakeFirst()
  return row?.tries
}

function openRequest(tx: Tx, id: string, now: Date) {
  return tx
    .updateTable('sign_in_request')
    .set({ consumed_at: now })
    .where('id', '=', id)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
}

function requestOf(row: {
  id: string
  email: string
  browser_hash: string
  code_hash: string
  code_salt: string
  tries: number
  next_path: string | null
  asked_at: Date
  expires_at: Date
  consumed_at: Date | null
}): SignInRequest {
  return {
    id: row.id,
    email: row.email,
    browserHash: row.browser_hash,
    codeHash: row.code_hash,
    codeSalt: row.code_salt,
    tries: row.tries,
    nextPath: row.next_path ?? undefined,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    consumedAt: row.consumed_at ?? undefined,
  }
}
