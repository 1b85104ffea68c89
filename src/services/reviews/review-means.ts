import type { SendMail } from '../mail/send-mail.ts'

/** What mails to reviewers are made with. */
export interface ReviewMeans {
  readonly sendMail: SendMail
  /** The address of the page of a review, in the association by its short id. */
  readonly urlOf: (association: string, reviewId: string) => string
}

/** The association as services need it. */
export interface ReviewingAssociation {
  readonly id: string
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
}
