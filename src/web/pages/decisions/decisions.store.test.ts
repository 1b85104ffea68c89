import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anApplicationInReview,
  giveReview,
  setPolicy,
} from '../../../../test/decisions/a-reviewed-application.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { wantsFreshReviewers } from '../../../store/decisions/appeals.ts'
import { withScope } from '../../../store/with-scope.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
let administrator: SignedIn
let reviewer: SignedIn
let applicationId: string
const noon = new Date('2026-11-21T17:00:00Z')
const secretNote = 'Between us: the interview went badly.'

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  administrator = world.in('virginia', 'administrator')
  reviewer = world.in('virginia', 'reviewer')
  const others = [world.in('michigan', 'coordinator'), world.in('virginia', 'advisor')]
  site = await openSite(
    database.db,
    [coordinator, administrator, reviewer, world.rosa, world.omar, ...others],
    noon,
  )
})

afterAll(() => database.drop())

/** Each test decides about an application of its own, with one review in. */
beforeEach(async () => {
  await asOwner(database, async (client) => {
    await client.query("update application set state = 'withdrawn', held_from = null where person_id = $1", [
      world.rosa.id,
    ])
  })
  await setPolicy(database, world.virginia, { review: { reviewers: 'one' } })
  applicationId = await anApplicationInReview(database, {
    associationId: world.virginia,
    personId: world.rosa.id,
    grantedBy: administrator.id,
  })
})

const review = (more: Partial<Parameters<typeof giveReview>[1]> = {}) =>
  giveReview(database, {
    ...{ associationId: world.virginia, applicationId, applicantId: world.rosa.id },
    ...{ reviewerId: reviewer.id, assignedBy: coordinator.id, round: 1, recommendation: 'defer' },
    toDo: 'Take a training about early relationships.',
    forApplicant: 'Your notes on groups are rich.',
    forColleagues: secretNote,
    ...more,
  })

const path = (association = 'vaimh') => paths.decision.href(association, applicationId)

async function form(actor = coordinator): Promise<Record<string, string>> {
  const { page } = await site.get(actor, paths.decision.href('vaimh', applicationId, { correct: 'yes' }))
  const names = ['version', 'decisions', 'revision']
  return Object.fromEntries(names.map((name) => [name, hiddenIn(page, name)]))
}

type Typed = Readonly<Record<string, string | readonly string[]>>
const deferral = { outcome: 'deferred', reason: 'Training is missing.', toDo: 'Log 30 hours.' }

async function decide(typed: Typed, actor = coordinator) {
  return site.post(actor, path(), { do: 'decide', ...(await form(actor)), ...typed })
}

function inScope<Result>(work: Parameters<typeof withScope<Result>>[2], actor = coordinator) {
  return withScope(database.db, { personId: actor.id, associationId: world.virginia }, work)
}

const state = () =>
  inScope((tx) =>
    tx.selectFrom('application').select('state').where('id', '=', applicationId).executeTakeFirstOrThrow(),
  ).then((row) => row.state)

const decisions = () =>
  inScope((tx) =>
    tx
      .selectFrom('decision')
      .select(['number', 'outcome', 'corrects', 'letter_id as letterId'])
      .where('application_id', '=', applicationId)
      .orderBy('number')
      .execute(),
  )

async function latestLetter(): Promise<string> {
  return (await decisions()).at(-1)?.letterId ?? ''
}

