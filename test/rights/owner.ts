import type pg from 'pg'
import type { TestDatabase } from '../store/test-database.ts'

export type Insert = (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>

/** One transaction that sees and writes all rows. */
export async function asOwner<Result>(
  database: TestDatabase,
  work: (client: pg.Client, insert: Insert) => Promise<Result>,
): Promise<Result> {
  return database.kept.owner.use(async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    const result = await work(client, async (table, row) => {
      const places = Object.keys(row).map((_, index) => `$${index + 1}`)
      await client.query(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
        Object.values(row),
      )
    })
    await client.query('commit')
    return result
  })
}

/** When somebody was seen last is noted by reading, so that a session that is in use stays open. */
const notedByReading: Readonly<Record<string, string>> = { session: "- 'seen_at'" }

/**
 * A hash of every row of each table but those left out. The role that makes databases asks, whom no
 * policy holds up: a tenth of the work, and nothing that a policy hides is left out.
 */
export function digestTables(
  database: TestDatabase,
  without: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  return database.kept.admin.use(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    const each = rows
      .filter(({ name }) => !without.includes(name))
      .map(
        ({ name }) =>
          `'${name}', (select md5(string_agg(t.row, '|' order by t.row)) from
          (select (to_jsonb(r) ${notedByReading[name] ?? ''})::text as row from "${name}" r) t)`,
      )
    // A function takes a hundred arguments at most, so the tables are asked a few at a time.
    const digest: Record<string, string> = {}
    for (let from = 0; from < each.length; from += 40) {
      const asked = await client.query<{ all: Record<string, string> }>(
        `select json_build_object(${each.slice(from, from + 40).join(', ')}) as all`,
      )
      Object.assign(digest, asked.rows[0]?.all)
    }
    return digest
  })
}
