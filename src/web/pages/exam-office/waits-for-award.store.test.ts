import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApproved, anOffice } from '../../../../test/exams/exam-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { ExamPart } from '../../../domain/exams/exam-part.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { paths } from '../../paths.ts'

const here = 'mi-aimh'
let database: TestDatabase
let world: World
let site: TestSite
let officeId: string
let staff: SignedIn
let applicationId: string

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  officeId = await anOffice(database, world.michigan)
  staff = world.in('michigan', 'coordinator')
  const elsewhere = world.in('virginia', 'coordinator')
  site = await openSite(database.db, [world.rosa, staff, elsewhere], new Date('2026-11-21T17:00:00Z'))
  applicationId = await anApproved(database, world.rosa, world.michigan)
})

afterAll(() => database.drop())

const read = async (path: string, actor = staff) => wordsOf((await site.get(actor, path)).page)

async function work(actor: SignedIn, association: string) {
  const { page } = await site.get(actor, paths.workbench.href(association, { kind: 'award' }))
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/s.exec(page) ?? []
  const links = [...body.matchAll(/class="govuk-link at-work__who" href="([^"]+)"/g)].map(([, to]) => to)
  return { words: wordsOf(body).trim(), links }
}

/** Releases how a part went; one that takes the place of another names it. */
async function release(part: ExamPart, passed: boolean, replaces: string | null = null): Promise<string> {
  const id = randomUUID()
  await asOwner(database, (_, insert) =>
    insert('exam_results', {
      ...{ id, office_id: officeId, association_id: world.michigan, person_id: world.rosa.id, part, passed },
      ...{ category: 'imhm-clinical', sat_on: '2026-11-10', source: 'imported', replaces },
      released_at: new Date('2026-11-18T15:00:00Z'),
    }),
  )
  return id
}

const nothing = { words: '', links: [] }

test('who has passed both parts is to be awarded until the award is made, here and nowhere else', async () => {
  await release('multiple-choice', true)
  const essay = await release('essay', false)
  const before = [await work(staff, here), await read(paths.examOffice.href(here))]
  await release('essay', true, essay)
  const waiting = await work(staff, here)
  const office = await site.get(staff, paths.examOffice.href(here))
  const elsewhere = await work(world.in('virginia', 'coordinator'), 'vaimh')
  const version = /name="version" value="(\d+)"/.exec(
    (await site.get(staff, paths.award.href(here, applicationId))).page,
  )?.[1]
  const typed = { version: version ?? '', state: 'active', name: 'Rosa M. Delgado', do: 'award' }
  const early = await site.post(staff, paths.award.href(here, applicationId), { ...typed, on: '2026-11-09' })
  await asOwner(database, (client) =>
    client.query("update application set state = 'endorsed' where id = $1", [applicationId]),
  )

  expect(before[0]).toEqual(nothing)
  expect(before[1]).not.toContain('waiting for the award')
  expect(waiting.words).toContain(
    'Rosa Delgado · Has passed the exam and waits for the award Mentor-Clinical 3 days 5 min Award for Rosa Delgado',
  )
  expect(waiting.links).toEqual([paths.award.href(here, applicationId)])
  expect(wordsOf(office.page)).toContain('Passed, waiting for the award')
  expect(office.page).toContain(`href="${paths.award.href(here, applicationId)}"`)
  expect(elsewhere).toEqual(nothing)
  expect(early.status).toBe(422)
  expect(wordsOf(early.page)).toContain(
    'before the exam was passed. Choose November 10, 2026 or a later day.',
  )
  expect(early.page).toContain('value="Rosa M. Delgado"')
  expect(await work(staff, here)).toEqual(nothing)
  expect(await read(paths.examOffice.href(here))).not.toContain('waiting for the award')
})
