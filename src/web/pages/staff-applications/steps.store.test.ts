import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anApplicationInReview } from '../../../../test/decisions/a-reviewed-application.ts'
import { anOffice, aWindow } from '../../../../test/exams/exam-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { mailsAbout, putApplication, standingOf } from '../../../../test/workbench/an-application.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
let database: TestDatabase
let world: World
let site: TestSite
let dana: SignedIn
let eli: SignedIn
let application: string

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  dana = world.in('virginia', 'coordinator')
  eli = world.in('virginia', 'administrator')
  const others = [world.in('virginia', 'advisor'), world.in('virginia', 'reviewer')]
  site = await openSite(
    database.db,
    [world.rosa, world.omar, dana, eli, ...others, world.in('michigan', 'coordinator')],
    noon,
  )
})

afterAll(() => database.drop())

beforeEach(async () => {
  await asOwner(database, (client) =>
    client.query(
      "update application set state = 'withdrawn', held_from = null; delete from mail_text; delete from mail",
    ),
  )
  application = await putApplication(database, { associationId: world.virginia, personId: world.rosa.id })
})

const pageOf = (id = application) => paths.staffApplication.href('vaimh', id)
const stepOf = (step: string, id = application) => paths.staffStep.href('vaimh', id, step)

describe('the page of an application', () => {
  test('says whose turn it is, how the findings stand, and what can be done', async () => {
    const words = wordsOf((await site.get(dana, pageOf())).page)

    expect(words).toContain(
      'Rosa Delgado Mentor-Clinical, judged by the standard’s edition of January 2024 · Submitted since Nov 10, 2026',
    )
    expect(words).toContain('It waits for you and your colleagues.')
    expect(words).toContain(
      'It is complete: begin the review Return it with what is missing Put on hold Close it',
    )
    expect(words).toContain('Reflective supervision received')
  })

  test('leads to the decision right where it says that it waits, once it is in review', async () => {
    const reviewed = await putApplication(database, {
      ...{ associationId: world.virginia, personId: world.omar.id, state: 'in-review' },
    })
    const turnIn = async (id: string) =>
      (await site.get(dana, pageOf(id))).page.split('id="turn-title"')[1] ?? ''
    const [waits, early] = [(await turnIn(reviewed)).split('</section>')[0], await turnIn(application)]

    expect(waits).toContain(`class="govuk-button" href="${paths.decision.href('vaimh', reviewed)}"`)
    expect(wordsOf(waits ?? '')).toContain(
      'It waits for you and your colleagues. See the reviews and decide Put on hold',
    )
    expect(early.split('</section>')[0]).not.toContain(paths.decision.href('vaimh', application))
  })

  test('says that it waits for its reviewers as long as one of them has not answered', async () => {
    const reviewed = await anApplicationInReview(database, {
      ...{ associationId: world.virginia, personId: world.omar.id, grantedBy: dana.id },
    })
    await asOwner(database, async (_, insert) => {
      await insert('review', {
        ...{ id: randomUUID(), association_id: world.virginia, application_id: reviewed, round: 1, place: 1 },
        ...{ applicant_id: world.omar.id, reviewer_id: world.in('virginia', 'reviewer').id },
        ...{ state: 'assigned', assigned_by: dana.id, assigned_at: noon, due_on: '2026-12-01' },
      })
    })

    expect(wordsOf((await site.get(dana, pageOf(reviewed))).page)).toContain(
      'It waits for a reviewer, whose review is not in yet. See the reviews and decide',
    )
  })

  test('is there for staff of the association only, and for nobody whose own it is', async () => {
    const own = await putApplication(database, { associationId: world.virginia, personId: dana.id })
    const askers = [
      world.rosa,
      world.omar,
      world.in('virginia', 'advisor'),
      world.in('virginia', 'reviewer'),
      world.in('michigan', 'coordinator'),
    ]
    const answers = await Promise.all(askers.map((asker) => site.get(asker, pageOf())))

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect((await site.get(dana, pageOf(own))).status).toBe(404)
    expect((await site.get(eli, pageOf(own))).status).toBe(200)
    expect(
      (
        await site.get(
          world.in('michigan', 'coordinator'),
          paths.staffApplication.href('mi-aimh', application),
        )
      ).status,
    ).toBe(404)
  })
})

