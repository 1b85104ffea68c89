import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry } from '../../../test/builders/portfolio-entry.ts'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../test/mail/opened-mails.ts'
import { everyRow } from '../../../test/store/every-row.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Fields } from '../../domain/fields.ts'
import type { SectionBody } from '../../domain/portfolio/entry.ts'
import { confirmationState } from '../../domain/providers/confirmation.ts'
import { mostLinksADay } from '../../domain/providers/confirmation-request.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { listAskings, listRequests } from '../../store/providers/confirmation-requests.ts'
import { withScope } from '../../store/with-scope.ts'
import { createSendMail } from '../mail/send-mail.ts'
import { addEntry } from '../portfolio/add-entry.ts'
import { editEntry } from '../portfolio/edit-entry.ts'
import { hashSecret } from '../sign-in/secrets.ts'
import { answerConfirmation, keepConfirmation, refuseConfirmation } from './answer-confirmation.ts'
import { openConfirmation } from './open-confirmation.ts'
import { type Request, requestConfirmation } from './request-confirmation.ts'
import { resendRequest, revokeRequest } from './resend-request.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T12:00:00Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const inDays = (days: number) => inMinutes(days * 24 * 60)

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

async function add(personId: string, entry: SectionBody): Promise<string> {
  const id = randomUUID()
  expect(await addEntry(database.db, { personId, now, id, entry })).toMatchObject({ isNew: true })
  return id
}

/** The secrets of the links mailed so far, the latest last. */
const secrets: string[] = []
const keyring = aKeyring()
const sendMail = createSendMail(keyring)
const means = {
  sendMail,
  randomBytes: (size: number) => randomBytes(size),
  linkTo: (secret: string) => {
    secrets.push(secret)
    return `https://attune.example.org/confirm/${secret}`
  },
}
const lastSecret = () => secrets.at(-1) ?? ''

/** A provider with sessions of so many hours, one a day. */
async function aProvider(personId: string, ...hours: number[]) {
  const entryId = await add(personId, providerEntry({ name: 'June Castillo' }))
  const sessionIds: string[] = []
  for (const [index, each] of hours.entries())
    sessionIds.push(await add(personId, sessionEntry(entryId, { on: `2024-03-0${index + 1}`, hours: each })))
  return { entryId, sessionIds }
}

async function request(personId: string, change: Partial<Request> & Pick<Request, 'entryId' | 'sessionIds'>) {
  const given = { personId, requestId: randomUUID(), email: 'june.castillo@example.org', now, ...change }
  return { given, answer: await requestConfirmation(database.db, means, given) }
}

/** A link that was mailed, and its secret. */
async function aLink(personId: string, ...hours: number[]) {
  const provider = await aProvider(personId, ...hours)
  const { given } = await request(personId, provider)
  return { ...provider, requestId: given.requestId, secret: lastSecret() }
}

async function statesOf(personId: string, sessionIds: readonly string[], at = now) {
  return withScope(database.db, { personId }, async (tx) => {
    const askings = await listAskings(tx, personId)
    const states = []
    for (const id of sessionIds) {
      const entry = await findEntry(tx, personId, id)
      if (entry?.section !== 'rsc') throw new Error('There is no such session.')
      states.push(confirmationState(entry.body, askings.get(id) ?? [], at))
    }
    return states
  })
}

const by = (secret: string, at = now) => ({
  secret,
  now: at,
  sendMail,
  answerUrl: (id: string) => `https://attune.example.org/providers/${id}`,
})
const answer = (secret: string, fields: Fields = {}, at = now) =>
  answerConfirmation(database.db, by(secret, at), fields)

const mailsTo = (recipient: string) => openedMails(database.db, keyring, recipient)

