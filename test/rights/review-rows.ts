import { randomUUID } from 'node:crypto'
import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const reviews = { permit: { staff: 'review' }, roles: ['reviewer'] } as const
const assigns = { permit: { staff: 'assign-reviewers' }, roles: desk } as const
const keeps = { permit: { staff: 'keep-reviewers' }, roles: ['reviewer', ...desk] } as const
const follows = { permit: { staff: 'follow-reviews' }, roles: ['reviewer', ...desk] } as const
/** Whoever reviews the application has an own review to finish first. */
const aboutReviewed = { isAboutApplicant: true, isAboutReviewed: true } as const

/** Reviewing: what reviewers do with their own, and what staff do about it. */
export const reviewRows: Rows = {
  'GET /a/:association/reviews': {
    ...reviews,
    at: ({ association }) => [paths.myReviews.href(association)],
    own: 200,
  },
  'GET /a/:association/reviews/:review': {
    ...reviews,
    isForItsReviewer: true,
    at: ({ association, review }) => [paths.review.href(association, review)],
    own: 200,
  },
  'POST /a/:association/reviews/:review': {
    ...reviews,
    isForItsReviewer: true,
    at: ({ association, review }) => [paths.review.href(association, review)],
    own: 422,
  },
  'POST /a/:association/reviews/:review/accept': {
    ...reviews,
    isForItsReviewer: true,
    at: ({ association, review }) => [paths.acceptReview.href(association, review)],
    own: 303,
  },
  'POST /a/:association/reviews/:review/recuse': {
    ...reviews,
    isForItsReviewer: true,
    at: ({ association, review }) => [paths.recuseReview.href(association, review)],
    fields: () => ({ recusal: 'a'.repeat(1_001) }),
    own: 422,
  },
  'POST /a/:association/reviews/:review/change': {
    ...reviews,
    isForItsReviewer: true,
    at: ({ association, review }) => [paths.changeReview.href(association, review)],
    own: 303,
  },
  'GET /a/:association/reviewers': {
    ...assigns,
    at: ({ association }) => [paths.reviewers.href(association)],
    own: 200,
  },
  'GET /a/:association/reviewers/:person': {
    ...keeps,
    isForItsReviewer: true,
    at: ({ association, person }) => [paths.reviewer.href(association, person)],
    own: 200,
  },
  'POST /a/:association/reviewers/:person': {
    ...keeps,
    isForItsReviewer: true,
    at: ({ association, person }) => [paths.reviewer.href(association, person)],
    own: 422,
  },
  'POST /a/:association/reviewers/:person/pauses': {
    ...keeps,
    isForItsReviewer: true,
    at: ({ association, person }) => [paths.addPause.href(association, person)],
    own: 422,
  },
  'POST /a/:association/reviewers/:person/pauses/remove': {
    ...keeps,
    isForItsReviewer: true,
    at: ({ association, person }) => [paths.removePause.href(association, person)],
    fields: () => ({ pause: randomUUID() }),
    own: 303,
  },
  'POST /a/:association/reviewers/:person/exclusions': {
    ...keeps,
    isForItsReviewer: true,
    at: ({ association, person }) => [paths.addExclusion.href(association, person)],
    own: 422,
  },
  'POST /a/:association/reviewers/:person/exclusions/remove': {
    ...keeps,
    isForItsReviewer: true,
    at: ({ association, person }) => [paths.removeExclusion.href(association, person)],
    fields: () => ({ exclusion: randomUUID() }),
    own: 303,
  },
  'GET /a/:association/assignments': {
    ...assigns,
    at: ({ association }) => [paths.assignments.href(association)],
    own: 200,
  },
  'GET /a/:association/assignments/new': {
    ...assigns,
    at: ({ association, reviewed }) => [paths.assignReviewers.href(association, [reviewed])],
    own: 200,
    unknown: 200,
  },
  'POST /a/:association/assignments/new': {
    ...assigns,
    at: ({ association }) => [paths.assignReviewers.href(association)],
    fields: ({ reviewed }) => ({ application: reviewed }),
    own: 422,
    unknown: 422,
  },
  'GET /a/:association/applications/:application/reviews': {
    ...follows,
    ...aboutReviewed,
    at: ({ association, reviewed }) => [paths.comparison.href(association, reviewed)],
    own: 200,
  },
  'POST /a/:association/applications/:application/reviews/remarks': {
    ...follows,
    ...aboutReviewed,
    at: ({ association, reviewed }) => [paths.remarkOnReviews.href(association, reviewed)],
    own: 422,
  },
  'GET /a/:association/applications/:application/reviews/ask': {
    ...assigns,
    ...aboutReviewed,
    at: ({ association, reviewed }) => [paths.askApplicant.href(association, reviewed)],
    own: 200,
  },
  'POST /a/:association/applications/:application/reviews/ask': {
    ...assigns,
    ...aboutReviewed,
    at: ({ association, reviewed }) => [paths.askApplicant.href(association, reviewed)],
    fields: () => ({ act: 'ask', version: '1' }),
    own: 422,
  },
  'POST /a/:association/applications/:application/reviews/take-back': {
    ...assigns,
    ...aboutReviewed,
    at: ({ association, reviewed }) => [paths.takeReviewBack.href(association, reviewed)],
    fields: () => ({ review: randomUUID() }),
    own: 303,
  },
}
