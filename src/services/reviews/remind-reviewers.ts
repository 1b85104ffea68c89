import { restsOn } from '../../domain/calendar/shift-over-holidays.ts'
import { isDaytime } from '../../domain/is-daytime.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { listRests } from '../../store/calendar/holidays.ts'
import {
  type AnsweredReview,
  type DueReview,
  listAnsweredReviews,
  listDueReviews,
} from '../../store/reviews/due-reviews.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { forEach } from '../for-each.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { en } from './messages/en.ts'
import type { ReviewingAssociation, ReviewMeans } from './review-means.ts'

/** The day in the association's calendar, and the instant. */
export interface Moment {
  readonly today: Day
  readonly now: Date
}

/** The standards name what is reviewed. */
export interface ReviewReminderMeans extends ReviewMeans {
  readonly standards: StandardsLibrary
}

interface Reminding {
  readonly means: ReviewReminderMeans
  readonly association: ReviewingAssociation
  readonly moment: Moment
}

/**
 * Reminds reviewers of an association before their reviews are due, on the days that it has set, and tells those who
 * asked something that it was answered. What was missed because nothing ran is sent late, and only the nearest of
 * several; each is sent once, none at night, none for a review that is in, and none that is about a day while the
 * association rests. Each has a transaction of its own. Answers how many were sent.
 */
export async function remindReviewers(
  db: Db,
  means: ReviewReminderMeans,
  association: ReviewingAssociation,
  moment: Moment,
): Promise<number> {
  if (!isDaytime(moment.now, association.timeZone)) return 0
  const scope = { associationId: association.id }
  const reminding = { means, association, moment }
  let sent = 0
  await forEach(await withScope(db, scope, (tx) => listNotes(tx, reminding)), async (note) => {
    if (await withScope(db, scope, note)) sent += 1
  })
  return sent
}

/** What there is to say, each looked at once more when it is said: a review may be in by then. */
async function listNotes(tx: Tx, reminding: Reminding) {
  const { association, moment } = reminding
  const associationId = association.id
  const { review: policy } = await loadPolicy(tx, associationId)
  const isResting = restsOn(moment.today, await listRests(tx, associationId)).length > 0
  const looking = { associationId, today: moment.today, within: Math.max(0, ...policy.reminderDays) }
  const due = isResting ? [] : await listDueReviews(tx, looking)
  const answered = await listAnsweredReviews(tx, associationId)
  return [
    ...due.map(({ id: only }) => async (own: Tx) => {
      const [review] = await listDueReviews(own, { ...looking, only })
      return review !== undefined && remindOnce(own, reminding, review, policy.reminderDays)
    }),
    ...answered.map(({ id }) => async (own: Tx) => {
      const [review] = await listAnsweredReviews(own, associationId, id)
      return review !== undefined && tellAnswered(own, reminding, review)
    }),
  ]
}

async function remindOnce(
  tx: Tx,
  reminding: Reminding,
  review: DueReview,
  reminderDays: readonly number[],
): Promise<boolean> {
  const passed = reminderDays.filter((days) => review.daysLeft <= days && days < review.daysGiven)
  return passed.length > 0 && remind(tx, reminding, review, Math.min(...passed))
}

function remind(
  tx: Tx,
  { means, association, moment }: Reminding,
  review: DueReview,
  days: number,
): Promise<boolean> {
  const { id, reviewerId: personId, reviewerName: reviewer, reviewerEmail: to, dueOn } = review
  const reminder = { associationId: association.id, about: { kind: 'review', id } }
  return sendOnce(tx, { ...reminder, key: `due:${dueOn}:${days}`, at: moment.now }, async () => {
    const letter = await composeLetter(tx, {
      associationId: association.id,
      kind: 'review-reminder',
      fields: { reviewer, category: titleOf(means, review, moment.today), 'due-day': dueOn },
    })
    const link = { label: en.due, url: means.urlOf(association.shortId, id) }
    await means.sendMail(tx, { to, kind: 'review-due', ...letter, link, personId })
  })
}

/** Says that there is an answer; what it says is read on the page. */
function tellAnswered(
  tx: Tx,
  { means, association, moment }: Reminding,
  review: AnsweredReview,
): Promise<boolean> {
  const { id, reviewerId: personId, reviewerName, reviewerEmail: to, answeredAt } = review
  const reminder = { associationId: association.id, about: { kind: 'review', id } }
  const category = titleOf(means, review, moment.today)
  return sendOnce(tx, { ...reminder, key: `answered:${answeredAt.toISOString()}`, at: moment.now }, () =>
    means.sendMail(tx, {
      to,
      kind: 'review-due',
      subject: en.answered.subject(category),
      paragraphs: en.answered.paragraphs(reviewerName, category),
      link: { label: en.answered.link, url: means.urlOf(association.shortId, id) },
      personId,
    }),
  )
}

function titleOf(
  { standards }: ReviewReminderMeans,
  { standard, edition }: DueReview | AnsweredReview,
  day: Day,
) {
  return standards.getEdition(standard, day, edition).title
}