describe('asking a provider', () => {
  test('mails one link, and the sessions are asked about', async () => {
    const { rosa } = world.people
    const { entryId, sessionIds } = await aProvider(rosa, 1.5, 2)
    const { answer: sent, given } = await request(rosa, { entryId, sessionIds, email: 'first@example.org' })

    expect(sent).toEqual({ sent: given.requestId, isNew: true })
    expect(await statesOf(rosa, sessionIds)).toEqual(['asked', 'asked'])
    expect(await mailsTo('first@example.org')).toMatchObject([
      {
        kind: 'confirm-hours',
        subject: 'Rosa Delgado asks you to confirm 3.5 hours of reflective supervision',
        text: { link: { url: `https://attune.example.org/confirm/${lastSecret()}` } },
      },
    ])
  })

  test('keeps no secret in any table, not in the mail that waits either', async () => {
    const { secret, requestId } = await aLink(world.people.rosa, 1)
    const rows = await everyRow(database)

    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(rows.filter(({ row }) => row.includes(requestId)).map(({ table }) => table)).toContain('mail')
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([])
  })

  test('by a form that is sent several times at once mails once', async () => {
    const { rosa } = world.people
    const provider = await aProvider(rosa, 1)
    const once = { ...provider, requestId: randomUUID(), email: 'once@example.org' }
    const sent = await Promise.all([1, 2, 3].map(() => request(rosa, once)))

    expect(sent.filter(({ answer: each }) => 'isNew' in each && each.isNew)).toHaveLength(1)
    expect(await mailsTo('once@example.org')).toHaveLength(1)
  })

  test('is refused for what cannot be asked', async () => {
    const { rosa, omar } = world.people
    const { entryId, sessionIds } = await aProvider(rosa, 1, 2)
    const other = await aProvider(rosa, 3)
    const foreign = await aProvider(omar, 4)
    const [first] = sessionIds
    const refusal = async (change: Partial<Request>) =>
      (await request(rosa, { entryId, sessionIds, ...change })).answer

    expect(await refusal({ sessionIds: [] })).toEqual({ refused: 'nothing' })
    expect(await refusal({ sessionIds: Array.from({ length: 501 }, randomUUID) })).toEqual({
      refused: 'too-many',
    })
    expect(await refusal({ email: 'rosa@example.org' })).toEqual({ refused: 'own-address' })
    expect(await refusal({ sessionIds: other.sessionIds })).toEqual({ refused: 'not-askable' })
    expect(await refusal({ sessionIds: foreign.sessionIds })).toEqual({ refused: 'not-askable' })
    expect(await refusal({ sessionIds: ['no id'] })).toEqual({ refused: 'not-askable' })
    await request(rosa, { entryId, sessionIds: first ? [first] : [] })
    expect(await refusal({})).toEqual({ refused: 'not-askable' })
    await expect(request(rosa, { entryId: foreign.entryId, sessionIds })).rejects.toThrow(NotFound)
  })

  test('is refused for a session whose day is still to come, by the day where the person applies', async () => {
    const { rosa } = world.people
    const { entryId, sessionIds } = await aProvider(rosa, 1)
    const ahead = await add(rosa, sessionEntry(entryId, { on: '2026-11-22' }))
    const asking = (at: string) =>
      request(rosa, { entryId, sessionIds: [...sessionIds, ahead], now: new Date(at) })

    expect((await asking('2026-11-21T12:00:00Z')).answer).toEqual({ refused: 'ahead' })
    // Seven in the evening of November 21 in Virginia.
    expect((await asking('2026-11-22T00:00:00Z')).answer).toEqual({ refused: 'ahead' })
    expect((await asking('2026-11-22T12:00:00Z')).answer).toMatchObject({ isNew: true })
  })

  test('stops after twenty links a day, and goes on the next', async () => {
    const { marcus } = world.people
    const links = Array.from({ length: mostLinksADay + 1 }, () => 1)
    const { entryId } = await aProvider(marcus)
    const answers = []
    for (const hours of links) {
      const session = await add(marcus, sessionEntry(entryId, { hours }))
      answers.push((await request(marcus, { entryId, sessionIds: [session] })).answer)
    }
    const session = await add(marcus, sessionEntry(entryId))
    const tomorrow = await request(marcus, { entryId, sessionIds: [session], now: inDays(1.01) })

    expect(answers.filter((each) => 'sent' in each)).toHaveLength(mostLinksADay)
    expect(answers.at(-1)).toEqual({ refused: 'too-many-today' })
    expect(tomorrow.answer).toMatchObject({ isNew: true })
  })
})

