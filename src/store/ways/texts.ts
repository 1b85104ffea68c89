import type { AssociationText, TextSignature, TextVersion } from '../../domain/ways/association-text.ts'
import { finding, listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

const versionColumns = ['kind', 'version', 'title', 'hash', 'valid_from as validFrom'] as const

/** All versions of an association's texts, without their words. */
export const listTextVersions = listing<[associationId: string], TextVersion>((tx, associationId) =>
  tx
    .selectFrom('association_text')
    .select(versionColumns)
    .where('association_id', '=', associationId)
    .orderBy('kind')
    .orderBy('version'),
)

export const findText = finding<[associationId: string, kind: string, version: number], AssociationText>(
  (tx, associationId, kind, version) =>
    tx
      .selectFrom('association_text')
      .select([...versionColumns, 'body'])
      .where('association_id', '=', associationId)
      .where('kind', '=', kind)
      .where('version', '=', version),
)

export interface LoadedVersion extends TextVersion {
  readonly loadedBy: string | null
  readonly loadedAt: Date
}

/** The same with who loaded each and when, the newest first. */
export function listLoadedTexts(tx: Tx, associationId: string): Promise<LoadedVersion[]> {
  return tx
    .selectFrom('association_text')
    .leftJoin('person', 'person.id', 'association_text.loaded_by')
    .select([...versionColumns, 'person.name as loadedBy', 'loaded_at as loadedAt'])
    .where('association_id', '=', associationId)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute()
}

interface NewText extends AssociationText {
  readonly associationId: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where somebody else loaded that version meanwhile. */
export async function insertText(tx: Tx, given: NewText): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('association_text')
    .values({
      association_id: given.associationId,
      kind: given.kind,
      version: given.version,
      title: given.title,
      body: given.body,
      hash: given.hash,
      valid_from: given.validFrom,
      loaded_by: given.byPersonId,
      loaded_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What was signed with an application, in the order of signing. */
export const listSignatures = listing<[applicationId: string], TextSignature>((tx, applicationId) =>
  tx
    .selectFrom('text_signature')
    .select(['id', 'kind', 'version', 'hash', 'typed_name as typedName', 'signed_on as signedOn'])
    .where('application_id', '=', applicationId)
    .orderBy('signed_at')
    .orderBy('id'),
)

interface NewSignature extends TextSignature {
  readonly applicationId: string
  readonly associationId: string
  readonly personId: string
  readonly at: Date
}

/** False where this version was signed with the application before. */
export async function insertSignature(tx: Tx, given: NewSignature): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('text_signature')
    .values({
      id: given.id,
      application_id: given.applicationId,
      association_id: given.associationId,
      person_id: given.personId,
      kind: given.kind,
      version: given.version,
      hash: given.hash,
      typed_name: given.typedName,
      signed_on: given.signedOn,
      signed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
