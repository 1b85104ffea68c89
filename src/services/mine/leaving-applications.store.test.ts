import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { giveSubmission } from '../../../test/rights/belongings.ts'
import { giveEndorsement } from '../../../test/rights/give-endorsement.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import {
  createRightsWorld,
  findResident,
  type Resident,
  type RightsWorld,
} from '../../../test/rights/world.ts'
import type { HeldApplication } from '../../domain/account/plan-deletion.ts'
import { withClient } from '../../store/with-client.ts'
import { withScope } from '../../store/with-scope.ts'
import { findApplicationHead } from '../../store/workbench/application-head.ts'
import { deleteAccount, previewDeletion } from './delete-account.ts'

let world: RightsWorld

beforeAll(async () => {
  world = await createRightsWorld(aKeyring())
  // Nobody is endorsed but whom a test is about.
  await run('truncate endorsements, renewals cascade')
})
afterAll(() => world.database.drop())

const run = <Row extends object>(statement: string, values: readonly unknown[] = []) =>
  asOwner(world.database, async (client) => (await client.query<Row>(statement, [...values])).rows)

/** The tables in which a word stands somewhere, asked by the role from whom no policy hides anything. */
function tablesWith(word: string): Promise<string[]> {
  return withClient(world.database.as('admin'), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `select from "${name}" r where strpos(to_jsonb(r)::text, $1) > 0 limit 1`,
        [word],
      )
      if (rowCount) found.push(name)
    }
    return found
  })
}

const leave = ({ id, email }: Resident) => deleteAccount(world.files, { personId: id, typedEmail: email })

/**
 * What anybody here leaves behind who never applied: a time of rest and an invitation in an association's name, that
 * mail was sent, the name of a provider who was asked about, entries of the record, and on which device was signed in.
 */
const elsewhere = ['holiday', 'invitation', 'mail', 'provider_question', 'record_entry', 'sign_in_event']

/** As if nothing had been decided about the application. */
async function forgetDecision({ objects }: Resident): Promise<void> {
  for (const table of ['appeal', 'decision_background', 'decision'])
    await run(`delete from ${table} where application_id = $1`, [objects.application])
}

/** Another application in review, with words of everybody in it. */
async function giveWords(resident: Resident, reviewer: Resident): Promise<void> {
  const { id, canary, objects, association } = resident
  const association_id = world.associationIds[association]
  const application_id = objects.reviewed
  const at = new Date('2026-11-20T12:00:00Z')
  await asOwner(world.database, async (_, insert) => {
    await giveSubmission(insert, association_id, resident)
    const of = { association_id, application_id }
    const round = { ...of, round: 1, applicant_id: id }
    const review = randomUUID()
    await insert('review', {
      ...{ ...round, id: review, reviewer_id: reviewer.id, assigned_by: reviewer.id, place: 1 },
      ...{ state: 'recommended', assigned_at: at, due_on: '2026-12-19', accepted_at: at, recommended_at: at },
      conflict_reason: canary,
    })
    const words = JSON.stringify({ words: canary })
    const version = { review_id: review, number: 1, reviewer_id: reviewer.id, at, body: words }
    await insert('review_version', { ...round, ...version })
    await insert('review_remark', {
      ...{ ...round, id: randomUUID(), author_id: reviewer.id, text: canary, written_at: at },
    })
    const exception = randomUUID()
    await insert('requirement_exception', {
      ...{ ...of, id: exception, requirement: 'training', reason: canary, decided_by: canary },
      ...{ decided_on: '2026-11-20', expires_on: '2027-11-20', granted_by: reviewer.id, granted_at: at },
    })
    await insert('exception_end', {
      ...{ exception_id: exception, reason: canary, ended_by: reviewer.id, ended_at: at },
    })
    await insert('committee_vote', {
      ...{
        ...of,
        decision_number: 1,
        member_id: reviewer.id,
        number: 1,
        vote: 'endorsed',
        words: canary,
        at,
      },
    })
    await insert('confirmed_membership', {
      ...{ association_id, person_id: id, member_of: 'vaimh', from_day: '2026-01-01', to_day: '2026-12-31' },
      ...{ number: canary, source: 'by-hand', confirmed_by: reviewer.id, confirmed_at: at },
    })
    await insert('reference_rating', {
      ...{ reference_id: objects.reference, association_id, person_id: id, is_waived: true, form_version: 0 },
      ...{ body: words, not_enough: 0, came_by: 'mail', submitted_at: at },
    })
  })
  await run("update reference set state = 'submitted', completed_on = '2026-11-20' where id = $1", [
    objects.reference,
  ])
}

