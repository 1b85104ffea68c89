import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { providerEntry, sessionEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { SectionBody } from '../../domain/portfolio/entry.ts'
import type { AnswerGiven } from '../../domain/providers/question.ts'
import { standingKey } from '../../domain/providers/standing.ts'
import {
  listAnswers,
  listAskedQuestions,
  listWaitingQuestions,
} from '../../store/providers/list-questions.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import { putProviderEmail } from '../../store/providers/provider-links.ts'
import { listRegisterChanges } from '../../store/providers/registered-providers.ts'
import { searchRegister } from '../../store/providers/search-register.ts'
import { withClient } from '../../store/with-client.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from '../portfolio/add-entry.ts'
import { answerQuestion } from './answer-question.ts'
import { askAboutProvider, askAboutUnknownProviders } from './ask-about-providers.ts'
import { addRegisteredProvider, editRegisteredProvider } from './keep-register.ts'
import { linkProvider, unlinkProvider } from './link-provider.ts'
import type { AnswerMeans } from './tell-askers.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T12:00:00Z')
const mentor = { category: 'imhm-clinical', from: '2015-01-01', to: null } as const

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

const unknown = (name: string): SectionBody => ({ section: 'providers', body: { name } })

/** A provider of unknown standing, asked about, with the address where one is given. */
async function ask(personId: string, name: string, email?: string, at = now): Promise<string> {
  const entryId = await add(personId, unknown(name))
  if (email)
    await withScope(database.db, { personId }, (tx) => putProviderEmail(tx, { personId, entryId, email }))
  await askAboutProvider(database.db, { personId, entryId, now: at, newId: randomUUID })
  return entryId
}

function waiting(as: { personId: string; associationId: string }) {
  return withScope(database.db, as, (tx) => listWaitingQuestions(tx, as.associationId))
}

function june() {
  return { personId: world.people.june, associationId: world.associations.virginia }
}

async function questionAbout(name: string) {
  const question = (await waiting(june())).find((each) => each.name === name)
  if (!question) throw new Error(`Nobody asks about ${name}.`)
  return question
}

function anAnswer(questionIds: readonly string[], change: Partial<AnswerGiven> = {}): AnswerGiven {
  const details = { name: 'Maria Lopez', knownNames: [], endorsements: [mentor], vetted: [] }
  const words = { note: 'She is in our register now.', source: 'Canary: her certificate' }
  return { questionIds, lastNumber: 0, who: { kind: 'new' }, details, ...words, ...change }
}

const told: { readonly to: string; readonly subject: string; readonly url: string | undefined }[] = []
const means: AnswerMeans = {
  sendMail: async (_, { to, subject, link }) => {
    told.push({ to, subject, url: link?.url })
    return 'mail'
  },
  providerUrl: (entryId) => `/providers/${entryId}`,
}
const answererOf = ({ personId, associationId }: ReturnType<typeof june>) => ({
  ...{ personId, now, association: { id: associationId, name: 'Virginia' } },
})
const answer = (given: AnswerGiven) => answerQuestion(database.db, means, answererOf(june()), given)

function standings(personId: string) {
  return withScope(database.db, { personId }, (tx) => listStandings(tx, personId))
}

async function standingOf(personId: string, entryId: string) {
  return (await standings(personId)).find((standing) => standing.entryId === entryId)
}

const asked = async (personId: string, entryId: string) =>
  (await withScope(database.db, { personId }, (tx) => listAskedQuestions(tx, personId))).filter(
    (question) => question.entryId === entryId,
  )