describe('returning an application', () => {
  test('asks for what is missing, shows the mail, and sends exactly that', async () => {
    const form = await site.get(dana, stepOf('return'))
    const version = hiddenIn(form.page, 'version')
    const fields = { version, missing: ['rsc-hours', 'exam'], words: 'Please look once more.\n\nDana' }
    const preview = await site.post(dana, stepOf('return'), { ...fields, stage: 'preview' })
    const before = await standingOf(database, application)
    const done = await site.post(dana, stepOf('return'), { ...fields, stage: 'do' })
    const [mail] = await mailsAbout(database, world.rosa.id)

    expect(form.status).toBe(200)
    expect(wordsOf(preview.page)).toContain('The application goes from “Submitted” to “Returned”.')
    expect(wordsOf(preview.page)).toContain('Please look once more.')
    expect(before.state).toBe('submitted')
    expect(done).toMatchObject({ status: 303, to: `${pageOf()}?done=yes` })
    expect(await standingOf(database, application)).toEqual({
      state: 'returned',
      version: 2,
      registration: null,
    })
    expect(mail?.recipient).toBe('rosa.delgado@example.org')
    expect(mail?.subject).toBe('Something is missing from your application for Mentor-Clinical, Virginia')
    expect(mail?.plain).toContain('Reflective supervision received')
    expect(mail?.plain).toContain('Please look once more.')
    // The exam comes after the review, so it is never asked for here.
    expect(mail?.plain).not.toContain('Exam')
    expect(mail?.plain).not.toContain('Hill')
    expect(wordsOf((await site.get(dana, pageOf())).page)).toContain(
      'Returned it, with what is missing by Dana Hill Virginia',
    )
  })

  test('with a reviewer’s name in the words is refused unless that is meant, and keeps what was typed', async () => {
    const reviewer = world.in('virginia', 'reviewer')
    const { page } = await site.get(dana, stepOf('return'))
    const wish = { version: hiddenIn(page, 'version'), words: `${reviewer.name} misses your hours.` }
    const refused = await site.post(dana, stepOf('return'), { ...wish, stage: 'do' })
    const shown = await site.post(dana, stepOf('return'), { ...wish, stage: 'preview', namesAnyway: 'yes' })
    const sent = await site.post(dana, stepOf('return'), { ...wish, stage: 'do', namesAnyway: 'yes' })

    expect(refused.status).toBe(422)
    expect(wordsOf(refused.page)).toContain('This names a reviewer')
    expect(refused.page).toContain(wish.words)
    expect(hiddenIn(shown.page, 'namesAnyway')).toBe('yes')
    expect(sent.status).toBe(303)
  })

  test('without a list and without a word is refused, and keeps what was chosen', async () => {
    const answer = await site.post(dana, stepOf('return'), { version: '1', stage: 'do', words: ' ' })

    expect(answer.status).toBe(422)
    expect(answer.page).toContain(
      '<a href="#missing">Choose what is missing, or say it in your own words.</a>',
    )
    expect((await standingOf(database, application)).state).toBe('submitted')
    expect(await mailsAbout(database, world.rosa.id)).toEqual([])
  })
})

