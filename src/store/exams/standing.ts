import { sql } from 'kysely'
import type { ExamPart } from '../../domain/exams/exam-part.ts'
import type { ExamFactsOfApplicant } from '../../domain/exams/exam-standing.ts'
import type { SittingState } from '../../domain/exams/sitting.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

interface Asked {
  readonly personId: string
  readonly associationId: string
  readonly category: string
}

interface Row {
  readonly part: ExamPart
  readonly state: SittingState | null
  readonly day: Day
  readonly firstDay: Day | null
  readonly lastDay: Day | null
  readonly passed: boolean | null
  readonly retakeAfterMonths: number | null
}

/** Seats that are under way and what was released, in one question; the months before a retake where the office set any. */
export async function findExamStanding(
  tx: Tx,
  { personId, associationId, category }: Asked,
): Promise<ExamFactsOfApplicant & { readonly retakeAfterMonths: number | undefined }> {
  const isAsked = sql`person_id = ${personId}::uuid and association_id = ${associationId}::uuid and category = ${category}`
  const { rows } = await sql<Row>`
    select known.*, (select (rules.body ->> 'retakeAfterMonths')::int from exam_rules rules
        join exam_office_members member on member.office_id = rules.office_id
        where member.association_id = ${associationId}::uuid order by rules.version desc limit 1) as "retakeAfterMonths"
    from (
      select seat.part, seat.state, seat.planned_on as day, open.first_day as "firstDay", open.last_day as "lastDay",
          null::boolean as passed
        from (select * from exam_sittings where ${isAsked}
          and state in ('booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate')) seat
        join exam_windows open on open.id = seat.window_id
      union all
      select result.part, null, result.sat_on, null, null, result.passed
        from (select * from exam_results where ${isAsked}) result
        where not exists (select from exam_results newer where newer.replaces = result.id)) known`.execute(tx)
  const seats = rows.flatMap(({ part, state, day: plannedOn, firstDay, lastDay }) =>
    state && firstDay && lastDay ? [{ part, state, plannedOn, firstDay, lastDay }] : [],
  )
  const results = rows.flatMap(({ part, passed, day: satOn }) =>
    passed === null ? [] : [{ part, passed, satOn, category }],
  )
  return { category, seats, results, retakeAfterMonths: rows[0]?.retakeAfterMonths ?? undefined }
}
