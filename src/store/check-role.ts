import type pg from 'pg'
import { z } from 'zod'
import { en } from './messages/en.ts'
import { StoreProblem } from './store-problem.ts'

/** Membership counts like the right itself: a member may `set role`. */
const powers = `
  select current_user::text as name,
    bool_or(rolsuper) as superuser, bool_or(rolbypassrls) as bypass, bool_or(rolcreaterole) as "makesRoles"
  from pg_roles where pg_has_role(current_user, oid, 'member')`

const possessions = `
  with own_schema as (
    select oid, nspname, nspowner from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> all ($1))
  select kind || ' ' || thing as owned from (
    select 'table' as kind, relname as thing, relowner as owner from pg_class join own_schema s on s.oid = relnamespace
    union all select 'function', proname, proowner from pg_proc join own_schema s on s.oid = pronamespace
    union all select 'schema', nspname, nspowner from own_schema
    union all select 'database', datname, datdba from pg_database where datname = current_database()
  ) as object where pg_has_role(current_user, owner, 'member')
  order by kind desc, thing limit 3`

const PowersSchema = z.object({
  name: z.string(),
  superuser: z.boolean(),
  bypass: z.boolean(),
  makesRoles: z.boolean(),
})
const PossessionsSchema = z.array(z.object({ owned: z.string() }))

/**
 * Refuses a role that row-level security does not bind: one that is, or may turn into, a
 * superuser, a role that bypasses it, one that makes roles, or the owner of anything outside
 * the schemas named. Answers the role's name.
 */
export async function refuseStrongRole(
  client: pg.Client,
  ownSchemas: readonly string[] = [],
): Promise<string> {
  const { name, ...power } = PowersSchema.parse((await client.query(powers)).rows[0])
  const owned = PossessionsSchema.parse((await client.query(possessions, [ownSchemas])).rows)
  const faults = [
    ...(power.superuser ? [en.roleFaults.superuser] : []),
    ...(power.bypass ? [en.roleFaults.bypass] : []),
    ...(power.makesRoles ? [en.roleFaults.makesRoles] : []),
    ...(owned.length > 0 ? [en.roleFaults.owner(owned.map((object) => object.owned).join(', '))] : []),
  ]
  if (faults.length > 0) throw new StoreProblem('strong-role', en.strongRole(name, faults))
  return name
}
