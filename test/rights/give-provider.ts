import { hashSecret } from '../../src/services/sign-in/secrets.ts'
import type { Objects } from './objects.ts'
import type { Insert } from './owner.ts'

interface Giver {
  readonly id: string
  readonly canary: string
  readonly objects: Objects
}

/** A provider whom somebody asks about, a link to confirm hours, and an entry in the register, whose names are public. */
export async function giveProvider(
  insert: Insert,
  associationId: string,
  { id, canary, objects }: Giver,
  at: Date,
): Promise<void> {
  const ofAssociation = { association_id: associationId }
  const known = { name: 'Somebody registered', known_names: [], endorsements: '[]' }
  await insert('registered_provider', { id: objects.registered, ...ofAssociation, ...known })
  const ofProvider = { ...ofAssociation, registered_provider_id: objects.registered }
  await insert('provider_vetting', { ...ofProvider, vetted: '[]' })
  await insert('registered_provider_change', {
    ...ofProvider,
    ...known,
    vetted: '[]',
    version: 1,
    changed_by: id,
    changed_at: at,
  })
  await insert('provider_question', { id: objects.question, ...ofAssociation, name: canary, opened_at: at })
  await insert('provider_asker', {
    ...ofAssociation,
    question_id: objects.question,
    entry_id: objects.entries.providers,
    person_id: id,
    asked_at: at,
  })
  await insert('confirmation_request', {
    id: objects.request,
    person_id: id,
    entry_id: objects.entries.providers,
    provider_name: canary,
    email: `provider-of-${canary}@example.org`,
    secret_hash: hashSecret(objects.confirmSecret),
    asked_at: at,
    sent_at: at,
    expires_at: new Date(at.getTime() + 60 * 24 * 60 * 60_000),
  })
}
