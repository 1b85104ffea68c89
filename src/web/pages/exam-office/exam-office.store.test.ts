import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aForm, anApproved, anOffice, aWindow, moreCandidates } from '../../../../test/exams/exam-world.ts'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../../test/mail/opened-mails.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { createSendMail } from '../../../services/mail/send-mail.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
const keyring = aKeyring()
const here = 'mi-aimh'
let database: TestDatabase
let world: World
let site: TestSite
let officeId: string
let formId: string
let staff: SignedIn

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  officeId = await anOffice(database, world.michigan)
  formId = (await aForm(database, officeId, { part: 'multiple-choice', items: 3 })).id
  staff = world.in('michigan', 'coordinator')
  const others = [world.in('virginia', 'administrator'), world.in('virginia', 'coordinator')]
  const people = [world.rosa, world.omar, staff, world.in('michigan', 'administrator'), ...others]
  site = await openSite(database.db, people, noon, { sendMail: createSendMail(keyring) })
})

beforeEach(async () => {
  await asOwner(database, async (client) => {
    for (const table of [
      ...['exam_results', 'exam_sittings', 'exam_window_forms', 'exam_windows'],
      ...['mail_text', 'mail'],
    ])
      await client.query(`delete from ${table}`)
    await client.query("update application set state = 'withdrawn'")
  })
})

afterAll(() => database.drop())

const read = async (path: string, actor = staff) => wordsOf((await site.get(actor, path)).page)
const subjectsTo = async (to: SignedIn) =>
  (await openedMails(database.db, keyring, to.email)).map(({ subject }) => subject)

describe('windows', () => {
  const spring = {
    ...{ name: 'Spring', part: 'multiple-choice', firstDay: '2027-03-01', lastDay: '2027-03-14' },
    ...{ bookUntil: '2027-03-10', seats: '9' },
  }

  test('are opened once, however often the form is sent, and tell what is wrong with it', async () => {
    const id = randomUUID()
    const faulty = { ...spring, id, lastDay: '2027-02-01', seats: 'many' }
    const refused = await site.post(staff, paths.examWindows.href(here), faulty)
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.page)).toContain('Enter how many seats there are')
    const past = { ...spring, id, firstDay: '2025-03-01', lastDay: '2025-03-14', bookUntil: '2025-03-10' }
    const over = await site.post(staff, paths.examWindows.href(here), past)
    expect(over.status).toBe(422)
    expect(wordsOf(over.page)).toContain('That day is over, so nobody could sit.')
    expect(over.page).toContain('value="2025-03-14"')
    for (let times = 0; times < 2; times += 1)
      expect((await site.post(staff, paths.examWindows.href(here), { ...spring, id })).to).toBe(
        paths.examWindows.href(here, 'opened'),
      )
    const page = await read(paths.examWindows.href(here))
    expect(page.match(/Spring/g)).toHaveLength(2)
    expect(page).toContain('9 of 9 seats free. Cannot be booked yet: no questions are chosen.')
  })

  test('are changed by whoever saw them last, and never to fewer seats than are booked', async () => {
    const id = await aWindow(database, officeId, { part: 'multiple-choice', seats: 2 })
    const association = { id: world.michigan, shortId: here, name: 'Michigan' }
    for (const { person, applicationId } of await moreCandidates(database, association, 2))
      await asOwner(database, (_, insert) => insert('exam_sittings', aSeat(id, person.id, applicationId)))
    const place = paths.examWindow.href(here, id)
    const few = { ...spring, version: '1', seats: '1' }
    const refused = await site.post(staff, place, few)
    expect(wordsOf(refused.page)).toContain('More seats are booked than that.')
    expect((await site.post(staff, place, { ...few, seats: '3' })).to).toBe(
      paths.examWindow.href(here, id, 'changed'),
    )
    expect(wordsOf((await site.post(staff, place, { ...few, seats: '4' })).page)).toContain(
      'A colleague changed this window',
    )
    expect(await read(place)).toContain('1 of 3 seats free')
  })

  test('have a form chosen that fits, and nobody else’s', async () => {
    const id = await aWindow(database, officeId, { part: 'multiple-choice', seats: 2 })
    const place = paths.examWindowForm.href(here, id)
    expect((await site.post(staff, place, { form: randomUUID() })).status).toBe(404)
    expect((await site.post(staff, place, { form: formId })).to).toBe(paths.examWindow.href(here, id, 'form'))
    expect(await read(paths.examWindow.href(here, id))).toContain('Mentor-Clinical: multiple-choice form')
  })

  test('are booked only once the office has chosen what is taken in them', async () => {
    const id = await aWindow(database, officeId, { part: 'multiple-choice', seats: 5 })
    const mine = await anApproved(database, world.rosa, world.michigan)
    const booking = paths.bookExam.href(mine, 'multiple-choice')
    const wish = { id: randomUUID(), window: id, on: '2026-11-23' }
    const refused = await site.post(world.rosa, booking, wish)
    const own = await read(paths.exams.href(), world.rosa)
    const office = [await read(paths.examWindows.href(here)), await read(paths.examWindow.href(here, id))]
    await site.post(staff, paths.examWindowForm.href(here, id), { form: formId })

    expect(refused.status).toBe(422)
    expect(wordsOf(refused.page)).toContain(
      'Your exam office has not chosen the questions of this window yet',
    )
    expect(own).toContain('No seat can be booked in “Fall, multiple-choice”')
    expect(office[0]).toContain('Cannot be booked yet: no questions are chosen.')
    expect(office[1]).toContain('Nobody can book a seat in this window yet')
    expect((await site.post(world.rosa, booking, wish)).to).toBe(paths.exams.href('booked'))
  })

  test('that are closed take nobody else; whoever has a seat keeps it, and is told once', async () => {
    const id = await aWindow(database, officeId, { part: 'multiple-choice', seats: 5, formId })
    const mine = await anApproved(database, world.rosa, world.michigan)
    const booking = paths.bookExam.href(mine, 'multiple-choice')
    const wish = { id: randomUUID(), window: id, on: '2026-11-23' }
    expect((await site.post(world.rosa, booking, wish)).status).toBe(303)
    for (let times = 0; times < 2; times += 1)
      expect((await site.post(staff, paths.closeExamWindow.href(here, id), {})).to).toBe(
        paths.examWindow.href(here, id, 'closed'),
      )

    expect((await subjectsTo(world.rosa)).slice(1)).toEqual([
      'Your seat for the multiple-choice part stays yours',
    ])
    expect(await read(paths.examWindow.href(here, id))).toContain('Open it for booking again')
    const change = { ...spring, version: '2' }
    expect((await site.post(staff, paths.examWindow.href(here, id), change)).status).toBe(422)
    expect(await read(paths.exams.href(), world.rosa)).toContain('You plan to take it on November 23, 2026.')
    const seat = await seatOf(world.rosa)
    await site.post(world.rosa, paths.cancelBooking.href(seat), {})
    expect(await read(booking, world.rosa)).toContain('No window is open for booking now.')
    await site.post(staff, paths.reopenExamWindow.href(here, id), {})
    expect((await site.post(world.rosa, booking, { ...wish, id: randomUUID() })).status).toBe(303)
  })
})

