import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld } from '../../../test/demo/season-world.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

interface Holder {
  readonly personId: string
  readonly associationId: string
  readonly roles: string
}

interface Told {
  readonly applicant: string
  readonly told: number
  readonly shown: number
}

/** For every portfolio what is told of its providers, and what the rules of sight show of them, row by row. */
async function compare(tx: Tx): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select portfolio as applicant,
      (select count(*)::int from standings_of(portfolio)) as told,
      (select count(*)::int from (
        select link.entry_id, link.association_id, link.registered_provider_id
          from provider_link link where link.person_id = portfolio
        union
        select asker.entry_id, asker.association_id, answered.registered_provider_id
          from provider_asker asker left join provider_answered answered using (question_id)
          where asker.person_id = portfolio) pointer) as shown
    from unnest(${world.season.people.map(({ id }) => id)}::uuid[]) portfolio`.execute(tx)
  return rows
}

/** Somebody who is nothing but a marker gets a seat in a committee that decides, and becomes a reviewer for it. */
async function seatMarker(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Holder>(`
    select person_id as "personId", association_id as "associationId" from association_role
      where association_id = (select id from association where short_id = 'blue-ridge')
      group by 1, 2 having array_agg(role) = '{marker}' order by 1 limit 1`)
  const seat = [rows[0]?.associationId, rows[0]?.personId]
  await client.query("insert into association_role values ($1, $2, 'reviewer')", seat)
  await client.query(
    'insert into committee_member (association_id, person_id, since, appointed_by) values ($1, $2, now(), $2)',
    seat,
  )
}

test('of providers, everybody is told as much as the rules of sight show, in each place and outside of all', async () => {
  await withMaintenance(world.settings, seatMarker)
  const holders = await withMaintenance(world.settings, listHolders)
  const seen = new Map<string, number>()
  for (const { personId, associationId, roles } of holders)
    for (const scope of [{ personId, associationId }, { personId }]) {
      const rows = await withScope(world.db, scope, compare)
      expect(rows.filter(({ told, shown }) => told !== shown)).toEqual([])
      const others = rows.filter(({ applicant, told }) => applicant !== personId && told > 0).length
      const key = 'associationId' in scope ? roles : `${roles}, outside`
      if (others > 0) seen.set(key, Math.max(seen.get(key) ?? 0, others))
    }

  expect(Object.fromEntries(seen)).toEqual({
    'administrator coordinator': 82,
    'advisor applicant': 13,
    'advisor applicant reviewer': 14,
    'applicant reviewer': 6,
    coordinator: 82,
    'marker reviewer': 8,
  })
})

test('nobody is told anything without a person or an association', async () => {
  const rows = await withScope(world.db, {}, compare)
  expect(rows.every(({ told }) => told === 0)).toBe(true)
})

test('nothing more is to be seen after the question than before', async () => {
  const person = world.season.people
    .filter(({ aim }) => aim !== null)
    .find(({ portfolio }) => portfolio.rsc !== undefined)
  const count = async (tx: Tx) =>
    (await sql<{ n: number }>`select count(*)::int as n from portfolio`.execute(tx)).rows[0]?.n
  const counts = await withScope(world.db, { personId: person?.id ?? '' }, async (tx) => [
    await count(tx),
    await compare(tx).then(() => count(tx)),
  ])
  expect(counts).toEqual([1, 1])
})

async function listHolders(client: pg.Client): Promise<readonly Holder[]> {
  const { rows } = await client.query<Holder>(`
    select person_id as "personId", association_id as "associationId", string_agg(role, ' ' order by role) as roles
      from association_role group by 1, 2 order by 3, 1`)
  const applicants = rows.filter(({ roles }) => roles === 'applicant')
  return [...rows.filter((row) => !applicants.includes(row)), ...applicants.slice(0, 4)]
}
