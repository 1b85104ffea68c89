import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aForm, anApproved, anOffice, aWindow, examMeansForTests } from '../../../../test/exams/exam-world.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { scoreSitting } from '../../../services/exams/score-sitting.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
let database: TestDatabase
let world: World
let site: TestSite
let windowId: string
let itemIds: string[]
let essayIds: string[]
let applicationId: string

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const officeId = await anOffice(database, world.michigan, [world.virginia])
  const form = await aForm(database, officeId, { part: 'multiple-choice', items: 3 })
  const essays = await aForm(database, officeId, { part: 'essay', items: 3 })
  itemIds = form.itemIds
  essayIds = essays.itemIds
  windowId = await aWindow(database, officeId, { part: 'multiple-choice', seats: 30, formId: form.id })
  await aWindow(database, officeId, { part: 'essay', seats: 30, formId: essays.id })
  const staff = [world.in('michigan', 'coordinator'), world.in('virginia', 'coordinator')]
  site = await openSite(database.db, [world.rosa, world.omar, ...staff], noon)
})

beforeEach(async () => {
  site.now = noon
  await asOwner(database, async (client) => {
    for (const table of [
      'exam_results',
      'exam_scores',
      'exam_answers',
      'exam_accommodations',
      'exam_sittings',
    ])
      await client.query(`delete from ${table}`)
    await client.query("update application set state = 'withdrawn'")
  })
  applicationId = await anApproved(database, world.omar, world.virginia)
})

afterAll(() => database.drop())

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const see = async (path: string, actor = world.omar) => (await site.get(actor, path)).page
const read = async (path: string, actor = world.omar) => wordsOf(await see(path, actor))

async function book(part: 'multiple-choice' | 'essay' = 'multiple-choice', on = '2026-11-21') {
  const place = paths.bookExam.href(applicationId, part)
  const page = await see(place)
  const [, window = ''] = /name="window" value="([^"]+)"/.exec(page) ?? []
  return site.post(world.omar, place, { id: hiddenIn(page, 'id'), window, on })
}

async function aRunning(part: 'multiple-choice' | 'essay' = 'multiple-choice', layout = 'one') {
  await book(part)
  const [, id = ''] = /sittings\/([0-9a-f-]{36})/.exec(await see(paths.exams.href())) ?? []
  const begun = await site.post(world.omar, paths.beginSitting.href(id), { layout })
  expect(begun.to).toBe(paths.examSitting.href(id))
  return id
}

const answer = (
  id: string,
  number: number,
  value: string,
  more: Record<string, string> = {},
  items = itemIds,
) => {
  const item = items[number - 1] ?? ''
  return site.post(world.omar, paths.examQuestion.href(id, number), {
    ...{ [`answer-${item}`]: value, [`seq-${item}`]: '1', act: 'next' },
    ...more,
  })
}

const packet = (id: string, fields: Record<string, string>) =>
  site.post(world.omar, paths.examAnswers.href(id), { item: itemIds[0] ?? '', flagged: '', ...fields })

describe('a seat', () => {
  test('is booked, changed and given back by plain forms', async () => {
    expect(await read(paths.exams.href())).toContain('Multiple choice To be booked 90 minutes')
    expect((await book()).to).toBe(paths.exams.href('booked'))
    expect(await read(paths.exams.href())).toContain('You plan to take it on November 21, 2026.')
    expect((await book('multiple-choice', '2026-11-25')).to).toBe(paths.exams.href('booked'))
    const page = await see(paths.exams.href())
    expect(wordsOf(page)).toContain('You plan to take it on November 25, 2026.')
    const [, id = ''] = /href="\/exams\/sittings\/([0-9a-f-]{36})\/cancel"/.exec(page) ?? []
    expect(page).not.toContain(`action="${paths.cancelBooking.href(id)}"`)
    expect(await read(paths.cancelBooking.href(id))).toContain('Give this seat back?')
    expect(await read(paths.exams.href())).toContain('November 25, 2026.')
    expect((await site.post(world.omar, paths.cancelBooking.href(id), {})).to).toBe(
      paths.exams.href('cancelled'),
    )
    expect(await read(paths.exams.href())).not.toContain('You plan to take it')
  })

  test('comes with an entry for the calendar that keeps its id', async () => {
    await book()
    const [, id = ''] = /sittings\/([0-9a-f-]{36})/.exec(await see(paths.exams.href())) ?? []
    const entry = await see(paths.sittingCalendar.href(id))

    expect(entry).toContain(`UID:${id}@attune\r\n`)
    expect(entry).toContain('DTSTART;VALUE=DATE:20261121\r\nDTEND;VALUE=DATE:20261122\r\n')
  })

  test('outside the window is refused with the day kept', async () => {
    const { status, page } = await book('multiple-choice', '2026-12-24')

    expect(status).toBe(422)
    expect(wordsOf(page)).toContain('Choose a day within the window')
    expect(page).toContain('value="2026-12-24"')
  })

  test('after a part that was not passed waits a year, from the day it was sat', async () => {
    await asOwner(database, async (client, insert) => {
      const { rows } = await client.query<{ id: string }>('select id from exam_offices')
      await insert('exam_results', {
        ...{
          id: randomUUID(),
          office_id: rows[0]?.id,
          association_id: world.virginia,
          person_id: world.omar.id,
        },
        ...{ category: 'imhm-clinical', part: 'multiple-choice', passed: false, sat_on: '2026-09-12' },
        ...{ released_at: noon, source: 'imported' },
      })
    })
    const page = await read(paths.exams.href())
    expect(page).toContain('You may take this part again from September 12, 2027 on.')
    expect(page).toContain('Essays To be booked')
    const wish = { id: randomUUID(), window: windowId, on: '2026-11-22' }
    const refused = await site.post(world.omar, paths.bookExam.href(applicationId, 'multiple-choice'), wish)
    expect(refused.status).toBe(422)
  })

  test('is nobody else’s to see, give back or sit', async () => {
    const id = await aRunning()
    for (const place of [
      paths.examSitting.href(id),
      paths.examQuestion.href(id, 1),
      paths.examOverview.href(id),
    ])
      expect((await site.get(world.rosa, place)).status).toBe(404)
    for (const place of [paths.cancelBooking.href(id), paths.beginSitting.href(id), paths.handIn.href(id)])
      expect((await site.post(world.rosa, place, {})).status).toBe(404)
    expect((await site.get(world.rosa, paths.bookExam.href(applicationId, 'essay'))).status).toBe(404)
  })
})

