import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditedPerson, aRenewedPerson, period } from '../../../test/audits/audited-world.ts'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { renewalMeans } from '../../../test/renewals/endorsed-people.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { listDueAudits } from '../../store/audits/due-audits.ts'
import { findEntryOf } from '../../store/audits/entries.ts'
import { withScope } from '../../store/with-scope.ts'
import { planRest } from '../calendar/plan-rest.ts'
import { announceAudit } from './announce-audit.ts'
import { drawAudit } from './draw-audit.ts'
import { stepDueAudit } from './step-due-audit.ts'

let database: TestDatabase
let world: World
let ines: AuditedPerson
const noon = (day: Day) => new Date(`${day}T17:00:00Z`)
const staff = () => ({ associationId: world.virginia, personId: world.in('virginia', 'coordinator').id })

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  await setPolicy(database, world.virginia, {
    audits: { sharePercent: 100, evidenceDays: 30, remindDays: 7 },
  })
  ines = await aRenewedPerson(database, {
    ...{ associationId: world.virginia, by: staff().personId, name: 'Ines Duarte' },
  })
})
afterAll(() => database.drop())

async function rest(from: Day, to: Day): Promise<string> {
  const id = randomUUID()
  await asOwner(database, (_, insert) =>
    insert('holiday', {
      ...{ id, association_id: world.virginia, from_day: from, to_day: to },
      ...{ set_by: staff().personId, set_at: noon('2026-01-01') },
    }),
  )
  return id
}

/** What the clock did about it, with the days. */
async function live(from: Day, until: Day): Promise<string[]> {
  const done: string[] = []
  const means = { ...renewalMeans(database.db), auditUrl: () => 'https://attune.example.org/renewal/audit' }
  for (let day = from; day <= until; day = toDay(toDayNumber(day) + 1))
    for (const due of await listDueAudits(database.db, noon(day), 100)) {
      const did = await stepDueAudit(database.db, means, due, noon(day))
      if (did !== 'nothing') done.push(`${day} ${did}`)
    }
  return done
}

const dueOn = async () =>
  (await withScope(database.db, staff(), (tx) => findEntryOf(tx, ines.renewalId)))?.dueOn

test('the last day to answer an audit lies after the rests that are known, and moves with those set later', async () => {
  const auditId = randomUUID()
  const given = { period, seedSource: 'A lottery', seedFrom: '2026-01-24' }
  await rest('2026-02-20', '2026-02-26')
  await announceAudit(database.db, {
    ...{ ...staff(), id: auditId, given, now: noon('2026-01-20'), today: '2026-01-20' },
  })
  const draw = { ...staff(), auditId, seed: '4 8', now: noon('2026-01-24'), today: '2026-01-24' }
  await drawAudit(database.db, draw)

  // Thirty days from January 24 are February 23, within the rest.
  expect(await live('2026-01-24', '2026-02-01')).toEqual(['2026-01-24 told'])
  expect(await dueOn()).toBe('2026-02-27')

  const plan = { from: '2026-02-18', to: '2026-03-03' }
  expect(await planRest(database.db, staff(), plan)).toMatchObject({ resumesOn: '2026-03-04', answers: 1 })
  const later = await rest(plan.from, plan.to)
  expect(await dueOn()).toBe('2026-03-04')
  await asOwner(database, (client) => client.query('delete from holiday where id = $1', [later]))
  expect(await dueOn()).toBe('2026-02-27')
  await rest(plan.from, plan.to)

  // Seven days before the last fall into the rest; the reminder leaves on the first day after it.
  expect(await live('2026-02-02', '2026-03-10')).toEqual(['2026-03-04 reminded', '2026-03-05 waits'])
})
