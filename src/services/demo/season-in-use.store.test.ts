import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld, seasonDay } from '../../../test/demo/season-world.ts'
import { requestState } from '../../domain/providers/confirmation-request.ts'
import { evaluate, evaluateAll } from '../../evaluation/evaluate.ts'
import { readPortfolio } from '../../evaluation/read-portfolio.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import { listRequests } from '../../store/providers/confirmation-requests.ts'
import { listStandings } from '../../store/providers/list-standings.ts'
import { listProviderLinks } from '../../store/providers/provider-links.ts'
import { listRenewalLines, listRenewalsOf } from '../../store/renewals/renewals.ts'
import { withAssociation } from '../../store/with-association.ts'
import { withPerson } from '../../store/with-person.ts'
import { withScope } from '../../store/with-scope.ts'
import { previewImport, saveImport } from '../mine/import-document.ts'
import { loadDocument } from '../mine/load-document.ts'
import { createPortfolioEvaluator } from '../portfolio/evaluate-portfolio.ts'
import { judgeRenewal } from '../renewals/judge-renewal.ts'
import { openRenewals } from '../renewals/open-renewals.ts'

const now = new Date(`${seasonDay}T15:00:00Z`)
const standards = loadStandards()
let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

test('with what the register says of providers, every portfolio comes to what its story tells', async () => {
  const evaluator = createPortfolioEvaluator(standards)
  for (const { id, name, aim, portfolio } of world.season.people) {
    if (aim === null) continue
    const told = evaluate(standards.getEdition(aim, seasonDay), portfolio, { asOf: seasonDay })
    const { evaluated } = await withPerson(world.db, id, (tx) =>
      evaluator(tx, { personId: id, asOf: seasonDay }),
    )
    const found = evaluated.find(({ evaluation }) => evaluation.standard === aim)?.evaluation
    const outcomes = (of: typeof told | undefined) =>
      of?.findings.map(({ requirement, outcome, have }) => [requirement, outcome, have])

    expect([name, outcomes(found)]).toEqual([name, outcomes(told)])
  }
})

test('a provider vetted by the association counts by the standards that it uses', async () => {
  const asker = world.season.people.find(({ name }) => name === 'Roberta Kincannon')
  const standings = await withPerson(world.db, asker?.id ?? '', (tx) => listStandings(tx, asker?.id ?? ''))
  const vetted = standings.flatMap(({ records }) => records).filter((record) => record.vetted.length > 0)

  expect(vetted).toMatchObject([{ association: 'vaimh', vetted: [{ category: 'imhm-clinical' }] }])
})

test('links to providers are there in every state', async () => {
  const states: Record<string, number> = {}
  for (const { id } of world.season.people)
    for (const request of await withPerson(world.db, id, (tx) => listRequests(tx, id))) {
      const state = requestState(request, now)
      states[state] = (states[state] ?? 0) + 1
      expect(request.sessions).toBeGreaterThan(0)
    }

  expect(states).toEqual({ open: 2, answered: 5, declined: 1, 'not-me': 1, revoked: 1, expired: 1 })
})

test('some questions about providers wait for the association, others were answered', async () => {
  const [association] = world.season.associations
  const questions = await withAssociation(world.db, association?.id ?? '', (tx) =>
    tx
      .selectFrom('provider_question')
      .leftJoin('provider_answered', 'question_id', 'provider_question.id')
      .select(['name', 'registered_provider_id', 'opened_at'])
      .orderBy('name')
      .execute(),
  )
  const open = questions.filter(({ registered_provider_id }) => registered_provider_id === null)
  const lastWeeks = new Date(`${seasonDay}T00:00:00Z`).getTime() - 35 * 24 * 60 * 60_000
  expect(open.filter(({ opened_at }) => opened_at.getTime() < lastWeeks)).toEqual([])

  expect(
    questions.map(({ name, registered_provider_id }) => [name, registered_provider_id !== null]),
  ).toEqual([
    ['Fern Holloran', false],
    ['Kenji Morimoto', true],
    ['Marguerite Bouchard', false],
    ['Stanislav Dvořák', false],
  ])
})

test('whoever takes part in a thread has its last comment still to read, but for the author', async () => {
  const marks = await withMaintenance(world.settings, (client) =>
    client.query(`select count(*)::int as marks, count(*) filter (where comment.thread_id = mark.thread_id
        and comment.written_at = thread.last_comment_at and comment.author_id <> mark.person_id)::int as fitting
      from thread_read mark join comment_thread thread on thread.id = mark.thread_id
      left join comment on comment.number = mark.first_unread`),
  )

  expect(marks.rows).toEqual([{ marks: 28, fitting: 28 }])
})