describe('a question', () => {
  test('is joined by everybody who gives the same name and address, and tells who and what waits', async () => {
    const { rosa, lena } = world.people
    const ofRosa = await ask(rosa, 'Maria  Lopez', 'lopez@example.org')
    const ofLena = await ask(lena, 'maria lopez', 'lopez@example.org')
    await add(rosa, sessionEntry(ofRosa, { hours: 1.5 }))
    await add(rosa, sessionEntry(ofRosa, { hours: 2 }))
    await add(lena, sessionEntry(ofLena, { hours: 0.25 }))

    expect(await questionAbout('Maria  Lopez')).toMatchObject({
      email: 'lopez@example.org',
      openedAt: now,
      people: 2,
      hours: 3.75,
    })
  })

  test('is one’s own where only the name is the same', async () => {
    const { rosa, lena } = world.people
    await ask(rosa, 'Ana Ruiz')
    await ask(lena, 'Ana Ruiz')

    expect((await waiting(june())).filter(({ name }) => name === 'Ana Ruiz')).toMatchObject([
      { people: 1 },
      { people: 1 },
    ])
  })

  test('is asked once, however often', async () => {
    const { rosa } = world.people
    const entryId = await ask(rosa, 'Kim Tran')
    const again = { personId: rosa, entryId, now, newId: randomUUID }
    await Promise.all([1, 2, 3].map(() => askAboutProvider(database.db, again)))

    expect(await asked(rosa, entryId)).toHaveLength(1)
  })

  test('comes before those that are asked later', async () => {
    const early = new Date('2026-01-01T12:00:00Z')
    await ask(world.people.rosa, 'Asked first', undefined, early)

    expect((await waiting(june()))[0]).toMatchObject({ name: 'Asked first', openedAt: early })
  })

  test('is not asked where the person is an applicant nowhere, or the provider has no name', async () => {
    const { marcus, rosa } = world.people
    const ofMarcus = await add(marcus, unknown('Ida Berg'))
    const nameless = await add(rosa, { section: 'providers', body: {} })
    const about = (personId: string, entryId: string) =>
      askAboutProvider(database.db, { personId, entryId, now, newId: randomUUID })

    expect(await about(marcus, ofMarcus)).toEqual({ refused: 'no-association' })
    expect(await about(rosa, nameless)).toEqual({ refused: 'no-name' })
  })

  test('is not asked about somebody else’s provider', async () => {
    const ofLena = await add(world.people.lena, unknown('Lena’s provider'))
    const about = { personId: world.people.rosa, entryId: ofLena, now, newId: randomUUID }

    await expect(askAboutProvider(database.db, about)).rejects.toThrow(NotFound)
  })

  test('arises by itself for providers of unknown standing only', async () => {
    const { omar } = world.people
    const unheard = await add(omar, unknown('Unheard Of'))
    await add(omar, providerEntry({ name: 'Well Known' }))
    await add(omar, providerEntry({ name: 'Has None', endorsements: [] }))
    await askAboutUnknownProviders(database.db, { personId: omar, now, newId: randomUUID })

    const questions = await withScope(database.db, { personId: omar }, (tx) => listAskedQuestions(tx, omar))
    expect(questions.map(({ entryId }) => entryId)).toEqual([unheard])
  })

  test('waits no longer for somebody who found the provider in the register', async () => {
    const { rosa } = world.people
    const entryId = await ask(rosa, 'Found Later')
    const other = await ask(rosa, 'To Register')
    const given = anAnswer([(await questionAbout('To Register')).id], {
      details: { name: 'Found Later', knownNames: [], endorsements: [], vetted: [mentor] },
    })
    await answer(given)
    const [found] = await withScope(database.db, { personId: rosa }, (tx) =>
      searchRegister(tx, { name: 'found lat', limit: 5 }),
    )
    const registeredProviderId = found?.id ?? ''
    await linkProvider(database.db, { personId: rosa, entryId, registeredProviderId, now })

    expect((await waiting(june())).filter(({ name }) => name === 'Found Later')).toEqual([])
    expect(await standingOf(rosa, entryId)).toEqual({
      ...(await standingOf(rosa, other)),
      entryId,
    })
  })
})

