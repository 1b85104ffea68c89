import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ApplyingWorld,
  february,
  open,
  settleApplicants,
  submit,
} from '../../../../test/web/applying.ts'
import type { Browser } from '../../../../test/web/browser.ts'
import { wordsOf } from '../../../../test/web/open-site.ts'
import { paths } from '../../paths.ts'

let at: ApplyingWorld

beforeAll(async () => {
  at = await settleApplicants()
})
afterAll(() => at.database.drop())

const cohort = (id: string, name: string, month: string, capacity: number) => ({
  ...{ id, name, capacity, submissionDay: `2026-${month}-01` },
  ...{ reviewDay: `2026-${month}-20`, decisionDay: `2026-${month}-28` },
})

/** Spring takes one, summer two. */
async function setCohorts(cohorts: readonly object[]): Promise<void> {
  const body = JSON.stringify({ calendar: { cycle: 'cohorts', cohorts } })
  await at.asOwner(`insert into association_policy (association_id, version, body, changed_at)
    select '${at.world.associations.virginia}', coalesce(max(version), 0) + 1, '${body}', now()
    from association_policy where association_id = '${at.world.associations.virginia}'`)
}

beforeEach(async () => {
  await at.asOwner("update application set state = 'withdrawn', held_from = null where state <> 'withdrawn'")
  await setCohorts([cohort('c1', 'Spring', '04', 1), cohort('c2', 'Summer', '07', 2)])
})

/** A new applicant with everything but what a person judges, and an open application. */
async function ready() {
  const { as } = await at.anApplicant(6)
  const browser = as(february)
  return { browser, id: await open(browser) }
}

const checkPage = async (browser: Browser, id: string) =>
  wordsOf((await browser.get(paths.submitApplication.href(id))).text)
const places = () =>
  at.asOwner<{ cycle: string; place: number }>('select cycle, place from cycle_place order by cycle, place')

describe('a cohort with so many places', () => {
  test('is shown with its room before anybody submits, and named afterward', async () => {
    const { browser, id } = await ready()
    const before = wordsOf((await browser.get(paths.application.href(id))).text)
    expect(before).toContain(
      'Spring: Until April 1, 2026, with a decision by April 28, 2026 1 place is left.',
    )
    expect(before).toContain(
      'Summer: Until July 1, 2026, with a decision by July 28, 2026 2 places are left.',
    )
    expect(await checkPage(browser, id)).toContain(
      'It goes into Spring, which ends on April 1, 2026, with a decision by April 28, 2026.',
    )

    expect((await submit(browser, id)).status).toBe(303)
    expect(await places()).toEqual([{ cycle: 'c1', place: 1 }])
    const after = wordsOf((await browser.get(paths.application.href(id))).text)
    expect(after).toContain('Your application is in Spring. A decision is planned by April 28, 2026.')
  })

  test('takes one of two who want its last place at once; the other is told the next and may go there', async () => {
    const [one, two, three] = [await ready(), await ready(), await ready()]
    const people = [one, two, three]
    const forms = await Promise.all(
      people.map(({ browser, id }) => browser.get(paths.submitApplication.href(id))),
    )
    const answers = await Promise.all(
      people.map(({ browser, id }, index) =>
        browser.post(paths.submitApplication.href(id), forms[index]?.fields ?? {}),
      ),
    )

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409])
    expect(await places()).toEqual([{ cycle: 'c1', place: 1 }])
    for (const [index, { browser, id }] of people.entries()) {
      const answer = answers[index]
      if (answer?.status !== 409) continue
      expect(wordsOf(answer.text)).toContain('The next one with room is Summer, which ends on July 1, 2026')
      expect((await at.stateOf(id))?.state).toBe('draft')
      expect((await browser.post(paths.submitApplication.href(id), answer.fields)).status).toBe(303)
    }
    expect(await places()).toEqual([
      { cycle: 'c1', place: 1 },
      { cycle: 'c2', place: 1 },
      { cycle: 'c2', place: 2 },
    ])
    const late = await ready()
    const page = await late.browser.get(paths.submitApplication.href(late.id))
    expect(wordsOf(page.text)).toContain('Every cycle that is planned is full.')
    expect(page.fields.revision).toBe(undefined)
    expect((await submit(late.browser, late.id)).status).toBe(409)
  })

  test('has its place again when somebody withdraws, and keeps that of somebody who is asked to mend', async () => {
    const [one, two] = [await ready(), await ready()]
    await submit(one.browser, one.id)
    await at.june(one.id, 'return', 'One thing is missing.')
    expect(await checkPage(two.browser, two.id)).toContain('It goes into Summer')
    expect(await checkPage(one.browser, one.id)).toContain('It goes into Spring')
    expect((await submit(one.browser, one.id)).status).toBe(303)
    expect(await places()).toEqual([{ cycle: 'c1', place: 1 }])

    await at.asOwner(`update application set state = 'withdrawn' where id = '${one.id}'`)
    expect(await places()).toEqual([])
    expect(await checkPage(two.browser, two.id)).toContain('It goes into Spring')
  })

  test('keeps its places when it is renamed, and counts those who submitted before there were places', async () => {
    const [one, two] = [await ready(), await ready()]
    await submit(one.browser, one.id)
    await setCohorts([cohort('c1', 'Early spring', '04', 2), cohort('c2', 'Summer', '07', 2)])
    expect(await checkPage(two.browser, two.id)).toContain('It goes into Early spring')

    await at.asOwner('delete from cycle_place')
    expect(await checkPage(two.browser, two.id)).toContain('It goes into Early spring')
    expect((await submit(two.browser, two.id)).status).toBe(303)
    const three = await ready()
    expect(await checkPage(three.browser, three.id)).toContain('It goes into Summer')
  })

  test('gives nobody a place by a form that names another cohort', async () => {
    const { browser, id } = await ready()
    const { fields } = await browser.get(paths.submitApplication.href(id))
    const answer = await browser.post(paths.submitApplication.href(id), { ...fields, cycle: ['c2'] })

    expect([answer.status, await places()]).toEqual([409, []])
  })
})
