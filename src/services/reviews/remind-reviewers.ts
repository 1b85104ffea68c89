import type { Day } from '../../standards/day.ts'
import { listDueReviews } from '../../store/reviews/due-reviews.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { en } from './messages/en.ts'
import type { ReviewingAssociation, ReviewMeans } from './review-means.ts'

/** The day in the association's calendar, and the instant. */
export interface Moment {
  readonly today: Day
  readonly now: Date
}

/**
 * Reminds reviewers of an association before their reviews are due, on the days that it has set. One that was
 * missed because nothing ran is sent late, and only the nearest of several; each is sent once, and none for a
 * review that is in. Answers how many were sent.
 */
export function remindReviewers(
  db: Db,
  { sendMail, urlOf }: ReviewMeans,
  association: ReviewingAssociation,
  { today, now }: Moment,
): Promise<number> {
  const associationId = association.id
  return withScope(db, { associationId }, async (tx) => {
    const { review: policy } = await loadPolicy(tx, associationId)
    const due = await listDueReviews(tx, {
      associationId,
      today,
      within: Math.max(0, ...policy.reminderDays),
    })
    let sent = 0
    for (const review of due) {
      const passed = policy.reminderDays.filter((days) => review.daysLeft <= days && days < review.daysGiven)
      if (passed.length === 0) continue
      const reminder = {
        associationId,
        about: { kind: 'review', id: review.id },
        key: `due:${review.dueOn}:${Math.min(...passed)}`,
        at: now,
      }
      const isSent = await sendOnce(tx, reminder, () =>
        sendMail(tx, {
          to: review.reviewerEmail,
          kind: 'review-due',
          subject: en.due.subject(association.name, review.dueOn),
          paragraphs: en.due.paragraphs(review.reviewerName, association.name, review.dueOn),
          link: { label: en.due.link, url: urlOf(association.shortId, review.id) },
          personId: review.reviewerId,
        }),
      )
      if (isSent) sent += 1
    }
    return sent
  })
}
