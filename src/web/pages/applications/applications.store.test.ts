import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trainingEntry } from '../../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import { smallStandards } from '../../../../test/web/small-standard.ts'
import { takeStep } from '../../../services/applications/take-step.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { findApplication } from '../../../store/applications/applications.ts'
import { insertRequest } from '../../../store/applications/requests.ts'
import { withClient } from '../../../store/with-client.ts'
import { withScope } from '../../../store/with-scope.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

const words = en.applications
const standard = 'vaimh/imhm-clinical'
const february = new Date('2026-02-10T15:00:00Z')
const november = new Date('2026-11-21T15:00:00Z')
const library = smallStandards()
let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

const virginia = () => ({ id: world.associations.virginia, shortId: 'vaimh', name: 'Virginia' })
const michigan = () => ({ id: world.associations.michigan, shortId: 'mi-aimh', name: 'Michigan' })

/** A new applicant of Virginia, with a degree and so many hours of training. */
async function anApplicant(hours: number) {
  const id = randomUUID()
  const name = `Nora ${id.slice(0, 8)}`
  const associationId = world.associations.virginia
  await asOwner(`insert into person (id, name, email) values ('${id}', '${name}', '${id}@example.org');
    insert into association_role (association_id, person_id, role) values ('${associationId}', '${id}', 'applicant')`)
  const degree = {
    section: 'education',
    body: { kind: 'degree', degree: 'MSW', awardedOn: '2015-05-15' },
  } as const
  await addEntry(database.db, { personId: id, now: february, id: randomUUID(), entry: degree })
  if (hours > 0) await train(id, hours)
  const as = (now: Date) =>
    aBrowser(database, aPerson(id, name, [[virginia(), 'applicant']]), now, undefined, library)
  return { id, name, as }
}

function train(personId: string, clockHours: number, id = randomUUID()) {
  const entry = trainingEntry({ clockHours })
  return addEntry(database.db, { personId, now: february, id, entry })
}

function asOwner<Row>(statement: string): Promise<Row[]> {
  return withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    const { rows } = await client.query(statement)
    await client.query('commit')
    return rows
  })
}

const openingForm = (association = 'vaimh') => ({
  id: [randomUUID()],
  association: [association],
  standard: [standard],
})

async function open(browser: Browser): Promise<string> {
  const form = openingForm()
  expect((await browser.post(paths.newApplication.href(), form)).status).toBe(303)
  return form.id[0] ?? ''
}

async function submit(browser: Browser, id: string, answer?: string) {
  const place = paths.submitApplication.href(id)
  const { fields } = await browser.get(place)
  return browser.post(place, { ...fields, ...(answer !== undefined && { answer: [answer] }) })
}

const stateOf = async (id: string) =>
  (
    await asOwner<{ state: string; edition: string; expires_on: string | null }>(
      `select state, edition, expires_on::text from application where id = '${id}'`,
    )
  )[0]

/** A step of June, who coordinates Virginia, with what she asks. */
function june(id: string, step: 'return' | 'begin-review' | 'ask-more' | 'defer', text = '') {
  const scope = { personId: world.people.june, associationId: world.associations.virginia }
  return withScope(database.db, scope, async (tx) => {
    const application = await findApplication(tx, id)
    if (!application) throw new Error('June sees every application to Virginia.')
    await takeStep(tx, application, { step, by: 'staff', at: november })
    if (step === 'begin-review') return
    const items = [{ requirement: 'training', text: 'The certificate of March is missing.' }]
    await insertRequest(tx, application, { step, text, items, byPersonId: world.people.june, at: november })
  })
}

async function setPolicy(applications: object) {
  const body = JSON.stringify({ applications })
  await asOwner(`insert into association_policy (association_id, version, body, changed_at)
    select '${world.associations.virginia}', coalesce(max(version), 0) + 1, '${body}', now()
    from association_policy where association_id = '${world.associations.virginia}'`)
}

