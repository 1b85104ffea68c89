import { randomUUID } from 'node:crypto'
import type { SignedIn } from '../../src/domain/rights.ts'
import { judgeRenewal } from '../../src/services/renewals/judge-renewal.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import { findRenewal } from '../../src/store/renewals/renewals.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { anEndorsedPerson, logYear } from '../renewals/endorsed-people.ts'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

const standards = loadStandards()
export const period = { from: '2025-01-01', until: '2025-12-31' }

interface Wanted {
  readonly associationId: string
  readonly name: string
  /** Who confirmed the membership. */
  readonly by: string
  readonly state?: 'attested' | 'passed'
  readonly hours?: number
  /** The day of a reinstatement. */
  readonly reinstatedOn?: string
  /** An account that there is already, such as a coordinator's. */
  readonly person?: SignedIn
}

export interface AuditedPerson extends SignedIn {
  readonly renewalId: string
  readonly endorsementId: string
}

/** Somebody who renewed for 2025: 15 hours of training and 12 of supervision, without any evidence. */
export async function aRenewedPerson(database: TestDatabase, wanted: Wanted): Promise<AuditedPerson> {
  const { associationId, name, by, state = 'passed', hours, reinstatedOn } = wanted
  const made = await anEndorsedPerson(database, { associationId, name, awardedOn: '2018-05-01' })
  const person = wanted.person ?? made
  const [endorsementId = ''] = made.endorsements
  const personId = person.id
  const renewalId = randomUUID()
  await logYear(database, { personId, associationId, by, year: 2025, ...(hours !== undefined && { hours }) })
  await asOwner(database, async (client, insert) => {
    await client.query('update endorsements set person_id = $1 where id = $2', [personId, endorsementId])
    if (reinstatedOn !== undefined)
      await insert('endorsement_changes', {
        ...{ endorsement_id: endorsementId, number: 2, association_id: associationId, step: 'reinstate' },
        ...{
          from_state: 'lapsed',
          to_state: 'active',
          on_day: reinstatedOn,
          at: `${reinstatedOn}T15:00:00Z`,
        },
      })
    await insert('renewals', {
      ...{ id: renewalId, association_id: associationId, person_id: personId },
      ...{ period_from: period.from, period_until: period.until, opens_on: '2025-10-01' },
      ...{ due_on: '2025-12-31', grace_until: '2026-01-31', lapses_on: '2026-02-01' },
      ...{ state: 'open', state_since: '2025-10-01T12:00:00Z' },
    })
    await insert('renewal_lines', {
      ...{ renewal_id: renewalId, endorsement_id: endorsementId, association_id: associationId },
    })
  })
  await handIn(database, { associationId, renewalId, state })
  return { ...person, renewalId, endorsementId }
}

/** Freezes what the renewal comes to on the day on which it is handed in. */
async function handIn(
  database: TestDatabase,
  { associationId, renewalId, state }: { associationId: string; renewalId: string; state: string },
): Promise<void> {
  const { lines } = await withScope(database.db, { associationId }, async (tx) => {
    const renewal = await findRenewal(tx, renewalId)
    if (!renewal) throw new Error('The renewal was made just now.')
    return judgeRenewal(tx, standards, renewal, '2025-12-10')
  })
  await asOwner(database, async (client) => {
    for (const { line, evaluation, edition } of lines)
      await client.query(
        `update renewal_lines set findings = $1, standard = $2, edition = $3
          where renewal_id = $4 and endorsement_id = $5`,
        [
          JSON.stringify(evaluation?.findings ?? []),
          edition?.standard,
          edition?.edition,
          renewalId,
          line.endorsementId,
        ],
      )
    await client.query(
      "update renewals set state = $1, attested_at = '2025-12-10T15:00:00Z', version = 3 where id = $2",
      [state, renewalId],
    )
  })
}

/** A file of evidence for the training of somebody, without its bytes. */
export function addEvidence(database: TestDatabase, personId: string): Promise<void> {
  return asOwner(database, async (client) => {
    await client.query(
      `insert into stored_file (id, person_id, entry_id, purpose, name, media_type, bytes, sha256, state, scan, uploaded_at)
        select gen_random_uuid(), person_id, id, 'certificate', 'certificate.pdf', 'application/pdf', 100,
          md5(id::text) || md5(id::text), 'available', 'clean', '2025-06-01T12:00:00Z'
        from portfolio_entry where person_id = $1 and section = 'training'`,
      [personId],
    )
  })
}
