import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { aBrowser, aPerson } from '../../../../test/web/browser.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld

beforeAll(async () => {
  world = await createWaysWorld()
})
afterAll(() => world.database.drop())

const part = (name: string, did?: string) => paths.waysPart.href('vaimh', name, did)
const policyNow = () => loadPolicy(world.database.db, world.associations.virginia)
const recorded = () =>
  world.asOwner<{ kind: string; body: string }>('select kind, body from record_entry order by number')

test('every part shows its form with what holds, and saving it as it stands saves nothing', async () => {
  const ada = world.browse('administrator')
  expect((await ada.get(paths.ways.href('vaimh'))).text).toContain('Nothing was changed yet')
  for (const name of Object.keys(await policyNow())) {
    const page = await ada.get(part(name))
    expect([name, page.status]).toEqual([name, 200])
    expect((await ada.post(part(name), page.fields)).to).toBe(part(name, 'same'))
  }
  expect(await recorded()).toEqual([])
})

test('a change holds at once, and is kept with who made it, when, and what it was before', async () => {
  const ada = world.browse('administrator')
  const page = await ada.get(part('membership'))
  const saved = await ada.post(part('membership'), {
    ...page.fields,
    asked: ['required'],
    cutOff: ['10-01'],
    otherAssociations: ['no'],
  })

  expect(saved.to).toBe(part('membership', 'saved'))
  expect((await policyNow()).membership).toEqual({
    asked: 'required',
    year: 'calendar',
    cutOff: '10-01',
    otherAssociations: false,
  })
  const overview = await ada.get(paths.ways.href('vaimh'))
  expect(overview.text).toContain('Version 1, by Ada Stone, Nov 21, 2026, 10:00 AM EST')
  expect(overview.text).toContain(
    'Who has to be a member: Only where the standard asks for it → Every applicant',
  )
  expect(await recorded()).toEqual([
    {
      kind: 'policy-changed',
      body: '{"version":1,"part":"membership","fields":["asked","cutOff","otherAssociations"]}',
    },
  ])
})

test('what the schema does not take comes back with the typing and the bounds', async () => {
  const ada = world.browse('administrator')
  const page = await ada.get(part('references'))
  const given = { ...page.fields, answerDays: ['1'], reminderDays: ['14, soon'], validMonths: [''] }
  const refused = await ada.post(part('references'), given)

  expect([refused.status, refused.fields.reminderDays]).toEqual([422, ['14, soon']])
  expect(refused.text).toContain('Write a whole number from 3 to 180.')
  expect(refused.text).toContain('Write a whole number from 1 to 60.')
  expect(refused.text).toContain('Write whole numbers from 1 to 90, with commas between them.')
  const cutOff = await ada.post(part('membership'), {
    ...(await ada.get(part('membership'))).fields,
    cutOff: ['October'],
  })
  expect(cutOff.text).toContain('Write month and day with two digits each')
})

test('settings that contradict each other are refused beside the field, with the typing', async () => {
  const ada = world.browse('administrator')
  const send = async (name: string, given: Record<string, string[]>) => {
    const { fields } = await ada.get(part(name))
    return ada.post(part(name), { ...fields, ...given })
  }
  const before = await policyNow()
  const calendar = await send('calendar', { reviewAfterDays: ['42'], decisionAfterDays: ['10'] })
  expect([calendar.status, calendar.fields.decisionAfterDays]).toEqual([422, ['10']])
  expect(calendar.text).toContain(
    'The review day comes after 42 days, and the decision cannot come before it.',
  )
  const membership = await send('membership', { cutOff: ['02-30'] })
  expect([membership.status, membership.fields.cutOff]).toEqual([422, ['02-30']])
  expect(membership.text).toContain('There is no such day.')
  const short = await send('applications', { expiresAfterMonths: ['1'] })
  expect([short.status, short.text.includes('Write numbers below 28, or more months.')]).toEqual([422, true])
  const silent = await send('applications', { warningDays: [''] })
  expect([silent.status, silent.text.includes('No application ends without a warning')]).toEqual([422, true])
  const references = await send('references', { answerDays: ['5'] })
  expect([references.status, references.fields.answerDays]).toEqual([422, ['5']])
  expect(references.text).toContain('There are 5 days in all, so nobody can be reminded that early.')
  expect(await policyNow()).toEqual(before)
})

