import { sql } from 'kysely'
import { z } from 'zod'
import type { Fields } from '../../domain/fields.ts'
import type { Tx } from '../tables.ts'
import { toJson } from './to-json.ts'

export interface Draft {
  readonly personId: string
  /** Which form it is, such as `rsc/new` or an entry's id. */
  readonly formKey: string
  /** The page on which the form stands, where that has another address. */
  readonly standsAt?: string | undefined
  readonly fields: Fields
  readonly at: Date
}

const daysKept = 30

const FieldsSchema = z.record(z.string(), z.array(z.string()))

/** More than anybody has open; past it a script that runs wild fills no disk. */
const mostKept = 200

/** Keeps what was typed into a form, in place of what was kept before; forgets what was left for a month, or is the oldest of many. */
export async function keepDraft(
  tx: Tx,
  { personId, formKey, standsAt = formKey, fields, at }: Draft,
): Promise<void> {
  await sql`delete from form_draft where person_id = ${personId}::uuid
    and kept_at < ${at}::timestamptz - make_interval(days => ${daysKept})`.execute(tx)
  await sql`delete from form_draft where person_id = ${personId}::uuid and form_key in (
      select form_key from form_draft where person_id = ${personId}::uuid and form_key <> ${formKey}
      order by kept_at desc, form_key offset ${mostKept - 1})`.execute(tx)
  const kept = { fields: toJson(fields), kept_at: at, stands_at: standsAt }
  await tx
    .insertInto('form_draft')
    .values({ person_id: personId, form_key: formKey, ...kept })
    .onConflict((existing) => existing.columns(['person_id', 'form_key']).doUpdateSet(kept))
    .execute()
}

export async function findDraft(
  tx: Tx,
  personId: string,
  formKey: string,
): Promise<{ readonly fields: Fields; readonly keptAt: Date } | undefined> {
  const row = await tx
    .selectFrom('form_draft')
    .select(['fields', 'kept_at'])
    .where('person_id', '=', personId)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row && { fields: FieldsSchema.parse(row.fields), keptAt: row.kept_at }
}

/** What was typed into the forms of one page, by their form keys. */
export async function findDraftsOn(
  tx: Tx,
  personId: string,
  page: string,
): Promise<ReadonlyMap<string, Fields>> {
  const rows = await tx
    .selectFrom('form_draft')
    .select(['form_key', 'fields'])
    .where('person_id', '=', personId)
    .where(({ fn }) => fn.coalesce('stands_at', 'form_key'), '=', page)
    .execute()
  return new Map(rows.map((row) => [row.form_key, FieldsSchema.parse(row.fields)]))
}

export async function dropDraft(tx: Tx, personId: string, formKey: string): Promise<void> {
  await tx
    .deleteFrom('form_draft')
    .where('person_id', '=', personId)
    .where('form_key', '=', formKey)
    .execute()
}
