import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditedPerson, aRenewedPerson, period } from '../../../test/audits/audited-world.ts'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { renewalMeans } from '../../../test/renewals/endorsed-people.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { passRenewal } from '../renewals/pass-renewal.ts'
import { stepDueRenewal } from '../renewals/step-due-renewal.ts'
import { announceAudit } from './announce-audit.ts'
import { concludeAudit } from './conclude-audit.ts'
import { decideLine } from './decide-lines.ts'
import { drawAudit } from './draw-audit.ts'
import { openDrawn } from './open-drawn.ts'
import { seeAudited } from './see-audited.ts'

let database: TestDatabase
let world: World
let coordinator: SignedIn
let people: readonly AuditedPerson[]
const auditId = randomUUID()
const announcedAt = new Date('2026-01-20T17:00:00Z')
const drawnAt = new Date('2026-01-24T17:00:00Z')
const model = { from: '2020-01-01', length: 'yearly', endsIn: 2020 }

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  const audits = { kind: 'blocking', sharePercent: 50 }
  await setPolicy(database, world.virginia, {
    audits,
    renewals: { models: [model], check: 'attestation' },
  })
  const of = { associationId: world.virginia, by: coordinator.id, state: 'attested' } as const
  people = [
    await aRenewedPerson(database, { ...of, name: 'Ines Duarte' }),
    await aRenewedPerson(database, { ...of, name: 'Mira Okafor' }),
  ]
})

afterAll(() => database.drop())

const of = () => ({ associationId: world.virginia, auditId })
const means = () => ({
  ...renewalMeans(database.db),
  auditUrl: () => 'https://attune.example.org/renewal/audit',
})

const stands = () =>
  asOwner(database, async (client) => {
    const { rows } = await client.query(
      `select renewals.state, is_drawn as drawn, valid_until as until
        from renewals join renewal_lines line on line.renewal_id = renewals.id
        join endorsements on endorsements.id = line.endorsement_id
        join audit_entries on audit_entries.renewal_id = renewals.id order by is_drawn`,
    )
    return rows.map(({ state, drawn, until }) => ({ state, drawn, isExtended: until !== null }))
  })

test('what was attested waits for the draw', async () => {
  for (const { renewalId } of people)
    expect(
      await passRenewal(database.db, means(), { associationId: world.virginia, renewalId, now: announcedAt }),
    ).toBe('waits')
})

test('whoever is not drawn is renewed by the clock on the day of the draw, and whoever is drawn waits on', async () => {
  const seedFrom = '2026-01-24'
  await announceAudit(database.db, {
    ...{ personId: coordinator.id, associationId: world.virginia, id: auditId },
    ...{ given: { period, seedSource: 'A lottery', seedFrom }, now: announcedAt, today: '2026-01-20' },
  })
  const wish = { ...of(), personId: coordinator.id, seed: '4 8 15', now: drawnAt, today: seedFrom }
  expect(await drawAudit(database.db, wish)).toEqual({ drawn: true, count: 1 })
  expect(await openDrawn(means(), { ...of(), now: drawnAt, today: seedFrom, mayGoOn: () => true })).toBe(1)
  for (const { renewalId } of people)
    await stepDueRenewal(database.db, means(), { renewalId, associationId: world.virginia }, drawnAt)

  expect(await stands()).toEqual([
    { state: 'passed', drawn: false, isExtended: true },
    { state: 'evidence-asked', drawn: true, isExtended: false },
  ])
})

test('the renewal of whoever is drawn comes with the audit that is passed, once', async () => {
  const drawn = await asOwner(database, async (client) => {
    const { rows } = await client.query('select renewal_id as id from audit_entries where is_drawn')
    return String(rows[0]?.id)
  })
  const whose = { actor: coordinator, associationId: world.virginia, renewalId: drawn, now: drawnAt }
  const seen = await seeAudited(database.db, whose)
  if ('access' in seen) throw new Error('A coordinator sees it.')
  for (const [place, { entryId, hours }] of seen.lines.entries())
    await decideLine(database.db, whose, {
      ...{ entryId, proven: hours, words: '', version: seen.entry.version + place },
    })
  const wish = { ...whose, wanted: 'pass', message: '', today: '2026-01-24' } as const
  const version = seen.entry.version + seen.lines.length
  const both = await Promise.all([1, 2].map(() => concludeAudit(means(), { ...wish, version })))

  expect(both).toContainEqual({ concluded: true })
  expect(both).toContainEqual({ concluded: false, reason: 'moved-on' })
  expect((await stands()).map(({ state, isExtended }) => [state, isExtended])).toEqual([
    ['passed', true],
    ['passed', true],
  ])
})
