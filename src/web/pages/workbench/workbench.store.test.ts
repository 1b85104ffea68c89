import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { putApplication } from '../../../../test/workbench/an-application.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
let database: TestDatabase
let world: World
let site: TestSite
let dana: SignedIn
let eli: SignedIn
let advisor: SignedIn
let rosas: string
let omars: string
const mail = randomUUID()

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  dana = world.in('virginia', 'coordinator')
  eli = world.in('virginia', 'administrator')
  advisor = world.in('virginia', 'advisor')
  const michigan = world.in('michigan', 'coordinator')
  site = await openSite(database.db, [world.rosa, dana, eli, advisor, michigan], noon)
  const of = { associationId: world.virginia }
  rosas = await putApplication(database, { ...of, personId: world.rosa.id, since: '2026-11-10T12:00:00Z' })
  omars = await putApplication(database, { ...of, personId: world.omar.id, since: '2026-11-20T12:00:00Z' })
  await asOwner(database, (_, insert) =>
    insert('mail', {
      ...{
        id: mail,
        association_id: world.virginia,
        person_id: world.rosa.id,
        recipient: 'june@example.org',
      },
      ...{ kind: 'comment', subject: 'About Rosa', state: 'refused', server_words: '550 no such box' },
      ...{ created_at: noon, next_try_at: noon, give_up_at: noon },
    }),
  )
})

afterAll(() => database.drop())

const now = paths.workbench.href('vaimh')
const textOf = async (actor: SignedIn, path = now) => wordsOf((await site.get(actor, path)).page)

describe('what needs staff now', () => {
  test('is a list with ages and minutes, oldest first, summed up above it', async () => {
    const words = await textOf(dana)

    expect(words).toContain('3 things, about 14 minutes. Oldest first.')
    expect(words).toContain(
      'Rosa Delgado · Submitted, check that it is complete Mentor-Clinical 11 days 6 min Check for Rosa Delgado',
    )
    expect(words).toContain('Omar Haddad · Submitted, check that it is complete Mentor-Clinical 1 day 6 min')
    expect(words).toContain(
      'Rosa Delgado · A mail did not arrive “550 no such box” from the mail server Today 2 min',
    )
    expect(words.indexOf('11 days')).toBeLessThan(words.indexOf('1 day 6'))
  })

  test('shows an advisor no application and no mail, and other associations nothing', async () => {
    expect(await textOf(advisor)).toContain('Nothing waits for you.')
    const { page } = await site.get(advisor, paths.workbench.href('vaimh'))
    expect(page).toContain(`href="${paths.people.href('vaimh')}">See the people whom you look after`)
    expect((await site.get(world.in('michigan', 'coordinator'), now)).status).toBe(404)
    expect((await site.get(world.rosa, now)).status).toBe(404)
  })

  test('can be looked at one kind at a time', async () => {
    const words = await textOf(dana, paths.workbench.href('vaimh', { kind: 'mail' }))

    expect(words).toContain('1 thing, about 2 minutes.')
    expect(words).not.toContain('check that it is complete')
  })

  test('leaves off what somebody left as it is, for everybody and for good', async () => {
    const aside = (actor: SignedIn) =>
      site.post(actor, paths.setAside.href('vaimh'), { kind: 'mail', subject: mail })
    const byAdvisor = await aside(advisor)
    const wrong = await site.post(dana, paths.setAside.href('vaimh'), {
      kind: 'completeness',
      subject: rosas,
    })
    const byDana = await aside(dana)

    expect([byAdvisor.status, wrong.status, byDana.status]).toEqual([404, 404, 303])
    expect(await textOf(eli)).not.toContain('A mail did not arrive')
    expect(await aside(eli)).toMatchObject({ status: 303 })
  })
})

describe('a sitting', () => {
  const begin = (id: string, minutes: string, actor = dana) =>
    site.post(actor, paths.sittings.href('vaimh'), { id, kind: 'completeness', minutes })
  const next = (id: string, position: string, actor = dana) =>
    site.post(actor, paths.nextInSitting.href('vaimh', id), { position })

  test('holds what fits, goes from one to the next, and is a person’s own', async () => {
    const id = randomUUID()
    const begun = await begin(id, '10')
    const onOtherPage = await textOf(dana, paths.people.href('vaimh'))
    const ofEli = await textOf(eli, paths.people.href('vaimh'))
    const finished = await next(id, '1')

    expect(begun).toMatchObject({ status: 303, to: paths.staffApplication.href('vaimh', rosas) })
    expect(onOtherPage).toContain('Piece 1 of 1 Applications to check Next in this batch Leave the batch')
    expect(ofEli).not.toContain('Piece 1')
    expect((await site.get(eli, paths.sitting.href('vaimh', id))).status).toBe(404)
    expect(await next(id, '1', eli)).toMatchObject({ status: 303, to: now })
    expect(finished.to).toBe(paths.sitting.href('vaimh', id))
    expect(await textOf(dana, finished.to ?? '')).toContain(
      'That was the last one 0 of 1 done , 1 left for later',
    )
  })

  test('counts as done what is done, and goes on to the rest', async () => {
    const id = randomUUID()
    await begin(id, '30')
    await begin(id, '30')
    const step = paths.staffStep.href('vaimh', rosas, 'begin-review')
    await site.post(dana, step, { version: '1', stage: 'do', words: '' })
    const second = await next(id, '1')

    expect(second.to).toBe(paths.staffApplication.href('vaimh', omars))
    expect(await textOf(dana, paths.sitting.href('vaimh', id))).toContain('1 of 2 done')
    expect(await textOf(dana, second.to ?? '')).toContain('Piece 2 of 2')
  })

  test('is left at any time, and begun anew by beginning another', async () => {
    const [id, other] = [randomUUID(), randomUUID()]
    await begin(id, '60')
    await begin(other, '60')
    const left = await site.post(dana, paths.endSitting.href('vaimh', other), {})

    expect(await textOf(dana, paths.sitting.href('vaimh', id))).toContain('You left this batch.')
    expect(left).toMatchObject({ status: 303, to: now })
    expect(await textOf(dana)).not.toContain('Piece 1')
  })

  test('does not begin where nothing waits, nor for a kind that is not one’s own', async () => {
    const none = await site.post(dana, paths.sittings.href('vaimh'), {
      id: randomUUID(),
      kind: 'question',
      minutes: '10',
    })

    expect(none).toMatchObject({ status: 303, to: now })
    expect((await begin(randomUUID(), '10', advisor)).status).toBe(404)
  })
})
