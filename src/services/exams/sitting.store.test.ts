import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aForm,
  anApproved,
  anOffice,
  aWindow,
  examMeansForTests as means,
  moreCandidates,
} from '../../../test/exams/exam-world.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { listAnswers } from '../../store/exams/answers.ts'
import { listScores } from '../../store/exams/scores.ts'
import { findSitting } from '../../store/exams/sittings.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadFacts } from '../applications/load-facts.ts'
import { beginSitting } from './begin-sitting.ts'
import { bookSeat } from './book-seat.ts'
import { cancelBooking } from './cancel-booking.ts'
import { endDueSittings } from './end-sittings.ts'
import { handIn } from './hand-in.ts'
import { createPaperReader } from './paper-cache.ts'
import { releaseResult } from './release-result.ts'
import { saveAnswer } from './save-answer.ts'
import { outcomeOf, scoreSitting } from './score-sitting.ts'

const noon = new Date('2026-11-21T17:00:00Z')
const later = (minutes: number, seconds = 0) => new Date(noon.getTime() + minutes * 60_000 + seconds * 1000)
let database: TestDatabase
let world: World
let officeId: string
let formId: string
let itemIds: string[]
let windowId: string
const readPaper = createPaperReader()

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  officeId = await anOffice(database, world.michigan, [world.virginia])
  const form = await aForm(database, officeId, { part: 'multiple-choice', items: 5 })
  formId = form.id
  itemIds = form.itemIds
})

beforeEach(async () => {
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
  windowId = await aWindow(database, officeId, { part: 'multiple-choice', seats: 3, formId })
})

afterAll(() => database.drop())

const book = (actor: SignedIn, applicationId: string, on = '2026-11-21', now = noon, window = windowId) =>
  bookSeat(database.db, means, {
    ...{ actor, applicationId, id: randomUUID(), part: 'multiple-choice', windowId: window, on, now },
  })

const idOf = (answer: Awaited<ReturnType<typeof book>>) => {
  if (!answer.booked) throw new Error(`No seat: ${answer.reason}.`)
  return answer.sittingId
}

async function aRunning(at = noon) {
  const applicationId = await anApproved(database, world.omar, world.virginia)
  const sittingId = idOf(await book(world.omar, applicationId))
  const asked = { actor: world.omar, sittingId, now: at }
  expect(await beginSitting(database.db, means, { ...asked, layout: 'one' })).toBe('begun')
  return { sittingId, applicationId }
}

const save = (
  sittingId: string,
  item: number,
  value: string,
  seq: number,
  now = later(1),
  actor = world.omar,
) =>
  saveAnswer(
    database.db,
    readPaper,
    { actor, sittingId, now },
    {
      ...{ itemId: itemIds[item] ?? '', value, isFlagged: false, seq },
    },
  )

const see = (sittingId: string) =>
  withScope(database.db, { associationId: world.michigan }, async (tx) => ({
    sitting: await findSitting(tx, sittingId),
    answers: await listAnswers(tx, sittingId),
    scores: await listScores(tx, [sittingId]),
  }))

describe('seats', () => {
  test('are never oversold, however many ask in the same moment', async () => {
    const association = { id: world.virginia, shortId: 'vaimh', name: 'Virginia' }
    const candidates = await moreCandidates(database, association, 12)
    const answers = await Promise.all(
      candidates.map(({ person, applicationId }) => book(person, applicationId)),
    )

    expect(answers.filter(({ booked }) => booked)).toHaveLength(3)
    expect(
      answers.filter((answer) => !answer.booked).map((answer) => !answer.booked && answer.reason),
    ).toEqual(Array.from({ length: 9 }, () => 'full'))
  })

  test('one person who clicks in two tabs gets one', async () => {
    const applicationId = await anApproved(database, world.omar, world.virginia)
    await Promise.all([book(world.omar, applicationId), book(world.omar, applicationId)])
    const seats = await asOwner(database, (client) => client.query('select state from exam_sittings'))

    expect(seats.rows).toEqual([{ state: 'booked' }])
  })

  test('that are given back are free for somebody else', async () => {
    const small = await aWindow(database, officeId, { part: 'multiple-choice', seats: 1, formId })
    const mine = await anApproved(database, world.omar, world.virginia)
    const hers = await anApproved(database, world.rosa, world.virginia)
    const sittingId = idOf(await book(world.omar, mine, '2026-11-22', noon, small))

    expect(await book(world.rosa, hers, '2026-11-22', noon, small)).toEqual({ booked: false, reason: 'full' })
    expect(await cancelBooking(database.db, means, { actor: world.omar, sittingId, now: noon })).toBe(true)
    expect((await book(world.rosa, hers, '2026-11-22', noon, small)).booked).toBe(true)
  })
})

