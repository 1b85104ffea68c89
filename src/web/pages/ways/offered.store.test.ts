import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld

beforeAll(async () => {
  world = await createWaysWorld()
})
afterAll(() => world.database.drop())

const part = (name: string, did?: string) => paths.waysPart.href('vaimh', name, did)
const offered = ['vaimh/imhm-clinical', 'alliance/ifs', 'alliance/ifa', 'ct-aimh/ifs', 'gone/ifa']
const byReviewAlone = ['alliance/ifs', 'alliance/ifa']

test('whoever changes something else keeps every Endorsement on offer, as it was kept', async () => {
  const ada = world.browse('administrator')
  const body = JSON.stringify({ applications: { offered }, decision: { byReviewAlone } })
  await world.asOwner(`insert into association_policy (association_id, version, body, changed_by, changed_at)
    values ('${world.associations.virginia}', 1, '${body}', '${world.administrator}', now())`)

  const applications = await ada.get(part('applications'))
  const decision = await ada.get(part('decision'))
  expect([...(applications.fields.offered ?? [])].sort()).toEqual([...offered].sort())
  expect([...(decision.fields.byReviewAlone ?? [])].sort()).toEqual([...byReviewAlone].sort())
  expect(applications.text).toContain('You use requirements of your own, as Attune has them: Virginia')
  expect((await ada.get(paths.ways.href('vaimh'))).text).toContain('You use requirements of your own')
  expect(applications.text).toContain('Infant Mental Health Specialist, Alliance')
  expect((await ada.post(part('applications'), applications.fields)).to).toBe(part('applications', 'same'))
  expect((await ada.post(part('decision'), decision.fields)).to).toBe(part('decision', 'same'))

  await ada.post(part('applications'), { ...applications.fields, expiresAfterMonths: ['36'] })
  const now = await loadPolicy(world.database.db, world.associations.virginia)
  expect([now.applications.expiresAfterMonths, now.applications.offered]).toEqual([36, offered])
  expect(now.decision.byReviewAlone).toEqual(byReviewAlone)
})

test('raters of every Endorsement on offer can have a form of their own', async () => {
  const page = await world
    .browse('administrator')
    .get(paths.ratingForm.href('vaimh', { standard: 'alliance/ifa' }))

  expect([page.status, page.text.includes('Infant Family Associate, Alliance')]).toEqual([200, true])
})

test('every change is told: one of another page by its name, and a version that changed nothing as such', async () => {
  const add = (version: number, body: object) =>
    world.asOwner(`insert into association_policy (association_id, version, body, changed_by, changed_at)
      values ('${world.associations.virginia}', ${version}, '${JSON.stringify(body)}', '${world.administrator}', now())`)
  await add(3, { register: { numberPrefix: 'VA' } })
  await add(4, { register: { numberPrefix: 'VA' } })
  const { text } = await world.browse('administrator').get(paths.ways.href('vaimh'))

  expect(text).toContain('What certificate numbers begin with: changed on the page where this is kept')
  expect(text).not.toContain('Kept on a page of its own → ')
  expect(text).toContain('Saved with every setting as it was before.')
})
