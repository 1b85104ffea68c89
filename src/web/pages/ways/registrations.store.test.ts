import { afterAll, beforeAll, expect, test } from 'vitest'
import { openedMails } from '../../../../test/mail/opened-mails.ts'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld

beforeAll(async () => {
  world = await createWaysWorld()
})
afterAll(() => world.database.drop())

const list = paths.registrations.href('vaimh')

const ask = (person: 'rosa' | 'lena', standard = 'mi-aimh/imhm-clinical') =>
  world.apply({ person: world.people[person], standard, registration: 'asked' })

const standing = (...ids: string[]) =>
  world.asOwner<{ registration: string; reason: string | null }>(
    `select registration, reason from application left join registration_answer on application_id = id
     where id in ('${ids.join("','")}') order by reason nulls first`,
  )

const mails = async (to: string) =>
  (await openedMails(world.database.db, world.keyring, to)).map(({ subject }) => subject)

test('several people are accepted together, each with a letter and an entry in the record', async () => {
  const june = world.browse('june')
  expect((await june.get(list)).text).toContain('Nobody waits for an answer.')
  const ids = [await ask('rosa'), await ask('lena')]
  const page = await june.get(list)
  expect(page.text).toContain('Rosa Delgado (rosa@example.org)')
  const answered = await june.post(list, { application: ids, answer: ['accepted'], reason: ['Welcome.'] })

  expect(answered.to).toBe(paths.registrations.href('vaimh', { answered: '2', left: '0' }))
  expect(await standing(...ids)).toEqual([
    { registration: 'accepted', reason: 'Welcome.' },
    { registration: 'accepted', reason: 'Welcome.' },
  ])
  expect((await june.get(answered.to ?? '')).text).toContain('2 people have an answer.')
  expect(await mails('rosa@example.org')).toEqual([
    expect.stringContaining('You can begin your application for'),
  ])
  expect(
    await world.asOwner<{ kind: string }>(
      `select kind from record_entry where application_id = '${ids[0]}' order by number`,
    ),
  ).toEqual([{ kind: 'registration-accepted' }])
})

test('to decline needs a reason, which the person reads', async () => {
  const june = world.browse('june')
  const id = await ask('lena', 'mi-aimh/imhm-policy')
  const refused = await june.post(list, { application: [id], answer: ['declined'] })
  expect([refused.status, refused.fields.application]).toEqual([422, [id]])
  expect(refused.text).toContain('Say why you decline')

  await june.post(list, { application: [id], answer: ['declined'], reason: ['Please join us first.'] })
  expect(await standing(id)).toEqual([{ registration: 'declined', reason: 'Please join us first.' }])
  const [mail] = (await openedMails(world.database.db, world.keyring, 'lena@example.org')).filter(
    ({ subject }) => subject.startsWith('Your registration'),
  )
  expect(mail?.text?.plain).toContain('Please join us first.')
})

test('of two who answer at once one counts, and one letter goes out', async () => {
  const id = await ask('rosa', 'mi-aimh/imhm-research-faculty')
  const before = (await mails('rosa@example.org')).length
  const answers = await Promise.all([
    world.browse('june').post(list, { application: [id], answer: ['accepted'], reason: ['Yes.'] }),
    world.browse('administrator').post(list, { application: [id], answer: ['declined'], reason: ['No.'] }),
  ])

  expect(answers.map(({ to }) => to).sort()).toEqual([
    paths.registrations.href('vaimh', { answered: '0', left: '1' }),
    paths.registrations.href('vaimh', { answered: '1', left: '0' }),
  ])
  expect((await mails('rosa@example.org')).length).toBe(before + 1)
  expect(await standing(id)).toHaveLength(1)
})

test('nothing chosen is asked for, and other people’s applications are left alone', async () => {
  const id = await ask('lena', 'mi-aimh/imhm-research-faculty')
  expect((await world.browse('june').post(list, {})).text).toContain('Choose at least one person.')
  expect((await world.browse('rosa').get(list)).status).toBe(404)
  const there = paths.registrations.href('mi-aimh')
  const tried = await world
    .browse('priya')
    .post(there, { application: [id, 'nothing'], answer: ['declined'], reason: ['No.'] })

  expect(tried.to).toBe(paths.registrations.href('mi-aimh', { answered: '0', left: '2' }))
  expect(await standing(id)).toEqual([{ registration: 'asked', reason: null }])
})
