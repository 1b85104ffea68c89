import type pg from 'pg'
import { z } from 'zod'
import { en } from '../messages/en.ts'
import { roles } from '../roles.ts'
import { StoreProblem } from '../store-problem.ts'

const tablesQuery = `
  select relname::text as name, relforcerowsecurity as forced,
    array(select attname::text from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    array(select tgname::text from pg_trigger
      where tgrelid = c.oid and not tgisinternal and tgenabled = 'O' order by tgname) as triggers,
    array(select distinct target.relname::text from pg_constraint
      join pg_class target on target.oid = confrelid
      where conrelid = c.oid and contype = 'f' and confrelid <> c.oid and not condeferrable) as needs,
    not relforcerowsecurity or exists (select from pg_policy
      where polrelid = c.oid and polname = 'maintenance' and to_regrole($1) = any (polroles)) as "isVisible"
  from pg_class c
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'
  order by relname`

const TablesSchema = z.array(
  z.object({
    name: z.string(),
    forced: z.boolean(),
    columns: z.array(z.string()),
    triggers: z.array(z.string()),
    needs: z.array(z.string()),
    isVisible: z.boolean(),
  }),
)

/** A table of ours, with what a dump and a load have to know. */
export type ListedTable = z.infer<typeof TablesSchema>[number]

/** All tables, each after those that it refers to. Refuses one whose rows the owner may not see. */
export async function listTables(client: pg.Client): Promise<ListedTable[]> {
  const { rows } = await client.query(tablesQuery, [roles.owner])
  const tables = TablesSchema.parse(rows)
  const hidden = tables.find(({ isVisible }) => !isVisible)
  if (hidden) throw new StoreProblem('backup', en.backup.hiddenTable(hidden.name))
  return inOrderOfNeed(tables)
}

function inOrderOfNeed(tables: readonly ListedTable[]): ListedTable[] {
  const ordered: ListedTable[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const isWaiting = (name: string) => waiting.some((table) => table.name === name)
    const ready = waiting.filter(({ needs }) => !needs.some(isWaiting))
    if (ready.length === 0)
      throw new StoreProblem('backup', en.backup.circle(waiting.map(({ name }) => name)))
    ordered.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return ordered
}

const SequencesSchema = z.array(z.object({ name: z.string(), value: z.number() }))

/** The sequences that have given out a number, with the last one. */
export async function listSequences(client: pg.Client): Promise<z.infer<typeof SequencesSchema>> {
  const { rows } = await client.query(
    `select sequencename::text as name, last_value as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by sequencename`,
  )
  return SequencesSchema.parse(rows)
}