describe('an answer', () => {
  test('reaches everybody who waits, and whoever asks the same later', async () => {
    const { rosa, lena } = world.people
    const ofRosa = await ask(rosa, 'Noor Aziz', 'noor@example.org')
    const before = await standingOf(rosa, ofRosa)
    await answer(anAnswer([(await questionAbout('Noor Aziz')).id]))
    const ofLena = await ask(lena, 'Noor Aziz', 'noor@example.org')

    const record = { association: 'vaimh', name: 'Maria Lopez', endorsements: [mentor], vetted: [] }
    expect(before).toEqual({ entryId: ofRosa, records: [], isWaiting: true })
    expect(await standingOf(rosa, ofRosa)).toEqual({ entryId: ofRosa, records: [record], isWaiting: false })
    expect(await standingOf(lena, ofLena)).toEqual({ entryId: ofLena, records: [record], isWaiting: false })
    expect((await waiting(june())).filter(({ name }) => name === 'Noor Aziz')).toEqual([])
  })

  test('is shown to those who asked with its note, and without its source', async () => {
    const { rosa } = world.people
    const entryId = await ask(rosa, 'Eva Novak')
    await answer(anAnswer([(await questionAbout('Eva Novak')).id]))
    const [question] = await asked(rosa, entryId)

    expect(question).toEqual({
      id: question?.id,
      entryId,
      association: { shortId: 'vaimh', name: 'Virginia' },
      askedAt: now,
      answer: {
        registeredProviderId: question?.answer?.registeredProviderId,
        note: 'She is in our register now.',
        answeredAt: now,
      },
    })
  })

  test('is given to several questions about one person at once', async () => {
    const { rosa, lena } = world.people
    const [ofRosa, ofLena] = [await ask(rosa, 'Bo Lind'), await ask(lena, 'B. Lind')]
    const ids = [(await questionAbout('Bo Lind')).id, (await questionAbout('B. Lind')).id]
    await answer(anAnswer(ids))

    const [one, other] = [await standingOf(rosa, ofRosa), await standingOf(lena, ofLena)]
    expect(one?.records).toHaveLength(1)
    expect(other?.records).toEqual(one?.records)
  })

  test('may name somebody whom the register holds already', async () => {
    const { rosa, lena } = world.people
    await ask(rosa, 'Tess Hall')
    const ofLena = await ask(lena, 'Teresa Hall')
    const first = await answer(anAnswer([(await questionAbout('Tess Hall')).id]))
    const id = 'registeredProviderId' in first ? first.registeredProviderId : ''
    const { id: questionId } = await questionAbout('Teresa Hall')

    expect(await answer(anAnswer([questionId], { who: { kind: 'registered', id, version: 1 } }))).toEqual({
      registeredProviderId: id,
    })
    expect((await standingOf(lena, ofLena))?.records).toHaveLength(1)
  })

  test('is followed by a later one, and stays on record', async () => {
    const { rosa } = world.people
    const entryId = await ask(rosa, 'Ines Mora')
    const { id: questionId } = await questionAbout('Ines Mora')
    const first = await answer(anAnswer([questionId]))
    const id = 'registeredProviderId' in first ? first.registeredProviderId : ''
    const key = standingKey(await standings(rosa))
    await answer(
      anAnswer([questionId], {
        lastNumber: 1,
        who: { kind: 'registered', id, version: 1 },
        details: { name: 'Ines Mora', knownNames: [], endorsements: [], vetted: [] },
        source: 'A mistake of ours',
      }),
    )

    const { history, answers } = await withScope(database.db, june(), async (tx) => ({
      history: await listRegisterChanges(tx, june().associationId, id),
      answers: await listAnswers(tx, june().associationId, questionId),
    }))
    expect(answers).toMatchObject([
      { number: 2, endorsements: [], source: 'A mistake of ours', answeredBy: 'June Park', answeredAt: now },
      { number: 1, endorsements: [mentor], source: 'Canary: her certificate' },
    ])
    expect(history).toMatchObject([
      { version: 2, name: 'Ines Mora', endorsements: [], isAnswer: true },
      { version: 1, name: 'Maria Lopez', endorsements: [mentor], isAnswer: true },
    ])
    expect((await standingOf(rosa, entryId))?.records).toMatchObject([
      { name: 'Ines Mora', endorsements: [] },
    ])
    expect(standingKey(await standings(rosa))).not.toBe(key)
  })

  test('of two given at once is one, and the other is told', async () => {
    await ask(world.people.rosa, 'Both At Once')
    const given = anAnswer([(await questionAbout('Both At Once')).id])
    const answers = await Promise.all([answer(given), answer(given)])

    expect(answers.filter((each) => 'refused' in each)).toEqual([{ refused: 'overtaken' }])
  })

  test('does not write over what a colleague changed in the register', async () => {
    await ask(world.people.rosa, 'Changed Meanwhile')
    await ask(world.people.rosa, 'Changed Meanwhile, Jr')
    const first = await answer(anAnswer([(await questionAbout('Changed Meanwhile')).id]))
    const id = 'registeredProviderId' in first ? first.registeredProviderId : ''
    const details = { name: 'By a colleague', knownNames: [], endorsements: [], vetted: [] }
    await editRegisteredProvider(database.db, { ...june(), now }, { id, version: 1, details })
    const { id: questionId } = await questionAbout('Changed Meanwhile, Jr')

    expect(await answer(anAnswer([questionId], { who: { kind: 'registered', id, version: 1 } }))).toEqual({
      refused: 'overtaken',
    })
    expect((await questionAbout('Changed Meanwhile, Jr')).people).toBe(1)
  })
})

