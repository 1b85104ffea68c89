import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPolicy } from '../../../test/decisions/a-reviewed-application.ts'
import { anEndorsedPerson, renewalMeans } from '../../../test/renewals/endorsed-people.ts'
import { handIn } from '../../../test/renewals/hand-in.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { withScope } from '../../store/with-scope.ts'
import { announceAudit } from '../audits/announce-audit.ts'
import { drawAudit } from '../audits/draw-audit.ts'
import { openDrawn } from '../audits/open-drawn.ts'
import { openRenewals } from './open-renewals.ts'
import { stepDueRenewal } from './step-due-renewal.ts'

let database: TestDatabase
let world: World
const models = [{ from: '2024-01-01', length: 'three-year', endsIn: 2026 }]
const period = { from: '2024-01-01', until: '2026-12-31' }
const noon = (day: string) => new Date(`${day}T17:00:00Z`)

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
})
afterAll(() => database.drop())

const means = () => ({ ...renewalMeans(database.db), auditUrl: () => 'https://attune.example.org/audit' })

/** People who logged nothing at all, and hand in by attestation. */
async function attestWithoutHours(association: 'virginia' | 'michigan', names: readonly string[]) {
  const results: string[] = []
  for (const name of names) {
    const associationId = world[association]
    const person = await anEndorsedPerson(database, { associationId, name, awardedOn: '2022-05-01' })
    await openRenewals(database.db, associationId, noon('2026-11-01'))
    const handed = await handIn(database, person, { now: noon('2026-11-22'), kept: person.endorsements })
    results.push(handed.result.kind)
  }
  return results
}

async function draw(association: 'virginia' | 'michigan', auditId: string): Promise<void> {
  const of = { associationId: world[association], personId: world.in(association, 'coordinator').id }
  const given = { period, seedSource: 'A lottery', seedFrom: '2027-01-10' }
  await announceAudit(database.db, {
    ...of,
    id: auditId,
    given,
    now: noon('2027-01-05'),
    today: '2027-01-05',
  })
  const at = { now: noon('2027-01-10'), today: '2027-01-10' }
  await drawAudit(database.db, { ...of, auditId, seed: '4 8 15', ...at })
  await openDrawn(means(), { ...of, auditId, ...at, mayGoOn: () => true })
}

const stands = (association: 'virginia' | 'michigan') =>
  asOwner(database, async (client) => {
    const { rows } = await client.query(
      `select renewals.state, coalesce(is_drawn, false) as drawn, valid_until as until, line.findings
        from renewals join renewal_lines line on line.renewal_id = renewals.id
        join endorsements on endorsements.id = line.endorsement_id
        left join audit_entries on audit_entries.renewal_id = renewals.id
        where renewals.association_id = $1 order by 2, renewals.id`,
      [world[association]],
    )
    return rows.map(({ state, drawn, until, findings }) => ({
      ...{ state, drawn, until },
      unmet: findings.flatMap(({ requirement, outcome }: Record<string, string>) =>
        outcome === 'not-met' ? [requirement] : [],
      ),
    }))
  })

test('three years are renewed by attestation without hours being looked at, and what was short is kept as it stood', async () => {
  await setPolicy(database, world.virginia, {
    audits: { kind: 'afterwards', sharePercent: 50 },
    renewals: { models, check: 'attestation' },
  })
  expect(await attestWithoutHours('virginia', ['Ana', 'Bea'])).toEqual(['passed', 'passed'])

  const renewed = { state: 'passed', drawn: false, until: '2030-01-31' }
  expect(await stands('virginia')).toMatchObject([renewed, renewed])
  for (const { unmet } of await stands('virginia'))
    expect(unmet).toEqual(expect.arrayContaining(['training', 'rsc-hours']))
})

test('of them whoever is drawn afterwards shows the hours, and keeps the Endorsement meanwhile', async () => {
  await draw('virginia', randomUUID())

  expect(await stands('virginia')).toMatchObject([
    { state: 'passed', drawn: false, until: '2030-01-31' },
    { state: 'evidence-asked', drawn: true, until: '2030-01-31' },
  ])
})

test('where renewals wait for the draw, an attestation renews nobody before', async () => {
  await setPolicy(database, world.michigan, {
    audits: { kind: 'blocking', sharePercent: 50 },
    renewals: { models, check: 'attestation' },
  })
  expect(await attestWithoutHours('michigan', ['Cleo', 'Dora'])).toEqual(['waits', 'waits'])
  await draw('michigan', randomUUID())

  expect(await stands('michigan')).toMatchObject([
    { state: 'attested', drawn: false, until: null },
    { state: 'evidence-asked', drawn: true, until: null },
  ])
})

test('what was let go ends on its day, although the rest is drawn for an audit', async () => {
  await setPolicy(database, world.michigan, {
    audits: { kind: 'blocking', sharePercent: 100 },
    renewals: { models, check: 'attestation' },
  })
  const associationId = world.michigan
  const fay = await anEndorsedPerson(database, {
    ...{ associationId, name: 'Fay', awardedOn: '2022-05-01', categories: ['imhm-clinical', 'imhs'] },
  })
  await openRenewals(database.db, associationId, noon('2026-11-01'))
  const [kept = '', letGo = ''] = fay.endorsements
  const { result, form } = await handIn(database, fay, { now: noon('2026-11-22'), kept: [kept] })
  expect(result.kind).toBe('waits')
  await draw('michigan', randomUUID())
  const due = { associationId, renewalId: form.renewalId }
  const step = (day: string) => stepDueRenewal(database.db, means(), due, noon(day))

  expect(await step('2027-01-31')).toBe('nothing')
  expect(await step('2027-02-01')).toBe('lapsed')
  expect(await step('2027-02-02')).toBe('nothing')
  const statesOf = withScope(database.db, { associationId }, (tx) =>
    Promise.all([kept, letGo].map(async (id) => (await findEndorsement(tx, id))?.state)),
  )
  expect(await statesOf).toEqual(['active', 'lapsed'])
  expect(await stands('michigan')).toContainEqual(
    expect.objectContaining({ state: 'evidence-asked', drawn: true, until: null }),
  )
})

test('where hours are looked at, the same people are told what is missing', async () => {
  await setPolicy(database, world.virginia, { renewals: { models: [{ ...models[0], endsIn: 2026 }] } })
  const person = await anEndorsedPerson(database, {
    ...{ associationId: world.virginia, name: 'Eve', awardedOn: '2022-05-01' },
  })
  await openRenewals(database.db, world.virginia, noon('2026-11-01'))
  const { result } = await handIn(database, person, { now: noon('2026-11-22'), kept: person.endorsements })

  expect(result).toMatchObject({ kind: 'gaps' })
})
