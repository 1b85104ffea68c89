import type { TemplateKind } from '../../domain/letters/letter-kinds.ts'
import type { LetterTemplate } from '../../domain/letters/template.ts'
import type { Tx } from '../tables.ts'

export interface OwnTemplate {
  readonly kind: string
  readonly version: number
  /** Undefined where the association went back to the words that come along. */
  readonly template: LetterTemplate | undefined
  /** Null for somebody who is no longer there. */
  readonly changedBy: string | null
  readonly changedAt: Date
}

/** The latest version of each text that an association ever put into its own words. */
export async function listTemplates(
  tx: Tx,
  associationId: string,
  kinds?: readonly TemplateKind[],
): Promise<OwnTemplate[]> {
  const rows = await tx
    .selectFrom('letter_template')
    .leftJoin('person', 'person.id', 'letter_template.changed_by')
    .distinctOn('kind')
    .select(['kind', 'version', 'subject', 'body', 'person.name as changedBy', 'changed_at as changedAt'])
    .where('association_id', '=', associationId)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ subject, body, ...rest }) => ({
    ...rest,
    template: subject === null || body === null ? undefined : { subject, body },
  }))
}

interface NewTemplate {
  readonly associationId: string
  readonly kind: TemplateKind
  /** The version that was changed; 0 for the first. */
  readonly after: number
  readonly template: LetterTemplate | undefined
  readonly byPersonId: string
  readonly at: Date
}

/** False where somebody else changed it meanwhile. */
export async function insertTemplate(tx: Tx, given: NewTemplate): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('letter_template')
    .values({
      association_id: given.associationId,
      kind: given.kind,
      version: given.after + 1,
      subject: given.template?.subject ?? null,
      body: given.template?.body ?? null,
      changed_by: given.byPersonId,
      changed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
