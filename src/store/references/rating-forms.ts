import { type RatingForm, RatingFormSchema } from '../../domain/references/rating-form.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Db, Tx } from '../tables.ts'

export interface KeptForm {
  readonly version: number
  readonly form: RatingForm
  readonly changedAt: Date
}

/** An association's form of a version, or its latest; undefined where it has loaded none. */
export async function findRatingForm(
  tx: Db | Tx,
  associationId: string,
  version?: number,
): Promise<KeptForm | undefined> {
  const row = await tx
    .selectFrom('reference_form')
    .select(['version', 'body', 'changed_at'])
    .where('association_id', '=', associationId)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { version: row.version, form: RatingFormSchema.parse(row.body), changedAt: row.changed_at }
}

export async function listRatingForms(tx: Tx, associationId: string): Promise<KeptForm[]> {
  const rows = await tx
    .selectFrom('reference_form')
    .select(['version', 'body', 'changed_at'])
    .where('association_id', '=', associationId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    form: RatingFormSchema.parse(row.body),
    changedAt: row.changed_at,
  }))
}

interface NewForm {
  readonly associationId: string
  /** The version that was on the page; 0 for the first. */
  readonly after: number
  readonly form: RatingForm
  readonly byPersonId: string
  readonly at: Date
}

/** False where somebody else loaded one meanwhile. */
export async function insertRatingForm(tx: Tx, given: NewForm): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reference_form')
    .values({
      association_id: given.associationId,
      version: given.after + 1,
      body: toJson(given.form),
      changed_by: given.byPersonId,
      changed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
