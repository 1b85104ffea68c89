import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

/** Providers of supervision, and what they confirm by a link. */
export const providerRows: Rows = {
  'GET /providers': { permit: 'signed-in', own: 200 },
  'GET /providers/find': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.findProvider.href({ name: 'Cy', for: entries.providers })],
    own: 200,
  },
  'POST /providers/take': {
    permit: 'signed-in',
    fields: ({ entries, registered }) => ({ for: entries.providers, registered }),
    own: 303,
  },
  'GET /providers/:entry': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.provider.href(entries.providers)],
    own: 200,
  },
  'POST /providers/:entry/unlink': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.unlinkProvider.href(entries.providers)],
    fields: ({ registered }) => ({ association: registered }),
    own: 303,
  },
  'POST /providers/:entry/ask': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.askAboutProvider.href(entries.providers)],
    own: 303,
  },
  'GET /providers/:entry/confirm': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.askToConfirm.href(entries.providers)],
    own: 200,
  },
  'POST /providers/:entry/confirm': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.askToConfirm.href(entries.providers)],
    fields: ({ entries, session }) => ({
      request: session,
      email: 'provider@example.org',
      sessions: entries.rsc,
    }),
    // Asked about already, by the request that everybody has.
    own: 422,
  },
  'POST /providers/:entry/requests/:request/resend': {
    permit: 'signed-in',
    at: ({ entries, request }) => [paths.resendRequest.href(entries.providers, request)],
    own: 303,
  },
  'POST /providers/:entry/requests/:request/revoke': {
    permit: 'signed-in',
    at: ({ entries, request }) => [paths.revokeRequest.href(entries.providers, request)],
    own: 303,
  },
  'GET /confirm/:secret': {
    permit: 'secret-link',
    at: ({ confirmSecret }) => [paths.confirmLink.href(confirmSecret)],
    own: 200,
  },
  'POST /confirm/:secret': {
    permit: 'secret-link',
    at: ({ confirmSecret }) => [paths.confirmLink.href(confirmSecret)],
    own: 303,
    unknown: 303,
  },
}
