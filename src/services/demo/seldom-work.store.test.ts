import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld } from '../../../test/demo/season-world.ts'
import { associationPolicy } from '../../domain/policy/association-policy.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import { withMaintenance } from '../../store/demo/with-maintenance.ts'
import { withScope } from '../../store/with-scope.ts'
import { findNotThere } from '../../store/workbench/find-seldom.ts'
import { listWork } from '../../store/workbench/list-work.ts'

/** Kinds that are looked for before they are asked about, written from how seldom an association has them. */
const lookedFor: readonly WorkKind[] = [
  'accommodation',
  'audit-mended',
  'audit-overdue',
  'draw',
  'late-marking',
  'late-review',
  'rater',
  'review',
]
/** In the season, and when everything in it is late. */
const days = ['2026-11-20', '2027-03-01']

let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
  await withMaintenance(world.settings, addWhatIsSeldom)
})
afterAll(() => world.close())

async function addWhatIsSeldom(client: pg.Client): Promise<void> {
  await client.query(`
    update audit_entries set waits_for = kind, waits_since = now()
      from (select entry.renewal_id, (array['mended', 'overdue'])[row_number() over (order by entry.renewal_id)] as kind
        from audit_entries entry join renewals on renewals.id = entry.renewal_id
        where entry.waits_for is null and renewals.state in ('drawn', 'evidence-asked', 'gaps') limit 2) chosen
      where chosen.renewal_id = audit_entries.renewal_id;
    insert into exam_accommodations (id, office_id, association_id, person_id, application_id, kind, words, asked_at)
      select gen_random_uuid(), office.id, application.association_id, application.person_id, application.id,
          'extra-time', 'I read slowly.', now()
        from application join exam_offices office using (association_id)
        where application.state = 'approved-for-exam' limit 1;
    update reference set awaits_lookup = true from (
        select asked.id from reference asked join application on application.id = asked.application_id
        where application.state = 'in-review' and asked.state = 'submitted') chosen
      where chosen.id = reference.id;
    update reference_rating set body = jsonb_set(body, '{endorsed}', '{"category": "imhs", "since": null}')
      where reference_id in (select id from reference where awaits_lookup)`)
}

interface Holder {
  readonly readerId: string
  readonly associationId: string
}

async function listHolders(client: pg.Client): Promise<readonly Holder[]> {
  const { rows } = await client.query<Holder>(`
    select distinct person_id as "readerId", association_id as "associationId" from association_role
      where role <> 'applicant'`)
  return rows
}

test('what is seldom there is found wherever there is some, and said not to be there where there is none', async () => {
  const holders = await withMaintenance(world.settings, listHolders)
  const { review } = associationPolicy.parse({})
  const [there, notThere] = [new Set<WorkKind>(), new Set<WorkKind>()]

  for (const { readerId, associationId } of holders)
    for (const today of days) {
      const reader = { readerId, associationId, today, review }
      await withScope(world.db, { personId: readerId, associationId }, async (tx) => {
        const missed = await findNotThere(tx, reader, lookedFor)
        const { counts } = await listWork(tx, { ...reader, kinds: lookedFor, limit: 5, most: 99 })
        for (const { kind } of counts) there.add(kind)
        for (const kind of missed) notThere.add(kind)
        expect(counts.filter(({ kind }) => missed.has(kind))).toEqual([])
      })
    }

  expect([...there].sort()).toEqual(lookedFor)
  expect([...notThere].sort()).toEqual(lookedFor)
})

test('nothing is said of what is not looked for', async () => {
  const [holder] = await withMaintenance(world.settings, listHolders)
  const missed = await withScope(world.db, { personId: holder?.readerId ?? '' }, (tx) =>
    findNotThere(tx, { readerId: '', associationId: '', today: '', ...holder }, ['mail', 'comment', 'vote']),
  )

  expect([...missed]).toEqual([])
})
