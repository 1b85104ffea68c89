import type { ReviewMeans } from '../../../services/reviews/review-means.ts'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'

/** Mails lead to the page of the review. */
export function reviewMeansOf({ sendMail, baseUrl }: Pick<Site, 'sendMail' | 'baseUrl'>): ReviewMeans {
  return { sendMail, urlOf: (association, id) => baseUrl + paths.review.href(association, id) }
}