describe('the link', () => {
  test('shows who asks, and the sessions in the order in which they were held', async () => {
    const { secret, sessionIds } = await aLink(world.people.rosa, 1, 2)
    const shown = await openConfirmation(database.db, secret, now)

    expect(shown).toMatchObject({
      kind: 'open',
      askedBy: 'Rosa Delgado',
      providerName: 'June Castillo',
      expiresAt: inDays(60),
      sessions: [
        { entryId: sessionIds[0], session: { from: '2024-03-01', hours: 1 } },
        { entryId: sessionIds[1], session: { from: '2024-03-02', hours: 2 } },
      ],
    })
  })

  test('opens nothing but its own request', async () => {
    const { secret } = await aLink(world.people.rosa, 1)
    const { requestId } = await aLink(world.people.lena, 2)
    const seen = await withScope(database.db, { secretHash: hashSecret(secret) }, async (tx) => ({
      requests: await tx.selectFrom('confirmation_request').select('id').execute(),
      people: await tx.selectFrom('person').select('name').execute(),
      entries: await tx.selectFrom('portfolio_entry').select('id').execute(),
      sessions: await tx.selectFrom('confirmation_session').select('request_id').execute(),
    }))

    expect(seen.requests).toHaveLength(1)
    expect(seen.requests).not.toContainEqual({ id: requestId })
    expect(seen.sessions).toHaveLength(1)
    expect({ people: seen.people, entries: seen.entries }).toEqual({
      people: [{ name: 'Rosa Delgado' }],
      entries: [],
    })
  })

  test('is closed without a word of why: never mailed, run out, taken back, or replaced by another', async () => {
    const { rosa } = world.people
    const [expired, revoked, replaced] = [await aLink(rosa, 1), await aLink(rosa, 1), await aLink(rosa, 1)]
    await revokeRequest(database.db, { personId: rosa, requestId: revoked.requestId, now })
    const renewed = { personId: rosa, requestId: replaced.requestId, now: inMinutes(10) }
    expect(await resendRequest(database.db, means, renewed)).toBe('sent')
    const open = (secret: string, at = now) => openConfirmation(database.db, secret, at)

    expect([
      await open('never mailed'),
      await open(expired.secret, inDays(60)),
      await open(revoked.secret),
      await open(replaced.secret),
    ]).toEqual([{ kind: 'closed' }, { kind: 'closed' }, { kind: 'closed' }, { kind: 'closed' }])
    expect(await open(lastSecret())).toMatchObject({ kind: 'open', expiresAt: inDays(60 + 10 / 1440) })
    expect([
      await answer(expired.secret, {}, inDays(60)),
      await answer(revoked.secret),
      await answer(replaced.secret),
    ]).toEqual([{ kind: 'closed' }, { kind: 'closed' }, { kind: 'closed' }])
    expect(await statesOf(rosa, [...revoked.sessionIds, ...replaced.sessionIds])).toEqual([
      'unasked',
      'asked',
    ])
    expect(await statesOf(rosa, expired.sessionIds, inDays(60))).toEqual(['unasked'])
  })

  test('is mailed again after ten minutes at the earliest, by whoever asked', async () => {
    const { rosa, lena } = world.people
    const { requestId } = await aLink(rosa, 1)
    const resend = (personId: string, at: Date) =>
      resendRequest(database.db, means, { personId, requestId, now: at })

    expect(await resend(rosa, inMinutes(9))).toBe('just-sent')
    await expect(resend(lena, inMinutes(11))).rejects.toThrow(NotFound)
    await expect(revokeRequest(database.db, { personId: lena, requestId, now })).rejects.toThrow(NotFound)
    expect(await revokeRequest(database.db, { personId: rosa, requestId, now })).toBe('revoked')
    expect(await resend(rosa, inMinutes(11))).toBe('revoked')
  })
})

