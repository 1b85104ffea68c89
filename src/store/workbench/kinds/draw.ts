import { sql } from 'kysely'
import { type Asker, nobody, type WorkSource } from '../work-source.ts'

const isToDraw = ({ associationId, today }: Asker) => sql`audits.association_id = ${associationId}::uuid
  and audits.seed is null and audits.seed_from <= ${today}::date`

/** Audits whose announced day has come, so that their seed is known and nobody has drawn. Read from audit_to_draw. */
export const draw: WorkSource = {
  kind: 'draw',
  from: sql`audits join association on association.id = audits.association_id`,
  where: isToDraw,
  since: sql`(audits.seed_from::timestamp at time zone association.time_zone)`,
  subjectId: sql`audits.id`,
  personId: nobody,
  applicationId: nobody,
  about: sql`audits.period_from::text`,
  detail: sql`audits.period_until::text`,
  seldom: (asker) => sql`audits where ${isToDraw(asker)}`,
}
