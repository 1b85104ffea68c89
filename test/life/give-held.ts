import { randomUUID } from 'node:crypto'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

interface Held {
  readonly associationId: string
  readonly personId: string
  readonly state?: string
  readonly name?: string
  readonly category?: string
  readonly awardedOn?: string
  readonly number?: string
}

/** An Endorsement that somebody was awarded, as it stands now. */
export async function giveHeld(database: TestDatabase, held: Held): Promise<string> {
  const { associationId, personId, state = 'active', name = 'Rosa Delgado' } = held
  const { category = 'imhm-clinical', awardedOn = '2020-05-01' } = held
  const id = randomUUID()
  const about = { association_id: associationId, endorsement_id: id }
  const awardedAt = new Date(`${awardedOn}T17:00:00Z`)
  await asOwner(database, async (_, insert) => {
    await insert('endorsements', {
      ...{ id, association_id: associationId, person_id: personId, category, state },
      ...{ number: held.number ?? id.toUpperCase(), standard: `vaimh/${category}`, edition: '2024-01' },
      ...{ name_shown: name, awarded_on: awardedOn, awarded_at: awardedAt },
    })
    const change = { ...about, on_day: awardedOn, at: awardedAt }
    await insert('endorsement_changes', { ...change, number: 1, step: 'award', to_state: 'active' })
    if (state !== 'active')
      await insert('endorsement_changes', {
        ...{ ...about, number: 2, step: state === 'lapsed' ? 'lapse' : 'retire', from_state: 'active' },
        ...{ to_state: state, on_day: '2025-01-01', at: new Date('2025-01-01T17:00:00Z') },
      })
  })
  return id
}
