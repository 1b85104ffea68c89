import { before } from './belongings.ts'
import { asOwner, type Insert } from './owner.ts'
import type { Place, Resident } from './world.ts'

const period = { period_from: '2025-01-01', period_until: '2025-12-31' }
const hash = 'a'.repeat(64)

/** An audit that was drawn, and of an applicant a renewal that is audited in it. */
export function giveAudit({ database, associationIds }: Place, resident: Resident): Promise<void> {
  const { id, association, role, objects } = resident
  const association_id = associationIds[association]
  return asOwner(database, async (_, insert) => {
    await insert('audits', {
      ...{ id: objects.audit, association_id, ...period, kind: 'afterwards', share_percent: 100 },
      ...{ seed_source: 'A lottery', seed_from: '2026-11-10', listed: 1, forced: 0, list_hash: hash },
      ...{ evidence_days: 30, mend_days: 60, announced_on: '2026-11-01', announced_at: before(20) },
      ...{ announced_by: id, seed: '4 8 15', drawn_on: '2026-11-10', drawn_at: before(10), drawn_by: id },
    })
    if (role === 'applicant') await draw(insert, resident, association_id)
  })
}

async function draw(insert: Insert, { id, objects }: Resident, association_id: string): Promise<void> {
  const { audit, audited } = objects
  await insert('renewals', {
    ...{ id: audited, association_id, person_id: id, ...period },
    ...{ state: 'evidence-asked', state_since: before(10), attested_at: before(40) },
  })
  await insert('audit_entries', {
    ...{ renewal_id: audited, audit_id: audit, association_id, person_id: id, salt: hash },
    ...{ mark: hash, is_forced: false, is_drawn: true, opened_at: before(10), due_on: '2026-12-10' },
  })
}
