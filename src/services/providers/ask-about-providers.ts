import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { isOfUnknownStanding } from '../../domain/providers/standing.ts'
import { listSection } from '../../store/portfolio/list-section.ts'
import { askQuestion } from '../../store/providers/ask-question.ts'
import {
  listApplicantAssociations,
  listProviderEmails,
  listProviderLinks,
} from '../../store/providers/provider-links.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { getProvider } from './get-provider.ts'

interface Asker {
  readonly personId: string
  readonly now: Date
  readonly newId: () => string
}

/** `asked` counts the associations: those in which the person is an applicant. */
type AskingAbout = { readonly asked: number } | { readonly refused: 'no-association' | 'no-name' }

/** Asks the associations about one provider of the portfolio, once each, whatever its person entered of it. */
export async function askAboutProvider(
  db: Db,
  { entryId, ...asker }: Asker & { readonly entryId: string },
): Promise<AskingAbout> {
  return withScope(db, { personId: asker.personId }, async (tx) => {
    const provider = await getProvider(tx, asker.personId, entryId)
    if (!provider.body.name) return { refused: 'no-name' }
    const asked = await askAbout(tx, asker, [provider])
    return asked === 0 ? { refused: 'no-association' } : { asked }
  })
}

/**
 * Turns every provider of unknown standing, whom nobody found in a register, into a question to the
 * associations. May be called as often as one likes: what was asked is not asked again.
 */
export async function askAboutUnknownProviders(db: Db, asker: Asker): Promise<void> {
  await withScope(db, { personId: asker.personId }, async (tx) => {
    const linked = new Set((await listProviderLinks(tx, asker.personId)).map(({ entryId }) => entryId))
    const providers = await listSection(tx, asker.personId, 'providers')
    const unknown = providers.filter(
      ({ id, body }) => body.name && isOfUnknownStanding(body) && !linked.has(id),
    )
    await askAbout(tx, asker, unknown)
  })
}

async function askAbout(
  tx: Tx,
  { personId, now, newId }: Asker,
  providers: readonly PortfolioEntry<'providers'>[],
): Promise<number> {
  if (providers.length === 0) return 0
  const associations = await listApplicantAssociations(tx, personId)
  const emails = await listProviderEmails(tx, personId)
  for (const { id: entryId, body } of providers)
    for (const association of associations)
      await askQuestion(tx, {
        associationId: association.id,
        personId,
        entryId,
        provider: { name: (body.name ?? '').slice(0, 200), email: emails.get(entryId) ?? null },
        at: now,
        newId: newId(),
      })
  return associations.length
}
