import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import type { SectionBody } from '../../domain/portfolio/entry.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { listAskings } from '../../store/providers/confirmation-requests.ts'
import { listWaitingQuestions } from '../../store/providers/list-questions.ts'
import { withScope } from '../../store/with-scope.ts'
import { addEntry } from '../portfolio/add-entry.ts'
import { createPortfolioEvaluator } from '../portfolio/evaluate-portfolio.ts'
import { answerQuestion } from './answer-question.ts'
import { askAboutUnknownProviders } from './ask-about-providers.ts'
import { editRegisteredProvider } from './keep-register.ts'
import { confirmationStates } from './load-confirmation-states.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T12:00:00Z')
const evaluate = createPortfolioEvaluator(loadStandards())
const mentor = { category: 'imhm-clinical', from: '2015-01-01', to: null } as const

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

async function add(personId: string, entry: SectionBody): Promise<string> {
  const id = randomUUID()
  await addEntry(database.db, { personId, now, id, entry })
  return id
}

/** What the hours of supervision come to, and where they stand, toward Virginia's renewal. */
async function hoursOf(personId: string) {
  const { evaluated } = await withScope(database.db, { personId }, (tx) =>
    evaluate(tx, { personId, asOf: '2026-11-21' }),
  )
  const renewal = evaluated.find(({ evaluation }) => evaluation.standard === 'vaimh/imhm-clinical-renewal')
  const finding = renewal?.evaluation.findings.find(({ requirement }) => requirement === 'rsc-hours')
  return finding && [finding.outcome, finding.have]
}

/** Twelve hours of this year with somebody whose standing nobody knows. */
async function withUnknownProvider(personId: string): Promise<void> {
  const provider = await add(personId, { section: 'providers', body: { name: `Provider of ${personId}` } })
  await add(personId, sessionEntry(provider, { on: '2026-02-03', hours: 12 }))
  await askAboutUnknownProviders(database.db, { personId, now, newId: randomUUID })
}

test('one answer changes the evaluation of everybody who waits, at once and without a change of theirs', async () => {
  const { rosa, lena, june } = world.people
  const staff = { personId: june, associationId: world.associations.virginia }
  await withUnknownProvider(rosa)
  await withUnknownProvider(lena)
  const before = [await hoursOf(rosa), await hoursOf(lena)]

  const questions = await withScope(database.db, staff, (tx) => listWaitingQuestions(tx, staff.associationId))
  const answer = await answerQuestion(
    database.db,
    { sendMail: async () => 'mail', providerUrl: () => '/' },
    { personId: staff.personId, association: { id: staff.associationId, name: 'Virginia' }, now },
    {
      questionIds: questions.map(({ id }) => id),
      lastNumber: 0,
      who: { kind: 'new' },
      details: { name: 'Maria Lopez', knownNames: [], endorsements: [mentor], vetted: [] },
      note: '',
      source: 'Certificate',
    },
  )
  const after = [await hoursOf(rosa), await hoursOf(lena)]

  const id = 'registeredProviderId' in answer ? answer.registeredProviderId : ''
  const details = { name: 'Maria Lopez', knownNames: [], endorsements: [], vetted: [] }
  await editRegisteredProvider(database.db, { ...staff, now }, { id, version: 1, details })

  expect(questions).toHaveLength(2)
  expect(before).toEqual([
    ['needs-judgement', 0],
    ['needs-judgement', 0],
  ])
  expect(after).toEqual([
    ['met', 12],
    ['met', 12],
  ])
  expect([await hoursOf(rosa), await hoursOf(lena)]).toEqual([
    ['not-met', 0],
    ['not-met', 0],
  ])
})

test('staff see an applicant’s hours as the applicant does', async () => {
  const { rosa, june } = world.people
  const staff = { personId: june, associationId: world.associations.virginia }
  const own = await withScope(database.db, { personId: rosa }, (tx) =>
    evaluate(tx, { personId: rosa, asOf: '2026-11-20' }),
  )
  const seen = await withScope(database.db, staff, (tx) =>
    evaluate(tx, { personId: rosa, asOf: '2026-11-20' }),
  )

  expect(seen.evaluated).toEqual(own.evaluated)
  expect(seen.portfolio.providers).toMatchObject([{ name: 'Maria Lopez', endorsements: [] }])
})

test('every session of a portfolio has a state, also where nobody was asked', async () => {
  const { rosa } = world.people
  const states = await withScope(database.db, { personId: rosa }, async (tx) => {
    const { portfolio } = await evaluate(tx, { personId: rosa, asOf: '2026-11-21' })
    return confirmationStates(portfolio.rsc ?? [], await listAskings(tx, rosa), now)
  })

  expect([...states.values()]).toEqual(['unasked'])
})
