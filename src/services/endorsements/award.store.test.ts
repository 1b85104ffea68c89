import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApprovedApplication, awardedAt, awardMeans } from '../../../test/endorsements/people-to-award.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { AwardedEndorsement } from '../../domain/endorsements/endorsement.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { withScope } from '../../store/with-scope.ts'
import { awardEndorsement } from './award-endorsement.ts'

let database: TestDatabase
let world: World
let coordinator: SignedIn
const on = '2026-11-21'

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
})
afterAll(() => database.drop())

const scope = () => ({ personId: coordinator.id, associationId: world.virginia })
const approve = (name: string) => anApprovedApplication(database, { associationId: world.virginia, name })

function award(applicationId: string, more: Parameters<typeof awardMeans>[1] = {}) {
  return withScope(database.db, scope(), async (tx) => {
    const application = await findApplication(tx, applicationId)
    if (!application) throw new Error('The application of the test is gone.')
    const means = awardMeans(database.db, more)
    return awardEndorsement(tx, means, { application, on, at: awardedAt, by: coordinator.id })
  })
}

describe('an award', () => {
  test('is the step, the entry with its number, the first change, the record, the letter, the mail and the badge', async () => {
    const { id, personId } = await approve('Mira Sandoval')
    const badges: AwardedEndorsement[] = []
    const result = await award(id, { issueBadge: async (_, given) => void badges.push(given) })
    if (!result.awarded) throw new Error('Nothing was awarded.')
    const { endorsement, letterId } = result

    expect(endorsement).toMatchObject({
      ...{
        personId,
        applicationId: id,
        number: 'VAIMH-2026-0001',
        category: 'imhm-clinical',
        state: 'active',
      },
      ...{ nameShown: 'Mira Sandoval', awardedOn: on, validUntil: null, version: 1 },
    })
    expect(badges).toEqual([endorsement])
    await withScope(database.db, scope(), async (tx) => {
      expect((await findApplication(tx, id))?.state).toBe('endorsed')
      expect(await listChanges(tx, endorsement.id)).toEqual([
        {
          ...{
            number: 1,
            step: 'award',
            fromState: null,
            toState: 'active',
            onDay: on,
            at: awardedAt,
            reason: '',
          },
        },
      ])
      const record = await tx
        .selectFrom('record_entry')
        .select(['kind', 'body'])
        .where('application_id', '=', id)
        .orderBy('number')
        .execute()
      expect(record.map(({ kind }) => kind)).toEqual(['application-endorse', 'endorsement-awarded'])
      expect(JSON.parse(record[1]?.body ?? '')).toEqual({
        ...{ endorsement: endorsement.id, number: 'VAIMH-2026-0001', standard: 'vaimh/imhm-clinical' },
        ...{ edition: '2024-01', state: 'active', on },
      })
      const letter = await tx
        .selectFrom('letter')
        .select(['kind', 'subject'])
        .where('id', '=', letterId)
        .execute()
      expect(letter).toEqual([{ kind: 'endorsed', subject: 'You are endorsed: Mentor-Clinical, Virginia' }])
    })
    const shown = await database.db
      .selectFrom('register_entry')
      .select(['name', 'number', 'state', 'place'])
      .execute()
    expect(shown).toEqual([{ name: 'Mira Sandoval', number: 'VAIMH-2026-0001', state: 'active', place: '' }])
  })

  test('of many at once gives numbers without a gap and without a double', async () => {
    const applications = await Promise.all(
      Array.from({ length: 12 }, (_, index) => approve(`Person ${index}`)),
    )
    const results = await Promise.all(applications.map(({ id }) => award(id)))
    const numbers = results.map((result) => (result.awarded ? result.endorsement.number : 'none')).toSorted()

    expect(numbers).toEqual(
      Array.from({ length: 12 }, (_, index) => `VAIMH-2026-${String(index + 2).padStart(4, '0')}`),
    )
  })

  test('that falls back leaves no gap in the numbers', async () => {
    const [broken, whole] = [await approve('Falls Back'), await approve('Goes On')]
    const failing = award(broken.id, {
      issueBadge: () => Promise.reject(new Error('The key is not at hand.')),
    })
    await expect(failing).rejects.toThrow('The key is not at hand.')
    const result = await award(whole.id)

    expect(result.awarded && result.endorsement.number).toBe('VAIMH-2026-0014')
    await withScope(database.db, scope(), async (tx) => {
      expect((await findApplication(tx, broken.id))?.state).toBe('approved-for-exam')
    })
  })

  test('that two ask for at once is made once', async () => {
    const { id } = await approve('Asked Twice')
    const results = await Promise.all([award(id), award(id), award(id)])

    expect(results.map(({ awarded }) => awarded).toSorted()).toEqual([false, false, true])
  })

  test('is mailed with its number and the way to the certificate', async () => {
    const { id } = await approve('Nell Harper')
    const mails: unknown[] = []
    const result = await award(id, { sendMail: async (_, mail) => String(mails.push(mail)) })
    if (!result.awarded) throw new Error('Nothing was awarded.')
    const { id: endorsementId, number } = result.endorsement

    expect(mails).toEqual([
      expect.objectContaining({
        paragraphs: expect.arrayContaining([expect.stringContaining(`has the number ${number}.`)]),
        link: {
          label: 'See your Endorsement and its certificate',
          url: `https://attune.example.org/endorsements/${endorsementId}`,
        },
      }),
    ])
  })
})

test('another association sees nothing of it but what its register shows', async () => {
  const elsewhere = { personId: world.in('michigan', 'coordinator').id, associationId: world.michigan }
  const seen = await withScope(database.db, elsewhere, async (tx) => ({
    endorsements: await tx.selectFrom('endorsements').select('id').execute(),
    changes: await tx.selectFrom('endorsement_changes').select('number').execute(),
    counters: await tx.selectFrom('endorsement_counter').select('latest').execute(),
  }))

  expect(seen).toEqual({ endorsements: [], changes: [], counters: [] })
})
