import { dayIn } from '../../domain/day-in.ts'
import type { ReviewJobMeans } from '../../jobs/review-handlers.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { paths } from '../../web/paths.ts'

/** What reviewers are reminded with, and committees asked, where the pages are reached at this address. */
export function reviewMeans(
  baseUrl: string,
  sendMail: SendMail,
  standards: StandardsLibrary,
): ReviewJobMeans {
  const urlOf = (association: string, id: string) => baseUrl + paths.review.href(association, id)
  const votesUrl = (association: string) => baseUrl + paths.myVotes.href(association)
  return { sendMail, standards, urlOf, votesUrl, dayOf: dayIn }
}
