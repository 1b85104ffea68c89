import { isDaytime } from '../../domain/is-daytime.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { type DueMark, listDueMarks } from '../../store/exams/due-marks.ts'
import { listMarkers } from '../../store/exams/markers.ts'
import { type ExamOffice, findOfficeHostedBy } from '../../store/exams/offices.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadExamRules } from '../exams/load-exam-rules.ts'
import { sendOnce } from '../reminders/send-once.ts'
import type { MarkingMeans } from './enter-marking.ts'
import { enMarkingMails } from './messages/en.ts'

export type MarkingReminderMeans = Pick<MarkingMeans, 'dayOf' | 'sendMail' | 'markingUrl'>

interface Host {
  readonly id: string
  readonly timeZone: string
}

/**
 * Reminds the markers of an association's office before their essays are due, on the days that its rules name. What was
 * missed because nothing ran is sent late, and only the nearest of several; each leaves once, none at night, and none
 * for what is handed in. Whoever has several gets one mail. Answers how many mails were sent.
 */
export function remindMarkers(
  db: Db,
  means: MarkingReminderMeans,
  { id: associationId, timeZone }: Host,
  now: Date,
): Promise<number> {
  if (!isDaytime(now, timeZone)) return Promise.resolve(0)
  return withScope(db, { associationId }, async (tx) => {
    const office = await findOfficeHostedBy(tx, associationId)
    if (!office) return 0
    const due = await listToRemind(tx, means, office, now)
    for (const [markerId, days] of due) await tellMarker(tx, means, office, { markerId, days })
    return due.size
  })
}

/** By marker the days of those that nobody was reminded of before, the next first; from now on they are. */
async function listToRemind(
  tx: Tx,
  { dayOf }: MarkingReminderMeans,
  { id: officeId, host }: ExamOffice,
  now: Date,
): Promise<ReadonlyMap<string, readonly Day[]>> {
  const { rules } = await loadExamRules(tx, officeId)
  const days = rules.markingReminderDays
  const today = dayOf(now, host.timeZone)
  const until = toDay(toDayNumber(today) + Math.max(0, ...days))
  const due = new Map<string, readonly Day[]>()
  for (const mark of await listDueMarks(tx, { officeId, from: today, until })) {
    const askedOn = dayOf(mark.askedAt, host.timeZone)
    const nearest = nearestReminder(mark, { today, askedOn, days })
    if (nearest !== undefined && (await isFirst(tx, host.id, { mark, nearest, at: now })))
      due.set(mark.markerId, [...(due.get(mark.markerId) ?? []), mark.dueOn])
  }
  return due
}

async function tellMarker(
  tx: Tx,
  { sendMail, markingUrl }: MarkingReminderMeans,
  { id, host }: ExamOffice,
  { markerId, days: [first, ...others] }: { readonly markerId: string; readonly days: readonly Day[] },
): Promise<void> {
  const [marker] = await listMarkers(tx, { id, hostId: host.id }, markerId)
  if (!marker || first === undefined) return
  const { email, name, personId } = marker
  const said = { marker: name, association: host.name, count: others.length + 1, first }
  const { subject, paragraphs, link } = enMarkingMails.due(said)
  await sendMail(tx, {
    ...{ to: email, personId, kind: 'marking-due', subject, paragraphs },
    link: { label: link, url: markingUrl(host.shortId) },
  })
}

interface Calendar {
  readonly today: Day
  readonly askedOn: Day
  readonly days: readonly number[]
}

/** The nearest of the reminders that are due; one that would come on the day of asking never is. */
function nearestReminder({ dueOn }: DueMark, { today, askedOn, days }: Calendar): number | undefined {
  const [left, given] = [toDayNumber(dueOn) - toDayNumber(today), toDayNumber(dueOn) - toDayNumber(askedOn)]
  const passed = days.filter((each) => left <= each && each < given)
  return passed.length > 0 ? Math.min(...passed) : undefined
}

interface Reminding {
  readonly mark: DueMark
  readonly nearest: number
  readonly at: Date
}

/** One mail tells of all that a marker has, so none leaves for each. */
function isFirst(tx: Tx, associationId: string, { mark: { id, dueOn }, nearest, at }: Reminding) {
  const reminder = { associationId, about: { kind: 'exam-mark', id }, key: `due:${dueOn}:${nearest}`, at }
  return sendOnce(tx, reminder, async () => {})
}