describe('a seat', () => {
  async function aBooked(seats = 5) {
    const window = await aWindow(database, officeId, { part: 'multiple-choice', seats, formId })
    const application = await anApproved(database, world.rosa, world.michigan)
    const id = randomUUID()
    const wish = { id, window, on: '2026-11-23' }
    await site.post(world.rosa, paths.bookExam.href(application, 'multiple-choice'), wish)
    return { id, window }
  }

  test('is not there yet for whoever waits since a day by the clock of the association', async () => {
    const application = await anApproved(database, world.rosa, world.michigan)
    await asOwner(database, (client) =>
      client.query(`update application set state_since = '2026-11-02T03:30:00Z' where id = $1`, [
        application,
      ]),
    )

    expect(await read(paths.examOffice.href(here))).toContain('approved November 1, 2026')
  })

  test('is moved by the office, also after booking is over, and the candidate reads why', async () => {
    const { id, window } = await aBooked()
    await asOwner(database, (client) => client.query(`update exam_windows set book_until = '2026-11-17'`))
    expect(await read(paths.examOffice.href(here))).toContain('Rosa Delgado')
    const place = paths.examSeat.href(here, id)
    const move = { window, on: '2026-11-28', reason: 'The office is closed on Monday.' }
    expect(wordsOf((await site.post(staff, place, { ...move, reason: ' ' })).page)).toContain('Say why')
    expect((await site.post(staff, place, { ...move, on: '2026-12-24' })).status).toBe(422)
    expect((await site.post(staff, place, move)).to).toBe(paths.examSeat.href(here, id, 'moved'))

    expect(await read(paths.exams.href(), world.rosa)).toContain('You plan to take it on November 28, 2026.')
    const [mail] = (await openedMails(database.db, keyring, world.rosa.email)).slice(-1)
    expect(mail?.subject).toBe('Your seat for the multiple-choice part was moved to November 28, 2026')
    expect(mail?.text?.plain).toContain('The office is closed on Monday.')
  })

  test('is never moved to a window that is full or of another part', async () => {
    const { id } = await aBooked()
    const full = await aWindow(database, officeId, { part: 'multiple-choice', seats: 0 })
    const other = await aWindow(database, officeId, { part: 'essay', seats: 5 })
    const move = { on: '2026-11-24', reason: 'As asked.' }
    const place = paths.examSeat.href(here, id)

    expect(wordsOf((await site.post(staff, place, { ...move, window: full })).page)).toContain(
      'No seat of this window is free.',
    )
    expect(wordsOf((await site.post(staff, place, { ...move, window: other })).page)).toContain(
      'Choose one of the windows that are offered.',
    )
  })

  test('is cancelled by the office, once, and is free for somebody else', async () => {
    const { id, window } = await aBooked(1)
    const place = paths.cancelExamSeat.href(here, id)
    expect((await site.post(staff, place, { why: '' })).status).toBe(422)
    expect((await site.post(staff, place, { why: 'The questions leaked.' })).to).toBe(
      paths.examOffice.href(here, 'cancelled'),
    )
    expect((await site.post(staff, place, { why: 'The questions leaked.' })).status).toBe(422)

    expect((await subjectsTo(world.rosa)).slice(1)).toEqual([
      'Your seat for the multiple-choice part was cancelled',
    ])
    expect(await read(paths.examWindow.href(here, window))).toContain('1 of 1 seats free')
    expect(await read(paths.exams.href(), world.rosa)).toContain('Multiple choice To be booked')
  })

  test('that was begun stays as it is', async () => {
    const { id, window } = await aBooked()
    await site.post(world.rosa, paths.beginSitting.href(id), { layout: 'one' })
    const move = { window, on: '2026-11-24', reason: 'As asked.' }

    expect(
      wordsOf((await site.post(staff, paths.cancelExamSeat.href(here, id), { why: 'No.' })).page),
    ).toContain('nothing about it can be changed here')
    expect((await site.post(staff, paths.examSeat.href(here, id), move)).status).toBe(422)
    expect((await subjectsTo(world.rosa)).slice(1)).toEqual([])
  })

  test('is nobody’s to change but the office’s', async () => {
    const { id } = await aBooked()
    for (const actor of [world.rosa, world.in('virginia', 'coordinator')])
      expect((await site.post(actor, paths.cancelExamSeat.href(here, id), { why: 'No.' })).status).toBe(404)
  })
})

