import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openServer } from '../../src/store/open-server.ts'
import type { StoreSettings } from '../../src/store/settings.ts'
import { withClient } from '../../src/store/with-client.ts'

const NamesSchema = z.array(z.object({ name: z.string() }))

export type Run = (sql: string) => Promise<unknown>

/** Runs statements in one transaction that sees all rows. */
export async function asOwner<Result>(
  settings: StoreSettings,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const server = await openServer(settings)
  const owner = server.connection('owner')
  if (!owner) throw new Error('These settings have no owner.')
  try {
    return await withClient(owner, async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      const result = await work(async (sql) => (await client.query(sql)).rows)
      await client.query('commit')
      return result
    })
  } finally {
    await server.close()
  }
}

/** Every row of every table as text, every sequence, and how each table is bound. */
export function readEverything(settings: StoreSettings): Promise<Record<string, unknown>> {
  return asOwner(settings, async (run) => {
    const names = await run(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    const all: Record<string, unknown> = {}
    for (const { name } of NamesSchema.parse(names)) {
      const columns = name === 'migration' ? 'number, name, hash, chain' : '*'
      all[name] = await run(`select r::text as row from (select ${columns} from ${name}) r order by 1`)
    }
    all.sequences = await run(
      "select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1",
    )
    all.bound = await run(
      "select relname, relrowsecurity, relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    all.triggers = await run(
      `select tgname, tgenabled from pg_trigger join pg_class on pg_class.oid = tgrelid
       where not tgisinternal and relnamespace = 'public'::regnamespace order by 1`,
    )
    return all
  })
}

/** A hash of every file and key. */
export function readFiles(dataFolder: string): Record<string, string> {
  const paths = ['files', 'keys'].flatMap((folder) =>
    readdirSync(join(dataFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  const files = paths.filter((path) => statSync(join(dataFolder, path)).isFile()).sort()
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(dataFolder, path)))
        .digest('hex'),
    ]),
  )
}