describe('choosing a category', () => {
  const answers = '?asked=yes&with=infants&does=supervision&does=treatment'

  test('asks first, and says which question is open', async () => {
    const nora = (await anApplicant(6)).as(november)

    expect((await nora.get(paths.chooseCategory.href())).status).toBe(200)
    const half = await nora.get(`${paths.chooseCategory.href()}?asked=yes&with=infants`)
    expect([half.status, half.text.includes(words.choose.practices.missing)]).toEqual([422, true])
    expect(half.text).not.toContain(words.choose.ages.missing)
  })

  test('names what fits with its reason and the way to apply, by the associations of the person', async () => {
    const page = await (await anApplicant(6)).as(november).get(paths.chooseCategory.href() + answers)

    expect(page.text).toContain(words.choose.results.yes)
    expect(page.text).toContain(words.choose.reason.yes('supervision'))
    expect(page.html).toContain(`/applications/new?association=vaimh&amp;standard=${standard}`)
    expect(page.text).not.toContain('Mentor-Clinical, mi-aimh')
  })

  test('says which association is the one to apply to, and how one stands to it', async () => {
    const nora = (await anApplicant(6)).as(november)
    const at = async (place: string) =>
      (await nora.get(`${paths.chooseCategory.href() + answers}&place=${place}`)).text

    expect(await at('Virginia')).toContain(words.choose.competent.yours('Virginia'))
    expect(await at('Michigan')).toContain(words.choose.competent['not-yours']('Michigan'))
    expect(await at('Guam')).toContain(words.choose.competent.none)
  })

  test('tells somebody without an association what to do', async () => {
    const marcus = aBrowser(
      database,
      aPerson(world.people.marcus, 'Marcus Webb', []),
      november,
      undefined,
      library,
    )
    const page = await marcus.get(paths.chooseCategory.href() + answers)

    expect(page.text).toContain(words.choose.noAssociation.title)
    expect(page.html).not.toContain('/applications/new?')
  })
})

