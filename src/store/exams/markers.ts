import { sql } from 'kysely'
import { type MarkerProfile, markerProfile, usualProfile } from '../../domain/exams/marking/marker-profile.ts'
import type { Tx } from '../tables.ts'

/** Somebody who marks for an office. */
export interface Marker {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly profile: MarkerProfile
  /** 0 where nothing was set. */
  readonly version: number
}

/** Everybody who holds the role at the host, by name; one of them where a person is given. */
export async function listMarkers(
  tx: Tx,
  office: { readonly id: string; readonly hostId: string },
  personId?: string,
): Promise<Marker[]> {
  const rows = await tx
    .selectFrom('association_role as held')
    .innerJoin('person', 'person.id', 'held.person_id')
    .leftJoin('exam_markers as kept', (join) =>
      join.onRef('kept.person_id', '=', 'held.person_id').on('kept.office_id', '=', office.id),
    )
    .select(['person.id', 'person.name', 'person.email'])
    .select(['kept.categories', 'kept.most_a_month', 'kept.paused_until', 'kept.is_senior', 'kept.version'])
    .where('held.association_id', '=', office.hostId)
    .where('held.role', '=', 'marker')
    .$if(personId !== undefined, (query) => query.where('person.id', '=', personId ?? ''))
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    ...{ personId: row.id, name: row.name, email: row.email, version: row.version ?? 0 },
    profile:
      row.version === null
        ? usualProfile
        : markerProfile.parse({
            ...{ categories: row.categories, mostAMonth: row.most_a_month },
            ...{ pausedUntil: row.paused_until, isSenior: row.is_senior },
          }),
  }))
}

interface KeptProfile {
  readonly officeId: string
  readonly personId: string
  readonly profile: MarkerProfile
  /** The version that was shown; 0 for none. */
  readonly after: number
  readonly by: string
  readonly at: Date
}

/**
 * False where it was changed in the meantime. What was kept is updated and never inserted over: PostgreSQL asks of an
 * upsert what it asks of an insert, where no marker may be a senior, so seniors could not change their own settings.
 */
export async function saveMarker(
  tx: Tx,
  { officeId, personId, profile, after, by, at }: KeptProfile,
): Promise<boolean> {
  const values = {
    categories: [...profile.categories],
    most_a_month: profile.mostAMonth,
    paused_until: profile.pausedUntil,
    is_senior: profile.isSenior,
    version: after + 1,
    changed_at: at,
    changed_by: by,
  }
  if (after > 0) {
    const { numUpdatedRows } = await tx
      .updateTable('exam_markers')
      .set(values)
      .where('office_id', '=', officeId)
      .where('person_id', '=', personId)
      .where('version', '=', after)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_markers')
    .values({ office_id: officeId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['office_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

interface MarkerLoad {
  readonly open: number
  readonly askedThisMonth: number
  readonly doneThisYear: number
  /** Calibration scripts that were marked. */
  readonly calibrated: ReadonlySet<string>
}

interface LoadRow {
  readonly marker_id: string
  readonly open: number
  readonly month: number
  readonly year: number
  readonly calibrated: string[]
}

/** By marker; whoever was never asked is missing. Months and years are those of the host's calendar. */
export async function listMarkerLoads(
  tx: Tx,
  { id, timeZone }: { readonly id: string; readonly timeZone: string },
  today: string,
): Promise<ReadonlyMap<string, MarkerLoad>> {
  const { rows } = await sql<LoadRow>`
    select marker_id, count(*) filter (where state = 'asked' and place > 0)::int as open,
      count(*) filter (where place > 0 and state in ('asked', 'done')
        and date_trunc('month', asked_at at time zone ${timeZone}) = date_trunc('month', ${today}::date::timestamp))::int as month,
      count(*) filter (where place > 0 and state = 'done'
        and date_trunc('year', done_at at time zone ${timeZone}) = date_trunc('year', ${today}::date::timestamp))::int as year,
      coalesce(array_agg(script_id) filter (where place = 0 and state = 'done'), '{}') as calibrated
    from exam_marks where office_id = ${id}::uuid group by marker_id`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.marker_id,
      {
        ...{ open: row.open, askedThisMonth: row.month, doneThisYear: row.year },
        calibrated: new Set(row.calibrated),
      },
    ]),
  )
}

/** Whoever knows the candidate of a script; why is not told. */
export async function listUnfitMarkers(tx: Tx, scriptId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from list_unfit_markers(${scriptId}::uuid) as known (id)`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
