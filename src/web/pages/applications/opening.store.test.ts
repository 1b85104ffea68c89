import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ApplyingWorld,
  february,
  november,
  open,
  openingForm,
  settleApplicants,
  standard,
  submit,
} from '../../../../test/web/applying.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

const words = en.applications
let at: ApplyingWorld

beforeAll(async () => {
  at = await settleApplicants()
})
afterAll(() => at.database.drop())

describe('choosing a category', () => {
  const answers = '?asked=yes&with=infants&does=supervision&does=treatment'

  test('asks first, and says which question is open', async () => {
    const nora = (await at.anApplicant(6)).as(november)

    expect((await nora.get(paths.chooseCategory.href())).status).toBe(200)
    const half = await nora.get(`${paths.chooseCategory.href()}?asked=yes&with=infants`)
    expect([half.status, half.text.includes(words.choose.practices.missing)]).toEqual([422, true])
    expect(half.text).not.toContain(words.choose.ages.missing)
  })

  test('names what fits with its reason and the way to apply, by the associations of the person', async () => {
    const page = await (await at.anApplicant(6)).as(november).get(paths.chooseCategory.href() + answers)

    expect(page.text).toContain(words.choose.results.yes)
    expect(page.text).toContain(words.choose.reason.yes('supervision'))
    expect(page.html).toContain(`/applications/new?association=vaimh&amp;standard=${standard}`)
    expect(page.text).not.toContain('Mentor-Clinical, mi-aimh')
  })

  test('says which association is the one to apply to, and how one stands to it', async () => {
    const nora = (await at.anApplicant(6)).as(november)
    const livingIn = async (place: string) =>
      (await nora.get(`${paths.chooseCategory.href() + answers}&place=${place}`)).text

    expect(await livingIn('Virginia')).toContain(words.choose.competent.yours('Virginia'))
    expect(await livingIn('Michigan')).toContain(words.choose.competent['not-yours']('Michigan'))
    expect(await livingIn('Guam')).toContain(words.choose.competent.none)
  })

  test('says of a category that one holds that one holds it, and offers no way to apply again', async () => {
    const { id: person, as } = await at.anApplicant(6)
    const held = randomUUID()
    const state = (name: string) =>
      at.asOwner(`update endorsements set state = '${name}' where id = '${held}'`)
    await at.asOwner(`insert into endorsements (id, association_id, person_id, number, category, standard, edition,
        name_shown, state, awarded_on, awarded_at)
      values ('${held}', '${at.world.associations.virginia}', '${person}', 'V-2026-0901', 'imhm-clinical',
        '${standard}', '2024-01', 'Nora', 'active', '2026-01-01', now())`)
    const look = () => as(november).get(paths.chooseCategory.href() + answers)

    const page = await look()
    expect(page.text).toContain('You hold this already: V-2026-0901')
    expect(page.html).toContain(paths.endorsement.href(held))
    expect(page.html).not.toContain('/applications/new?')
    await state('lapsed')
    expect((await look()).html).toContain('/applications/new?')
  })

  test('tells somebody without an association what to do', async () => {
    const marcus = at.browserOf(at.world.people.marcus, 'Marcus Webb', [])
    const page = await marcus.get(paths.chooseCategory.href() + answers)

    expect(page.text).toContain(words.choose.noAssociation.title)
    expect(page.html).not.toContain('/applications/new?')
  })
})

