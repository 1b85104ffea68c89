import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** A letter exactly as it was sent. */
export interface KeptLetter {
  readonly id: string
  readonly applicationId: string
  readonly kind: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly sentAt: Date
}

const columns = [
  'id',
  'application_id as applicationId',
  'kind',
  'subject',
  'paragraphs',
  'sent_at as sentAt',
] as const

export async function insertLetter(
  tx: Tx,
  given: KeptLetter & { readonly associationId: string; readonly personId: string },
): Promise<void> {
  await tx
    .insertInto('letter')
    .values({
      id: given.id,
      association_id: given.associationId,
      application_id: given.applicationId,
      person_id: given.personId,
      kind: given.kind,
      subject: given.subject,
      paragraphs: JSON.stringify(given.paragraphs),
      sent_at: given.sentAt,
    })
    .execute()
}

export function findLetter(tx: Tx, applicationId: string, id: string): Promise<KeptLetter | undefined> {
  return tx
    .selectFrom('letter')
    .select(columns)
    .where('application_id', '=', applicationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** All letters about an application, the newest first. */
export const listLetters = listing<[applicationId: string], KeptLetter>((tx, applicationId) =>
  tx
    .selectFrom('letter')
    .select(columns)
    .where('application_id', '=', applicationId)
    .orderBy('sent_at', 'desc')
    .orderBy('id'),
)

/** Applications that a letter can be tried with, those that moved last first; never one's own. */
export function listForPreview(tx: Tx, associationId: string, personId: string) {
  return tx
    .selectFrom((eb) =>
      eb
        .selectFrom('application')
        .select(['id', 'person_id', 'standard', 'edition', 'state_since'])
        .where('association_id', '=', associationId)
        .where('person_id', '<>', personId)
        .orderBy('state_since', 'desc')
        .limit(50)
        .as('latest'),
    )
    .innerJoin('person', 'person.id', 'latest.person_id')
    .select(['latest.id', 'person.name', 'standard', 'edition'])
    .orderBy('state_since', 'desc')
    .execute()
}
