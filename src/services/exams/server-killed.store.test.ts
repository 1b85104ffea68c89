import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aForm, anApproved, anOffice, aWindow } from '../../../test/exams/exam-world.ts'
import { type ExamServer, postAs, readAs, startExamServer } from '../../../test/exams/start-exam-server.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { dayIn } from '../../domain/day-in.ts'
import { toDay, toDayNumber } from '../../standards/day.ts'
import { listAnswers } from '../../store/exams/answers.ts'
import { findSitting } from '../../store/exams/sittings.ts'
import { withScope } from '../../store/with-scope.ts'
import { paths } from '../../web/paths.ts'

let database: TestDatabase
let world: World
let server: ExamServer | undefined

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
})

afterAll(async () => {
  await server?.kill()
  await database.drop()
})

const start = () => startExamServer({ app: database.as('app'), people: [world.omar] })
const post = (path: string, fields: Record<string, string> = {}) =>
  postAs(server?.url ?? '', world.omar.id, path, fields)
const read = (path: string) => readAs(server?.url ?? '', world.omar.id, path)

test('a candidate goes on where the server was killed, with every answer and not a minute more', async () => {
  const officeId = await anOffice(database, world.virginia)
  const today = dayIn(new Date())
  const form = await aForm(database, officeId, { part: 'multiple-choice', items: 4 })
  const days = { firstDay: today, lastDay: toDay(toDayNumber(today) + 3) }
  const window = await aWindow(database, officeId, {
    part: 'multiple-choice',
    seats: 1,
    formId: form.id,
    ...days,
  })
  const applicationId = await anApproved(database, world.omar, world.virginia)
  const sittingId = randomUUID()
  const answer = (item: number, value: string, seq: number) =>
    post(paths.examAnswers.href(sittingId), {
      item: form.itemIds[item] ?? '',
      value,
      flagged: '',
      seq: String(seq),
    })
  const see = () =>
    withScope(database.db, { personId: world.omar.id }, async (tx) => ({
      sitting: await findSitting(tx, sittingId),
      answers: (await listAnswers(tx, sittingId)).length,
    }))

  server = await start()
  const booking = paths.bookExam.href(applicationId, 'multiple-choice')
  expect((await post(booking, { id: sittingId, window, on: today })).status).toBe(303)
  await post(paths.beginSitting.href(sittingId), { layout: 'one' })
  expect(await (await answer(0, 'B', 1)).json()).toEqual({ kind: 'kept' })
  expect(await (await answer(1, 'A', 2)).json()).toEqual({ kind: 'kept' })
  const before = await see()

  // One is on its way while the process dies: it is kept or it is not, and the browser knows from the answer alone.
  const onItsWay = answer(2, 'C', 3).then(
    async (arrived) => (await arrived.text()) === '{"kind":"kept"}',
    () => false,
  )
  await server.kill()
  const wasKept = await onItsWay
  expect((await see()).answers).toBeGreaterThanOrEqual(wasKept ? 3 : 2)
  await expect(answer(2, 'C', 3)).rejects.toThrow('fetch failed')

  server = await start()
  expect((await answer(2, 'C', 4)).status).toBe(200)
  const after = await see()
  expect(after.sitting?.endsAt).toEqual(before.sitting?.endsAt)
  expect([before.answers, after.answers]).toEqual([2, 3])
  expect(await read(paths.examQuestion.href(sittingId, 1))).toMatch(/value="B" checked=""/)
  expect(await read(paths.examQuestion.href(sittingId, 3))).toMatch(/value="C" checked=""/)
  expect(await read(paths.examOverview.href(sittingId))).toContain('3 of 4 answered.')
  await post(paths.handIn.href(sittingId))
  expect((await see()).sitting?.state).toBe('handed-in')
})