test('whoever has applications under way withdraws them first, and nothing is touched', async () => {
  const applicant = findResident(world, 'applicant of virginia')
  const before = await tablesWith(applicant.canary)

  expect(await previewDeletion(world.database.db, applicant.id)).toMatchObject({
    ...{ allowed: false, reason: 'under-way' },
    applications: expect.toSatisfy((applications: readonly HeldApplication[]) =>
      isDeepStrictEqual(applications.map(({ standard, stays }) => `${standard}: ${stays}`).sort(), [
        'mi-aimh/imhm-policy: row',
        'vaimh/imhm-clinical: decision',
      ]),
    ),
  })
  expect(await leave(applicant)).toEqual({ kind: 'under-way' })
  expect(await tablesWith(applicant.canary)).toEqual(before)
})

test('the database itself lets nobody leave who has an application under way', async () => {
  const { id } = findResident(world, 'applicant of virginia')
  const leaving = withClient(world.database.as('app'), (client) =>
    client.query(`begin; select set_config('attune.person', '${id}', true); select delete_account(false)`),
  )

  await expect(leaving).rejects.toThrow('an application is under way')
})

test('what was decided stays with its letter and its words, without the portfolio and its entries', async () => {
  const applicant = findResident(world, 'applicant of virginia')
  const { application, reviewed } = applicant.objects
  await run("update application set state = 'withdrawn' where person_id = $1", [applicant.id])
  await run(
    `update decision_background set evaluation = '{"outcome": "met", "findings": [{"requirement": "rsc", "have": 3,
      "counted": [{"entry": "a", "amount": 3}], "notCounted": [{"reason": "${applicant.canary}"}]}]}' where application_id = $1`,
    [application],
  )

  expect(await leave(applicant)).toEqual({ kind: 'left' })
  expect(await tablesWith(applicant.canary)).toEqual(
    [...elsewhere, 'appeal', 'application_request', 'decision', 'letter', 'person'].toSorted(),
  )
  expect(
    await run('select portfolio, evaluation from submission where application_id = $1', [reviewed]),
  ).toEqual([
    {
      portfolio: { format: 'attune-portfolio/1' },
      evaluation: expect.objectContaining({ outcome: 'met', findings: [] }),
    },
  ])
  expect(
    await run('select evaluation from decision_background where application_id = $1', [application]),
  ).toEqual([
    {
      evaluation: {
        outcome: 'met',
        findings: [{ requirement: 'rsc', have: 3, counted: [], notCounted: [] }],
      },
    },
  ])
})

test('staff go on to see whose decided application it was, and the record says that the person left', async () => {
  const { canary, objects } = findResident(world, 'applicant of virginia')
  const { id: personId } = findResident(world, 'coordinator of virginia')
  const scope = { personId, associationId: world.associationIds.virginia }
  const head = await withScope(world.database.db, scope, (tx) => findApplicationHead(tx, objects.application))
  const told = await run(
    'select kind, body::json from record_entry where application_id = $1 order by number',
    [objects.application],
  )

  expect(head).toMatchObject({
    name: `Somebody ${canary}`,
    email: expect.stringContaining('@deleted.invalid'),
  })
  expect(told.at(-1)).toEqual({ kind: 'applicant-left', body: { stays: 'decision' } })
})

test('an application keeps its person where the role was taken away, and nobody else does', async () => {
  const taken = ['other applicant', 'careful applicant', 'advisor'].map((kind) =>
    findResident(world, `${kind} of michigan`),
  )
  const [left] = taken.slice(2)
  await run('delete from association_role where person_id = any ($1)', [taken.map(({ id }) => id)])
  const associationId = world.associationIds.michigan
  const seen = await withScope(world.database.db, { associationId }, (tx) =>
    tx
      .selectFrom('person')
      .select('id')
      .where(
        'id',
        'in',
        taken.map(({ id }) => id),
      )
      .execute(),
  )

  expect(seen.map(({ id }) => id).sort()).toEqual(
    taken
      .filter((each) => each !== left)
      .map(({ id }) => id)
      .sort(),
  )
})

test('of what was handed in and never decided no word stays, only that it was', async () => {
  const applicant = findResident(world, 'careful applicant of virginia')
  await forgetDecision(applicant)
  await giveWords(applicant, findResident(world, 'reviewer without a factor of virginia'))
  await run("update application set state = 'withdrawn' where person_id = $1", [applicant.id])

  expect(await leave(applicant)).toEqual({ kind: 'left' })
  expect(await tablesWith(applicant.canary)).toEqual(elsewhere)
  expect(await run('select state from application where person_id = $1', [applicant.id])).toEqual([
    { state: 'withdrawn' },
    { state: 'withdrawn' },
  ])
  expect(
    await run('select state, conflict_reason from review where applicant_id = $1', [applicant.id]),
  ).toEqual([{ state: 'recommended', conflict_reason: null }])
  expect(await run('select name from person where id = $1', [applicant.id])).toEqual([
    { name: 'Deleted account' },
  ])
})

