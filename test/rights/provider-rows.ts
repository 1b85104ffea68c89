import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const answers = { permit: { staff: 'answer-questions' }, roles: ['coordinator', 'administrator'] } as const

/** The ids under which a first provider is entered in the register of each association. */
const newIds: Readonly<Record<string, string>> = {
  virginia: '5f2d7c1e-6a54-4c39-9a0e-0c8a5d4b7e11',
  michigan: '8c1b9e64-20d7-4d0b-b0a3-9f6e7a5c2d22',
}

/** Providers of supervision: a person's own, their links, and what their association keeps and answers. */
export const providerRows: Rows = {
  'GET /providers': { permit: 'signed-in', own: 200 },
  'GET /providers/find': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.findProvider.href({ for: entries.providers })],
    own: 200,
  },
  'POST /providers/take': {
    permit: 'signed-in',
    fields: ({ registered, entries }) => ({ registered, for: entries.providers }),
    own: 303,
  },
  'GET /providers/:entry': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.provider.href(entries.providers)],
    own: 200,
  },
  'POST /providers/:entry/ask': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.askAboutProvider.href(entries.providers)],
    own: 303,
  },
  'POST /providers/:entry/unlink': {
    permit: 'signed-in',
    at: ({ entries }) => [paths.unlinkProvider.href(entries.providers)],
    fields: ({ registered }) => ({ association: registered }),
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
    fields: ({ entries }) => ({
      request: entries.exams,
      email: 'provider@example.org',
      sessions: entries.rsc,
    }),
    own: 303,
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
  // Sent on to the page of the link, which says that it is not in use.
  'POST /confirm/:secret': {
    permit: 'secret-link',
    at: ({ confirmSecret }) => [paths.confirmLink.href(confirmSecret)],
    fields: () => ({ act: 'keep' }),
    own: 303,
    unknown: 303,
  },
  'GET /a/:association/questions': {
    ...answers,
    at: ({ association }) => [paths.questions.href(association)],
    own: 200,
  },
  'GET /a/:association/questions/:question': {
    ...answers,
    at: ({ association, question }) => [paths.question.href(association, question)],
    own: 200,
  },
  // Refused for want of an answer: an answer would change what colleagues see.
  'POST /a/:association/questions/:question': {
    ...answers,
    at: ({ association, question }) => [paths.question.href(association, question)],
    own: 422,
  },
  'GET /a/:association/register': {
    ...answers,
    at: ({ association }) => [paths.register.href(association)],
    own: 200,
  },
  'GET /a/:association/register/new': {
    ...answers,
    at: ({ association }) => [paths.newRegistered.href(association)],
    own: 200,
  },
  'POST /a/:association/register/new': {
    ...answers,
    at: ({ association }) => [paths.newRegistered.href(association)],
    fields: ({ association }) => ({ id: newIds[association] ?? '', name: 'Entered anew' }),
    own: 303,
  },
  'GET /a/:association/register/:registered': {
    ...answers,
    at: ({ association, registered }) => [paths.registered.href(association, registered)],
    own: 200,
  },
  // A version that was never there is overtaken, so that nothing changes.
  'POST /a/:association/register/:registered': {
    ...answers,
    at: ({ association, registered }) => [paths.registered.href(association, registered)],
    fields: () => ({ name: 'Entered before', version: '7' }),
    own: 303,
  },
}