describe('rules', () => {
  test('are saved as a new version, with every figure in place, and by one of two colleagues', async () => {
    const place = paths.examRules.href(here)
    const { page } = await site.get(staff, place)
    const version = hiddenIn(page, 'version')
    const fields = { ...fieldsIn(page), 'items-usual': '40', markingDays: '21', gapOver: 'line' }
    const faulty = await site.post(staff, place, { ...fields, 'mcPass-usual': 'most' })
    expect(faulty.status).toBe(422)
    expect(wordsOf(faulty.page)).toContain('Percent needed to pass multiple choice: enter a figure')
    expect((await site.post(staff, place, fields)).to).toBe(paths.examRules.href(here, 'saved'))
    expect(wordsOf((await site.post(staff, place, fields)).page)).toContain('A colleague saved the rules')

    const saved = (await site.get(staff, place)).page
    expect(Number(hiddenIn(saved, 'version'))).toBe(Number(version) + 1)
    expect(fieldsIn(saved)).toMatchObject({ 'items-usual': '40', markingDays: '21', gapOver: 'line' })
  })
})

describe('results from outside', () => {
  const place = paths.importExamResults.href(here)
  const list = (...lines: string[]) => ['Name\tE-mail\tPart\tDate\tScore', ...lines].join('\n')
  const choicesIn = (page: string) =>
    [...page.matchAll(/name="take"[^>]* value="([^"]+)"/g)].map(([, value = '']) =>
      value.replaceAll('&quot;', '"'),
    )

  test('are shown line by line, taken over once, and told to whose they are', async () => {
    await anApproved(database, world.rosa, world.michigan)
    const table = list(
      'R. Delgado\trosa.delgado@example.org\tMultiple choice\t2026-10-02\t54/60',
      'Rosa Delgado\t\tEssay\t2026-10-03\t70 %',
      'Nobody Here\tnobody@example.org\tEssay\t2026-10-03\t90 %',
      'Rosa Delgado\t\tEssay\tlast week\t90 %',
    )
    const preview = await site.post(staff, place, { table })
    const told = wordsOf(preview.page)
    expect(told).toContain('2 lines belong to your candidates, 1 to nobody here, and 1 could not be read.')
    expect(told).toContain('“last week” is no day')
    const take = choicesIn(preview.page)
    expect(take).toHaveLength(2)
    expect((await site.post(staff, place, { take })).to).toBe(
      paths.examResults.href(here, { taken: '2', left: '0' }),
    )
    expect((await site.post(staff, place, { take })).to).toBe(
      paths.examResults.href(here, { taken: '0', left: '2' }),
    )

    const own = await read(paths.exams.href(), world.rosa)
    expect(own).toContain('Taken on October 2, 2026 and passed.')
    expect(own).toContain('Taken on October 3, 2026: not passed')
    expect((await subjectsTo(world.rosa)).toSorted()).toEqual([
      'Your result for the essay part is here',
      'Your result for the multiple-choice part is here',
    ])
  })

  test('that differ from what is known change nothing', async () => {
    await anApproved(database, world.rosa, world.michigan)
    const line = (score: string) => list(`\trosa.delgado@example.org\tEssay\t2026-10-03\t${score}`)
    const first = await site.post(staff, place, { table: line('90 %') })
    await site.post(staff, place, { take: choicesIn(first.page) })
    const second = await site.post(staff, place, { table: line('20 %') })

    expect(choicesIn(second.page)).toEqual([])
    expect(wordsOf(second.page)).toContain('Different from what is known: it stays as it is')
    expect(await read(paths.exams.href(), world.rosa)).toContain('Taken on October 3, 2026 and passed.')
  })

  test('without headings or without lines are asked for again', async () => {
    for (const table of ['', 'rosa.delgado@example.org\tEssay'])
      expect((await site.post(staff, place, { table })).status).toBe(422)
  })
})

