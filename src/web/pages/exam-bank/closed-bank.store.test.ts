import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawAForm, fillBank } from '../../../../test/exams/a-bank.ts'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld
let items: ReadonlyMap<string, string>
let form: string

beforeAll(async () => {
  world = await createWaysWorld()
  items = await fillBank(world)
  form = await drawAForm(world, 'multiple-choice')
})
afterAll(() => world.database.drop())

const tables = [
  ...['exam_items', 'exam_item_versions', 'exam_item_keys'],
  ...['exam_forms', 'exam_form_items', 'exam_form_rubrics'],
]

/** How many rows of the bank somebody of Virginia's staff finds, whatever the pages say. */
function countAll(personId: string) {
  return withScope(
    world.database.db,
    { personId, associationId: world.associations.virginia },
    async (tx) => {
      let found = 0
      for (const table of tables) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
          tx,
        )
        found += rows[0]?.n ?? 0
      }
      return found
    },
  )
}

test('a coordinator who is approved for the exam sees nothing of the bank until it is over', async () => {
  const { june } = world.people
  const { virginia } = world.associations
  const places = [
    paths.examItems.href('vaimh'),
    paths.examItemFiles.href('vaimh', 'csv'),
    paths.examItem.href('vaimh', items.get('MC-1') ?? ''),
    paths.examForms.href('vaimh'),
    paths.examForm.href('vaimh', form),
  ]
  const browser = () => world.browse('june')
  const answers = async () => Promise.all(places.map(async (place) => (await browser().get(place)).status))
  const before = await countAll(june)
  expect(before).toBeGreaterThan(10)
  expect(await answers()).toEqual([200, 200, 200, 200, 200])

  await world.asOwner(`insert into exam_office_members (association_id, office_id)
    select '${virginia}', id from exam_offices on conflict do nothing`)
  await world.asOwner(`insert into portfolio (person_id) values ('${june}') on conflict do nothing`)
  await world.asOwner(`insert into application
    (id, association_id, person_id, standard, edition, state, state_since, opened_at, submitted_at)
    values (gen_random_uuid(), '${virginia}', '${june}', 'vaimh/imhm-clinical', '2024-01', 'approved-for-exam', now(), now(), now())`)
  expect(await answers()).toEqual([403, 403, 403, 403, 403])
  expect(await countAll(june)).toBe(0)
  const page = await browser().get(paths.examItems.href('vaimh'))
  expect(page.text).toContain('You take the exam of this office yourself')
  expect((await browser().post(paths.openExamOffice.href('vaimh'), {})).status).toBe(404)
  expect((await world.browse('administrator').get(paths.examItems.href('vaimh'))).status).toBe(200)

  await world.asOwner(`update application set state = 'endorsed' where person_id = '${june}'`)
  expect(await answers()).toEqual([200, 200, 200, 200, 200])
  expect(await countAll(june)).toBe(before)
})
