import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { judgeApplication } from '../../../services/applications/judge-application.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { findApplication } from '../../../store/applications/applications.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld
let application: string
const standards = loadStandards()
const list = paths.memberships.href('vaimh')
const asOf = '2026-11-21'

beforeAll(async () => {
  world = await createWaysWorld()
  application = await world.apply()
})
afterAll(() => world.database.drop())

async function membershipFinding() {
  const scope = { personId: world.people.rosa, associationId: world.associations.virginia }
  return withScope(world.database.db, scope, async (tx) => {
    const found = await findApplication(tx, application)
    if (!found) throw new Error('The application is there.')
    const { evaluation } = await judgeApplication(tx, standards, found, asOf)
    return evaluation.findings.find(({ requirement }) => requirement === 'membership')
  })
}

const confirmed = () =>
  world.asOwner<{ person_id: string; from: string; to: string; source: string; number: string | null }>(
    `select person_id, from_day::text as "from", to_day::text as "to", source, number
     from confirmed_membership order by from_day, person_id`,
  )

test('what a person wrote waits until staff confirm it, and counts from then on', async () => {
  expect((await membershipFinding())?.outcome).toBe('not-met')
  const body = { association: 'vaimh', from: '2026-01-01', to: '2026-12-31' }
  const entry = { section: 'memberships', body } as const
  const id = randomUUID()
  const now = new Date('2026-11-21T12:00:00Z')
  await addEntry(world.database.db, { personId: world.people.rosa, now, id, entry })
  expect(await membershipFinding()).toMatchObject({ outcome: 'needs-judgement', have: 0 })

  const june = world.browse('june')
  const page = await june.get(list)
  expect(page.text).toContain('from January 1, 2026 through December 31, 2026')
  const bad = await june.post(list, { ...page.fields, [`to-${id}`]: ['2025-01-01'] })
  expect([bad.status, bad.fields[`to-${id}`]]).toEqual([422, ['2025-01-01']])
  const click = () => june.post(list, { ...page.fields, table: [''] })
  const answers = await Promise.all([click(), click()])

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await membershipFinding()).toMatchObject({ outcome: 'met', have: 1 })
  expect(await confirmed()).toMatchObject([{ source: 'by-hand', from: '2026-01-01', to: '2026-12-31' }])
  expect((await june.get(list)).text).toContain('Nobody with an application under way waits')
})

const given = `Name,E-mail,From,To,Number
Rosa Delgado,rosa@example.org,2026-03-01,2026-12-31,V-1
Lena Okafor,lena@example.org,2026-01-01,2026-12-31,V-2
Rosa Delgada,new@example.org,2027-01-01,2027-12-31,V-3
Sam Field,sam@example.org,2026-01-01,2026-12-31,V-4
Somebody,some@example.org,soon,2026-12-31,V-5`

test('a list is proposed line by line: found, known with other days, nobody’s, and faulty with its place', async () => {
  const page = await world.browse('june').post(paths.membershipList.href('vaimh'), { table: [given] })

  expect(page.status).toBe(200)
  expect(page.text).toContain('Found among your applicants: 3.')
  expect(page.text).toContain('Lena Okafor (lena@example.org), by the same e-mail address')
  expect(page.text).toContain(
    'Rosa Delgado (rosa@example.org), by a name that is nearly the same: look twice',
  )
  expect(page.text).toContain(
    'Confirmed before as January 1, 2026 through December 31, 2026. That stays; the list says something else.',
  )
  expect(page.text).toContain('Line 6: “soon” is no day.')
  expect(page.text).toContain('Line 5: Sam Field, sam@example.org')
  expect(page.fields.take).toHaveLength(1)
  expect(await confirmed()).toHaveLength(1)
})

test('a line without an address is told as that, and not as one with another address', async () => {
  const june = world.browse('june')
  const told = async (email: string) => {
    const table = `Name,Email,First day,Last day\nLena Okafor,${email},2027-01-01,2027-12-31`
    return (await june.post(paths.membershipList.href('vaimh'), { table: [table] })).text
  }
  expect(await told('')).toContain('by the same name; the list gives no address')
  expect(await told('other@example.org')).toContain('by the same name; the address is another one')
})

test('two who take the same list at once confirm each membership once, and overwrite nothing', async () => {
  const june = world.browse('june')
  const page = await june.post(paths.membershipList.href('vaimh'), { table: [given] })
  const boxes = [...page.html.matchAll(/name="take" value="([^"]*)"/g)].map(([, value = '']) =>
    value.replaceAll('&quot;', '"'),
  )
  expect(boxes).toHaveLength(2)
  const take = { source: ['list'], take: [...boxes, '{"personId":"nobody"}'] }
  await Promise.all([june.post(list, take), world.browse('administrator').post(list, take)])

  expect(await confirmed()).toMatchObject([
    { from: '2026-01-01', source: expect.any(String) },
    { from: '2026-01-01', source: expect.any(String) },
    { person_id: world.people.rosa, from: '2027-01-01', source: 'list', number: 'V-3' },
  ])
  const kinds = await world.asOwner<{ count: number }>(
    `select count(*)::int as count from record_entry where kind = 'membership-confirmed'`,
  )
  expect(kinds).toEqual([{ count: 3 }])
})

