import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

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
    permit: 'signed-in',
    at: ({ application }) => [paths.application.href(application)],
    own: 200,
  },
  'GET /applications/:application/submit': {
    permit: 'signed-in',
    at: ({ application }) => [paths.submitApplication.href(application)],
    own: 200,
  },
  'POST /applications/:application/submit': {
    permit: 'signed-in',
    at: ({ application }) => [paths.submitApplication.href(application)],
    own: 409,
  },
  'GET /applications/:application/edition': {
    permit: 'signed-in',
    at: ({ application }) => [paths.moveEdition.href(application)],
    own: 409,
  },
  'POST /applications/:application/edition': {
    permit: 'signed-in',
    at: ({ application }) => [paths.moveEdition.href(application)],
    own: 409,
  },
  'GET /applications/:application/hold': {
    permit: 'signed-in',
    at: ({ application }) => [paths.holdApplication.href(application)],
    own: 200,
  },
  'POST /applications/:application/hold': {
    permit: 'signed-in',
    at: ({ application }) => [paths.holdApplication.href(application)],
    own: 303,
  },
  'GET /applications/:application/withdraw': {
    permit: 'signed-in',
    at: ({ application }) => [paths.withdrawApplication.href(application)],
    own: 200,
  },
  'POST /applications/:application/withdraw': {
    permit: 'signed-in',
    at: ({ application }) => [paths.withdrawApplication.href(application)],
    own: 303,
  },
}