describe('sitting without a script', () => {
  test('saves with every button, keeps it, shows what is answered and flagged, and hands in', async () => {
    const id = await aRunning()
    const first = await answer(id, 1, 'B', { [`flag-${itemIds[0]}`]: 'yes' })
    expect(first.to).toBe(paths.examQuestion.href(id, 2, 'yes'))
    expect(await read(first.to ?? '')).toContain('Saved Nov 21, 2026')
    await answer(id, 3, 'C', { act: 'overview' })
    const overview = await read(paths.examOverview.href(id))
    expect(overview).toContain('2 of 3 answered.')
    expect(overview).toContain('Question 1 Answered, flagged Question 2 No answer yet Question 3 Answered')
    expect(overview).toContain('90 minutes left')
    expect(await see(paths.examQuestion.href(id, 1))).toMatch(/value="B" checked=""/)
    await site.post(world.omar, paths.handIn.href(id), {})
    expect(await read(paths.examSitting.href(id))).toContain('2 answers arrived.')
    expect((await answer(id, 2, 'A')).to).toBe(paths.examSitting.href(id))
    expect((await site.get(world.omar, paths.examQuestion.href(id, 1))).to).toBe(paths.examSitting.href(id))
  })

  test('changes how it is seen without losing what is on the page', async () => {
    const id = await aRunning()
    const hidden = await answer(id, 2, 'A', { act: 'hide-clock' })
    const page = await see(hidden.to ?? '')
    expect(page).toMatch(/at-exam-status__clock" hidden/)
    expect(page).toMatch(/value="A" checked=""/)
    const all = await answer(id, 2, 'A', { act: 'layout-all' })
    expect(all.to).toBe(paths.examQuestions.href(id, 'yes'))
    expect((await see(all.to ?? '')).match(/data-item="/g)).toHaveLength(3)
  })

  test('an older tab overwrites nothing, and keeps what was typed in it', async () => {
    const id = await aRunning()
    await answer(id, 1, 'B', { [`seq-${itemIds[0]}`]: '2' })
    const late = await answer(id, 1, 'C', { [`seq-${itemIds[0]}`]: '1' })

    expect(late.status).toBe(409)
    expect(wordsOf(late.page)).toContain('Another window of yours saved a newer answer')
    expect(late.page).toMatch(/value="C" checked=""/)
    expect(hiddenIn(late.page, `seq-${itemIds[0]}`)).toBe('3')
    expect(await see(paths.examQuestion.href(id, 1))).toMatch(/value="B" checked=""/)
  })

  test('time that is up shows what was handed in, and a little lateness is told', async () => {
    const id = await aRunning()
    await answer(id, 1, 'B')
    site.now = new Date(later(90).getTime() + 20_000)
    await answer(id, 2, 'B')
    await site.post(world.omar, paths.handIn.href(id), {})
    const told = await read(paths.examSitting.href(id))

    expect(told).toContain('It came 20 seconds after the end, which is accepted.')
    expect(told).toContain('2 answers arrived.')
  })

  test('nobody at the clock is needed: a page opened after the end finds it handed in', async () => {
    const id = await aRunning()
    await answer(id, 1, 'B')
    site.now = later(200)

    expect(await read(paths.examSitting.href(id))).toContain(
      'Time was up, and all that you had answered was handed in',
    )
  })
})

describe('sitting with a script', () => {
  test('packets are told whether they are kept, and which answer is newer', async () => {
    const id = await aRunning()
    expect((await packet(id, { value: 'B', seq: '4' })).page).toBe('{"kind":"kept"}')
    expect((await packet(id, { value: 'A', seq: '3' })).page).toBe(
      '{"kind":"older","seq":4,"value":"B","flagged":false}',
    )
    expect((await packet(id, { value: 'Z', seq: '9' })).page).toBe('{"kind":"unread"}')
    // The script tells when it saved by the same clock as the page tells when time is up.
    const { page } = await site.get(world.omar, paths.examQuestions.href(id))
    expect(page).toContain('data-zone="America/New_York"')
    expect(wordsOf(page)).toMatch(/Time is up at .+ E[SD]T\./)
    await site.post(world.omar, paths.handIn.href(id), {})
    expect((await packet(id, { value: 'A', seq: '10' })).page).toBe('{"kind":"over"}')
  })
})

describe('essays', () => {
  test('are not handed in while more are answered than count', async () => {
    const id = await aRunning('essay', 'all')
    const texts = Object.fromEntries(
      essayIds.flatMap((item) => [
        [`answer-${item}`, 'A line\r\nand a second one'],
        [`seq-${item}`, '1'],
      ]),
    )
    await site.post(world.omar, paths.examQuestions.href(id), { ...texts, act: 'stay' })
    expect(await read(paths.examQuestions.href(id))).toContain('6 words')
    const refused = await site.post(world.omar, paths.handIn.href(id), {})
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.page)).toContain('Keep the 2 that you want to be marked')
    const [item = ''] = essayIds
    await site.post(world.omar, paths.examQuestions.href(id), {
      [`answer-${item}`]: '',
      [`seq-${item}`]: '2',
    })
    expect((await site.post(world.omar, paths.handIn.href(id), {})).to).toBe(paths.examSitting.href(id))
    expect(await read(paths.examSitting.href(id))).toContain('2 answers arrived.')
  })
})

describe('what a candidate may know', () => {
  test('is neither a key nor an area before the release, and after it how each area went', async () => {
    const id = await aRunning('multiple-choice', 'all')
    const running = await see(paths.examQuestions.href(id))
    for (const word of ['theory', 'ethics', '"key"', 'correct']) expect(running).not.toContain(word)
    await packet(id, { value: 'B', seq: '1' })
    await site.post(world.omar, paths.handIn.href(id), {})
    const due = { id, hostId: world.michigan }
    expect(await scoreSitting(database.db, examMeansForTests, due, later(5))).toBe(true)
    for (const place of [paths.examSitting.href(id), paths.exams.href()]) {
      const page = await see(place)
      for (const word of ['theory', '33%', 'not passed']) expect(page).not.toContain(word)
    }
    const coordinator = world.in('michigan', 'coordinator')
    const results = await read(paths.examResults.href('mi-aimh'), coordinator)
    expect(results).toContain('Omar Haddad 1 of 3, not passed')
    await site.post(coordinator, paths.examResults.href('mi-aimh'), { sitting: id })
    const told = await read(paths.exams.href())
    expect(told).toContain('Taken on November 21, 2026: not passed')
    expect(told).toContain('33% of the points')
    expect(told).toContain('theory: 50%')
  })
})

describe('what somebody needs', () => {
  test('is asked of the office, answered there with time, and holds when it begins', async () => {
    await book()
    const ask = { id: randomUUID(), kind: 'extra-time', words: 'I am dyslexic and read slowly.' }
    const asked = await site.post(world.omar, paths.askAccommodation.href(applicationId), ask)
    expect(asked.to).toBe(paths.exams.href('late'))
    const coordinator = world.in('michigan', 'coordinator')
    const place = paths.examAccommodations.href('mi-aimh')
    const page = await see(place, coordinator)
    expect(wordsOf(page)).toContain(
      'Omar Haddad : Extra time asked November 21, 2026, after the notice period',
    )
    const id = hiddenIn(page, 'id')
    // Late in the evening by the clock of the association, when the next day has begun in Greenwich.
    await asOwner(database, (client) =>
      client.query(`update exam_accommodations set asked_at = '2026-11-21T03:30:00Z' where id = $1`, [id]),
    )
    expect(wordsOf(await see(place, coordinator))).toContain('asked November 20, 2026')
    const fields = { id, act: 'grant', [`time-${id}`]: '1.5', [`answer-${id}`]: 'Half as much again.' }
    const refused = await site.post(coordinator, place, { ...fields, [`time-${id}`]: 'plenty' })
    expect(refused.status).toBe(422)
    expect((await site.post(coordinator, place, fields)).status).toBe(303)
    expect(await read(paths.exams.href())).toContain('135 minutes')
    const running = await aRunning()
    expect(await read(paths.examOverview.href(running))).toContain('135 minutes left')
  })

  test('is not for the own association to read', async () => {
    const ask = { id: randomUUID(), kind: 'other', words: 'Only the office may know this.' }
    await site.post(world.omar, paths.askAccommodation.href(applicationId), ask)
    const own = world.in('virginia', 'coordinator')

    expect((await site.get(own, paths.examAccommodations.href('vaimh'))).status).toBe(404)
    expect(await see(paths.examOffice.href('vaimh'), own)).not.toContain('Only the office')
  })
})
