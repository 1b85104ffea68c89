import type { ExamPart } from '../../../../domain/exams/exam-part.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import type { SeasonRow } from '../../../../store/demo/insert-rows.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import type { Tale } from './tale.ts'
import type { ToldForm } from './tell-exam-bank.ts'

export const examCategory = 'imhm-clinical'
const minute = 60_000

/** The office, its people and its calendar while the exam is told. */
export interface ExamTelling {
  readonly tale: Tale
  readonly association: SeasonAssociation
  readonly officeId: string
  /** Who runs the office. */
  readonly by: SeasonPerson
  readonly forms: Readonly<Record<ExamPart, ToldForm>>
}

export const windowId = (part: ExamPart) => seasonId(`exam window ${part}`)

/** A day of the season so many days ahead, or before where it is less than nothing. */
export function dayAfter({ season }: Tale, days: number): Day {
  return toDay(toDayNumber(season.day) + days)
}

interface Sat {
  readonly ago: number
  /** Minutes that it took, and that there were. */
  readonly taken: number
  readonly allowed: number
}

/** What a sitting says that was handed in. */
export function satAgo({ season }: Tale, form: ToldForm, { ago, taken, allowed }: Sat) {
  const startedAt = daysBefore(season.day, ago, 15)
  const handedInAt = new Date(startedAt.getTime() + taken * minute)
  return {
    ...{ ago, form_id: form.id, started_at: startedAt, handed_in_at: handedInAt, state_since: handedInAt },
    ...{ ends_at: new Date(startedAt.getTime() + allowed * minute), handed_in_by: 'candidate' as const },
  }
}

interface ToldSitting {
  readonly id: string
  readonly personId: string
  readonly applicationId: string
}

/** A sitting as far as it has come, booked some days before; all set the same columns. */
export function tellSitting(
  { tale, association, officeId }: ExamTelling,
  person: SeasonPerson,
  part: ExamPart,
  more: Partial<SeasonRow<'exam_sittings'>> & { readonly ago: number },
): ToldSitting {
  const { ago, ...given } = more
  const id = seasonId(`exam sitting ${person.name} ${part}`)
  const applicationId = applicationOf(tale, person)
  const bookedAt = daysBefore(tale.season.day, ago + 3, 16)
  const plannedOn = dayAfter(tale, -ago)
  tale.rows.add('exam_sittings', {
    ...{ id, office_id: officeId, association_id: association.id, person_id: person.id },
    ...{ application_id: applicationId, part, category: examCategory, window_id: windowId(part) },
    ...{ form_id: null, state: 'booked', version: 1, script_code: codeOf(id), state_since: bookedAt },
    ...{ planned_on: plannedOn, booked_at: bookedAt, started_at: null, ends_at: null },
    ...{ handed_in_at: null, handed_in_by: null, layout: 'one', hides_clock: false },
    ...given,
  })
  const facts = { sitting: id, part, category: examCategory, window: windowId(part), on: plannedOn }
  tale.record.push({
    ...{ at: bookedAt, kind: 'exam-booked', isOpen: true, facts },
    ...{ associationId: association.id, subjectId: person.id, applicationId, actorId: person.id },
  })
  return { id, personId: person.id, applicationId }
}

function applicationOf(tale: Tale, person: SeasonPerson): string {
  const applications = tale.rows.all().find(({ table }) => table === 'application')
  const own = applications?.rows.find((row) => 'person_id' in row && row.person_id === person.id)
  if (!own || !('id' in own) || typeof own.id !== 'string')
    throw new Error(`${person.name} has no application.`)
  return own.id
}

/** A code that says nothing, as scripts have it. */
export function codeOf(id: string): string {
  return id.replaceAll('-', '').slice(0, 12)
}

export function tellAnswer(
  tale: Tale,
  sittingId: string,
  itemId: string,
  answer: object,
  savedAt: Date,
): void {
  tale.rows.add('exam_answers', {
    ...{ sitting_id: sittingId, item_id: itemId, answer, is_flagged: false, seq: 1, saved_at: savedAt },
  })
}
