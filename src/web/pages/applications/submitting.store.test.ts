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

describe('submitting', () => {
  test('is refused with what is missing and how to mend it', async () => {
    const { as } = await at.anApplicant(4)
    const nora = as(february)
    const id = await open(nora)
    const page = await nora.get(paths.submitApplication.href(id))
    expect([page.status, page.fields.revision]).toEqual([200, undefined])

    const refused = await nora.post(paths.submitApplication.href(id), page.fields)
    expect([refused.status, refused.text.includes(words.submitting.missing)]).toEqual([409, true])
    expect(refused.text).toContain('2 more hours')
    expect((await at.stateOf(id))?.state).toBe('draft')
  })

  test('freezes the portfolio with its findings, tells both sides, and stops the clock', async () => {
    const { id: person, name, as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const answer = await submit(nora, id)

    expect([answer.status, answer.to]).toEqual([303, paths.application.href(id, { done: 'submitted' })])
    expect(await at.stateOf(id)).toEqual({ state: 'submitted', edition: '2024-01', expires_on: null })
    const [frozen] = await at.asOwner<{
      portfolio: { training: { clockHours: number }[] }
      evaluation: { outcome: string }
      as_of: string
    }>(`select portfolio, evaluation, as_of::text from submission where application_id = '${id}'`)
    expect([
      frozen?.as_of,
      frozen?.evaluation.outcome,
      frozen?.portfolio.training.map(({ clockHours }) => clockHours),
    ]).toEqual(['2026-02-10', 'not-met', [6]])
    const letters = await at.asOwner(`select kind from letter where application_id = '${id}'`)
    expect(letters).toEqual([{ kind: 'application-received' }])
    const mails = await at.asOwner(
      `select recipient, kind from mail where person_id = '${person}' or subject like '${name} sub%' order by kind`,
    )
    expect(mails).toEqual([
      { recipient: 'june@example.org', kind: 'application-work' },
      { recipient: 'nora@example.org', kind: 'letter' },
    ])
  })

  test('keeps the whole of it for the applicant to read, page by page, whatever is logged since', async () => {
    const { id: person, as } = await at.anApplicant(6)
    await at.asOwner(`insert into portfolio_entry (id, person_id, section, body, created_at, updated_at)
      select gen_random_uuid(), '${person}', 'rsc', jsonb_build_object('setting', 'peer', 'hours', 1,
        'from', '2025-01-01'::date + n, 'to', '2025-01-01'::date + n), now(), now() from generate_series(1, 60) n`)
    const nora = as(february)
    const id = await open(nora)
    const checked = await nora.get(paths.submitApplication.href(id))
    const daysIn = (text: string) =>
      [...text.matchAll(/(?:January|February|March) \d+, 2025/g)].map(([day]) => day)
    expect(daysIn(checked.text).slice(0, 2)).toEqual(['March 2, 2025', 'March 1, 2025'])
    await submit(nora, id)
    await at.train(person, 40)
    const own = await nora.get(paths.application.href(id))
    expect(own.html).toContain(paths.submission.href(id, 1))

    const overview = await nora.get(paths.submission.href(id, 1))
    expect(overview.text).toContain('As it stood on Feb 10, 2026')
    const training = await nora.get(paths.submission.href(id, 1, { section: 'training' }))
    expect(training.text.match(/Clock hours/g) ?? []).toHaveLength(1)
    const sessions = await nora.get(paths.submission.href(id, 1, { section: 'rsc' }))
    expect(sessions.text).toContain('Entries 1 to 50 of 60')
    const rest = await nora.get(paths.submission.href(id, 1, { section: 'rsc', from: '51' }))
    expect(rest.text).toContain('Entries 51 to 60 of 60')
    const nobody = await at.anApplicant(0)
    const statuses = [
      await nobody.as(february).get(paths.submission.href(id, 1)),
      await nora.get(paths.submission.href(id, 2)),
      await nora.get(`${paths.submission.href(id, 1)}x`),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 404])
  })

  test('with two clicks submits once', async () => {
    const { as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const place = paths.submitApplication.href(id)
    const { fields } = await nora.get(place)
    const answers = await Promise.all([1, 2, 3].map(() => nora.post(place, fields)))

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await at.asOwner(`select number from submission where application_id = '${id}'`)).toEqual([
      { number: 1 },
    ])
    expect(
      await at.asOwner(`select kind from record_entry where application_id = '${id}' order by number`),
    ).toEqual([{ kind: 'application-opened' }, { kind: 'application-submit' }])
  })

  test('beside an edit freezes what was checked, or asks to look once more', async () => {
    const { id: person, as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const place = paths.submitApplication.href(id)
    const { fields } = await nora.get(place)
    const [answer] = await Promise.all([nora.post(place, fields), at.train(person, 3)])

    const frozen = await at.asOwner<{ hours: number }>(
      `select jsonb_array_length(portfolio -> 'training') as hours from submission where application_id = '${id}'`,
    )
    expect([303, 409]).toContain(answer.status)
    expect(frozen).toEqual(answer.status === 303 ? [{ hours: 1 }] : [])
  })

  test('is not possible with a page that is older than the last change', async () => {
    const { id: person, as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    const place = paths.submitApplication.href(id)
    const { fields } = await nora.get(place)
    await at.train(person, 3)
    const answer = await nora.post(place, fields)

    expect([answer.status, answer.text.includes(words.submitting.changed)]).toEqual([409, true])
    expect((await nora.post(place, answer.fields)).status).toBe(303)
  })

  test('leaves the portfolio alive: the page shows what changed since, and which findings moved', async () => {
    const { id: person, as } = await at.anApplicant(6)
    const nora = as(february)
    const id = await open(nora)
    await submit(nora, id)
    expect((await nora.get(paths.application.href(id))).text).toContain(words.sinceSubmitted.nothing)
    await at.train(person, 5)
    const page = await nora.get(paths.application.href(id))

    expect(page.text).toContain(`${en.comments.sections.training}, ${words.sinceSubmitted.change.added}`)
    expect(page.text).toContain('Met (6 of 6 hours), now Met (11 of 6 hours)')
  })
})

describe('what staff ask', () => {
  test('of a returned application is shown, and answered by handing it in again', async () => {
    const { id: person, as } = await at.anApplicant(6)
    const nora = as(november)
    const id = await open(as(february))
    await submit(as(february), id)
    await at.june(id, 'return', 'Almost there.')
    const page = await nora.get(paths.application.href(id))
    for (const shown of [
      words.asked.title.return,
      'Almost there.',
      'About “Training”: The certificate of March is missing.',
    ])
      expect(page.text).toContain(shown)
    expect(page.text).not.toContain('June')
    expect((await at.stateOf(id))?.expires_on).toBe('2028-11-21')

    await at.train(person, 2)
    expect((await submit(nora, id, 'It is there now.')).status).toBe(303)
    expect(
      await at.asOwner(
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
    const { as } = await at.anApplicant(6)
    const nora = as(november)
    const id = await open(as(february))
    await submit(as(february), id)
    await at.june(id, 'begin-review')
    await at.june(id, 'ask-more', 'Tell us more.')
    expect((await nora.get(paths.application.href(id))).text).toContain(words.next.answer.title())
    await submit(nora, id, 'More.')
    expect((await at.stateOf(id))?.state).toBe('in-review')

    await at.june(id, 'defer', 'Ten more hours.')
    expect((await nora.get(paths.application.href(id))).text).toContain(words.asked.title.defer)
    await submit(nora, id, '')
    expect((await at.stateOf(id))?.state).toBe('submitted')
  })

  test('is answered in no more words than a page can bear, and nothing typed is lost', async () => {
    const { as } = await at.anApplicant(6)
    const id = await open(as(february))
    await submit(as(february), id)
    await at.june(id, 'return')
    const long = 'a'.repeat(2001)
    const answer = await submit(as(november), id, long)

    expect([answer.status, answer.fields.answer]).toEqual([422, [long]])
    expect((await at.stateOf(id))?.state).toBe('returned')
  })
})