describe('a link to the register', () => {
  test('is taken back, and the answer of the association holds again', async () => {
    const { rosa } = world.people
    const entryId = await add(rosa, providerEntry({ name: 'Mine' }))
    await ask(rosa, 'Vera Blom')
    await answer(
      anAnswer([(await questionAbout('Vera Blom')).id], {
        details: { name: 'Vera Blom', knownNames: ['Vera Janssen'], endorsements: [], vetted: [mentor] },
      }),
    )
    const [found] = await withScope(database.db, { personId: rosa }, (tx) =>
      searchRegister(tx, { name: 'JANSSEN ver', limit: 5 }),
    )
    const linked = { personId: rosa, entryId, registeredProviderId: found?.id ?? '', now }
    await linkProvider(database.db, linked)
    expect(await standingOf(rosa, entryId)).toMatchObject({ records: [{ vetted: [mentor] }] })

    await unlinkProvider(database.db, {
      personId: rosa,
      entryId,
      associationId: world.associations.virginia,
    })
    expect(await standingOf(rosa, entryId)).toBeUndefined()
  })

  test('leads to nobody who is not there', async () => {
    const entryId = await add(world.people.rosa, unknown('Nobody'))
    const link = { personId: world.people.rosa, entryId, registeredProviderId: randomUUID(), now }

    await expect(linkProvider(database.db, link)).rejects.toThrow(NotFound)
  })
})

describe('entering a provider in the register', () => {
  const given = () => ({
    id: randomUUID(),
    details: { name: 'Entered Once', knownNames: [], endorsements: [], vetted: [] },
  })

  test('by a form that is sent twice enters one', async () => {
    const form = given()
    const keeper = { ...june(), now }
    const ids = [
      await addRegisteredProvider(database.db, keeper, form),
      await addRegisteredProvider(database.db, keeper, form),
    ]

    expect(ids).toEqual([form.id, form.id])
    expect(
      await withScope(database.db, june(), (tx) => listRegisterChanges(tx, june().associationId, form.id)),
    ).toHaveLength(1)
  })

  test('under an id that another association uses is a conflict, and leaves that entry as it is', async () => {
    const form = given()
    await addRegisteredProvider(database.db, { ...june(), now }, form)
    const michigan = { personId: world.people.priya, associationId: world.associations.michigan, now }

    await expect(addRegisteredProvider(database.db, michigan, form)).rejects.toThrow(Conflict)
  })
})