describe('an office of another association', () => {
  test('is joined once, by an administrator, and its windows are then open to the applicants', async () => {
    const administrator = world.in('virginia', 'administrator')
    const place = paths.joinExamOffice.href('vaimh')
    expect(await read(paths.examOffice.href('vaimh'), administrator)).toContain('Take part in this office')
    expect(await read(paths.examOffice.href('vaimh'), world.in('virginia', 'coordinator'))).not.toContain(
      'Take part in this office',
    )
    expect((await site.post(administrator, place, { office: randomUUID() })).status).toBe(404)
    expect((await site.post(world.in('virginia', 'coordinator'), place, { office: officeId })).status).toBe(
      404,
    )
    const joined = paths.examOffice.href('vaimh', 'joined')
    expect((await site.post(administrator, place, { office: officeId })).to).toBe(joined)
    expect((await site.post(administrator, place, { office: officeId })).to).toBe(
      paths.examOffice.href('vaimh'),
    )

    expect(await read(joined, administrator)).toContain(
      'Your applicants sit their exam at the office of Michigan',
    )
    await aWindow(database, officeId, { part: 'multiple-choice', seats: 5, formId })
    const application = await anApproved(database, world.omar, world.virginia)
    const page = await read(paths.bookExam.href(application, 'multiple-choice'), world.omar)
    expect(page).toContain('Fall, multiple-choice')
  })
})

/** The fields of a form as a browser would send them untouched. */
function fieldsIn(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const attributeOf = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]
  const typed = inputs
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || /checked/.test(tag))
    .flatMap((tag) => [[attributeOf(tag, ' name'), attributeOf(tag, ' value') ?? ''] as const])
  const areas = [...page.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, name, value = '']) => [name, value] as const,
  )
  return Object.fromEntries([...typed, ...areas].filter(([name]) => name && name !== 'formToken'))
}

async function seatOf(person: SignedIn): Promise<string> {
  const { page } = await site.get(person, paths.exams.href())
  return /sittings\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''
}

function aSeat(windowId: string, personId: string, applicationId: string) {
  const id = randomUUID()
  return {
    ...{ id, office_id: officeId, association_id: world.michigan, person_id: personId },
    ...{ application_id: applicationId, part: 'multiple-choice', category: 'imhm-clinical' },
    ...{ window_id: windowId, script_code: id.replaceAll('-', '').slice(0, 12), state_since: noon },
    ...{ planned_on: '2026-11-23', booked_at: noon },
  }
}
