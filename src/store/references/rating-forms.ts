import { sql } from 'kysely'
import { type RatingForm, RatingFormSchema } from '../../domain/references/rating-form.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Db, Tx } from '../tables.ts'

export interface KeptForm {
  readonly version: number
  readonly form: RatingForm
}

/** The form of a version, whatever it was loaded for. */
export async function findRatingForm(
  tx: Db | Tx,
  associationId: string,
  version: number,
): Promise<KeptForm | undefined> {
  const row = await tx
    .selectFrom('reference_form')
    .select(['version', 'body'])
    .where('association_id', '=', associationId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && { version: row.version, form: RatingFormSchema.parse(row.body) }
}

/** A version as it was loaded for an Endorsement, or for all of them; one without a form says that the common one holds. */
export interface FormVersion {
  readonly version: number
  readonly standard: string | null
  readonly form: RatingForm | null
  readonly changedAt: Date
}

/** All versions of an association, the newest first. */
export async function listRatingForms(tx: Db | Tx, associationId: string): Promise<FormVersion[]> {
  const rows = await tx
    .selectFrom('reference_form')
    .select(['version', 'standard', 'is_common', 'body', 'changed_at'])
    .where('association_id', '=', associationId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, standard, is_common, body, changed_at }) => ({
    ...{ version, standard, changedAt: changed_at },
    form: is_common ? null : RatingFormSchema.parse(body),
  }))
}

/** The latest of an Endorsement and the latest of all: what holds for a reference that is begun. */
export async function findFormsFor(
  tx: Db | Tx,
  associationId: string,
  standard: string | null,
): Promise<{ readonly own: LatestForm | undefined; readonly common: LatestForm | undefined }> {
  const { rows } = await sql<LatestForm & { standard: string | null }>`
    select distinct on (standard) standard, version, is_common as "isCommon", body from reference_form
    where association_id = ${associationId}::uuid and (standard is null or standard = ${standard}::text)
    order by standard, version desc`.execute(tx)
  return {
    own: rows.find((row) => row.standard !== null),
    common: rows.find((row) => row.standard === null),
  }
}

export interface LatestForm {
  readonly version: number
  readonly isCommon: boolean
  readonly body: unknown
}

interface NewForm {
  readonly associationId: string
  /** The Endorsement that it is for; null for all that have none of their own. */
  readonly standard: string | null
  /** The version of it that was on the page; 0 for the first. */
  readonly after: number
  /** Null where the common one holds again. */
  readonly form: RatingForm | null
  readonly byPersonId: string
  readonly at: Date
}

/** The number of the new version; undefined where somebody else loaded one in the same moment, or meanwhile. */
export async function insertRatingForm(tx: Tx, given: NewForm): Promise<number | undefined> {
  const { associationId, standard, after, form, byPersonId, at } = given
  const { rows } = await sql<{ version: number }>`
    insert into reference_form (association_id, version, standard, is_common, body, changed_by, changed_at)
    select ${associationId}::uuid, coalesce(max(version), 0) + 1, ${standard}::text, ${form === null},
      ${toJson(form ?? {})}::jsonb, ${byPersonId}::uuid, ${at}::timestamptz
    from reference_form where association_id = ${associationId}::uuid
    having coalesce(max(version) filter (where standard is not distinct from ${standard}::text), 0) = ${after}::int
    on conflict do nothing returning version`.execute(tx)
  return rows[0]?.version
}
