import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld, seasonDay } from '../../../test/demo/season-world.ts'
import { aFolder } from '../../../test/store/folders.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { EvaluationSchema } from '../../evaluation/evaluation-schema.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import { findSubmission } from '../../store/reviews/submissions.ts'
import { withScope } from '../../store/with-scope.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import { auditRecord } from '../record/verify/audit-record.ts'
import { loadReviewSummary } from '../reviews/load-review-summary.ts'
import { seeWork } from '../workbench/see-work.ts'

const standards = loadStandards()
let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

function actorOf(name: string): SignedIn {
  const person = world.season.people.find((each) => each.name === name)
  if (!person) throw new Error(`${name} is not in the season.`)
  const { id, email } = person
  const roles = world.season.associations.flatMap((association) =>
    (person.roles[association.shortId] ?? []).map((role) => ({ association, role })),
  )
  return { kind: 'person', id, name, email, roles, assurance: 'strong' }
}

const associationId = (index: number) => world.season.associations[index]?.id ?? ''

test('the record of both associations is whole', async () => {
  const path = join(aFolder(), 'checkpoints')
  const { isSound, associations } = await auditRecord(world.db, { path, isCopy: false, trustedKey: '' })
  const chains = associations.map(({ association, report }) => [
    association.shortId,
    report.entries,
    report.faults,
  ])

  expect(isSound).toBe(true)
  expect(chains).toEqual([
    ['blue-ridge', 907, []],
    ['north-shore', 144, []],
  ])
})

test('the services judge what was just submitted on its day as it is frozen', async () => {
  const submitted = await withMaintenance(world.settings, (client) =>
    client.query(`select id, person_id, association_id from application
      where state = 'submitted' order by id`),
  )
  for (const { id, person_id: personId, association_id } of submitted.rows) {
    const scope = { personId, associationId: association_id }
    const { frozen, judged } = await withScope(world.db, scope, async (tx) => {
      const application = await findApplication(tx, id)
      const submission = await findSubmission(tx, id, application?.round ?? 1)
      if (!application || !submission) throw new Error('What is submitted is frozen.')
      const fresh = await judgeApplication(tx, standards, application, submission.asOf)
      return { frozen: submission.evaluation, judged: EvaluationSchema.parse(fresh.evaluation) }
    })
    // What was logged since counts today and changes figures, but no outcome.
    const outcomes = ({ findings }: typeof frozen) =>
      findings.map(({ requirement, outcome }) => [requirement, outcome])

    expect([id, outcomes(judged)]).toEqual([id, outcomes(frozen)])
  }
  expect(submitted.rows).toHaveLength(8)
})

test('every kind of work waits for the coordinator', async () => {
  const actor = actorOf('Priscilla Adeyemi')
  const page = await seeWork(world.db, {
    actor,
    associationId: associationId(0),
    today: seasonDay,
    hasUnread: true,
  })

  expect(Object.fromEntries(page.counts.map(({ kind, count }) => [kind, count]))).toEqual({
    question: 3,
    membership: 3,
    difference: 1,
    ask: 1,
    decision: 1,
    comment: 10,
    mail: 2,
    registration: 4,
    completeness: 7,
    appeal: 1,
    reference: 1,
    answer: 1,
    assignment: 1,
    'marking-gap': 1,
    essay: 2,
    leave: 1,
    return: 1,
    'audit-evidence': 1,
  })
})

test('reviews agree, differ and wait', async () => {
  const actor = actorOf('Priscilla Adeyemi')
  const reviewed = await withMaintenance(world.settings, (client) =>
    client.query(`select application.id, association_id, person.name from application
      join person on person.id = application.person_id where state = 'in-review' order by person.name`),
  )
  const summaries: unknown[] = []
  for (const { id, association_id, name } of reviewed.rows.filter(
    (row) => row.association_id === associationId(0),
  )) {
    const summary = await withScope(
      world.db,
      { personId: actor.id, associationId: association_id },
      async (tx) => {
        const application = await findApplication(tx, id)
        if (!application) throw new Error('Staff see what is reviewed.')
        return loadReviewSummary(tx, application)
      },
    )
    summaries.push([name, summary.recommendations.length, summary.needed, summary.outcome])
  }

  expect(summaries).toEqual([
    ['Andre Toussaint', 2, 3, null],
    ['Fatima Al-Rashid', 1, 2, null],
    ['Inés Barragán', 2, 3, null],
    ['Joaquín Maldonado', 2, 2, 'approve'],
    ['Monique Desrosiers', 0, 2, null],
    ['Naomi Feldstein', 2, 2, 'ask'],
    ['Stephanie Abernathy', 1, 2, null],
  ])
})