describe('sitting', () => {
  test('ends when it was fixed to end, with the extra time that was granted', async () => {
    const applicationId = await anApproved(database, world.omar, world.virginia)
    await asOwner(database, (_, insert) =>
      insert('exam_accommodations', {
        ...{
          id: randomUUID(),
          office_id: officeId,
          association_id: world.virginia,
          person_id: world.omar.id,
        },
        ...{ application_id: applicationId, kind: 'extra-time', words: 'I read slowly.', state: 'granted' },
        ...{ asked_at: noon, time_factor: 1.5, answer: 'Half as much again.', decided_at: noon },
        decided_by: world.in('michigan', 'coordinator').id,
      }),
    )
    const sittingId = idOf(await book(world.omar, applicationId))
    await beginSitting(database.db, means, { actor: world.omar, sittingId, layout: 'all', now: noon })
    await beginSitting(database.db, means, { actor: world.omar, sittingId, layout: 'all', now: later(30) })

    const { sitting } = await see(sittingId)
    expect([sitting?.startedAt, sitting?.endsAt]).toEqual([noon, later(135)])
  })

  test('a packet that was long on its way never replaces a newer answer', async () => {
    const { sittingId } = await aRunning()

    expect(await save(sittingId, 0, 'B', 2)).toEqual({ kind: 'kept', seq: 2, at: later(1) })
    expect((await save(sittingId, 0, 'A', 1, later(2))).kind).toBe('older')
    expect((await see(sittingId)).answers.map(({ answer }) => answer)).toEqual([{ choice: 'B' }])
  })

  test('of answers that arrive at once for one question the highest number stays', async () => {
    const { sittingId } = await aRunning()
    const letters = ['A', 'B', 'C', 'A', 'B', 'C', 'A', 'B']
    await Promise.all(letters.map((letter, index) => save(sittingId, 1, letter, index + 1)))

    expect((await see(sittingId)).answers).toMatchObject([{ answer: { choice: 'B' }, seq: 8 }])
  })

  test('what was on its way when time was up still arrives, and nothing after that', async () => {
    const { sittingId } = await aRunning()

    expect((await save(sittingId, 0, 'B', 1, later(90, 59))).kind).toBe('kept')
    expect((await save(sittingId, 0, 'C', 2, later(91, 0))).kind).toBe('over')
    expect((await see(sittingId)).answers.map(({ answer }) => answer)).toEqual([{ choice: 'B' }])
  })

  test('time that is up hands everything in by itself', async () => {
    const { sittingId } = await aRunning()
    await save(sittingId, 3, 'B', 1)
    await endDueSittings(database.db, means, later(90, 30))
    expect((await see(sittingId)).sitting?.state).toBe('sitting')
    await endDueSittings(database.db, means, later(92))

    const { sitting, answers } = await see(sittingId)
    expect([sitting?.state, sitting?.handedInBy, answers.length]).toEqual(['handed-in', 'time', 1])
    expect((await save(sittingId, 3, 'C', 2, later(93))).kind).toBe('over')
  })

  test('no answer is written once it is handed in, whatever arrives in the same moment', async () => {
    const { sittingId } = await aRunning()
    await save(sittingId, 0, 'A', 1)
    const asked = { actor: world.omar, sittingId, now: later(5) }
    const [, ...saved] = await Promise.all([
      handIn(database.db, means, asked),
      ...Array.from({ length: 6 }, (_, index) => save(sittingId, 0, 'B', index + 2, later(5))),
    ])
    const keptBefore = saved.filter(({ kind }) => kind === 'kept').length
    const { sitting, answers } = await see(sittingId)

    expect(sitting?.state).toBe('handed-in')
    expect(answers[0]?.answer).toEqual(keptBefore > 0 ? { choice: 'B' } : { choice: 'A' })
    expect((await save(sittingId, 0, 'C', 99, later(5))).kind).toBe('over')
  })

  test('somebody else neither sees it nor writes into it', async () => {
    const { sittingId } = await aRunning()

    await expect(save(sittingId, 0, 'B', 1, later(1), world.rosa)).rejects.toThrow('')
    const seen = await withScope(database.db, { personId: world.rosa.id }, (tx) => findSitting(tx, sittingId))
    expect(seen).toBeUndefined()
  })

  test('a seat that nobody came for is free again when the window is over', async () => {
    const applicationId = await anApproved(database, world.omar, world.virginia)
    const sittingId = idOf(await book(world.omar, applicationId))
    await endDueSittings(database.db, means, new Date('2026-12-01T12:00:00Z'))

    expect((await see(sittingId)).sitting?.state).toBe('missed')
  })
})

