import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aForm, anApproved, anOffice, aWindow } from '../../../../test/exams/exam-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { ExamPart } from '../../../domain/exams/exam-part.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let officeId: string
let applicationId: string

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  officeId = await anOffice(database, world.michigan)
  site = await openSite(database.db, [world.rosa], new Date('2026-11-21T17:00:00Z'))
  applicationId = await anApproved(database, world.rosa, world.michigan)
})

afterAll(() => database.drop())

const change = (sql: string) => asOwner(database, (client) => client.query(sql))
/** What the applicant reads on the first page, on the list, and on the page of the application. */
const pages = () =>
  Promise.all(
    [paths.home.href(), paths.applications.href(), paths.application.href(applicationId)].map(async (path) =>
      wordsOf((await site.get(world.rosa, path)).page),
    ),
  )

async function expectOnEach(words: string): Promise<void> {
  for (const page of await pages()) expect(page).toContain(words)
}

async function book(part: ExamPart): Promise<void> {
  const windowId = await aWindow(database, officeId, { part, seats: 3 })
  await asOwner(database, (_, insert) =>
    insert('exam_sittings', {
      ...{ id: randomUUID(), office_id: officeId, association_id: world.michigan, person_id: world.rosa.id },
      ...{ application_id: applicationId, part, category: 'imhm-clinical', window_id: windowId },
      ...{ script_code: randomUUID().replaceAll('-', ''), state_since: new Date('2026-11-18T12:00:00Z') },
      ...{ planned_on: '2026-11-23', booked_at: new Date('2026-11-18T12:00:00Z') },
    }),
  )
}

async function handIn(): Promise<void> {
  const { id } = await aForm(database, officeId, { part: 'essay', items: 2 })
  await change(`update exam_sittings set state = 'handed-in', form_id = '${id}', started_at = '2026-11-20T12:00:00Z',
    ends_at = '2026-11-20T13:00:00Z', handed_in_at = '2026-11-20T12:30:00Z', handed_in_by = 'candidate'`)
}

function release(part: ExamPart, passed: boolean, replaces: string | null = null) {
  return asOwner(database, async (_, insert) => {
    const id = randomUUID()
    await insert('exam_results', {
      ...{ id, office_id: officeId, association_id: world.michigan, person_id: world.rosa.id, part, passed },
      ...{ category: 'imhm-clinical', sat_on: '2026-11-20', source: 'imported', replaces },
      released_at: new Date('2026-11-21T15:00:00Z'),
    })
    return id
  })
}

test('the next step follows the exam from the seat to the award, on every page alike', async () => {
  await expectOnEach('The exam, and then the award')
  await book('multiple-choice')
  await book('essay')
  await expectOnEach('Your exam, on November 23, 2026')
  expect((await pages())[2]).toContain('whenever you like from November 16, 2026 to November 30, 2026.')

  await handIn()
  await expectOnEach('Your exam is being marked')
  const handedIn = await pages()
  await change("update exam_sittings set state = 'to-adjudicate' where part = 'essay'")
  expect(await pages()).toEqual(handedIn)

  await change("update exam_sittings set state = 'released'")
  await release('multiple-choice', true)
  const essay = await release('essay', false)
  await expectOnEach('You may take a part of the exam again from November 20, 2027')
  await change('delete from exam_sittings')
  await expectOnEach('You may take a part of the exam again from November 20, 2027')

  await release('essay', true, essay)
  await expectOnEach('You have passed the exam. The award comes next')
  const [, , passed = ''] = await pages()
  expect(passed).toContain('With others You have passed the exam.')
  expect(passed).not.toContain('What is left')

  await change("update application set state = 'endorsed'")
  const [, , endorsed = ''] = await pages()
  expect(endorsed).toContain('You are endorsed')
  expect(endorsed).not.toContain('With others')
})
