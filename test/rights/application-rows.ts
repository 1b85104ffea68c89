import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const own = { permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true } as const

/** The applicant's own applications. Staff have pages of their own for those of others. */
export const applicationRows: Rows = {
  'GET /applications': { permit: 'signed-in', own: 200 },
  'GET /applications/choose': {
    permit: 'signed-in',
    at: () => ['/applications/choose?asked=yes&with=infants&does=supervision&place=Virginia'],
    own: 200,
  },
  'GET /applications/new': { permit: 'signed-in', own: 303 },
  'POST /applications/new': { permit: 'signed-in', own: 422 },
  'GET /applications/:application': {
    ...own,
    at: ({ application }) => [paths.application.href(application)],
    own: 200,
  },
  'GET /applications/:application/submit': {
    ...own,
    at: ({ application }) => [paths.submitApplication.href(application)],
    own: 200,
  },
  'POST /applications/:application/submit': {
    ...own,
    at: ({ application }) => [paths.submitApplication.href(application)],
    own: 409,
  },
  // Nothing was submitted yet, so nobody gets more than that it is not there.
  'GET /applications/:application/submissions/:number': {
    ...own,
    at: ({ application }) => [paths.submission.href(application, 1)],
    own: 404,
  },
  'GET /applications/:application/edition': {
    ...own,
    at: ({ application }) => [paths.moveEdition.href(application)],
    own: 409,
  },
  'POST /applications/:application/edition': {
    ...own,
    at: ({ application }) => [paths.moveEdition.href(application)],
    own: 409,
  },
  'GET /applications/:application/hold': {
    ...own,
    at: ({ application }) => [paths.holdApplication.href(application)],
    own: 200,
  },
  'POST /applications/:application/hold': {
    ...own,
    at: ({ application }) => [paths.holdApplication.href(application)],
    own: 303,
  },
  'GET /applications/:application/withdraw': {
    ...own,
    at: ({ application }) => [paths.withdrawApplication.href(application)],
    own: 200,
  },
  'POST /applications/:application/withdraw': {
    ...own,
    at: ({ application }) => [paths.withdrawApplication.href(application)],
    own: 303,
  },
}