describe('the provider', () => {
  test('confirms all, and doubts one for a reason; the asker is told by mail', async () => {
    const { lena } = world.people
    const { secret, sessionIds, entryId, requestId } = await aLink(lena, 1, 2, 3)
    const [, second = ''] = sessionIds
    const fields = { doubt: [second], [`reason-${second}`]: ['It was one hour.'] }

    expect(await answer(secret, fields)).toEqual({ kind: 'received' })
    expect(await statesOf(lena, sessionIds)).toEqual(['confirmed', 'doubtful', 'confirmed'])
    const requests = await withScope(database.db, { personId: lena }, (tx) =>
      listRequests(tx, lena, { entryId }),
    )
    expect(requests).toMatchObject([
      {
        id: requestId,
        outcome: 'answered',
        finishedAt: now,
        sessions: 3,
        hours: 6,
        confirmed: 2,
        doubtful: 1,
      },
    ])
    expect(await mailsTo('lena@example.org')).toMatchObject([
      {
        kind: 'hours-answered',
        subject: 'June Castillo has answered about your hours',
        text: { link: { url: `https://attune.example.org/providers/${entryId}` } },
      },
    ])
  })

  test('confirms nothing that is still to come, where an older link lists it too', async () => {
    const { omar } = world.people
    const { entryId, sessionIds } = await aProvider(omar, 1)
    const ahead = await add(omar, sessionEntry(entryId, { on: '2026-12-03' }))
    await request(omar, { entryId, sessionIds: [...sessionIds, ahead], now: inDays(20) })

    expect(await openConfirmation(database.db, lastSecret(), now)).toMatchObject({
      sessions: [{ entryId: sessionIds[0] }],
      ahead: 1,
    })
    expect(await answer(lastSecret())).toEqual({ kind: 'received' })
    expect(await statesOf(omar, [...sessionIds, ahead])).toEqual(['confirmed', 'unasked'])
    expect((await mailsTo('omar@example.org')).at(-1)?.text?.plain).toContain(
      '1 session of the list had not been held yet',
    )
  })

  test('is not heard before any session of the link was held', async () => {
    const { marcus } = world.people
    const { entryId } = await aProvider(marcus)
    const ahead = await add(marcus, sessionEntry(entryId, { on: '2026-12-03' }))
    await request(marcus, { entryId, sessionIds: [ahead], now: inDays(20) })

    expect(await answer(lastSecret())).toEqual({ kind: 'kept' })
    expect(await statesOf(marcus, [ahead])).toEqual(['asked'])
    expect(await answer(lastSecret(), {}, inDays(20))).toEqual({ kind: 'received' })
    expect(await statesOf(marcus, [ahead])).toEqual(['confirmed'])
  })

  test('is told of faults, and nothing is saved', async () => {
    const { rosa } = world.people
    const { secret, sessionIds } = await aLink(rosa, 1)
    const [first = ''] = sessionIds

    expect(await answer(secret, { doubt: [first] })).toEqual({
      kind: 'faults',
      faults: [{ entryId: first, code: 'reason-missing' }],
    })
    expect(await statesOf(rosa, sessionIds)).toEqual(['asked'])
  })

  test('finds half-way marks again; nobody else sees them, and they go with the answer', async () => {
    const { rosa } = world.people
    const { secret, sessionIds } = await aLink(rosa, 1)
    const [first = ''] = sessionIds
    const fields = { doubt: [first], [`reason-${first}`]: ['Canary: not yet sent'] }

    expect(await keepConfirmation(database.db, { secret, now }, fields)).toEqual({ kind: 'kept' })
    expect(await openConfirmation(database.db, secret, now)).toMatchObject({ marks: { fields, keptAt: now } })
    expect(await statesOf(rosa, sessionIds)).toEqual(['asked'])
    const drafts = (scope: object) =>
      withScope(database.db, scope, (tx) => tx.selectFrom('confirmation_draft').selectAll().execute())
    expect(await drafts({ personId: rosa })).toEqual([])
    expect(await drafts({ personId: world.people.june, associationId: world.associations.virginia })).toEqual(
      [],
    )
    await answer(secret)
    expect(await statesOf(rosa, sessionIds)).toEqual(['confirmed'])
  })

  test('answers once: what comes later changes nothing, and the link only says that it was received', async () => {
    const { rosa } = world.people
    const { secret, sessionIds } = await aLink(rosa, 1)
    const [first = ''] = sessionIds
    const doubt = { doubt: [first], [`reason-${first}`]: ['Changed my mind.'] }
    await answer(secret)

    expect(await answer(secret, doubt)).toEqual({ kind: 'received' })
    expect(await keepConfirmation(database.db, { secret, now }, doubt)).toEqual({ kind: 'received' })
    expect(await openConfirmation(database.db, secret, now)).toEqual({ kind: 'received' })
    expect(await openConfirmation(database.db, secret, inDays(90))).toEqual({ kind: 'received' })
    expect(await statesOf(rosa, sessionIds)).toEqual(['confirmed'])
  })

  test('who sends two answers at once has one kept whole', async () => {
    const { rosa } = world.people
    const { secret, sessionIds } = await aLink(rosa, 1, 2)
    const doubts = Object.fromEntries(sessionIds.map((id) => [`reason-${id}`, ['Not mine.']]))
    const both = await Promise.all([answer(secret), answer(secret, { doubt: sessionIds, ...doubts })])
    const states = await statesOf(rosa, sessionIds)

    expect(both).toEqual([{ kind: 'received' }, { kind: 'received' }])
    expect(new Set(states).size).toBe(1)
  })

  test.each([
    ['declined', 'rather not'],
    ['not-me', 'not the person you meant'],
  ] as const)('who is done by “%s” leaves the sessions unasked', async (outcome, words) => {
    const { omar } = world.people
    const { secret, sessionIds, entryId } = await aLink(omar, 1)

    expect(await refuseConfirmation(database.db, by(secret), outcome)).toEqual({ kind: 'received' })
    expect(await statesOf(omar, sessionIds)).toEqual(['unasked'])
    const requests = await withScope(database.db, { personId: omar }, (tx) =>
      listRequests(tx, omar, { entryId }),
    )
    expect(requests).toMatchObject([{ outcome, confirmed: 0, doubtful: 0 }])
    expect((await mailsTo('omar@example.org')).at(-1)?.text?.plain).toContain(words)
  })
})