describe('opening an application', () => {
  test('fixes the edition in force, begins its clock, and is recorded', async () => {
    const { id: person, as } = await anApplicant(0)
    const id = await open(as(february))

    expect(await stateOf(id)).toEqual({ state: 'draft', edition: '2024-01', expires_on: '2028-02-10' })
    const record = await asOwner<{ kind: string; actor_id: string; is_open: boolean; body: string }>(
      `select kind, actor_id, is_open, body from record_entry where application_id = '${id}'`,
    )
    expect(record.map(({ body, ...entry }) => ({ ...entry, ...JSON.parse(body) }))).toEqual([
      {
        kind: 'application-opened',
        actor_id: person,
        is_open: true,
        standard,
        edition: '2024-01',
        registration: null,
      },
    ])
  })

  test('with a double click opens one; a second one for the same is answered with the way to the first', async () => {
    const { id: person, as } = await anApplicant(0)
    const nora = as(november)
    const form = openingForm()
    const twice = await Promise.all([1, 2].map(() => nora.post(paths.newApplication.href(), form)))
    const [application = ''] = form.id
    const target = paths.application.href(application, { done: 'opened' })
    expect(twice.map(({ status, to }) => [status, to])).toEqual([
      [303, target],
      [303, target],
    ])

    for (const answer of [
      await nora.post(paths.newApplication.href(), openingForm()),
      await nora.get(paths.newApplication.href({ association: 'vaimh', standard })),
    ]) {
      expect([answer.status, answer.text.includes(words.opening.already)]).toEqual([409, true])
      expect(answer.html).toContain(`href="${paths.application.href(application)}"`)
    }
    expect(await asOwner(`select id from application where person_id = '${person}'`)).toEqual([
      { id: application },
    ])
  })

  test('in two windows at once opens one', async () => {
    const { id: person, as } = await anApplicant(0)
    const nora = as(november)
    const answers = await Promise.all(
      [1, 2, 3].map(() => nora.post(paths.newApplication.href(), openingForm())),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    expect(await asOwner(`select state from application where person_id = '${person}'`)).toEqual([
      { state: 'draft' },
    ])
  })

  test('is for applicants of the association, and for what it offers', async () => {
    const nora = (await anApplicant(0)).as(november)

    expect((await nora.get(paths.newApplication.href({ association: 'vaimh', standard }))).status).toBe(200)
    expect((await nora.get(paths.newApplication.href())).to).toBe(paths.chooseCategory.href())
    expect((await nora.post(paths.newApplication.href(), openingForm('mi-aimh'))).status).toBe(404)
    const other = { ...openingForm(), standard: ['mi-aimh/imhm-clinical'] }
    const refused = await nora.post(paths.newApplication.href(), other)
    expect([refused.status, refused.text.includes(words.opening.notOffered)]).toEqual([422, true])
  })

  test('waits for the association where it accepts people first', async () => {
    await setPolicy({ needsAcceptance: true })
    const { as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const page = await nora.get(paths.application.href(id))
    expect(page.text).toContain(words.next['wait-acceptance'].title())
    const refused = await submit(nora, id)
    await setPolicy({})

    expect(refused.status).toBe(409)
    expect(refused.text).toContain(words.submitting['not-accepted-yet'])
    expect((await stateOf(id))?.state).toBe('draft')
    const mails = await asOwner<{ subject: string; recipient: string }>(
      `select subject, recipient from mail where kind = 'application-work' order by subject`,
    )
    expect(mails.map(({ recipient }) => recipient)).toContain('june@example.org')
    await asOwner(`update application set registration = 'declined' where id = '${id}'`)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.next.declined.title())
    await asOwner(`update application set registration = 'accepted' where id = '${id}'`)
    expect((await submit(nora, id)).status).toBe(303)
  })
})

describe('the page of an application', () => {
  test('says what is missing, what waits for whom, and where to mend it', async () => {
    const { as } = await anApplicant(4)
    const nora = as(february)
    const page = await nora.get(paths.application.href(await open(nora)))

    expect(page.text).toContain(words.next.mend.title('1'))
    expect(page.html).toContain(`href="${paths.section.href('training')}"`)
    expect(page.text).toContain('2 hours short')
    expect(page.text).toContain(en.finding.judgedBy.reviewer)
    expect(page.text).toContain(words.groups.later)
    expect(page.html).not.toContain(paths.submitApplication.href(''))
  })

  test('is nobody else’s', async () => {
    const nora = (await anApplicant(4)).as(february)
    const id = await open(nora)
    const others = [
      aPerson(world.people.rosa, 'Rosa Delgado', [[virginia(), 'applicant']]),
      aPerson(world.people.june, 'June Park', [[virginia(), 'coordinator']]),
      aPerson(world.people.priya, 'Priya Raman', [[michigan(), 'coordinator']]),
    ]
    for (const other of others.map((actor) => aBrowser(database, actor, february, undefined, library))) {
      for (const place of ['application', 'submitApplication', 'moveEdition', 'holdApplication'] as const)
        expect((await other.get(paths[place].href(id))).status).toBe(404)
      for (const place of [
        'submitApplication',
        'moveEdition',
        'holdApplication',
        'withdrawApplication',
      ] as const)
        expect((await other.post(paths[place].href(id), {})).status).toBe(404)
    }
    expect((await stateOf(id))?.state).toBe('draft')
  })

  test('warns when the end is near, also on the list', async () => {
    const { as } = await anApplicant(4)
    const id = await open(as(february))
    const warning = words.days.near('3', 'February 10, 2028')
    const late = as(new Date('2028-02-08T15:00:00Z'))

    expect((await late.get(paths.application.href(id))).text).toContain(warning)
    expect((await late.get(paths.applications.href())).text).toContain(warning)
    expect((await as(november).get(paths.application.href(id))).text).not.toContain('without a step of yours')
  })
})

describe('submitting', () => {
  test('is refused with what is missing and how to mend it', async () => {
    const { as } = await anApplicant(4)
    const nora = as(february)
    const id = await open(nora)
    const page = await nora.get(paths.submitApplication.href(id))
    expect([page.status, page.fields.revision]).toEqual([200, undefined])

    const refused = await nora.post(paths.submitApplication.href(id), page.fields)
    expect([refused.status, refused.text.includes(words.submitting.missing)]).toEqual([409, true])
    expect(refused.text).toContain('2 more hours')
    expect((await stateOf(id))?.state).toBe('draft')
  })

  test('freezes the portfolio with its findings, tells both sides, and stops the clock', async () => {
    const { id: person, name, as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const answer = await submit(nora, id)

    expect([answer.status, answer.to]).toEqual([303, paths.application.href(id, { done: 'submitted' })])
    expect(await stateOf(id)).toEqual({ state: 'submitted', edition: '2024-01', expires_on: null })
    const [frozen] = await asOwner<{
      portfolio: { training: { clockHours: number }[] }
      evaluation: { outcome: string }
      as_of: string
    }>(`select portfolio, evaluation, as_of::text from submission where application_id = '${id}'`)
    expect([
      frozen?.as_of,
      frozen?.evaluation.outcome,
      frozen?.portfolio.training.map(({ clockHours }) => clockHours),
    ]).toEqual(['2026-02-10', 'not-met', [6]])
    const letters = await asOwner(`select kind from letter where application_id = '${id}'`)
    expect(letters).toEqual([{ kind: 'application-received' }])
    const mails = await asOwner(
      `select recipient, kind from mail where person_id = '${person}' or subject like '${name} sub%' order by kind`,
    )
    expect(mails).toEqual([
      { recipient: 'june@example.org', kind: 'application-work' },
      { recipient: 'nora@example.org', kind: 'letter' },
    ])
  })

  test('with two clicks submits once', async () => {
    const { as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const place = paths.submitApplication.href(id)
    const { fields } = await nora.get(place)
    const answers = await Promise.all([1, 2, 3].map(() => nora.post(place, fields)))

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await asOwner(`select number from submission where application_id = '${id}'`)).toEqual([
      { number: 1 },
    ])
    expect(
      await asOwner(`select kind from record_entry where application_id = '${id}' order by number`),
    ).toEqual([{ kind: 'application-opened' }, { kind: 'application-submit' }])
  })

  test('beside an edit freezes what was checked, or asks to look once more', async () => {
    const { id: person, as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const place = paths.submitApplication.href(id)
    const { fields } = await nora.get(place)
    const [answer] = await Promise.all([nora.post(place, fields), train(person, 3)])

    const frozen = await asOwner<{ hours: number }>(
      `select jsonb_array_length(portfolio -> 'training') as hours from submission where application_id = '${id}'`,
    )
    expect([303, 409]).toContain(answer.status)
    expect(frozen).toEqual(answer.status === 303 ? [{ hours: 1 }] : [])
  })

  test('is not possible with a page that is older than the last change', async () => {
    const { id: person, as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const place = paths.submitApplication.href(id)
    const { fields } = await nora.get(place)
    await train(person, 3)
    const answer = await nora.post(place, fields)

    expect([answer.status, answer.text.includes(words.submitting.changed)]).toEqual([409, true])
    expect((await nora.post(place, answer.fields)).status).toBe(303)
  })

  test('leaves the portfolio alive: the page shows what changed since, and which findings moved', async () => {
    const { id: person, as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    await submit(nora, id)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.sinceSubmitted.nothing)
    await train(person, 5)
    const page = await nora.get(paths.application.href(id))

    expect(page.text).toContain(`${en.comments.sections.training}, ${words.sinceSubmitted.change.added}`)
    expect(page.text).toContain('Met (6 of 6 hours), now Met (11 of 6 hours)')
  })
})

describe('what staff ask', () => {
  test('of a returned application is shown, and answered by handing it in again', async () => {
    const { id: person, as } = await anApplicant(6)
    const nora = as(november)
    const id = await open(as(february))
    await submit(as(february), id)
    await june(id, 'return', 'Almost there.')
    const page = await nora.get(paths.application.href(id))
    for (const shown of [
      words.asked.title.return,
      'Almost there.',
      'About “Training”: The certificate of March is missing.',
    ])
      expect(page.text).toContain(shown)
    expect(page.text).not.toContain('June')
    expect((await stateOf(id))?.expires_on).toBe('2028-11-21')

    await train(person, 2)
    expect((await submit(nora, id, 'It is there now.')).status).toBe(303)
    expect(
      await asOwner(
        `select number, revision > 0 as has from submission where application_id = '${id}' order by 1`,
      ),
    ).toEqual([
      { number: 1, has: true },
      { number: 2, has: true },
    ])
    const after = await nora.get(paths.application.href(id))
    expect([after.text.includes('It is there now.'), after.text.includes(words.asked.earlier)]).toEqual([
      true,
      true,
    ])
  })

  test('in the review is answered into the review; a deferral is submitted anew', async () => {
    const { as } = await anApplicant(6)
    const nora = as(november)
    const id = await open(as(february))
    await submit(as(february), id)
    await june(id, 'begin-review')
    await june(id, 'ask-more', 'Tell us more.')
    expect((await nora.get(paths.application.href(id))).text).toContain(words.next.answer.title())
    await submit(nora, id, 'More.')
    expect((await stateOf(id))?.state).toBe('in-review')

    await june(id, 'defer', 'Ten more hours.')
    expect((await nora.get(paths.application.href(id))).text).toContain(words.asked.title.defer)
    await submit(nora, id, '')
    expect((await stateOf(id))?.state).toBe('submitted')
  })

  test('is answered in no more words than a page can bear, and nothing typed is lost', async () => {
    const { as } = await anApplicant(6)
    const id = await open(as(february))
    await submit(as(february), id)
    await june(id, 'return')
    const long = 'a'.repeat(2001)
    const answer = await submit(as(november), id, long)

    expect([answer.status, answer.fields.answer]).toEqual([422, [long]])
    expect((await stateOf(id))?.state).toBe('returned')
  })
})

describe('a newer edition', () => {
  test('is offered with what it would change, moved to by choice alone, and recorded', async () => {
    const { id: person, as } = await anApplicant(6)
    const id = await open(as(february))
    const nora = as(november)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.newer.title)
    expect((await stateOf(id))?.edition).toBe('2024-01')

    const page = await nora.get(paths.moveEdition.href(id))
    expect(page.text).toContain('Met (6 of 6 hours), now Not met (6 of 12 hours)')
    const moved = await nora.post(paths.moveEdition.href(id), page.fields)
    expect([moved.status, moved.to]).toEqual([303, paths.application.href(id, { done: 'moved' })])
    expect(await stateOf(id)).toEqual({ state: 'draft', edition: '2026-03', expires_on: '2028-11-21' })
    const [entry] = await asOwner<{ actor_id: string; body: string }>(
      `select actor_id, body from record_entry where application_id = '${id}' and kind = 'application-edition-moved'`,
    )
    expect([entry?.actor_id, JSON.parse(entry?.body ?? '{}')]).toEqual([
      person,
      { from: '2024-01', to: '2026-03' },
    ])
    expect((await nora.get(paths.application.href(id))).text).not.toContain(words.newer.title)
    expect((await nora.get(paths.moveEdition.href(id))).status).toBe(409)
  })

  test('is not moved to where another one was shown, nor while others have the application', async () => {
    const { as } = await anApplicant(6)
    const id = await open(as(february))
    const nora = as(november)

    expect((await nora.post(paths.moveEdition.href(id), { edition: ['2030-01'] })).status).toBe(409)
    await submit(as(february), id)
    expect((await nora.post(paths.moveEdition.href(id), { edition: ['2026-03'] })).status).toBe(409)
    expect((await stateOf(id))?.edition).toBe('2024-01')
  })
})

describe('holding and withdrawing', () => {
  test('ask once more, and are done once', async () => {
    const { as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    expect((await nora.get(paths.holdApplication.href(id))).text).toContain(words.holding.title)
    const held = await nora.post(paths.holdApplication.href(id), {})
    expect([held.to, (await stateOf(id))?.state]).toEqual([
      paths.application.href(id, { done: 'held' }),
      'on-hold',
    ])
    expect((await nora.post(paths.holdApplication.href(id), {})).status).toBe(409)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.next.held.title())

    const page = await nora.get(paths.withdrawApplication.href(id))
    expect(page.text).toContain(words.withdrawing.text)
    const clicks = await Promise.all([1, 2].map(() => nora.post(paths.withdrawApplication.href(id), {})))
    expect(clicks.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await stateOf(id))?.state).toBe('withdrawn')
    expect((await nora.get(paths.withdrawApplication.href(id))).status).toBe(409)
  })

  test('of something with staff tell them; afterwards another one may be opened', async () => {
    const { name, as } = await anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    await submit(nora, id)
    await nora.post(paths.withdrawApplication.href(id), {})
    const mails = await asOwner(
      `select 1 from mail where subject like '${name} withdrew%' and recipient = 'june@example.org'`,
    )

    expect(mails).toHaveLength(1)
    expect(await open(nora)).not.toBe(id)
    const list = await nora.get(paths.applications.href())
    expect([list.text.includes(words.open), list.text.includes(words.ended)]).toEqual([true, true])
  })
})