test('an advisor sees the portfolios of those whom he or she advises, and no others', async () => {
  const advisor = world.season.people.find(({ name }) => name === 'Lucille Marchetti')
  const [association] = world.season.associations
  const scope = { personId: advisor?.id ?? '', associationId: association?.id ?? '' }
  const { seen, advised } = await withScope(world.db, scope, async (tx) => ({
    seen: await tx.selectFrom('portfolio').select('person_id').execute(),
    advised: await tx
      .selectFrom('advising')
      .select('applicant_id')
      .where('advisor_id', '=', scope.personId)
      .execute(),
  }))

  expect(advised.length).toBeGreaterThan(10)
  expect(seen.map(({ person_id }) => person_id).sort()).toEqual(
    [...advised.map(({ applicant_id }) => applicant_id), scope.personId].sort(),
  )
})

test('the services that open renewals find nothing left to open, and nothing to change', async () => {
  const read = () =>
    withMaintenance(world.settings, (client) => client.query('select * from renewals order by id'))
  const before = await read()
  for (const { id } of world.season.associations) expect(await openRenewals(world.db, id, now)).toBe(0)

  expect((await read()).rows).toEqual(before.rows)
})

test('the services judge what was handed in this year as it is frozen', async () => {
  const outcomes = (findings: readonly { requirement: string; outcome: string; need: number }[] = []) =>
    findings.map(({ requirement, outcome, need }) => [requirement, outcome, need])
  let judged = 0
  for (const { id: personId } of world.season.people) {
    const renewals = await withPerson(world.db, personId, (tx) => listRenewalsOf(tx, personId))
    for (const renewal of renewals.filter(
      ({ periodFrom, attestedAt }) => attestedAt && periodFrom > '2026',
    )) {
      const scope = { personId, associationId: renewal.associationId }
      await withScope(world.db, scope, async (tx) => {
        const asOf = renewal.attestedAt?.toISOString().slice(0, 10) ?? ''
        const { lines } = await judgeRenewal(tx, standards, renewal, asOf)
        const frozen = await listRenewalLines(tx, renewal.id)
        judged += frozen.length
        expect(lines.map(({ evaluation }) => outcomes(evaluation?.findings))).toEqual(
          frozen.map(({ findings }) => outcomes(findings ?? [])),
        )
      })
    }
  }

  expect(judged).toBeGreaterThan(10)
})

test('a portfolio that was taken along comes to the same elsewhere, and in an account that it is brought into', async () => {
  const [longest] = world.season.people.toSorted(
    (a, b) => (b.portfolio.rsc?.length ?? 0) - (a.portfolio.rsc?.length ?? 0),
  )
  const newcomer = world.season.people.find(({ portfolio }) => (portfolio.rsc?.length ?? 0) === 0)
  const [personId, other] = [longest?.id ?? '', newcomer?.id ?? '']
  const outcomes = (all: Readonly<ReturnType<typeof evaluateAll>>) =>
    all.map(({ evaluation }) => [
      evaluation.standard,
      evaluation.findings.map(({ requirement, outcome, have }) => [requirement, outcome, have]),
    ])
  const evaluatedOf = async (id: string) => {
    const evaluator = createPortfolioEvaluator(standards)
    return (await withPerson(world.db, id, (tx) => evaluator(tx, { personId: id, asOf: seasonDay })))
      .evaluated
  }
  const linksOf = (id: string) => withPerson(world.db, id, (tx) => listProviderLinks(tx, id))

  const read = readPortfolio(JSON.parse(JSON.stringify(await loadDocument(world.db, personId))))
  if (!('portfolio' in read)) throw new Error('What was taken along cannot be read.')
  const { portfolio: document } = read
  await saveImport(world.db, {
    ...{ personId: other, document, now, batch: randomUUID(), takeChanges: false, newId: randomUUID },
    revision: (await previewImport(world.db, other, document, randomUUID)).revision,
  })
  const registered = (await linksOf(personId)).map(({ name }) => name).toSorted()
  const again = await previewImport(world.db, personId, document, randomUUID)

  expect(registered.length).toBeGreaterThan(0)
  expect(outcomes(evaluateAll(standards.listInForce(seasonDay), document, { asOf: seasonDay }))).toEqual(
    outcomes(await evaluatedOf(personId)),
  )
  expect((await linksOf(other)).map(({ name }) => name).toSorted()).toEqual(registered)
  expect(again).toMatchObject({ added: [], changed: [] })
})
