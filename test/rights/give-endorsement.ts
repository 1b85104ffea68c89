import { before } from './belongings.ts'
import { asOwner } from './owner.ts'
import type { Place, Resident } from './world.ts'

/** An Endorsement of an applicant, which the public register does not list, and its renewal. */
export function giveEndorsement({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, role, canary, objects } = resident
  const association_id = associationIds[association]
  return asOwner(database, async (_, insert) => {
    if (role !== 'applicant') return
    const { endorsement, renewal } = objects
    await insert('endorsements', {
      ...{ id: endorsement, association_id, person_id: id, number: endorsement.toUpperCase() },
      ...{ category: 'imhs', standard: 'vaimh/imhm-clinical', edition: '2024-01', name_shown: canary },
      ...{ state: 'active', awarded_on: '2026-11-01', awarded_at: before(7) },
    })
    await insert('endorsement_changes', {
      ...{ endorsement_id: endorsement, number: 1, association_id, step: 'award', to_state: 'active' },
      ...{ on_day: '2026-11-01', at: before(7) },
    })
    await insert('renewals', {
      ...{
        id: renewal,
        association_id,
        person_id: id,
        period_from: '2026-01-01',
        period_until: '2026-12-31',
      },
      ...{ opens_on: '2026-10-01', due_on: '2026-12-31', grace_until: '2027-01-31', lapses_on: '2027-02-01' },
      ...{ state: 'open', state_since: before(7) },
    })
    await insert('renewal_lines', { renewal_id: renewal, endorsement_id: endorsement, association_id })
  })
}
