import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { addManyApplications } from '../../../test/workbench/many-applications.ts'
import { associationPolicy } from '../../domain/policy/association-policy.ts'
import type { WorkItem } from '../../domain/workbench/work-item.ts'
import { workKindNames } from '../../domain/workbench/work-kinds.ts'
import { withScope } from '../with-scope.ts'
import { listStillWaiting, listWork, workQuery } from './list-work.ts'

let database: TestDatabase
let world: World
const applications = {
  submitted: randomUUID(),
  registering: randomUUID(),
  answered: randomUUID(),
  own: randomUUID(),
}
const [mail, dead, question, thread, due] = Array.from({ length: 5 }, () => randomUUID())

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  await asOwner(database, async (client, insert) => {
    const dana = world.in('virginia', 'coordinator').id
    const common = { association_id: world.virginia, edition: '2024-01' }
    const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00Z`
    const application = (id: string, person: string, standard: string, more: Record<string, unknown>) =>
      insert('application', { id, person_id: person, standard, ...common, ...more })
    await application(applications.submitted, world.rosa.id, 'vaimh/imhm-clinical', {
      ...{ state: 'submitted', state_since: at(3), opened_at: at(1), submitted_at: at(3) },
    })
    await application(applications.registering, world.omar.id, 'vaimh/imhm-clinical', {
      ...{ state: 'draft', state_since: at(2), opened_at: at(2), registration: 'asked' },
    })
    await application(applications.answered, world.omar.id, 'vaimh/imhm-policy', {
      ...{ state: 'more-asked', state_since: at(1), opened_at: at(1), submitted_at: at(1) },
    })
    await client.query("update application set state = 'in-review', state_since = $2 where id = $1", [
      applications.answered,
      at(4),
    ])
    await application(applications.own, dana, 'vaimh/imhm-clinical', {
      ...{ state: 'submitted', state_since: at(1), opened_at: at(1), submitted_at: at(1) },
    })
    for (const id of [mail, dead])
      await insert('mail', {
        ...{ id, association_id: world.virginia, person_id: world.rosa.id, recipient: 'june@example.org' },
        ...{ kind: 'comment', subject: 'About Rosa', state: 'refused', server_words: '550 no such box' },
        ...{ created_at: at(5), next_try_at: at(5), give_up_at: at(8) },
      })
    await insert('work_set_aside', {
      ...{ association_id: world.virginia, kind: 'mail', subject_id: dead },
      ...{ set_aside_by: dana, set_aside_at: at(6) },
    })
    await insert('portfolio_entry', {
      ...{ id: question, person_id: world.rosa.id, section: 'providers' },
      ...{ body: JSON.stringify({ name: 'Cy Moe' }), created_at: at(1), updated_at: at(1) },
    })
    await insert('provider_question', {
      ...{ id: question, association_id: world.virginia, name: 'Cy Moe', opened_at: at(6) },
    })
    await insert('provider_asker', {
      ...{ association_id: world.virginia, entry_id: question, question_id: question },
      ...{ person_id: world.rosa.id, asked_at: at(6) },
    })
    // Of three announced draws one has its day behind it, one ahead, and one was held.
    for (const [id, seedFrom, drawn] of [
      [due, '2026-11-08', false],
      [randomUUID(), '2026-11-22', false],
      [randomUUID(), '2026-11-07', true],
    ] as const)
      await insert('audits', {
        ...{ id, association_id: world.virginia, period_from: '2025-01-01', period_until: '2025-12-31' },
        ...{ kind: 'afterwards', share_percent: 10, listed: 3, forced: 0, list_hash: 'a'.repeat(64) },
        ...{ seed_source: 'A lottery', seed_from: seedFrom, evidence_days: 30, mend_days: 60 },
        ...{ announced_on: '2026-11-02', announced_at: at(2), announced_by: dana },
        ...(drawn ? { seed: '4 8 15', drawn_on: seedFrom, drawn_at: at(7), drawn_by: dana } : {}),
      })
    await insert('comment_thread', {
      ...{ id: thread, association_id: world.virginia, person_id: world.rosa.id },
      ...{ opened_at: at(7), last_comment_at: at(7) },
    })
    await insert('comment', {
      ...{ id: randomUUID(), thread_id: thread, author_id: world.rosa.id, author_name: 'Rosa Delgado' },
      ...{ author_part: 'applicant', text: 'Is this right?', written_at: at(7) },
    })
    await client.query(
      `insert into thread_read (thread_id, person_id, association_id, applicant_id, first_unread)
       select $1, $2, $3, $4, number from comment where thread_id = $1`,
      [thread, dana, world.virginia, world.rosa.id],
    )
  })
})

afterAll(() => database.drop())

const readerOf = (association: 'virginia' | 'michigan' = 'virginia') => ({
  associationId: world[association],
  readerId: world.in(association, 'coordinator').id,
  today: '2026-11-21',
  review: associationPolicy.parse({}).review,
})

function asCoordinator<Result>(
  work: (
    tx: Parameters<Parameters<typeof withScope>[2]>[0],
    reader: ReturnType<typeof readerOf>,
  ) => Promise<Result>,
  association: 'virginia' | 'michigan' = 'virginia',
): Promise<Result> {
  const reader = readerOf(association)
  return withScope(database.db, { personId: reader.readerId, associationId: reader.associationId }, (tx) =>
    work(tx, reader),
  )
}

const short = ({ kind, subjectId, personName, about }: WorkItem) => [kind, subjectId, personName, about]

/** Written from what was put in, oldest first; a coordinator's own application is for a colleague. */
const expected = () => [
  ['registration', applications.registering, 'Omar Haddad', 'vaimh/imhm-clinical'],
  ['completeness', applications.submitted, 'Rosa Delgado', 'vaimh/imhm-clinical'],
  ['answer', applications.answered, 'Omar Haddad', 'vaimh/imhm-policy'],
  ['mail', mail, 'Rosa Delgado', 'june@example.org'],
  ['question', question, null, 'Cy Moe'],
  ['comment', thread, 'Rosa Delgado', 'portfolio'],
  ['draw', due, null, '2025-01-01'],
]

describe('what waits for staff', () => {
  test('is one list over every kind, oldest first', async () => {
    const page = await asCoordinator((tx, reader) =>
      listWork(tx, { ...reader, kinds: workKindNames, limit: 25, most: 99 }),
    )

    expect(page.items.map(short)).toEqual(expected())
    expect(page.next).toBeUndefined()
  })

  test('comes a page at a time, each piece once', async () => {
    const seen: unknown[][] = []
    let after: Parameters<typeof listWork>[1]['after']
    do {
      const page = await asCoordinator((tx, reader) =>
        listWork(tx, { ...reader, kinds: workKindNames, after, limit: 1, most: 99 }),
      )
      seen.push(...page.items.map(short))
      after = page.next
    } while (after)

    expect(seen).toEqual(expected())
  })

  test('holds only the kinds that were asked for, and nothing of another association', async () => {
    const kinds = ['mail', 'comment'] as const
    const here = await asCoordinator((tx, reader) => listWork(tx, { ...reader, kinds, limit: 25, most: 99 }))
    const elsewhere = await asCoordinator(
      (tx, reader) => listWork(tx, { ...reader, kinds: workKindNames, limit: 25, most: 99 }),
      'michigan',
    )

    expect(here.items.map(({ subjectId }) => subjectId)).toEqual([mail, thread])
    expect(elsewhere.items).toEqual([])
  })

  test('is counted by kind, no further than is said', async () => {
    const { counts } = await asCoordinator((tx, reader) =>
      listWork(tx, { ...reader, kinds: workKindNames, limit: 2, most: 99 }),
    )
    const [first] = counts

    expect(counts.map(({ kind, count }) => [kind, count])).toEqual([
      ['registration', 1],
      ['completeness', 1],
      ['answer', 1],
      ['mail', 1],
      ['question', 1],
      ['comment', 1],
      ['draw', 1],
    ])
    expect(first?.oldest).toEqual(new Date('2026-11-02T12:00:00Z'))
  })

  test('says which of some pieces still wait', async () => {
    const waiting = await asCoordinator((tx, reader) =>
      listStillWaiting(tx, reader, 'completeness', [
        applications.submitted,
        applications.answered,
        applications.own,
      ]),
    )

    expect([...waiting]).toEqual([applications.submitted])
  })
})

describe('among ten thousand applications', () => {
  beforeAll(() => addManyApplications(database, world.virginia, 10_000))

  const planOf = (work: (reader: ReturnType<typeof readerOf>) => ReturnType<typeof workQuery>) =>
    asCoordinator(async (tx, reader) => {
      // As it is planned once for all values, which is how statements that come back are planned.
      const { sql: text } = work(reader).compile(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (generic_plan) ${sql.raw(text)}`.execute(
        tx,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })

  test('the list reads indexes, never the applications one by one', async () => {
    const plan = await planOf((reader) => workQuery({ ...reader, kinds: workKindNames, limit: 25, most: 99 }))

    for (const index of ['application_of_association', 'application_registering', 'application_answered'])
      expect(plan).toContain(index)
    expect(plan).not.toMatch(/Seq Scan on (application|person)\b/)
  })

  test('a later page goes straight to its place', async () => {
    const after = {
      since: '2026-01-04 12:00:00+00',
      kind: 'completeness',
      subjectId: applications.own,
    } as const
    const plan = await planOf((reader) =>
      workQuery({ ...reader, kinds: ['completeness'], after, limit: 25, most: 99 }),
    )

    expect(plan).toMatch(/Index Cond: .*state_since.*id.* >/)
    expect(plan).not.toContain('Seq Scan on application')
  })

  test('the count stops where it was told to', async () => {
    const { counts } = await asCoordinator((tx, reader) =>
      listWork(tx, { ...reader, kinds: ['completeness'], limit: 25, most: 99 }),
    )

    expect(counts.map(({ count }) => count)).toEqual([100])
  })
})
