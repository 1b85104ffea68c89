import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settlePeople, type World } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { type Browser, browserOf, signedIn, someFiles } from '../../../../test/web/visiting.ts'
import { withClient } from '../../../store/with-client.ts'
import { paths } from '../../paths.ts'

const application = randomUUID()
const words = 'We do no harm.'
const hash = createHash('sha256').update(words).digest('hex')
let database: TestDatabase
let world: World
let rosa: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  rosa = await browserOf(database, someFiles(database), signedIn(world.people.rosa, 'Rosa Delgado'))
  await apply()
})
afterAll(() => database.drop())

function asOwner(statement: string): Promise<void> {
  return withClient(database.as('owner'), async (client) => {
    await client.query(`begin; select set_config('attune.maintenance', 'on', true);
      select set_config('attune.association', '${world.associations.virginia}', true); ${statement}; commit`)
  })
}

/** Rosa's application in review, with a letter, a signed text, a reviewer and what a rater wrote. */
async function apply(): Promise<void> {
  const { rosa: person, june } = world.people
  const of = `'${application}', '${world.associations.virginia}', '${person}'`
  const reference = randomUUID()
  const at = "timestamptz '2026-11-02 15:00Z'"
  await asOwner(`
    insert into application (id, association_id, person_id, standard, edition, state, state_since, opened_at, submitted_at)
      values (${of}, 'vaimh/imhm-clinical', '2024-01', 'in-review', ${at}, ${at}, ${at});
    insert into submission (application_id, association_id, person_id, number, submitted_at, as_of, standard, edition,
        revision, portfolio, evaluation)
      values (${of}, 1, ${at}, '2026-11-02', 'vaimh/imhm-clinical', '2024-01', 1, '{}', '{}');
    insert into letter (application_id, association_id, person_id, id, kind, subject, paragraphs, sent_at)
      values (${of}, '${randomUUID()}', 'received', 'It arrived', '["Dear Rosa,", "it arrived."]', ${at});
    insert into association_text (association_id, kind, version, title, body, hash, valid_from, loaded_at)
      values ('${world.associations.virginia}', 'code-of-ethics', 1, 'Code of ethics', '${words}', '${hash}', '2026-01-01', ${at});
    insert into text_signature (application_id, association_id, person_id, id, kind, version, hash, typed_name, signed_on, signed_at)
      values (${of}, '${randomUUID()}', 'code-of-ethics', 1, '${hash}', 'Rosa Delgado', '2026-11-01', ${at});
    insert into review (id, association_id, application_id, round, applicant_id, reviewer_id, place, assigned_at, assigned_by, due_on)
      values ('${randomUUID()}', '${world.associations.virginia}', '${application}', 1, '${person}', '${june}', 1, ${at}, '${june}', '2026-12-01');
    insert into reference (application_id, association_id, person_id, id, role, rater_name, rater_email, relation,
        is_waived, state, state_since, requested_at, sent_at, due_on, completed_on)
      values (${of}, '${reference}', 'rsc-provider', 'Cy Young', 'cy@example.org', 'Supervisor', false, 'submitted',
        ${at}, ${at}, ${at}, '2026-12-01', '2026-11-02');
    insert into reference_rating (reference_id, association_id, person_id, is_waived, form_version, body, not_enough, came_by, submitted_at)
      values ('${reference}', '${world.associations.virginia}', '${person}', false, 0, '{"words": "secret"}', 0, 'mail', ${at});
    select append_record(${at}, 'application-submit', '${person}', '${application}', true, '{"by": "applicant"}');
    select append_record(${at}, 'reviewer-assigned', '${person}', '${application}', false, '{"reviewer": "${june}"}')`)
}

test('applications leave with how they stand, their letters and what was signed, and nothing else', async () => {
  const answer = await rosa.get(paths.mineApplications.href())
  const at = '2026-11-02T15:00:00.000Z'

  expect(answer.headers.get('content-disposition')).toContain('filename="applications-2026-11-21.json"')
  expect(await answer.json()).toEqual({
    format: 'attune-applications/1',
    person: { name: 'Rosa Delgado', email: 'rosa@example.org' },
    applications: [
      {
        id: application,
        association: { id: 'vaimh', name: 'Virginia' },
        ...{ standard: 'vaimh/imhm-clinical', edition: '2024-01' },
        ...{ state: 'in-review', stateSince: at, openedAt: at, submittedAt: at },
        history: [{ at, kind: 'application-submit' }],
        letters: [
          { sentAt: at, kind: 'received', subject: 'It arrived', paragraphs: ['Dear Rosa,', 'it arrived.'] },
        ],
        signedTexts: [
          {
            ...{ document: 'code-of-ethics', version: 1, title: 'Code of ethics', body: words },
            ...{ sha256: hash, signedAs: 'Rosa Delgado', signedOn: '2026-11-01' },
          },
        ],
      },
    ],
  })
})

test('the page of one’s own data leads there', async () => {
  expect(await (await rosa.get(paths.mine.href())).text()).toContain(
    `href="${paths.mineApplications.href()}"`,
  )
})

test('whoever wants to leave meanwhile is led to withdraw, and nothing is deleted', async () => {
  const page = await rosa.get(paths.leave.href())
  const text = await page.text()
  const posted = await rosa.post(paths.leave.href(), { email: 'rosa@example.org' })

  expect([page.status, posted.status]).toEqual([200, 409])
  expect(text).toContain(`href="${paths.withdrawApplication.href(application)}"`)
  expect(text).toContain('Withdraw Mentor-Clinical (Virginia)')
  expect(text).not.toContain('Delete my account for good')
})

test('after that the page says that the application leaves nothing but that it was', async () => {
  await asOwner(`update application set state = 'withdrawn' where id = '${application}'`)
  const page = await (await rosa.get(paths.leave.href())).text()

  expect(page).toContain('That there was 1 application which was not decided')
  expect(page).toContain('The record of the association names it by a number.')
  expect((await rosa.post(paths.leave.href(), { email: 'rosa@example.org' })).status).toBe(303)
})