test('of two who change the same part, the second sees what the first changed and keeps the typing', async () => {
  const ada = world.browse('administrator')
  const page = await ada.get(part('review'))
  const [one, other] = [
    { ...page.fields, reviewDays: ['21'] },
    { ...page.fields, reviewDays: ['35'] },
  ]
  const answers = await Promise.all([ada.post(part('review'), one), ada.post(part('review'), other)])

  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const lost = answers.find(({ status }) => status === 422)
  const kept = String((await policyNow()).review.reviewDays)
  expect(lost?.text).toContain(`Days that a reviewer has: 28 → ${kept}`)
  expect(lost?.fields.reviewDays).not.toEqual([kept])
  const again = await ada.post(part('review'), lost?.fields ?? {})
  expect(again.status).toBe(303)
  expect(String((await policyNow()).review.reviewDays)).toBe(lost?.fields.reviewDays?.[0])
})

test('a committee decides only once it has as many members as have to agree', async () => {
  const ada = world.browse('administrator')
  const { fields } = await ada.get(part('decision'))
  const choose = () => ada.post(part('decision'), { ...fields, by: ['committee'] })
  const empty = await choose()
  await seat('administrator')
  const small = await choose()
  const other = await ada.post(part('decision'), { ...fields, appealDays: ['45'] })

  expect([empty.status, small.status, other.status]).toEqual([422, 422, 303])
  expect(empty.text).toContain('Nobody is on the committee yet, and 2 of its members have to agree.')
  expect(small.text).toContain('2 members of the committee have to agree, and 1 sits on it.')
  expect(small.text).toContain('Appoint members of the committee')
  expect((await policyNow()).decision.by).toBe('coordinator')
  await seat('june')
})

test('two who change different parts at once lose nothing', async () => {
  const ada = world.browse('administrator')
  const [applications, decision] = [await ada.get(part('applications')), await ada.get(part('decision'))]
  const answers = await Promise.all([
    ada.post(part('applications'), { ...applications.fields, expiresAfterMonths: ['12'] }),
    ada.post(part('decision'), { ...decision.fields, by: ['committee'] }),
  ])

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const { applications: saved, decision: decided } = await policyNow()
  expect([saved.expiresAfterMonths, decided.by]).toEqual([12, 'committee'])
})

test('nobody but an administrator comes here, and a part that there is not is not there', async () => {
  for (const other of ['june', 'rosa', 'priya'] as const) {
    expect((await world.browse(other).get(paths.ways.href('vaimh'))).status).toBe(404)
    expect((await world.browse(other).post(part('review'), { reviewDays: ['7'] })).status).toBe(404)
  }
  expect((await world.browse('administrator').get(part('toString'))).status).toBe(404)
  expect((await world.browse('administrator').get(part('nothing'))).status).toBe(404)
})

test('where Attune was not told its address, the administrator reads that nothing reminds, and what to do', async () => {
  const { administrator, associations, database, keyring } = world
  const here = { id: associations.virginia, shortId: 'vaimh', name: 'Virginia' }
  const ada = aPerson(administrator, 'Ada Quinn', [[here, 'administrator']])
  const told = async (isWithoutReminders: boolean) => {
    const site = { isWithoutReminders }
    const browser = aBrowser(database, ada, new Date('2026-11-21T15:00:00Z'), keyring, loadStandards(), site)
    const { text } = await browser.get(paths.ways.href('vaimh'))
    // The name of a setting is for whoever runs Attune, and stands in docs/running.md.
    expect(text).not.toContain('ATTUNE_')
    return text.includes('nobody is reminded of anything')
  }

  expect([await told(true), await told(false)]).toEqual([true, false])
})

/** On the committee of Virginia from now on. */
function seat(who: 'administrator' | 'june') {
  const personId = who === 'june' ? world.people.june : world.administrator
  return world.asOwner(`insert into committee_member (association_id, person_id, since, appointed_by)
    values ('${world.associations.virginia}', '${personId}', now(), '${world.administrator}')`)
}
