import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AuditedPerson, aRenewedPerson, period } from '../../../test/audits/audited-world.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { Tx } from '../tables.ts'
import { withScope } from '../with-scope.ts'

let database: TestDatabase
let world: World
let ines: AuditedPerson
const at = new Date('2026-02-01T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const by = world.in('virginia', 'coordinator').id
  ines = await aRenewedPerson(database, { associationId: world.virginia, by, name: 'Ines Duarte' })
  await asOwner(database, async (_, insert) => {
    const auditId = randomUUID()
    await insert('audits', {
      ...{ id: auditId, association_id: world.virginia, kind: 'afterwards', share_percent: 50 },
      ...{ period_from: period.from, period_until: period.until, seed_source: 'A lottery' },
      ...{ seed_from: '2026-01-24', announced_on: '2026-01-20', announced_at: at, announced_by: by },
      ...{ listed: 1, forced: 0, list_hash: 'c'.repeat(64), evidence_days: 30, mend_days: 30 },
    })
    await insert('audit_entries', {
      ...{ renewal_id: ines.renewalId, audit_id: auditId, association_id: world.virginia },
      ...{ person_id: ines.id, salt: 'a'.repeat(64), mark: 'b'.repeat(64), is_forced: false },
      ...{ is_drawn: true, opened_at: at, due_on: '2026-03-01', looks_on: '2026-02-20' },
    })
  })
})
afterAll(() => database.drop())

const stand = (state: 'open' | 'evidence-asked' | 'gaps') =>
  asOwner(database, async (client) => {
    await client.query("update renewals set state = $1, looks_on = '2026-02-20' where id = $2", [
      state,
      ines.renewalId,
    ])
  })

/** As a service of the person would, with the association beside. */
function inOwnScope(change: (tx: Tx) => Promise<unknown>): Promise<unknown> {
  return withScope(database.db, { personId: ines.id, associationId: world.virginia }, change)
}

const refused = expect.objectContaining({ code: '42501' })
const entry = (tx: Tx) => tx.updateTable('audit_entries').where('renewal_id', '=', ines.renewalId)
const renewal = (tx: Tx) => tx.updateTable('renewals').where('id', '=', ines.renewalId)

describe('of an own entry in an audit', () => {
  beforeEach(() => stand('evidence-asked'))

  test('nobody changes whether it is drawn, its days, or when it was opened', async () => {
    for (const change of [
      { is_drawn: false },
      { due_on: '2027-03-01' },
      { looks_on: '2030-01-01' },
      { looks_on: null },
      { opened_at: null },
      { waits_for: 'evidence' as const, waits_since: at },
    ])
      await expect(
        inOwnScope((tx) =>
          entry(tx)
            .set({ ...change, version: 2 })
            .execute(),
        ),
      ).rejects.toEqual(refused)
  })

  test('nobody takes a day along with an answer, or answers what is not asked', async () => {
    const answer = { answered_at: at, waits_since: at, looks_on: null, version: 2 }
    const evidence = { ...answer, waits_for: 'evidence' as const }
    const answering = (set: object) => inOwnScope((tx) => entry(tx).set(set).execute())

    await expect(answering({ ...evidence, due_on: '2027-03-01' })).rejects.toEqual(refused)
    await expect(answering({ ...answer, waits_for: 'mended' })).rejects.toEqual(refused)
    await stand('gaps')
    await expect(answering(evidence)).rejects.toEqual(refused)
    await stand('evidence-asked')
    await answering(evidence)
    const kept = await inOwnScope((tx) =>
      tx
        .selectFrom('audit_entries')
        .select(['is_drawn', 'due_on', 'looks_on', 'waits_for', 'version'])
        .where('renewal_id', '=', ines.renewalId)
        .executeTakeFirst(),
    )
    expect(kept).toEqual({
      ...{ is_drawn: true, due_on: '2026-03-01', looks_on: null, waits_for: 'evidence', version: 2 },
    })
  })
})

describe('of an own renewal', () => {
  const handIn = { state: 'attested', state_since: at, attested_at: at } as const

  test('nobody changes its days, its share or who is looked at, also while handing in', async () => {
    await stand('open')
    for (const change of [
      { due_on: '2027-12-31' },
      { lapses_on: null },
      { grace_until: '2027-12-31' },
      { share_of: 0 },
      { looks_on: '2030-01-01' },
      { looks_on: null },
    ])
      await expect(
        inOwnScope((tx) =>
          renewal(tx)
            .set({ looks_on: '2026-02-01', ...change, ...handIn })
            .execute(),
        ),
      ).rejects.toEqual(refused)
  })

  test('nobody attests what has gaps, or moves the clock while mending', async () => {
    await stand('gaps')
    const mended = { state: 'evidence-asked', state_since: at } as const
    const trying = (set: object) => inOwnScope((tx) => renewal(tx).set(set).execute())

    await expect(trying({ ...handIn, looks_on: '2026-02-01' })).rejects.toEqual(refused)
    await expect(trying({ ...mended, looks_on: '2030-01-01' })).rejects.toEqual(refused)
    await expect(trying({ ...mended, attested_at: at })).rejects.toEqual(refused)
    await trying(mended)
  })

  test('nobody changes what a line came to once it is handed in', async () => {
    const freeze = () =>
      inOwnScope(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('renewal_lines')
          .set({ is_kept: false })
          .where('renewal_id', '=', ines.renewalId)
          .executeTakeFirst()
        return Number(numUpdatedRows)
      })
    await stand('gaps')
    expect(await freeze()).toBe(0)
    await stand('open')
    expect(await freeze()).toBe(1)
  })
})