describe('the other steps', () => {
  const take = (step: string, id = application, words = 'A word.') =>
    site.post(dana, stepOf(step, id), { version: '1', stage: 'do', words })
  const put = (wanted: Partial<Parameters<typeof putApplication>[1]>) =>
    putApplication(database, {
      ...{ associationId: world.virginia, personId: world.omar.id },
      ...wanted,
    })

  test.each([
    ['begin-review', {}, 'in-review'],
    ['hold', { state: 'in-review' }, 'on-hold'],
    ['resume', { state: 'on-hold', heldFrom: 'in-review' }, 'in-review'],
    ['revive', { state: 'expired' }, 'draft'],
    ['take-back-approval', { state: 'approved-for-exam' }, 'in-review'],
    ['withdraw', { state: 'deferred' }, 'withdrawn'],
  ] as const)('%s leads where the design says, and tells the applicant', async (step, wanted, to) => {
    const id = await put(wanted)
    const answer = await take(step, id)

    expect(answer.status).toBe(303)
    expect((await standingOf(database, id)).state).toBe(to)
    expect(await mailsAbout(database, world.omar.id)).toHaveLength(1)
  })

  test('an approval with a seat for its exam is not taken back, and the page says what to do', async () => {
    const id = await put({ state: 'approved-for-exam' })
    const officeId = await anOffice(database, world.virginia)
    const windowId = await aWindow(database, officeId, { part: 'essay', seats: 1 })
    const sitting = randomUUID()
    await asOwner(database, (_, insert) =>
      insert('exam_sittings', {
        ...{ id: sitting, office_id: officeId, association_id: world.virginia, person_id: world.omar.id },
        ...{ application_id: id, part: 'essay', category: 'imhm-clinical', window_id: windowId },
        ...{ script_code: 'abcdefgh', state: 'booked', state_since: noon, planned_on: '2026-11-25' },
        booked_at: noon,
      }),
    )
    const run = (sql: string) =>
      asOwner(database, async (client) => {
        await client.query(sql, [sitting])
      })
    const refused = await take('take-back-approval', id)
    await run("update exam_sittings set state = 'cancelled' where id = $1")
    const taken = await take('take-back-approval', id)
    await run('delete from exam_sittings where id = $1')

    expect(refused.status).toBe(422)
    expect(refused.page).toContain('Ask the applicant to give the seat back first')
    expect(taken.status).toBe(303)
  })

  test('of somebody who left is not mailed to an address that is nobody’s, and the letter is kept', async () => {
    const id = await put({ state: 'deferred' })
    const rename = (email: string) =>
      asOwner(database, async (client) => {
        await client.query('update person set email = $2 where id = $1', [world.omar.id, email])
      })
    await rename(`deleted-${world.omar.id}@deleted.invalid`)
    const answer = await take('withdraw', id)
    const mails = await mailsAbout(database, world.omar.id)
    await rename('omar@example.org')
    const letters = await asOwner(database, async (client) => {
      const found = await client.query('select kind from letter where application_id = $1', [id])
      return found.rows
    })

    expect(answer.status).toBe(303)
    expect(mails).toEqual([])
    expect(letters).toEqual([{ kind: 'withdrawn' }])
  })

  test('is told in the association’s own words, and the letter is kept for both', async () => {
    await asOwner(database, (_, insert) =>
      insert('letter_template', {
        ...{ association_id: world.virginia, kind: 'on-hold', version: 1 },
        ...{ subject: 'We wait with you, {{applicant}}', body: 'Until {{due-day}}.\n\n{{message}}' },
        ...{ changed_by: eli.id, changed_at: noon },
      }),
    )
    const fields = { version: '1', words: 'Call us.' }
    const preview = await site.post(dana, stepOf('hold'), { ...fields, stage: 'preview' })
    await site.post(dana, stepOf('hold'), { ...fields, stage: 'do' })
    const letters = await asOwner(database, async (client) => {
      const found = await client.query(
        'select id, kind, subject, paragraphs from letter where application_id = $1',
        [application],
      )
      return found.rows
    })
    const [mail] = await mailsAbout(database, world.rosa.id)
    const own = await site.get(world.rosa, paths.letter.href(application, letters[0]?.id ?? ''))

    expect(wordsOf(preview.page)).toContain(
      'We wait with you, Rosa Delgado Until November 21, 2028. Call us.',
    )
    expect(letters).toEqual([
      {
        ...{ id: expect.any(String), kind: 'on-hold', subject: 'We wait with you, Rosa Delgado' },
        paragraphs: ['Until November 21, 2028.', 'Call us.'],
      },
    ])
    expect(mail?.subject).toBe('We wait with you, Rosa Delgado')
    expect(mail?.plain).toContain(`/applications/${application}/letters/${letters[0]?.id}`)
    expect(wordsOf(own.page)).toContain('Until November 21, 2028.')
  })

  test('whoever asks to be accepted is decided about on the page of registrations', async () => {
    const id = await put({ state: 'draft', registration: 'asked' })
    const { page } = await site.get(dana, pageOf(id))
    const way = paths.registrations.href('vaimh', { application: id })
    const registrations = await site.get(dana, way)

    expect(wordsOf(page)).toContain('Somebody asks to be accepted before applying.')
    expect(page).toContain(`href="${way}"`)
    expect(registrations.page).toMatch(new RegExp(`value="${id}" checked`))
    expect((await site.get(dana, stepOf('accept-registration', id))).status).toBe(404)
  })

  test('a step that is not open leads back to the page that says how it stands', async () => {
    expect(await site.get(dana, stepOf('resume'))).toMatchObject({ status: 303, to: pageOf() })
    expect((await site.get(dana, stepOf('endorse'))).status).toBe(404)
  })
})

describe('two coordinators at one application', () => {
  test('have one outcome, and the other is told what the colleague did', async () => {
    const fields = { version: '1', stage: 'do', words: 'A word.' }
    const answers = await Promise.all([
      site.post(dana, stepOf('begin-review'), fields),
      site.post(eli, stepOf('hold'), fields),
    ])
    const late = answers.find(({ status }) => status === 409)
    const { state, version } = await standingOf(database, application)

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(version).toBe(2)
    expect(wordsOf(late?.page ?? '')).toContain(
      state === 'in-review'
        ? 'Began the review, by Dana Hill Virginia'
        : 'Put it on hold, by Eli Stone Virginia',
    )
    expect(await mailsAbout(database, world.rosa.id)).toHaveLength(1)
  })

  test('who looked at an earlier version is told before anything is done', async () => {
    await site.post(dana, stepOf('hold'), { version: '1', stage: 'do', words: '' })
    const preview = await site.post(eli, stepOf('return'), { version: '1', stage: 'preview', words: 'x' })

    expect(preview.status).toBe(409)
    expect(wordsOf(preview.page)).toContain('Put it on hold, by Dana Hill Virginia')
    expect(wordsOf(preview.page)).toContain('It stands at “On hold” now.')
  })
})