test('a list without headings or without anything is refused with what to do, and the typing is kept', async () => {
  const june = world.browse('june')
  const bare = await june.post(paths.membershipList.href('vaimh'), { table: ['Rosa,2026-01-01'] })
  expect([bare.status, bare.fields.table]).toEqual([422, ['Rosa,2026-01-01']])
  expect(bare.text).toContain('No line of headings was found.')
  const empty = await june.post(paths.membershipList.href('vaimh'), {})
  expect(empty.text).toContain('Paste the list, or choose a file with it.')
})

test('staff confirm nobody but the applicants of their association', async () => {
  const { priya } = world.people
  const foreign = {
    source: ['list'],
    take: [`{"personId":"${priya}","from":"2026-01-01","to":"2026-12-31","number":""}`],
  }
  const before = await confirmed()
  expect((await world.browse('june').post(list, foreign)).to).toContain('confirmed=0')
  expect((await world.browse('rosa').post(list, foreign)).status).toBe(404)
  expect(await confirmed()).toEqual(before)
})

test('what was confirmed by mistake is taken back with a reason, told, recorded, and may be confirmed anew', async () => {
  const june = world.browse('june')
  const page = await june.get(paths.memberships.href('vaimh', { name: 'delgado' }))
  const [{ id = '' } = {}] = await world.asOwner<{ id: string }>(
    `select id from confirmed_membership where person_id = '${world.people.rosa}' order by from_day limit 1`,
  )
  const field = `reason-${id}`
  const back = paths.takeBackMembership.href('vaimh', id)
  const silent = await june.post(back, { ...page.fields, [field]: [' '] })
  const before = await world.asOwner<{ count: number }>(
    "select count(*)::int as count from record_entry where kind = 'membership-taken-back'",
  )
  const clicks = await Promise.all(
    [1, 2].map(() => june.post(back, { ...page.fields, [field]: ['The payment bounced.'] })),
  )
  const after = await world.asOwner<{ kind: string; body: string }>(
    "select kind, body::text from record_entry where kind = 'membership-taken-back'",
  )

  expect(page.text).not.toContain('Lena Okafor')
  expect([silent.status, silent.text.includes('Say why it is taken back')]).toEqual([422, true])
  expect(before).toEqual([{ count: 0 }])
  expect(clicks.map(({ status }) => status)).toEqual([303, 303])
  expect(after).toHaveLength(1)
  expect(after[0]?.body).not.toContain('bounced')
  expect(
    await world.asOwner('select ended_because from confirmed_membership where ended_at is not null'),
  ).toEqual([{ ended_because: 'The payment bounced.' }])
  expect(await world.asOwner("select subject from mail where kind = 'application-step'")).toEqual([
    { subject: 'About your membership' },
  ])
})

test('a claim is declined with a reason, once, and told; it counts for nothing until it is corrected', async () => {
  await world.asOwner('delete from confirmed_membership')
  const june = world.browse('june')
  const [{ id = '' } = {}] = await world.asOwner<{ id: string }>(
    "select id from portfolio_entry where section = 'memberships' and removed_at is null",
  )
  expect(await membershipFinding()).toMatchObject({ outcome: 'needs-judgement' })
  const page = await june.get(list)
  const decline = (reason: string) =>
    june.post(paths.declineClaim.href('vaimh', id), { ...page.fields, [`why-${id}`]: [reason] })

  const silent = await decline(' ')
  expect([silent.status, silent.text.includes('Say why it cannot be confirmed')]).toEqual([422, true])
  const clicks = await Promise.all([decline('Not on our list.'), decline('Not on our list.')])
  expect(clicks.map(({ to }) => to?.split('?')[1]).toSorted()).toEqual(['declined=no', 'declined=yes'])
  expect(await membershipFinding()).toMatchObject({ outcome: 'not-met', have: 0 })
  expect((await june.get(list)).text).toContain('Nobody with an application under way waits')
  // One when the earlier membership was taken back, and one for this.
  expect(await world.asOwner("select subject from mail where kind = 'application-step'")).toHaveLength(2)
  const [record] = await world.asOwner<{ body: string }>(
    "select body::text from record_entry where kind = 'membership-declined'",
  )
  expect(record?.body).not.toContain('Not on our list')

  await world.asOwner(`update portfolio_entry set version = version + 1 where id = '${id}'`)
  expect(await membershipFinding()).toMatchObject({ outcome: 'needs-judgement' })
  expect((await june.get(list)).text).toContain('Rosa Delgado')
  expect((await decline('As before.')).to).toContain('declined=no')
})

test('where a membership is encouraged the applicant reads it as advice, and nothing waits for it', async () => {
  await world.asOwner(`insert into association_policy (association_id, version, body, changed_at)
    select '${world.associations.virginia}', coalesce(max(version), 0) + 1,
      '{"membership":{"asked":"encouraged"}}', now() from association_policy where association_id = '${world.associations.virginia}'`)
  await world.asOwner("update portfolio_entry set removed_at = now() where section = 'memberships'")
  await world.asOwner('delete from confirmed_membership where ended_at is null')
  const own = await world.apply({ standard: 'vaimh/imhm-clinical', edition: '2024-01' })
  const page = await world.browse('rosa').get(paths.application.href(own))

  expect(page.text).toContain('Consider becoming a member')
  expect(page.text).not.toContain('No membership covers')
})
