import { randomBytes, randomUUID } from 'node:crypto'
import type { SignedIn } from '../../src/domain/rights.ts'
import type { RenewalClockMeans } from '../../src/services/renewals/means.ts'
import { insertEntries } from '../../src/store/portfolio/insert-entries.ts'
import { lockPortfolio } from '../../src/store/portfolio/lock-portfolio.ts'
import type { Db } from '../../src/store/tables.ts'
import { withScope } from '../../src/store/with-scope.ts'
import { awardMeans } from '../endorsements/people-to-award.ts'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'

/** What renewals are done with in a test. */
export function renewalMeans(db: Db, more: Partial<RenewalClockMeans> = {}): RenewalClockMeans {
  return {
    ...awardMeans(db),
    renewalUrl: 'https://attune.example.org/renewal',
    randomBytes: (size) => randomBytes(size),
    stopUrl: (secret) => `https://attune.example.org/stop/${secret}`,
    ...more,
  }
}

interface Wanted {
  readonly associationId: string
  readonly name: string
  readonly awardedOn: string
  /** One Endorsement each. */
  readonly categories?: readonly string[]
}

/** Somebody who holds Endorsements, as if they had been awarded in Attune. */
export async function anEndorsedPerson(
  database: TestDatabase,
  wanted: Wanted,
): Promise<SignedIn & { endorsements: string[] }> {
  const { associationId, name, awardedOn, categories = ['imhm-clinical'] } = wanted
  const id = randomUUID()
  const email = `${id}@example.org`
  const endorsements: string[] = []
  const at = new Date(`${awardedOn}T15:00:00Z`)
  await asOwner(database, async (_, insert) => {
    await insert('person', { id, name, email })
    await insert('association_role', { association_id: associationId, person_id: id, role: 'applicant' })
    for (const category of categories) {
      const endorsement = randomUUID()
      endorsements.push(endorsement)
      await insert('endorsements', {
        ...{
          id: endorsement,
          association_id: associationId,
          person_id: id,
          number: endorsement.toUpperCase(),
        },
        ...{ category, standard: `vaimh/${category}`, edition: '2024-01', name_shown: name },
        ...{ state: 'active', awarded_on: awardedOn, awarded_at: at },
      })
      await insert('endorsement_changes', {
        ...{ endorsement_id: endorsement, number: 1, association_id: associationId, step: 'award' },
        ...{ to_state: 'active', on_day: awardedOn, at },
      })
    }
  })
  const association = { id: associationId, shortId: 'vaimh', name: 'Virginia' }
  const roles = [{ association, role: 'applicant' }] as const
  return { kind: 'person', id, name, email, roles, assurance: 'mailed', endorsements }
}

/** How an association renews, as its next version. */
export function setRenewals(database: TestDatabase, associationId: string, renewals: object): Promise<void> {
  return asOwner(database, async (client, insert) => {
    const { rowCount } = await client.query('select from association_policy where association_id = $1', [
      associationId,
    ])
    await insert('association_policy', {
      ...{
        association_id: associationId,
        version: (rowCount ?? 0) + 1,
        changed_at: new Date('2020-01-01T12:00:00Z'),
      },
      body: JSON.stringify({ renewals }),
    })
  })
}

/** A year of training, supervision and membership, confirmed by the association, from one day on. */
export async function logYear(
  database: TestDatabase,
  {
    personId,
    associationId,
    by,
    year,
    hours = 15,
    isConfirmed = true,
  }: {
    personId: string
    associationId: string
    by: string
    year: number
    hours?: number
    /** Whether the association knows of the membership, or the person alone. */
    isConfirmed?: boolean
  },
): Promise<void> {
  const at = new Date(`${year}-11-01T12:00:00Z`)
  await withScope(database.db, { personId }, async (tx) => {
    const { batch } = await lockPortfolio(tx, personId)
    const provider = randomUUID()
    await insertEntries(tx, { personId, at, batch }, [
      {
        id: provider,
        entry: {
          section: 'providers',
          body: {
            name: 'Helen Brandt',
            endorsements: [{ category: 'imhm-clinical', from: '2010-01-01', to: null }],
          },
        },
      },
      {
        entry: {
          section: 'training',
          body: {
            ...{ title: 'Institute', provider: 'VAIMH', completedOn: `${year}-03-04`, clockHours: hours },
            topics: ['relationship-based', 'dei'],
          },
        },
      },
      {
        entry: {
          section: 'rsc',
          body: { provider, from: `${year}-01-10`, to: `${year}-06-10`, hours: 12, setting: 'group' },
        },
      },
      ...(isConfirmed
        ? []
        : [
            {
              entry: {
                section: 'memberships' as const,
                body: { association: 'vaimh', from: `${year}-01-01`, to: `${year}-12-31` },
              },
            },
          ]),
    ])
  })
  if (!isConfirmed) return
  await asOwner(database, async (_, insert) =>
    insert('confirmed_membership', {
      ...{ association_id: associationId, person_id: personId, member_of: 'vaimh', source: 'by-hand' },
      ...{ from_day: `${year}-01-01`, to_day: `${year}-12-31`, confirmed_by: by, confirmed_at: at },
    }),
  )
}
