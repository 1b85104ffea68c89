import type { Day } from '../../standards/day.ts'
import type { Category } from '../../standards/vocabulary.ts'
import type { Tx } from '../tables.ts'
import type { RaterOutcome } from './tables.ts'

/** What an association found out about a rater: endorsed, vetted in place of it, or neither. */
export interface RaterStanding {
  readonly raterEmail: string
  /** Of the finding that holds. */
  readonly number: number
  readonly outcome: RaterOutcome
  readonly category: Category | null
  readonly since: Day | null
  readonly until: Day | null
}

export async function listRaterStandings(
  tx: Tx,
  associationId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, RaterStanding>> {
  if (emails.length === 0) return new Map()
  const rows = await tx
    .selectFrom('rater_standing')
    .select(['rater_email as raterEmail', 'number', 'outcome', 'category', 'since', 'until'])
    .where('association_id', '=', associationId)
    .where('rater_email', 'in', emails)
    .execute()
  return new Map(rows.map((row) => [row.raterEmail, row]))
}

/** Everything that was found of a rater, the latest first, with how it is known; for staff. */
export function listVettings(tx: Tx, associationId: string, email: string) {
  return tx
    .selectFrom('rater_vetting')
    .select(['number', 'outcome', 'category', 'since', 'until', 'note', 'decided_at as decidedAt'])
    .where('association_id', '=', associationId)
    .where('rater_email', '=', email)
    .orderBy('number', 'desc')
    .execute()
}

export interface NewVetting extends Omit<RaterStanding, 'number'> {
  readonly associationId: string
  /** The finding that was on the page; 0 where there was none. */
  readonly after: number
  readonly note: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where a colleague found something meanwhile. */
export async function insertVetting(tx: Tx, given: NewVetting): Promise<boolean> {
  const { outcome, category, since, until } = given
  const number = given.after + 1
  const found = { number, outcome, category, since, until }
  const key = { association_id: given.associationId, rater_email: given.raterEmail }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rater_vetting')
    .values({ ...key, ...found, note: given.note, decided_by: given.byPersonId, decided_at: given.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await tx
    .insertInto('rater_standing')
    .values({ ...key, ...found })
    .onConflict((conflict) => conflict.columns(['association_id', 'rater_email']).doUpdateSet(found))
    .execute()
  return true
}