describe('what carries over to a further Endorsement', () => {
  const opening = paths.newApplication.href({ association: 'vaimh', standard })
  const carry = words.opening.carry

  test('is told with its figures to whoever holds one, and what is new to do', async () => {
    const nora = await at.anApplicant(7)
    await at.asOwner(`insert into endorsements (id, association_id, person_id, number, category, standard, edition,
        name_shown, state, awarded_on, awarded_at)
      values ('${randomUUID()}', '${at.world.associations.virginia}', '${nora.id}', 'V-2026-0902', 'imhs',
        'alliance/imhs', '2024-01', 'Nora', 'active', '2026-01-01', now())`)
    const { text } = await nora.as(november).get(opening)
    const [, whole = '', part = '', fresh = ''] =
      new RegExp(`${carry.whole}(.*)${carry.part}(.*)${carry.fresh}(.*)${carry.note}`, 's').exec(text) ?? []

    expect(text).toContain('Your portfolio is one for all')
    expect(whole).toContain('Graduate degree')
    expect(part).toContain('Training')
    expect(part).toContain('7 of 12')
    expect(fresh).toContain('Competencies')
    expect(fresh).toContain('Exam')
    // Looking opens nothing.
    expect(await at.asOwner(`select id from application where person_id = '${nora.id}'`)).toEqual([])
  })

  test('is no matter for whoever applies for the first time, or holds none any more', async () => {
    const nora = await at.anApplicant(7)
    const before = await nora.as(november).get(opening)
    await at.asOwner(`insert into endorsements (id, association_id, person_id, number, category, standard, edition,
        name_shown, state, awarded_on, awarded_at)
      values ('${randomUUID()}', '${at.world.associations.virginia}', '${nora.id}', 'V-2026-0903', 'imhs',
        'alliance/imhs', '2024-01', 'Nora', 'lapsed', '2026-01-01', now())`)
    const after = await nora.as(november).get(opening)

    for (const { status, text } of [before, after])
      expect([status, text.includes(carry.title)]).toEqual([200, false])
  })
})

describe('opening an application', () => {
  test('fixes the edition in force, begins its clock, and is recorded', async () => {
    const { id: person, as } = await at.anApplicant(0)
    const id = await open(as(february))

    expect(await at.stateOf(id)).toEqual({ state: 'draft', edition: '2024-01', expires_on: '2028-02-10' })
    const record = await at.asOwner<{ kind: string; actor_id: string; is_open: boolean; body: string }>(
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
    const { id: person, as } = await at.anApplicant(0)
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
    expect(await at.asOwner(`select id from application where person_id = '${person}'`)).toEqual([
      { id: application },
    ])
  })

  test('in two windows at once opens one', async () => {
    const { id: person, as } = await at.anApplicant(0)
    const nora = as(november)
    const answers = await Promise.all(
      [1, 2, 3].map(() => nora.post(paths.newApplication.href(), openingForm())),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    expect(await at.asOwner(`select state from application where person_id = '${person}'`)).toEqual([
      { state: 'draft' },
    ])
  })

  test('is for applicants of the association, and for what it offers', async () => {
    const nora = (await at.anApplicant(0)).as(november)

    expect((await nora.get(paths.newApplication.href({ association: 'vaimh', standard }))).status).toBe(200)
    expect((await nora.get(paths.newApplication.href())).to).toBe(paths.chooseCategory.href())
    expect((await nora.post(paths.newApplication.href(), openingForm('mi-aimh'))).status).toBe(404)
    const other = { ...openingForm(), standard: ['mi-aimh/imhm-clinical'] }
    const refused = await nora.post(paths.newApplication.href(), other)
    expect([refused.status, refused.text.includes(words.opening.notOffered)]).toEqual([422, true])
  })

  test('waits for the association where it accepts people first', async () => {
    await at.setPolicy({ needsAcceptance: true })
    const { as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const page = await nora.get(paths.application.href(id))
    expect(page.text).toContain(words.next['wait-acceptance'].title())
    const refused = await submit(nora, id)
    await at.setPolicy({})

    expect(refused.status).toBe(409)
    expect(refused.text).toContain(words.submitting['not-accepted-yet'])
    expect((await at.stateOf(id))?.state).toBe('draft')
    const mails = await at.asOwner<{ subject: string; recipient: string }>(
      `select subject, recipient from mail where kind = 'application-work' order by subject`,
    )
    expect(mails.map(({ recipient }) => recipient)).toContain('june@example.org')
    await at.asOwner(`update application set registration = 'declined' where id = '${id}'`)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.next.declined.title())
    await at.asOwner(`update application set registration = 'accepted' where id = '${id}'`)
    expect((await submit(nora, id)).status).toBe(303)
  })
})
