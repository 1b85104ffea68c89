import type { Tx } from '../tables.ts'

interface NewLink {
  readonly personId: string
  readonly entryId: string
  readonly associationId: string
  readonly registeredProviderId: string
  readonly at: Date
}

/** Says who a provider of the portfolio is in the register of an association, in place of what was said before. */
export async function putProviderLink(tx: Tx, link: NewLink): Promise<void> {
  const target = { registered_provider_id: link.registeredProviderId, linked_at: link.at }
  await tx
    .insertInto('provider_link')
    .values({
      association_id: link.associationId,
      entry_id: link.entryId,
      person_id: link.personId,
      ...target,
    })
    .onConflict((existing) => existing.columns(['association_id', 'entry_id']).doUpdateSet(target))
    .execute()
}

export async function dropProviderLink(
  tx: Tx,
  { personId, entryId, associationId }: Pick<NewLink, 'personId' | 'entryId' | 'associationId'>,
): Promise<void> {
  await tx
    .deleteFrom('provider_link')
    .where('person_id', '=', personId)
    .where('entry_id', '=', entryId)
    .where('association_id', '=', associationId)
    .execute()
}

export interface ProviderLink {
  readonly entryId: string
  readonly association: { readonly id: string; readonly shortId: string; readonly name: string }
  readonly registeredProviderId: string
  readonly name: string
}

/** Whom a person found in registers. */
export async function listProviderLinks(tx: Tx, personId: string): Promise<ProviderLink[]> {
  const rows = await tx
    .selectFrom('provider_link as link')
    .innerJoin('registered_provider as registered', 'registered.id', 'link.registered_provider_id')
    .innerJoin('association', 'association.id', 'link.association_id')
    .select(['link.entry_id', 'registered.id', 'registered.name'])
    .select(['association.id as association_id', 'short_id', 'association.name as association_name'])
    .where('link.person_id', '=', personId)
    .orderBy('short_id')
    .execute()
  return rows.map((row) => ({
    entryId: row.entry_id,
    association: { id: row.association_id, shortId: row.short_id, name: row.association_name },
    registeredProviderId: row.id,
    name: row.name,
  }))
}

/** Keeps the address that a person has of a provider. */
export async function putProviderEmail(
  tx: Tx,
  { personId, entryId, email }: { personId: string; entryId: string; email: string },
): Promise<void> {
  await tx
    .insertInto('provider_contact')
    .values({ entry_id: entryId, person_id: personId, email })
    .onConflict((existing) => existing.column('entry_id').doUpdateSet({ email }))
    .execute()
}

/** The addresses that a person has, by provider. */
export async function listProviderEmails(tx: Tx, personId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('provider_contact')
    .select(['entry_id', 'email'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(({ entry_id, email }) => [entry_id, email]))
}

/** The associations in which a person is an applicant: those that are asked. */
export async function listApplicantAssociations(tx: Tx, personId: string) {
  return tx
    .selectFrom('association_role')
    .innerJoin('association', 'association.id', 'association_id')
    .select(['association.id', 'short_id as shortId', 'association.name', 'time_zone as timeZone'])
    .where('person_id', '=', personId)
    .where('role', '=', 'applicant')
    .orderBy('association.name')
    .execute()
}
