import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** The words of what somebody searches for, as those of names and addresses are kept. */
export async function searchWords(tx: Tx, given: string): Promise<readonly string[]> {
  const { rows } = await sql<{ words: string[] }>`select search_words(${given}) as words`.execute(tx)
  return rows[0]?.words ?? []
}

/** No letter sorts after it, so a word begins so if it lies between. */
export const afterAll = '\u{10ffff}'

/**
 * Whether an applicant of an association has a word for each of these that begins so. Bounds instead of LIKE, which
 * reads no index below row-level security.
 */
export function hasWords(
  associationId: string,
  personId: RawBuilder<unknown>,
  words: readonly string[],
): RawBuilder<boolean> {
  if (words.length === 0) return sql`false`
  const each = words.map(
    (word) => sql`${personId} in (select known.person_id from applicant_word known
      where known.association_id = ${associationId}::uuid and known.word >= ${word} and known.word < ${word + afterAll})`,
  )
  return sql`(${sql.join(each, sql` and `)})`
}