describe('another association', () => {
  const priya = () => ({ personId: world.people.priya, associationId: world.associations.michigan })

  test('sees no question, no answer and no vetting, whatever it asks for', async () => {
    await ask(world.people.rosa, 'Secret Question', 'secret@example.org')
    await ask(world.people.rosa, 'Secret Answer')
    await answer(
      anAnswer([(await questionAbout('Secret Answer')).id], {
        details: { name: 'Secret Answer', knownNames: [], endorsements: [], vetted: [mentor] },
      }),
    )
    const all = (scope: { personId: string; associationId?: string }) =>
      withScope(database.db, scope, async (tx) => [
        ...(await tx.selectFrom('provider_question').selectAll().execute()),
        ...(await tx.selectFrom('provider_answer').selectAll().execute()),
        ...(await tx.selectFrom('provider_answered').selectAll().execute()),
        ...(await tx.selectFrom('provider_asker').selectAll().execute()),
        ...(await tx.selectFrom('provider_vetting').selectAll().execute()),
        ...(await tx.selectFrom('registered_provider_change').selectAll().execute()),
      ])
    expect(JSON.stringify(await all(june()))).toMatch(/Secret Question.*Canary.*imhm-clinical/s)

    const text = JSON.stringify([
      await all(priya()),
      await all({ personId: world.people.omar }),
      await all({ personId: world.people.omar, associationId: world.associations.virginia }),
      await all({ personId: world.people.lena, associationId: world.associations.virginia }),
      await all({ personId: world.people.marcus, associationId: world.associations.virginia }),
    ])
    expect(text).not.toMatch(/Secret|secret@/)
    expect(JSON.stringify([await all(priya()), await all({ personId: world.people.omar })])).not.toMatch(
      /Canary|in our register/,
    )
  })

  test('cannot answer, and cannot change the register', async () => {
    const { id } = await questionAbout('Secret Question')
    const given = anAnswer([id])

    await expect(answerQuestion(database.db, means, answererOf(priya()), given)).rejects.toThrow(NotFound)
    await expect(
      answerQuestion(
        database.db,
        means,
        answererOf({ personId: world.people.priya, associationId: june().associationId }),
        given,
      ),
    ).rejects.toThrow(NotFound)
  })

  test('of an applicant in both sees the standing, and not a word of the answer', async () => {
    const { lena, priya: priyaId } = world.people
    await withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      await client.query(
        'insert into association_role (association_id, person_id, role) values ($1, $2, $3)',
        [world.associations.michigan, lena, 'applicant'],
      )
      await client.query('commit')
    })
    const entryId = await ask(lena, 'Known To Both')
    const before = await standingOf(lena, entryId)
    await answer(
      anAnswer([(await questionAbout('Known To Both')).id], {
        details: { name: 'Known To Both', knownNames: [], endorsements: [], vetted: [mentor] },
      }),
    )
    const michigan = { personId: priyaId, associationId: world.associations.michigan }
    const { standing, answers } = await withScope(database.db, michigan, async (tx) => ({
      standing: (await listStandings(tx, lena)).find((each) => each.entryId === entryId),
      answers: await tx.selectFrom('provider_answer').selectAll().execute(),
    }))

    expect(before).toMatchObject({ records: [], isWaiting: true })
    expect(standing).toEqual({
      entryId,
      records: [{ association: 'vaimh', name: 'Known To Both', endorsements: [], vetted: [mentor] }],
      isWaiting: true,
    })
    expect(answers).toEqual([])
    expect(await asked(lena, entryId)).toHaveLength(2)
  })
})

test('whoever asked is told once that there is an answer, and nobody whose entry is gone', async () => {
  const { rosa, lena } = world.people
  const own = await ask(rosa, 'Told Provider')
  const atTheSameTime = await ask(rosa, 'Told Provider')
  const gone = await ask(lena, 'Told Provider')
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query('update portfolio_entry set removed_at = now() where id = $1', [gone])
    await client.query('commit')
  })
  const asked = (await waiting(june())).filter(({ name }) => name === 'Told Provider')
  told.length = 0
  const details = { name: 'Told Provider', knownNames: [], endorsements: [mentor], vetted: [] }

  expect(
    await answer(
      anAnswer(
        asked.map(({ id }) => id),
        { details },
      ),
    ),
  ).toMatchObject({
    registeredProviderId: expect.any(String),
  })
  expect(told).toEqual([
    {
      to: 'rosa@example.org',
      subject: 'About Told Provider, who gives you reflective supervision',
      url: `/providers/${[own, atTheSameTime].toSorted()[0]}`,
    },
  ])
})
