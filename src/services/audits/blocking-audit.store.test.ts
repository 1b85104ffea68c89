import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuditedPerson, aRenewedPerson, period } from '../../../test/audits/audited-world.ts'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { renewalMeans } from '../../../test/renewals/endorsed-people.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { acceptRenewal, seeRenewal } from '../renewals/handle-renewal.ts'
import { passRenewal } from '../renewals/pass-renewal.ts'
import { stepDueRenewal } from '../renewals/step-due-renewal.ts'
import { announceAudit } from './announce-audit.ts'
import { concludeAudit } from './conclude-audit.ts'
import { decideLines } from './decide-lines.ts'
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

const blocking = {
  audits: { kind: 'blocking', sharePercent: 50 },
  renewals: { models: [model], check: 'attestation' },
}

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  await setPolicy(database, world.virginia, blocking)
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

const drawnRenewal = () =>
  asOwner(database, async (client) => {
    const { rows } = await client.query('select renewal_id as id from audit_entries where is_drawn')
    return String(rows[0]?.id)
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

test('what was attested waits for the draw, and has no last day meanwhile', async () => {
  await asOwner(database, (client) => client.query("update endorsements set valid_until = '2026-01-31'"))
  for (const { renewalId } of people)
    expect(
      await passRenewal(database.db, means(), { associationId: world.virginia, renewalId, now: announcedAt }),
    ).toBe('waits')
  const { rows } = await asOwner(database, (client) =>
    client.query('select distinct valid_until as until from endorsements'),
  )
  expect(rows).toEqual([{ until: null }])
})

const accept = async (renewalId: string) => {
  const whose = { actor: coordinator, associationId: world.virginia, renewalId, now: drawnAt }
  const who = { ...whose, today: '2026-01-24' }
  const seen = await seeRenewal(means(), who)
  if ('access' in seen) throw new Error('A coordinator sees it.')
  return { wait: seen.wait, did: await acceptRenewal(means(), who, seen.renewal.version) }
}

test('staff renew nothing before the draw of its period, announced or not', async () => {
  for (const { renewalId } of people)
    expect(await accept(renewalId)).toEqual({ wait: 'draw', did: { kind: 'before-draw' } })
})

test('whoever is not drawn is renewed by the clock on the day of the draw, and whoever is drawn waits on', async () => {
  const seedFrom = '2026-01-24'
  await announceAudit(database.db, {
    ...{ personId: coordinator.id, associationId: world.virginia, id: auditId },
    ...{ given: { period, seedSource: 'A lottery', seedFrom }, now: announcedAt, today: '2026-01-20' },
  })
  for (const { renewalId } of people)
    expect(await accept(renewalId)).toEqual({ wait: 'draw', did: { kind: 'before-draw' } })
  const wish = { ...of(), personId: coordinator.id, seed: '4 8 15', now: drawnAt, today: seedFrom }
  expect(await drawAudit(database.db, wish)).toEqual({ drawn: true, count: 1 })
  // Whoever is drawn and has no letter yet is not renewed past the audit, even if the ways changed meanwhile.
  await setPolicy(database, world.virginia, { renewals: { models: [model], check: 'attestation' } })
  expect(await accept(await drawnRenewal())).toEqual({ wait: 'drawn', did: { kind: 'drawn' } })
  await setPolicy(database, world.virginia, blocking)
  expect(await openDrawn(means(), { ...of(), now: drawnAt, today: seedFrom, mayGoOn: () => true })).toBe(1)
  for (const { renewalId } of people)
    await stepDueRenewal(database.db, means(), { renewalId, associationId: world.virginia }, drawnAt)

  expect(await stands()).toEqual([
    { state: 'passed', drawn: false, isExtended: true },
    { state: 'evidence-asked', drawn: true, isExtended: false },
  ])
})

test('the renewal of whoever is drawn comes with the audit that is passed, once', async () => {
  const renewalId = await drawnRenewal()
  const whose = { actor: coordinator, associationId: world.virginia, renewalId, now: drawnAt }
  const seen = await seeAudited(database.db, whose)
  if ('access' in seen) throw new Error('A coordinator sees it.')
  for (const [place, { entryId, hours }] of seen.lines.entries())
    await decideLines(database.db, whose, {
      found: [{ entryId, proven: hours, words: '' }],
      version: seen.entry.version + place,
    })
  const wish = { ...whose, wanted: 'pass', message: '', today: '2026-01-24' } as const
  const version = seen.entry.version + seen.lines.length
  const both = await Promise.all([1, 2].map(() => concludeAudit(means(), { ...wish, version })))

  expect(both).toContainEqual({ concluded: true })
  expect(both.filter((answer) => !('concluded' in answer && answer.concluded))).toHaveLength(1)
  expect((await stands()).map(({ state, isExtended }) => [state, isExtended])).toEqual([
    ['passed', true],
    ['passed', true],
  ])
})

test('what is handed in after the draw was held is renewed by staff, or waits for the next draw', async () => {
  const by = { associationId: world.virginia, by: coordinator.id, state: 'attested' } as const
  const late = await aRenewedPerson(database, { ...by, name: 'Lena Voss' })
  const { associationId } = by
  expect(
    await passRenewal(database.db, means(), { associationId, renewalId: late.renewalId, now: drawnAt }),
  ).toBe('waits')

  expect(await accept(late.renewalId)).toEqual({ wait: 'too-late', did: { kind: 'accepted' } })
})

describe('whoever was reinstated is in the next audit', () => {
  const announce = async (includesReinstated: boolean, id: string, of = period) => {
    const associationId = world.michigan
    const audits = { kind: 'afterwards', sharePercent: 1, includesReinstated }
    await setPolicy(database, associationId, { audits, renewals: { models: [model] } })
    const given = { period: of, seedSource: 'A lottery', seedFrom: '2026-01-24' }
    const wish = { personId: world.in('michigan', 'coordinator').id, associationId, id, given }
    expect(await announceAudit(database.db, { ...wish, now: announcedAt, today: '2026-01-20' })).toEqual({
      announced: true,
    })
    return asOwner(database, async (client) => {
      const { rows } = await client.query(
        `select name from audit_entries join person on person.id = person_id
          where audit_id = $1 and is_forced order by name`,
        [id],
      )
      return rows.map(({ name }) => name)
    })
  }
  const come = async (name: string, reinstatedOn: string, promised?: boolean) => {
    const [associationId, by] = [world.michigan, world.in('michigan', 'coordinator').id]
    const person = await aRenewedPerson(database, { associationId, by, name, reinstatedOn })
    if (promised === undefined) return
    await asOwner(database, (_, insert) =>
      insert('reinstatements', {
        ...{ id: randomUUID(), association_id: associationId, person_id: person.id, decided_by: by },
        ...{ endorsement_id: person.endorsementId, state: 'granted', conditions: '[]' },
        ...{ asked_at: `${reinstatedOn}T12:00:00Z`, decided_at: `${reinstatedOn}T15:00:00Z` },
        in_next_audit: promised,
      }),
    )
  }

  test('as was decided with the reinstatement, and else as the association audits', async () => {
    await come('Told Yes', '2020-06-01', true)
    await come('Told No', '2025-02-01', false)
    await come('By Staff', '2025-02-01')
    await come('By Staff Long Ago', '2020-06-01')
    const id = randomUUID()

    expect(await announce(true, id)).toEqual(['By Staff', 'Told Yes'])
    await asOwner(database, async (client) => {
      for (const table of ['audit_entries', 'audit_publications'])
        await client.query(`delete from ${table} where audit_id = $1`, [id])
      await client.query('delete from audits where id = $1', [id])
    })
    expect(await announce(false, randomUUID())).toEqual(['Told Yes'])
  })

  test('and once is enough', async () => {
    const again = { from: '2026-01-01', until: '2026-12-31' }
    await asOwner(database, async (client) => {
      await client.query(
        `with next as (insert into renewals (association_id, person_id, period_from, period_until, state,
              state_since, attested_at)
            select association_id, person_id, $2, $3, 'passed', state_since, attested_at from renewals
              where association_id = $1 returning id, person_id)
          insert into renewal_lines (renewal_id, endorsement_id, association_id, standard, edition, findings)
            select next.id, own.id, $1, 'mi-aimh/imhm-clinical-renewal', '2018-01', '[]'
              from next join endorsements own on own.person_id = next.person_id`,
        [world.michigan, again.from, again.until],
      )
    })

    expect(await announce(true, randomUUID(), again)).toEqual(['By Staff'])
  })
})
