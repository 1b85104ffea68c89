import { hashSecret } from '../../src/services/sign-in/secrets.ts'
import { before } from './belongings.ts'
import { asOwner } from './owner.ts'
import type { Place, Resident } from './world.ts'

/** A time away that an applicant asked for, and a wish to hold the Endorsement again. */
export function giveLife({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id: person_id, association, role, canary, objects } = resident
  const association_id = associationIds[association]
  return asOwner(database, async (_, insert) => {
    await insert('agencies', {
      ...{
        id: objects.agency,
        association_id,
        name: `Agency ${objects.agency}`,
        contact_email: 'office@example.org',
      },
      ...{ secret_hash: hashSecret(objects.agencySecret), link_until: '2027-05-01', link_sent_at: before(3) },
      ...{ added_by: person_id, added_at: before(6) },
    })
    if (role !== 'applicant') return
    const { lifeCase, comingBack, endorsement } = objects
    await insert('life_cases', {
      ...{ id: lifeCase, association_id, person_id, kind: 'medical-leave', state: 'asked' },
      ...{ from_day: '2026-11-01', until_day: '2027-01-31', asked_at: before(5) },
    })
    await insert('life_case_words', { case_id: lifeCase, association_id, person_id, said: canary })
    await insert('reinstatements', {
      ...{ id: comingBack, association_id, person_id, endorsement_id: endorsement },
      ...{ state: 'asked', asked_at: before(4), said: canary },
    })
  })
}