describe('the result', () => {
  async function aScored(letters: readonly string[]) {
    const running = await aRunning()
    for (const [index, letter] of letters.entries()) await save(running.sittingId, index, letter, 1)
    await handIn(database.db, means, { actor: world.omar, sittingId: running.sittingId, now: later(10) })
    const due = { id: running.sittingId, hostId: world.michigan }
    expect(await scoreSitting(database.db, means, due, later(11))).toBe(true)
    expect(await scoreSitting(database.db, means, due, later(12))).toBe(false)
    return running
  }

  const factsOf = (applicationId: string) =>
    withScope(database.db, { associationId: world.virginia }, async (tx) => {
      const application = await findApplication(tx, applicationId)
      if (!application) throw new Error('Virginia has the application.')
      return (await loadFacts(tx, application, '2026-11-21')).facts.exams
    })

  test('is scored by the keys of the form, and nobody but the office knows it before it is released', async () => {
    const { sittingId } = await aScored(['B', 'B', 'A', 'B'])

    expect((await see(sittingId)).scores).toEqual([
      {
        ...{ sittingId, items: 5, correct: 3 },
        areas: [
          { area: 'theory', items: 3, correct: 1 },
          { area: 'ethics', items: 2, correct: 2 },
        ],
      },
    ])
    const own = await withScope(database.db, { personId: world.omar.id }, async (tx) => ({
      scores: await tx.selectFrom('exam_scores').selectAll().execute(),
      keys: await tx.selectFrom('exam_form_keys').selectAll().execute(),
      results: await tx.selectFrom('exam_results').selectAll().execute(),
      forms: await tx.selectFrom('exam_forms').selectAll().execute(),
    }))
    expect(own).toEqual({ scores: [], keys: [], results: [], forms: [] })
  })

  test('counts for the engine once both parts are released, from the day of the later one', async () => {
    const { sittingId, applicationId } = await aScored(['B', 'B', 'B', 'B', 'B'])
    expect(await factsOf(applicationId)).toEqual([])
    await withScope(database.db, { associationId: world.michigan }, async (tx) => {
      const sitting = await findSitting(tx, sittingId)
      if (!sitting) throw new Error('The office has the sitting.')
      const outcome = outcomeOf({ items: 5, correct: 5, areas: [] }, 0.8)
      const release = { sitting, by: null, at: later(20), scopeAssociationId: world.michigan, ...outcome }
      expect(await releaseResult(tx, means, release)).toBe(true)
      expect(await releaseResult(tx, means, release)).toBe(false)
    })
    expect(await factsOf(applicationId)).toEqual([
      { category: 'imhm-clinical', completedOn: null, passed: false },
    ])
    await asOwner(database, (_, insert) =>
      insert('exam_results', {
        ...{
          id: randomUUID(),
          office_id: officeId,
          association_id: world.virginia,
          person_id: world.omar.id,
        },
        ...{
          category: 'imhm-clinical',
          part: 'essay',
          passed: true,
          sat_on: '2026-09-12',
          source: 'imported',
        },
        released_at: later(60 * 24 * 2),
      }),
    )
    expect(await factsOf(applicationId)).toEqual([
      { category: 'imhm-clinical', completedOn: '2026-11-23', passed: true },
    ])
  })
})