test('mail to others that names somebody who left does so no more', async () => {
  const [applicant, coordinator] = ['careful applicant of michigan', 'coordinator of michigan'].map((name) =>
    findResident(world, name),
  )
  if (!applicant || !coordinator) throw new Error('Both live in Michigan.')
  await forgetDecision(applicant)
  await run("update application set state = 'expired' where person_id = $1", [applicant.id])
  const mail = randomUUID()
  await asOwner(world.database, async (_, insert) => {
    await insert('mail', {
      ...{ id: mail, recipient: coordinator.email, kind: 'application-work', asked_by_id: applicant.id },
      ...{ subject: `Somebody ${applicant.canary} submitted`, give_up_at: '2026-11-25T12:00:00Z' },
    })
    const plain = `Dear coordinator, Somebody ${applicant.canary} submitted.`
    await insert('mail_text', { mail_id: mail, is_secret: false, plain, html: plain })
  })

  expect(await leave(applicant)).toEqual({ kind: 'left' })
  expect(await run('select subject, recipient from mail where id = $1', [mail])).toEqual([
    { subject: 'About a deleted account', recipient: coordinator.email },
  ])
  expect(await run('select from mail_text where mail_id = $1', [mail])).toEqual([])
})

test('a draft that was never submitted goes with all that was asked for it', async () => {
  const applicant = findResident(world, 'other applicant of michigan')
  await forgetDecision(applicant)
  await run("update application set state = 'draft', submitted_at = null where person_id = $1", [
    applicant.id,
  ])

  expect(await leave(applicant)).toEqual({ kind: 'left' })
  expect(await tablesWith(applicant.objects.reference)).toEqual([])
  expect(await tablesWith(applicant.objects.application)).toEqual(['record_entry'])
})

test('a reviewer gives back what is not written, and leaves no habits behind', async () => {
  const reviewer = findResident(world, 'reviewer of michigan')
  const { id, canary, association, objects } = reviewer
  const association_id = world.associationIds[association]
  const at = new Date('2026-11-20T12:00:00Z')
  const of = { association_id, person_id: id }
  await asOwner(world.database, async (_, insert) => {
    await insert('review_draft', {
      ...{ review_id: objects.review, reviewer_id: id, fields: JSON.stringify({ canary }), saved_at: at },
    })
    await insert('reviewer_profile', {
      ...{ ...of, categories: [], languages: ['English'], most_open: 3, changed_at: at, changed_by: id },
    })
    await insert('reviewer_pause', {
      ...{ ...of, id: randomUUID(), from_on: '2026-12-01', to_on: '2026-12-02', added_at: at },
    })
    await insert('reviewer_exclusion', { ...of, id: randomUUID(), name: canary, added_at: at })
    await insert('sitting', { ...of, id: randomUUID(), kind: 'comment', minutes: 10, started_at: at })
    await insert('saved_search', { ...of, id: randomUUID(), name: 'Mine', find: '{}', saved_at: at })
    await insert('holiday', {
      ...{
        id: randomUUID(),
        association_id,
        coordinator_id: id,
        from_day: '2026-12-01',
        to_day: '2026-12-02',
      },
      ...{ note: canary, set_by: id, set_at: at },
    })
  })

  expect(await previewDeletion(world.database.db, id)).toMatchObject({
    goes: expect.arrayContaining([{ part: 'open-reviews', count: 1 }]),
  })
  expect(await leave(reviewer)).toEqual({ kind: 'left' })
  const habits = [
    'review_draft',
    'reviewer_profile',
    'reviewer_pause',
    'reviewer_exclusion',
    'sitting',
    'saved_search',
  ]
  for (const table of habits) expect([table, await run(`select from ${table}`)]).toEqual([table, []])
  expect(await run('select state, recused_by from review where id = $1', [objects.review])).toEqual([
    { state: 'recused', recused_by: id },
  ])
  expect(
    await run(
      "select actor_id, is_open, body::json ->> 'review' as review from record_entry where kind = 'review-recused' and actor_id = $1",
      [id],
    ),
  ).toEqual([{ actor_id: id, is_open: false, review: objects.review }])
  expect(await run('select until is null as now from committee_member where person_id = $1', [id])).toEqual([
    { now: false },
  ])
  expect(await run('select from holiday where coordinator_id = $1', [id])).toEqual([])
})

test('an Endorsement stays in the register with its name, and nothing else of whoever held it', async () => {
  const holder = findResident(world, 'other applicant of virginia')
  await run("update application set state = 'withdrawn' where person_id = $1", [holder.id])
  await forgetDecision(holder)
  await giveEndorsement(world, holder)

  expect(await previewDeletion(world.database.db, holder.id)).toMatchObject({
    allowed: true,
    stays: expect.arrayContaining([{ part: 'register', reason: 'public-record', count: 1 }]),
  })
  expect(await leave(holder)).toEqual({ kind: 'left' })
  expect(await tablesWith(holder.canary)).toEqual([...elsewhere, 'endorsements', 'person'].toSorted())
})
