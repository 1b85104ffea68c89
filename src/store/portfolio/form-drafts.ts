import { sql } from 'kysely'
import { type FormFields, FormFieldsSchema } from '../../domain/portfolio/form.ts'
import type { Tx } from '../tables.ts'
import { toJson } from './to-json.ts'

export interface Draft {
  readonly personId: string
  /** Which form it is, such as `rsc/new` or an entry's id. */
  readonly formKey: string
  readonly fields: FormFields
  readonly at: Date
}

const daysKept = 30

/** Keeps what was typed into a form, in place of what was kept before; forgets what was left for a month. */
export async function keepDraft(tx: Tx, { personId, formKey, fields, at }: Draft): Promise<void> {
  await sql`delete from form_draft where person_id = ${personId}::uuid
    and kept_at < ${at}::timestamptz - make_interval(days => ${daysKept})`.execute(tx)
  const kept = { fields: withoutNul(fields), kept_at: at }
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
): Promise<{ readonly fields: FormFields; readonly keptAt: Date } | undefined> {
  const row = await tx
    .selectFrom('form_draft')
    .select(['fields', 'kept_at'])
    .where('person_id', '=', personId)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row && { fields: FormFieldsSchema.parse(row.fields), keptAt: row.kept_at }
}

export async function dropDraft(tx: Tx, personId: string, formKey: string): Promise<void> {
  await tx
    .deleteFrom('form_draft')
    .where('person_id', '=', personId)
    .where('form_key', '=', formKey)
    .execute()
}

/** PostgreSQL keeps no U+0000, which nobody types. */
function withoutNul(fields: FormFields): string {
  const clean = (text: string) => text.replaceAll('\u0000', '')
  const kept = Object.entries(fields).map(([name, value]) => [
    clean(name).toWellFormed(),
    typeof value === 'string' ? clean(value) : value.map(clean),
  ])
  return toJson(Object.fromEntries(kept))
}