describe('the page of a decision', () => {
  test('shows findings, what reviewers recommend, and who sees what', async () => {
    await review()
    const words = wordsOf((await site.get(coordinator, path())).page)

    expect(words).toContain('Decision: Rosa Delgado')
    expect(words).toContain('1 of 1 reviews are in. Together they recommend to defer.')
    expect(words).toContain('Your notes on groups are rich.')
    expect(words).toContain('Who sees what')
    expect(words).not.toContain(secretNote)
    expect(words).not.toContain(reviewer.name)
  })

  test('is not there for the applicant, for reviewers, advisors and other associations', async () => {
    const askers = [world.rosa, reviewer, world.in('virginia', 'advisor')]
    const answers = await Promise.all(askers.map((actor) => site.get(actor, path())))
    const elsewhere = await site.get(world.in('michigan', 'coordinator'), path('mi-aimh'))

    expect([...answers, elsewhere].map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})

describe('before the review is complete', () => {
  test('a coordinator cannot decide', async () => {
    const { page } = await site.get(coordinator, path())
    const answer = await decide({ ...deferral, ...(await form(administrator)) })

    expect(wordsOf(page)).toContain('Wait for the reviews, or ask an administrator')
    expect(answer.status).toBe(422)
    expect(await decisions()).toEqual([])
  })

  test('an administrator decides with a reason, which the applicant never sees', async () => {
    const without = await decide(deferral, administrator)
    const decided = await decide({ ...deferral, earlyBecause: 'The cohort closes today.' }, administrator)
    const staffPage = wordsOf((await site.get(coordinator, path())).page)
    const own = await Promise.all(
      [
        paths.application.href(applicationId),
        paths.letter.href(applicationId, await latestLetter()),
        paths.appeal.href(applicationId),
      ].map((place) => site.get(world.rosa, place)),
    )

    expect([without.status, decided.status]).toEqual([422, 303])
    expect(staffPage).toContain('Before the review was complete: The cohort closes today.')
    expect(own.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(own.map(({ page }) => page.includes('cohort closes'))).toEqual([false, false, false])
  })
})

describe('a decision', () => {
  test('is previewed as the letter that goes out, and nothing happens yet', async () => {
    await review()
    const preview = await site.post(coordinator, path(), {
      ...{ do: 'preview', ...(await form()), ...deferral },
      moreToDo: 'Ask your advisor.\nWrite to us.',
    })
    const words = wordsOf(preview.page)

    expect(preview.status).toBe(200)
    expect(words).toContain('Why: - Training is missing.')
    expect(words).toContain('What to do next: - Log 30 hours. - Ask your advisor. - Write to us.')
    expect(words).toContain('you may appeal until January 20, 2027')
    expect([await state(), await decisions()]).toEqual(['in-review', []])
  })

  test('defers with a letter that is mailed and kept, and with what to do on the applicant’s page', async () => {
    await review()
    const decided = await decide(deferral)
    const letter = paths.letter.href(applicationId, await latestLetter())
    const own = wordsOf((await site.get(world.rosa, paths.application.href(applicationId))).page)
    const read = wordsOf((await site.get(world.rosa, letter)).page)
    const mails = await inScope((tx) =>
      tx.selectFrom('mail').select(['subject', 'recipient']).where('kind', '=', 'letter').execute(),
    )
    const records = await inScope((tx) =>
      tx
        .selectFrom('record_entry')
        .select(['kind', 'is_open'])
        .where('application_id', '=', applicationId)
        .orderBy('number')
        .execute(),
    )

    expect(decided).toMatchObject({
      status: 303,
      to: paths.decision.href('vaimh', applicationId, { did: 'decided' }),
    })
    expect(await state()).toBe('deferred')
    expect(own).toContain('Deferred, with what to do')
    expect(own).toContain('Log 30 hours.')
    expect(read).toContain('From Virginia')
    expect(read).toContain('Why: - Training is missing.')
    expect(mails.at(-1)?.recipient).toBe(world.rosa.email)
    expect(records).toEqual([
      { kind: 'application-defer', is_open: true },
      { kind: 'application-decided', is_open: true },
    ])
  })

  test('says why and what to do where it defers, and approves nothing that is not met', async () => {
    await review()
    const answers = [
      await decide({ outcome: 'deferred', toDo: 'Log 30 hours.' }),
      await decide({ outcome: 'deferred', reason: 'Missing.' }),
      await decide({ outcome: 'approved-for-exam' }),
      await decide({ outcome: 'emerging' }),
      await decide({}),
    ]

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
    expect(wordsOf(answers[2]?.page ?? '')).toContain('This outcome needs findings that are not met yet.')
    expect([await state(), await decisions()]).toEqual(['in-review', []])
  })

  test('of two who decide at once one counts, and the other sees what was decided', async () => {
    await review()
    const [one, other] = [await form(coordinator), await form(administrator)]
    const answers = await Promise.all([
      site.post(coordinator, path(), { do: 'decide', ...one, ...deferral }),
      site.post(administrator, path(), { do: 'decide', ...other, ...deferral }),
    ])
    const lost = answers.find(({ status }) => status === 409)

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(wordsOf(lost?.page ?? '')).toContain('a colleague decided')
    expect(wordsOf(lost?.page ?? '')).toContain('Decided so far Deferred, with what to do')
    expect((await decisions()).map(({ outcome }) => outcome)).toEqual(['deferred'])
  })

  test('is about the portfolio that was seen: where it changed meanwhile it is looked at again', async () => {
    await review()
    const seen = await form()
    await train(1)
    const answer = await site.post(coordinator, path(), { do: 'decide', ...seen, ...deferral })

    expect(answer.status).toBe(409)
    expect(await decisions()).toEqual([])
  })

  test('never changes: a correction is another one that names it, with a letter that says so', async () => {
    await review()
    await decide(deferral)
    const first = await latestLetter()
    const corrected = await decide({ ...deferral, reason: 'Ten hours of training are missing.' })
    const read = wordsOf(
      (await site.get(world.rosa, paths.letter.href(applicationId, await latestLetter()))).page,
    )

    expect(corrected.status).toBe(303)
    expect((await decisions()).map(({ number, corrects }) => [number, corrects])).toEqual([
      [1, null],
      [2, 1],
    ])
    expect(read).toContain('takes the place of the one that we sent on November 21, 2026')
    expect((await site.get(world.rosa, paths.letter.href(applicationId, first))).status).toBe(200)
    for (const table of ['decision', 'decision_background', 'letter', 'committee_vote'] as const) {
      await expect(inScope((tx) => tx.deleteFrom(table).execute())).rejects.toThrow('permission denied')
      await expect(
        inScope((tx) => tx.updateTable(table).set({ association_id: world.michigan }).execute()),
      ).rejects.toThrow('permission denied')
    }
  })

  test('offers only what a correction can come to, and nothing of an Endorsement that is held', async () => {
    await review()
    await decide(deferral)
    const offeredTo = async () => {
      const { page } = await site.get(
        coordinator,
        paths.decision.href('vaimh', applicationId, { correct: 'yes' }),
      )
      return [...page.matchAll(/name="outcome" value="([^"]*)"/g)].map(([, value]) => value)
    }
    const deferred = await offeredTo()
    await asOwner(database, async (client) => {
      await client.query("update application set state = 'endorsed' where id = $1", [applicationId])
    })
    const { page } = await site.get(coordinator, path())

    expect(deferred).toContain('deferred')
    expect(deferred.length).toBeGreaterThan(1)
    expect(await offeredTo()).toEqual([])
    expect(wordsOf(page)).toContain('This person is endorsed by now.')
    expect(page).toContain(`href="${paths.endorsements.href('vaimh')}"`)
    expect(page).not.toContain('correct=yes')
  })

  test('defers, is amended and submitted again, reviewed again, and approves', async () => {
    await review()
    await decide(deferral)
    await train(30)
    const submit = paths.submitApplication.href(applicationId)
    const shown = await site.get(world.rosa, submit)
    const fields = Object.fromEntries(
      [...shown.page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name, value ?? ''],
      ),
    )
    const submitted = await site.post(world.rosa, submit, fields)
    await asOwner(database, async (client) => {
      await client.query("update application set state = 'in-review' where id = $1 and state = 'submitted'", [
        applicationId,
      ])
    })
    await review({ round: 2, recommendation: 'approve' })
    const decided = await decide({ outcome: 'approved-for-exam', message: 'Well done.' })
    const own = wordsOf((await site.get(world.rosa, paths.application.href(applicationId))).page)

    expect(submitted.status).toBe(303)
    expect(decided.status).toBe(303)
    expect(await state()).toBe('approved-for-exam')
    expect((await decisions()).map(({ outcome }) => outcome)).toEqual(['deferred', 'approved-for-exam'])
    expect(own).toContain('Eligible for the exam')
    expect(own).toContain('The review is done, so only this is left.')
    expect(own).not.toContain('once your application has been approved')
    expect(own).toContain('Your next step The exam, and then the award')
    expect(shown.page).toContain('A reviewer decides')
    expect(own).not.toContain('A reviewer decides')
    expect(own).toContain('Decided on November 21, 2026: met.')
    expect(own).not.toContain('Your notes on groups are rich.')
  })

  test('leaves out of an approval what somebody who would defer wrote, unless that was ticked', async () => {
    await train(30)
    await review({ recommendation: 'approve', forApplicant: 'Rich notes.' })
    await setPolicy(database, world.virginia, { review: { reviewers: 'two' } })
    await giveReview(database, {
      ...{ associationId: world.virginia, applicationId, applicantId: world.rosa.id, round: 1, place: 2 },
      ...{ reviewerId: world.in('virginia', 'advisor').id, assignedBy: coordinator.id },
      ...{ recommendation: 'defer', toDo: 'Log more hours.', forApplicant: 'Hours are thin.' },
    })
    const third = { place: 3, reviewerId: administrator.id, recommendation: 'approve' } as const
    await review({ ...third, forApplicant: 'Clear.' })
    const { page } = await site.get(coordinator, path())
    const isTicked = (words: string) => new RegExp(`value="${words}"[^>]*checked`).test(page)

    expect(['Rich notes.', 'Hours are thin.', 'Log more hours.'].map(isTicked)).toEqual([true, false, false])
    expect(wordsOf(page)).toContain('words of a reviewer who recommends to defer')
    expect(wordsOf(page)).not.toMatch(/\b[Yy]our degree/)
  })
})

test('who is endorsed by a decision stands in the register from the same moment, and once', async () => {
  const standard = 'vaimh/imhm-clinical'
  await setPolicy(database, world.virginia, {
    ...{ review: { reviewers: 'one' }, decision: { byReviewAlone: [standard] } },
  })
  await review({ recommendation: 'approve' })
  await train(30)
  const typed = { outcome: 'endorsed', ...(await form()) }
  const answers = await Promise.all([decide(typed), decide(typed)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const entries = await inScope((tx) =>
    tx.selectFrom('register_entry').select(['name', 'number', 'standard', 'state']).execute(),
  )
  expect(entries).toEqual([{ name: 'Rosa Delgado', number: 'VAIMH-2026-0001', standard, state: 'active' }])
  const again = await decide({ outcome: 'endorsed', message: 'Other words.' })
  expect(again.status).toBe(303)
  expect(await inScope((tx) => tx.selectFrom('endorsements').select('version').execute())).toEqual([
    { version: 1 },
  ])
})

describe('a letter', () => {
  test('is read by its applicant and by staff, and is not there for anybody else', async () => {
    await review()
    await decide(deferral)
    const id = await latestLetter()
    const own = [paths.letter.href(applicationId, id), paths.letterPdf.href(applicationId, id)]
    const staff = [
      paths.staffLetter.href('vaimh', applicationId, id),
      paths.staffLetterPdf.href('vaimh', applicationId, id),
    ]
    const statuses = async (actor: SignedIn, places: readonly string[]) =>
      Promise.all(places.map(async (place) => (await site.get(actor, place)).status))

    expect(await statuses(world.rosa, own)).toEqual([200, 200])
    expect(await statuses(coordinator, staff)).toEqual([200, 200])
    expect(await statuses(world.omar, own)).toEqual([404, 404])
    expect(await statuses(coordinator, own)).toEqual([404, 404])
    expect(await statuses(reviewer, staff)).toEqual([404, 404])
    expect(await statuses(world.rosa, staff)).toEqual([404, 404])
    expect(
      await statuses(coordinator, [paths.staffLetter.href('vaimh', applicationId, randomUUID())]),
    ).toEqual([404])
  })

  test('is the same whoever reviewed, in whatever order, and whatever was written for colleagues', async () => {
    await setPolicy(database, world.virginia, { review: { reviewers: 'two' } })
    const toDo = ['Second thing.', 'First thing.']
    await review({ toDo: toDo[0] ?? '', place: 1 })
    const second = { reviewerId: coordinator.id, assignedBy: administrator.id, place: 2 }
    await review({ ...second, toDo: toDo[1] ?? '', forApplicant: 'Keep going.' })
    const look = async () => {
      const { page } = await site.get(administrator, path())
      const preview = await site.post(administrator, path(), {
        ...{ do: 'preview', ...(await form(administrator)), ...deferral },
        reason: [...page.matchAll(/name="reason" value="([^"]*)"/g)].map(([, value]) => value ?? ''),
        toDo: [...page.matchAll(/name="toDo" value="([^"]*)"/g)].map(([, value]) => value ?? ''),
      })
      return /<section class="at-card at-letter"[\s\S]*?<\/section>/.exec(preview.page)?.[0]
    }
    const before = await look()
    await asOwner(database, async (client) => {
      await client.query("update person set name = 'Zed Other' where id = $1", [reviewer.id])
      await client.query(
        `update review_version set body = body || '{"forColleagues": "Something else"}' where application_id = $1`,
        [applicationId],
      )
      for (const place of [3, 1, 2])
        await client.query(
          'update review set place = $3 where application_id = $1 and place = $2',
          place === 3 ? [applicationId, 1, 3] : place === 1 ? [applicationId, 2, 1] : [applicationId, 3, 2],
        )
    })
    const after = await look()

    await asOwner(database, async (client) => {
      await client.query('update person set name = $2 where id = $1', [reviewer.id, reviewer.name])
    })
    expect(before).toContain('First thing.')
    expect(before).toContain('Keep going.')
    expect(after).toBe(before)
  })
})

describe('words for the applicant', () => {
  beforeEach(() => review())

  test.each(['moreReasons', 'moreToDo', 'message'])(
    'in %s name no reviewer unless that is meant',
    async (field) => {
      const typed = { ...deferral, [field]: `As ${reviewer.name} said.` }
      const shown = await decide({ ...typed, do: 'preview' })
      const sent = await decide(typed)
      const meant = await decide({ ...typed, namesAnyway: 'yes', do: 'preview' })

      expect([shown.status, sent.status, meant.status]).toEqual([422, 422, 200])
      expect(shown.page).toMatch(new RegExp(`id="${field}-error"[^]*?This names a reviewer`))
      expect(shown.page).toContain('name="namesAnyway"')
      expect(wordsOf(meant.page)).toContain(`As ${reviewer.name} said.`)
      expect(await state()).toBe('in-review')
    },
  )
})

describe('an appeal', () => {
  const ask = (grounds: string, id: string = randomUUID()) =>
    site.post(world.rosa, paths.appeal.href(applicationId), { id, grounds })
  const appealsOf = () =>
    inScope((tx) =>
      tx
        .selectFrom('appeal')
        .select(['id', 'state'])
        .where('application_id', '=', applicationId)
        .orderBy('asked_at')
        .execute(),
    )
  const casePath = (id: string) => paths.appealCase.href('vaimh', applicationId, id)
  const takeOn = (actor: SignedIn, id: string) =>
    site.post(actor, paths.acknowledgeAppeal.href('vaimh', applicationId, id), {})

  beforeEach(async () => {
    await review()
    await decide(deferral)
  })

  test('keeps the application where it was until it is answered', async () => {
    const submit = paths.submitApplication.href(applicationId)
    await train(30)
    const shown = await site.get(world.rosa, submit)
    const fields = Object.fromEntries(
      [...shown.page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name, value ?? ''],
      ),
    )
    await ask('You overlooked w1.')
    const refused = await site.post(world.rosa, submit, fields)

    expect(Object.keys(fields)).toContain('revision')
    expect(refused.status).toBe(409)
    expect(wordsOf(refused.page)).toContain(en.applications.submitting['wait-appeal'])
    expect(await state()).toBe('deferred')
  })

  test('is made once, with grounds, in time, and answered by a letter', async () => {
    const id = randomUUID()
    const without = await ask(' ')
    const asked = await Promise.all([ask('You overlooked w1.', id), ask('You overlooked w1.', id)])
    const again = await ask('And once more.')
    const own = wordsOf((await site.get(world.rosa, paths.application.href(applicationId))).page)

    expect(without.status).toBe(422)
    expect(asked.map(({ status }) => status)).toEqual([303, 303])
    expect(again.status).toBe(409)
    expect(await appealsOf()).toEqual([{ id, state: 'asked' }])
    expect(own).toContain('Your appeal has arrived.')
    expect(own).toContain('We have your appeal')
  })

  test('after its last day is refused', async () => {
    await asOwner(database, async (client) => {
      await client.query("update decision set appeal_until = '2026-11-20' where application_id = $1", [
        applicationId,
      ])
    })

    expect((await ask('Too late.')).status).toBe(409)
    expect(await appealsOf()).toEqual([])
  })

  test('may be made until the day after a rest of the association in which its last day falls', async () => {
    await asOwner(database, async (client, insert) => {
      await client.query("update decision set appeal_until = '2026-11-20' where application_id = $1", [
        applicationId,
      ])
      await insert('holiday', {
        ...{ id: randomUUID(), association_id: world.virginia, from_day: '2026-11-19', to_day: '2026-11-22' },
        ...{ set_by: coordinator.id, set_at: noon },
      })
    })
    const own = wordsOf((await site.get(world.rosa, paths.application.href(applicationId))).page)
    const answer = await ask('You overlooked w1.')
    await asOwner(database, async (client) => void (await client.query('delete from holiday')))

    expect(own).toContain('November 23, 2026')
    expect(answer.status).toBe(303)
  })

  test('is not handled by whoever decided; upheld it leads to a review by others', async () => {
    const id = randomUUID()
    await ask('You overlooked w1.', id)
    const byDecider = await takeOn(coordinator, id)
    const shown = wordsOf((await site.get(coordinator, casePath(id))).page)
    const early = await site.post(administrator, casePath(id), {
      step: 'uphold',
      reasons: 'So it is.',
      do: 'decide',
    })
    const byOther = await takeOn(administrator, id)
    const decided = await site.post(administrator, casePath(id), {
      step: 'uphold',
      reasons: 'w1 does count.',
      do: 'decide',
    })
    const fresh = await inScope((tx) => wantsFreshReviewers(tx, applicationId))
    const own = wordsOf((await site.get(world.rosa, paths.appeal.href(applicationId))).page)

    expect([byDecider.status, early.status, byOther.status, decided.status]).toEqual([409, 409, 303, 303])
    expect(shown).toContain('You took part in the decision')
    expect([await state(), fresh]).toEqual(['in-review', true])
    expect(own).toContain('Your appeal was upheld.')
    expect(own).toContain('w1 does count.')
    expect(own).not.toContain(administrator.name)
  })

  test('shows its letter first, and names no reviewer unless that is meant', async () => {
    const id = randomUUID()
    await ask('You overlooked w1.', id)
    await takeOn(administrator, id)
    const letters = () =>
      inScope((tx) =>
        tx.selectFrom('letter').select('kind').where('kind', '=', 'appeal-not-upheld').execute(),
      )
    const write = (typed: Record<string, string>) =>
      site.post(administrator, casePath(id), { step: 'not-uphold', ...typed })
    const naming = { reasons: `${reviewer.name} misread it`, do: 'decide' }
    const named = await write(naming)
    const inMessage = await write({
      reasons: 'w1 was seen.',
      message: `Ask ${reviewer.name}.`,
      do: 'preview',
    })
    const shown = await write({ reasons: 'w1 was seen.', message: 'Write to us.', do: 'preview' })
    const none = await letters()
    const meant = await write({ ...naming, namesAnyway: 'yes' })

    expect([named.status, inMessage.status, shown.status, meant.status]).toEqual([422, 422, 200, 303])
    for (const { page } of [named, inMessage]) {
      expect(wordsOf(page)).toContain('This names a reviewer, and the applicant reads it.')
      expect(page).toContain('name="namesAnyway"')
    }
    expect(named.page).toContain(`${reviewer.name} misread it`)
    expect(wordsOf(shown.page)).toContain('The letter that goes out')
    expect(wordsOf(shown.page)).toContain('w1 was seen.')
    expect(shown.page).toContain('name="message" value="Write to us."')
    expect(none).toEqual([])
    expect(await letters()).toEqual([{ kind: 'appeal-not-upheld' }])
  })

  test('that is not upheld leaves the decision as it was, and the applicant reads why', async () => {
    const id = randomUUID()
    await ask('You overlooked w1.', id)
    await takeOn(administrator, id)
    const refused = await site.post(administrator, casePath(id), { step: 'not-uphold', reasons: '' })
    const verdict = await site.post(administrator, casePath(id), {
      step: 'not-uphold',
      reasons: 'w1 was seen.',
      do: 'decide',
    })
    const own = wordsOf((await site.get(world.rosa, paths.appeal.href(applicationId))).page)

    expect([refused.status, verdict.status]).toEqual([422, 303])
    expect(await state()).toBe('deferred')
    expect(await inScope((tx) => wantsFreshReviewers(tx, applicationId))).toBe(false)
    expect(own).toContain('Your appeal was not upheld.')
    expect(own).toContain('w1 was seen.')
  })

  test('that is decided twice at once is decided once', async () => {
    const id = randomUUID()
    await ask('You overlooked w1.', id)
    await takeOn(administrator, id)
    const verdicts = await Promise.all(
      ['uphold', 'not-uphold'].map((step) =>
        site.post(administrator, casePath(id), { step, reasons: 'Because.', do: 'decide' }),
      ),
    )
    const [appeal] = await appealsOf()
    const isUpheld = verdicts[0]?.status === 303

    expect(verdicts.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(appeal?.state).toBe(isUpheld ? 'upheld' : 'not-upheld')
    expect(await state()).toBe(isUpheld ? 'in-review' : 'deferred')
  })

  test('is withdrawn by its applicant only, and may be made again', async () => {
    const id = randomUUID()
    await ask('You overlooked w1.', id)
    const place = paths.withdrawAppeal.href(applicationId, id)
    const byOther = await site.post(world.omar, place, {})
    const withdrawn = await site.post(world.rosa, place, {})
    const twice = await site.post(world.rosa, place, {})
    const again = await ask('I thought again.')

    expect([byOther.status, withdrawn.status, twice.status, again.status]).toEqual([404, 303, 409, 303])
    expect((await appealsOf()).map((one) => one.state)).toEqual(['withdrawn', 'asked'])
  })

  test('is over once its application is withdrawn', async () => {
    await ask('You overlooked w1.')
    await site.post(world.rosa, paths.withdrawApplication.href(applicationId), {})

    expect((await appealsOf()).map((each) => each.state)).toEqual(['withdrawn'])
  })

  test('is listed for staff, and not there for reviewers and other associations', async () => {
    const id = randomUUID()
    await ask('You overlooked w1.', id)
    const list = paths.appeals.href('vaimh')

    expect(wordsOf((await site.get(administrator, list)).page)).toContain('Rosa Delgado')
    expect((await site.get(reviewer, list)).status).toBe(404)
    expect((await site.get(reviewer, casePath(id))).status).toBe(404)
    expect(
      (
        await site.get(
          world.in('michigan', 'coordinator'),
          paths.appealCase.href('mi-aimh', applicationId, id),
        )
      ).status,
    ).toBe(404)
    expect((await site.get(world.rosa, casePath(id))).status).toBe(404)
  })
})

describe('a committee', () => {
  const appoint = (person: SignedIn) =>
    site.post(administrator, paths.committee.href('vaimh'), { person: person.id })
  const vote = (actor: SignedIn, given: string, decision = '1') =>
    site.post(actor, paths.vote.href('vaimh', applicationId), { vote: given, words: '', decision })

  beforeEach(async () => {
    await setPolicy(database, world.virginia, {
      review: { reviewers: 'one' },
      decision: { by: 'committee', committeeVotes: 2 },
    })
    for (const person of [coordinator, administrator, reviewer]) await appoint(person)
  })

  test('is appointed from those who review or are staff, by administrators', async () => {
    expect((await appoint(world.omar)).status).toBe(422)
    expect((await site.get(coordinator, paths.committee.href('vaimh'))).status).toBe(404)
    expect(wordsOf((await site.get(administrator, paths.committee.href('vaimh'))).page)).toContain(
      coordinator.name,
    )
  })

  test('that decides nothing at present has a way to where that is chosen', async () => {
    const way = paths.waysPart.href('vaimh', 'decision')
    const inUse = await site.get(administrator, paths.committee.href('vaimh'))
    await setPolicy(database, world.virginia, { decision: { by: 'coordinator' } })
    const notInUse = await site.get(administrator, paths.committee.href('vaimh'))

    expect([inUse.page.includes(way), notInUse.page.includes(way)]).toEqual([false, true])
  })

  test('decides once so many agree; until then no letter goes out', async () => {
    await review({ reviewerId: coordinator.id, assignedBy: administrator.id })
    const early = wordsOf((await site.get(coordinator, path())).page)
    const votes = [await vote(administrator, 'deferred'), await vote(reviewer, 'deferred')]
    const decided = await decide(deferral)

    expect(early).toContain('They are written here once the committee agrees.')
    expect(early).not.toContain('A few words of your own')
    expect(votes.map(({ status }) => status)).toEqual([303, 303])
    expect(decided.status).toBe(303)
    expect((await vote(administrator, 'deferred')).status).toBe(409)
  })

  test('does not count whoever reviewed, advises, or says that there is a conflict', async () => {
    await review()
    const byReviewer = await vote(reviewer, 'deferred')
    const declared = await vote(administrator, 'conflict')
    const after = await vote(administrator, 'deferred')

    expect([byReviewer.status, declared.status, after.status]).toEqual([409, 303, 409])
    expect(wordsOf((await site.get(coordinator, path())).page)).toContain('once the committee agrees')
  })

  test('that agrees no longer when the letter is sent gives back what was typed', async () => {
    await review({ reviewerId: coordinator.id, assignedBy: administrator.id })
    await vote(administrator, 'deferred')
    await vote(reviewer, 'deferred')
    const open = await form(coordinator)
    await vote(reviewer, 'approved-for-exam')
    const typed = { ...deferral, message: 'Your notes on play were a joy to read.' }
    const refused = await site.post(coordinator, path(), { do: 'decide', ...open, ...typed })

    const back = await site.post(coordinator, path(), { do: 'back', ...open, ...typed })

    expect([refused.status, back.status]).toEqual([422, 200])
    expect(refused.page).toContain(typed.message)
    expect(back.page).toContain(typed.message)
    expect(await state()).toBe('in-review')
  })

  test('does not count whoever reviewed in a former round', async () => {
    await review()
    await asOwner(database, async (client) => {
      await client.query('update application set round = 2 where id = $1', [applicationId])
    })

    expect((await vote(reviewer, 'deferred')).status).toBe(409)
  })

  test('shows a member the votes of others once the own one is in', async () => {
    await vote(administrator, 'deferred')
    const before = wordsOf((await site.get(reviewer, path())).page)
    await vote(reviewer, 'deferred')
    const after = wordsOf((await site.get(reviewer, path())).page)

    expect(before).toContain('Votes given so far: 1.')
    expect(before).not.toContain(administrator.name)
    expect(after).toContain(administrator.name)
  })

  test('whose members voted leaves an appeal to others', async () => {
    await review({ reviewerId: coordinator.id, assignedBy: administrator.id })
    await vote(administrator, 'deferred')
    await vote(reviewer, 'deferred')
    await decide(deferral)
    const id = randomUUID()
    await site.post(world.rosa, paths.appeal.href(applicationId), { id, grounds: 'Wrong.' })
    const place = paths.acknowledgeAppeal.href('vaimh', applicationId, id)

    expect((await site.post(administrator, place, {})).status).toBe(409)
  })
})

function train(clockHours: number) {
  return addEntry(database.db, {
    personId: world.rosa.id,
    id: randomUUID(),
    now: noon,
    entry: {
      section: 'training',
      body: {
        title: 'Early relationships',
        completedOn: '2026-05-04',
        clockHours,
        topics: ['relationship-based'],
      },
    },
  })
}
