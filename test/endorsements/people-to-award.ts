import { randomUUID } from 'node:crypto'
import type { EndorsementMeans } from '../../src/services/endorsements/means.ts'
import { createSendMail } from '../../src/services/mail/send-mail.ts'
import { loadStandards } from '../../src/standards/load-standards.ts'
import type { Db } from '../../src/store/tables.ts'
import { aKeyring } from '../mail/a-keyring.ts'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

const standards = loadStandards()

export const awardedAt = new Date('2026-11-21T17:00:00Z')

/** What awards are made with in a test, on November 21, 2026. */
export function awardMeans(db: Db, more: Partial<EndorsementMeans> = {}): EndorsementMeans {
  return {
    db,
    standards,
    sendMail: createSendMail(aKeyring()),
    letterUrl: (application, letter) => `https://attune.example.org/${application}/${letter}`,
    endorsementUrl: (id) => `https://attune.example.org/endorsements/${id}`,
    dayOf: (instant) => instant.toISOString().slice(0, 10),
    ...more,
  }
}

interface Wanted {
  readonly associationId: string
  readonly name: string
  /** An existing person; somebody new where it is left out. */
  readonly personId?: string
  /** Requirements that are excused, with whoever did. */
  readonly excused?: { readonly requirements: readonly string[]; readonly by: string }
}

/** An application that is approved but for the exam. */
export async function anApprovedApplication(database: TestDatabase, wanted: Wanted) {
  const { associationId, name, excused } = wanted
  const [id, personId] = [randomUUID(), wanted.personId ?? randomUUID()]
  const [standard, edition] = ['vaimh/imhm-clinical', '2024-01']
  await asOwner(database, async (client, insert) => {
    if (wanted.personId === undefined) {
      const email = `${personId}@example.org`
      await insert('person', { id: personId, name, email })
      await insert('association_role', {
        association_id: associationId,
        person_id: personId,
        role: 'applicant',
      })
    }
    await client.query('insert into portfolio (person_id) values ($1) on conflict do nothing', [personId])
    await insert('application', {
      ...{ id, association_id: associationId, person_id: personId, standard, edition },
      ...{
        state: 'approved-for-exam',
        state_since: awardedAt,
        opened_at: awardedAt,
        submitted_at: awardedAt,
      },
    })
    for (const requirement of excused?.requirements ?? [])
      await insert('requirement_exception', {
        ...{ id: randomUUID(), application_id: id, association_id: associationId, requirement },
        ...{ reason: 'Sat elsewhere', decided_by: 'the board', granted_by: excused?.by },
        ...{ decided_on: '2026-11-01', expires_on: '2027-11-01', granted_at: awardedAt },
      })
  })
  return { id, personId }
}
