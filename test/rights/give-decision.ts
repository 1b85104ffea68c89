import { before } from './belongings.ts'
import { asOwner } from './owner.ts'
import type { Place, Resident } from './world.ts'

/** An applicant's deferral with its letter and a withdrawn appeal, and a seat on the committee for those whose role has one. */
export function giveDecision({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, role, canary, objects } = resident
  const { application, letter, appeal, membership } = objects
  const of = { association_id: associationIds[association], person_id: id }
  const about = { ...of, application_id: application }
  const reasons = JSON.stringify([{ code: 'own-words', words: canary }])
  return asOwner(database, async (client, insert) => {
    await insert('committee_member', { ...of, id: membership, since: before(30), appointed_by: id })
    if (role !== 'applicant') return
    await client.query('update application set submitted_at = $2 where id = $1', [application, before(8)])
    await insert('letter', {
      ...{ ...about, id: letter, kind: 'deferred', subject: canary, sent_at: before(6) },
      paragraphs: JSON.stringify([canary]),
    })
    await insert('decision', {
      ...{ ...about, number: 1, standard: 'vaimh/imhm-clinical', edition: '2024-01', outcome: 'deferred' },
      ...{ reasons, to_do: reasons, decided_at: before(6), appeal_until: '2027-01-01', letter_id: letter },
    })
    await insert('decision_background', {
      ...{ application_id: application, number: 1, association_id: of.association_id, decided_by: id },
      ...{ by: 'coordinator', evaluation: '{}', revision: 0, review_complete: true },
    })
    await insert('appeal', {
      ...{ ...about, id: appeal, decision_number: 1, grounds: canary, state: 'withdrawn' },
      ...{ asked_at: before(5), state_since: before(4) },
    })
  })
}
