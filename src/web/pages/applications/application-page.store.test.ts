import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ApplyingWorld,
  february,
  november,
  open,
  settleApplicants,
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

describe('the page of an application', () => {
  test('says what is missing, what waits for whom, and where to mend it', async () => {
    const { as } = await at.anApplicant(4)
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
    const nora = (await at.anApplicant(4)).as(february)
    const id = await open(nora)
    const virginia = { id: at.world.associations.virginia, shortId: 'vaimh', name: 'Virginia' }
    const michigan = { id: at.world.associations.michigan, shortId: 'mi-aimh', name: 'Michigan' }
    const { rosa, june, priya } = at.world.people
    const others = [
      at.browserOf(rosa, 'Rosa Delgado', [[virginia, 'applicant']]),
      at.browserOf(june, 'June Park', [[virginia, 'coordinator']]),
      at.browserOf(priya, 'Priya Raman', [[michigan, 'coordinator']]),
    ]
    for (const other of others) {
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
    expect((await at.stateOf(id))?.state).toBe('draft')
  })

  test('warns when the end is near, also on the list', async () => {
    const { as } = await at.anApplicant(4)
    const id = await open(as(february))
    const warning = words.days.near('3', 'February 10, 2028')
    const late = as(new Date('2028-02-08T15:00:00Z'))

    expect((await late.get(paths.application.href(id))).text).toContain(warning)
    expect((await late.get(paths.applications.href())).text).toContain(warning)
    expect((await as(november).get(paths.application.href(id))).text).not.toContain('without a step of yours')
  })
})

describe('a newer edition', () => {
  test('is offered with what it would change, moved to by choice alone, and recorded', async () => {
    const { id: person, as } = await at.anApplicant(6)
    const id = await open(as(february))
    const nora = as(november)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.newer.title)
    expect((await at.stateOf(id))?.edition).toBe('2024-01')

    const page = await nora.get(paths.moveEdition.href(id))
    expect(page.text).toContain('Met (6 of 6 hours), now Not met (6 of 12 hours)')
    const moved = await nora.post(paths.moveEdition.href(id), page.fields)
    expect([moved.status, moved.to]).toEqual([303, paths.application.href(id, { done: 'moved' })])
    expect(await at.stateOf(id)).toEqual({ state: 'draft', edition: '2026-03', expires_on: '2028-11-21' })
    const [entry] = await at.asOwner<{ actor_id: string; body: string }>(
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
    const { as } = await at.anApplicant(6)
    const id = await open(as(february))
    const nora = as(november)

    expect((await nora.post(paths.moveEdition.href(id), { edition: ['2030-01'] })).status).toBe(409)
    await submit(as(february), id)
    expect((await nora.post(paths.moveEdition.href(id), { edition: ['2026-03'] })).status).toBe(409)
    expect((await at.stateOf(id))?.edition).toBe('2024-01')
  })
})

describe('holding and withdrawing', () => {
  test('ask once more, and are done once', async () => {
    const { as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    expect((await nora.get(paths.holdApplication.href(id))).text).toContain(words.holding.title)
    const held = await nora.post(paths.holdApplication.href(id), {})
    expect([held.to, (await at.stateOf(id))?.state]).toEqual([
      paths.application.href(id, { done: 'held' }),
      'on-hold',
    ])
    expect((await nora.post(paths.holdApplication.href(id), {})).status).toBe(409)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.next.held.title())

    const page = await nora.get(paths.withdrawApplication.href(id))
    expect(page.text).toContain(words.withdrawing.text)
    const clicks = await Promise.all([1, 2].map(() => nora.post(paths.withdrawApplication.href(id), {})))
    expect(clicks.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await at.stateOf(id))?.state).toBe('withdrawn')
    expect((await nora.get(paths.withdrawApplication.href(id))).status).toBe(409)
  })

  test('of something with staff tell them; afterwards another one may be opened', async () => {
    const { name, as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    await submit(nora, id)
    await nora.post(paths.withdrawApplication.href(id), {})
    const mails = await at.asOwner(
      `select 1 from mail where subject like '${name} withdrew%' and recipient = 'june@example.org'`,
    )

    expect(mails).toHaveLength(1)
    expect(await open(nora)).not.toBe(id)
    const list = await nora.get(paths.applications.href())
    expect([list.text.includes(words.open), list.text.includes(words.ended)]).toEqual([true, true])
  })
})