describe('a session', () => {
  test('that is edited after it was confirmed has changed since, and can be asked about again', async () => {
    const { rosa } = world.people
    const { secret, sessionIds, entryId } = await aLink(rosa, 1)
    const [id = ''] = sessionIds
    await answer(secret)
    const entry = sessionEntry(entryId, { on: '2024-03-01', hours: 1.25 })
    await editEntry(database.db, { personId: rosa, now, id, version: 1, entry })
    const changed = await statesOf(rosa, sessionIds)
    const again = await request(rosa, { entryId, sessionIds, now: inMinutes(1) })
    await answer(lastSecret(), {}, inMinutes(2))

    expect(changed).toEqual(['changed-since'])
    expect(again.answer).toMatchObject({ isNew: true })
    expect(await statesOf(rosa, sessionIds, inMinutes(3))).toEqual(['confirmed'])
  })

  test('that is edited while the provider looks is answered as the provider saw it', async () => {
    const { rosa } = world.people
    const { secret, sessionIds, entryId } = await aLink(rosa, 1)
    const [id = ''] = sessionIds
    const entry = sessionEntry(entryId, { on: '2024-03-01', hours: 9 })
    await editEntry(database.db, { personId: rosa, now, id, version: 1, entry })

    expect(await openConfirmation(database.db, secret, now)).toMatchObject({
      sessions: [{ session: { hours: 1 } }],
    })
    await answer(secret)
    expect(await statesOf(rosa, sessionIds)).toEqual(['changed-since'])
  })
})

describe('what a provider answered', () => {
  test('reaches the person and the staff there, and nobody of another association', async () => {
    const { rosa, lena, june, priya, marcus, omar } = world.people
    const { virginia, michigan } = world.associations
    const { secret, sessionIds } = await aLink(rosa, 1)
    const [first = ''] = sessionIds
    await answer(secret, { doubt: [first], [`reason-${first}`]: ['Canary: we never met'] })
    const seen = (scope: object) =>
      withScope(database.db, scope, async (tx) => {
        const answers = await tx
          .selectFrom('confirmation_answer')
          .select('reason')
          .where('entry_id', '=', first)
          .execute()
        return { answers, askings: (await listAskings(tx, rosa)).size }
      })
    const reason = 'Canary: we never met'

    expect(await seen({ personId: rosa })).toMatchObject({ answers: [{ reason }] })
    expect(await seen({ personId: june, associationId: virginia })).toMatchObject({ answers: [{ reason }] })
    for (const scope of [
      { personId: priya, associationId: michigan },
      { personId: priya, associationId: virginia },
      { personId: omar },
      { personId: lena, associationId: virginia },
      { personId: marcus, associationId: virginia },
      { secretHash: hashSecret(secret) },
    ])
      expect(await seen(scope)).toMatchObject({ answers: [], askings: 0 })
  })

  test('cannot be written by the person who asked', async () => {
    const { rosa } = world.people
    const { requestId, sessionIds } = await aLink(rosa, 1)
    const [entryId = ''] = sessionIds
    const forged = { request_id: requestId, entry_id: entryId, person_id: rosa, answered_at: now }
    const write = withScope(database.db, { personId: rosa }, (tx) =>
      tx
        .insertInto('confirmation_answer')
        .values({ ...forged, verdict: 'confirmed', reason: null })
        .execute(),
    )

    await expect(write).rejects.toMatchObject({ code: '42501' })
  })
})
