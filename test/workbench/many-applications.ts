import { withClient } from '../../src/store/with-client.ts'
import type { TestDatabase } from '../store/test-database.ts'

/** So many people who apply to an association, by SQL: every third has submitted, one in nine is in review, the rest drafts or endorsed. */
export async function addManyApplications(
  database: TestDatabase,
  associationId: string,
  count: number,
): Promise<void> {
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query(
      `create temporary table made on commit drop as
        select n, gen_random_uuid() as id from generate_series(1, $1::int) n`,
      [count],
    )
    await client.query(`insert into person (id, name, email)
      select id, 'Zora Quill ' || n, 'zora.quill.' || n || '@example.org' from made`)
    await client.query(
      `insert into association_role (association_id, person_id, role) select $1, id, 'applicant' from made`,
      [associationId],
    )
    await client.query(
      `insert into application (id, association_id, person_id, standard, edition, state, state_since, opened_at,
          submitted_at, number)
        select gen_random_uuid(), $1, id, 'vaimh/imhm-clinical', '2024-01',
          case when n % 3 = 0 then 'submitted' when n % 9 = 1 then 'in-review' when n % 9 < 5 then 'endorsed' else 'draft' end,
          timestamptz '2026-01-01T12:00:00Z' + n * interval '1 minute', timestamptz '2025-06-01T12:00:00Z',
          timestamptz '2026-01-01T12:00:00Z', 100000 + n from made`,
      [associationId],
    )
    await client.query('commit; analyze')
  })
}
