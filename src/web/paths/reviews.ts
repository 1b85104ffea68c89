import { query } from './query.ts'

const at = (association: string) => `/a/${encodeURIComponent(association)}`
const ofReview = (association: string, id: string) => `${at(association)}/reviews/${encodeURIComponent(id)}`
const ofReviewer = (association: string, person: string) =>
  `${at(association)}/reviewers/${encodeURIComponent(person)}`
const ofApplication = (association: string, application: string) =>
  `${at(association)}/applications/${encodeURIComponent(application)}/reviews`

/** Reviewing, for reviewers and for those who assign them. */
export const reviewPaths = {
  myReviews: {
    pattern: '/a/:association/reviews',
    href: (association: string, did?: 'recused' | 'saved') =>
      `${at(association)}/reviews${did ? `?did=${did}` : ''}`,
  },
  review: {
    pattern: '/a/:association/reviews/:review',
    href: (association: string, review: string, did?: 'saved') =>
      `${ofReview(association, review)}${did ? `?did=${did}` : ''}`,
  },
  acceptReview: {
    pattern: '/a/:association/reviews/:review/accept',
    href: (association: string, review: string) => `${ofReview(association, review)}/accept`,
  },
  recuseReview: {
    pattern: '/a/:association/reviews/:review/recuse',
    href: (association: string, review: string) => `${ofReview(association, review)}/recuse`,
  },
  changeReview: {
    pattern: '/a/:association/reviews/:review/change',
    href: (association: string, review: string) => `${ofReview(association, review)}/change`,
  },
  reviewers: {
    pattern: '/a/:association/reviewers',
    href: (association: string) => `${at(association)}/reviewers`,
  },
  reviewer: {
    pattern: '/a/:association/reviewers/:person',
    href: (association: string, person: string, did?: 'saved') =>
      `${ofReviewer(association, person)}${did ? `?did=${did}` : ''}`,
  },
  addPause: {
    pattern: '/a/:association/reviewers/:person/pauses',
    href: (association: string, person: string) => `${ofReviewer(association, person)}/pauses`,
  },
  removePause: {
    pattern: '/a/:association/reviewers/:person/pauses/remove',
    href: (association: string, person: string) => `${ofReviewer(association, person)}/pauses/remove`,
  },
  addExclusion: {
    pattern: '/a/:association/reviewers/:person/exclusions',
    href: (association: string, person: string) => `${ofReviewer(association, person)}/exclusions`,
  },
  removeExclusion: {
    pattern: '/a/:association/reviewers/:person/exclusions/remove',
    href: (association: string, person: string) => `${ofReviewer(association, person)}/exclusions/remove`,
  },
  assignments: {
    pattern: '/a/:association/assignments',
    /** `assigned`: how many were asked a moment ago; `after`: the application after which the page begins. */
    href: (association: string, find: { readonly assigned?: string; readonly after?: string } = {}) =>
      `${at(association)}/assignments${query(find)}`,
  },
  assignReviewers: {
    pattern: '/a/:association/assignments/new',
    href: (association: string, applications: readonly string[] = []) => {
      const asked = applications.map((id) => `application=${encodeURIComponent(id)}`).join('&')
      return `${at(association)}/assignments/new${asked === '' ? '' : `?${asked}`}`
    },
  },
  comparison: {
    pattern: '/a/:association/applications/:application/reviews',
    /** `round`: a former one. */
    href: (association: string, application: string, round?: number) =>
      `${ofApplication(association, application)}${round === undefined ? '' : `?round=${round}`}`,
  },
  askApplicant: {
    pattern: '/a/:association/applications/:application/reviews/ask',
    href: (association: string, application: string) => `${ofApplication(association, application)}/ask`,
  },
  remarkOnReviews: {
    pattern: '/a/:association/applications/:application/reviews/remarks',
    href: (association: string, application: string) => `${ofApplication(association, application)}/remarks`,
  },
  takeReviewBack: {
    pattern: '/a/:association/applications/:application/reviews/take-back',
    href: (association: string, application: string) =>
      `${ofApplication(association, application)}/take-back`,
  },
} as const
