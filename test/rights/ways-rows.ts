import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const changesPolicy = { permit: { staff: 'change-policy' }, roles: ['administrator'] } as const
const seesApplications = { permit: { staff: 'see-applications' }, roles: desk } as const
const ofApplicant = {
  permit: 'signed-in',
  isAboutApplicant: true,
  roles: [],
  isForApplicant: true,
} as const

/** How an association works, what applicants sign, and what staff excuse and confirm. */
export const wayRows: Rows = {
  'GET /a/:association/ways': {
    ...changesPolicy,
    at: ({ association }) => [paths.ways.href(association)],
    own: 200,
  },
  'GET /a/:association/ways/:part': {
    ...changesPolicy,
    at: ({ association }) => [paths.waysPart.href(association, 'review')],
    own: 200,
  },
  'POST /a/:association/ways/:part': {
    ...changesPolicy,
    at: ({ association }) => [paths.waysPart.href(association, 'review')],
    own: 422,
  },
  'GET /a/:association/texts': {
    ...changesPolicy,
    at: ({ association }) => [paths.associationTexts.href(association)],
    own: 200,
  },
  'POST /a/:association/texts': {
    ...changesPolicy,
    at: ({ association }) => [paths.associationTexts.href(association)],
    own: 422,
  },
  // Nothing is loaded, so nobody gets more than that it is not there.
  'GET /a/:association/texts/:kind/:version': {
    ...changesPolicy,
    at: ({ association }) => [paths.associationText.href(association, 'code-of-ethics', 1)],
    own: 404,
  },
  'GET /a/:association/registrations': {
    ...seesApplications,
    at: ({ association }) => [paths.registrations.href(association)],
    own: 200,
  },
  'POST /a/:association/registrations': {
    ...seesApplications,
    at: ({ association }) => [paths.registrations.href(association)],
    own: 422,
  },
  'GET /a/:association/memberships': {
    ...seesApplications,
    at: ({ association }) => [paths.memberships.href(association)],
    own: 200,
  },
  'POST /a/:association/memberships': {
    ...seesApplications,
    at: ({ association }) => [paths.memberships.href(association)],
    fields: () => ({ source: 'list' }),
    own: 422,
  },
  // No membership is confirmed there, so nobody gets more than that it is not there.
  'POST /a/:association/memberships/:membership/end': {
    ...seesApplications,
    at: ({ association, application }) => [paths.takeBackMembership.href(association, application)],
    own: 404,
  },
  // Nothing waits to be confirmed there, so nobody gets more than that it does not.
  'POST /a/:association/memberships/claims/:entry/decline': {
    ...seesApplications,
    at: ({ association, application }) => [paths.declineClaim.href(association, application)],
    fields: ({ application }) => ({ [`why-${application}`]: 'Not on our list.' }),
    own: 303,
    unknown: 303,
  },
  'POST /a/:association/memberships/list': {
    ...seesApplications,
    at: ({ association }) => [paths.membershipList.href(association)],
    own: 422,
  },
  'GET /a/:association/applications/:application/exceptions': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.exceptions.href(association, application)],
    own: 200,
  },
  'POST /a/:association/applications/:application/exceptions': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.exceptions.href(association, application)],
    own: 422,
  },
  'POST /a/:association/applications/:application/exceptions/:exception/end': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.endException.href(association, application, application)],
    own: 422,
  },
  'GET /applications/:application/texts': {
    ...ofApplicant,
    at: ({ application }) => [paths.textsToSign.href(application)],
    own: 200,
  },
  // The standard of these applications asks for no signature.
  'GET /applications/:application/texts/:kind': {
    ...ofApplicant,
    at: ({ application }) => [paths.textToSign.href(application, 'code-of-ethics')],
    own: 404,
  },
  'POST /applications/:application/texts/:kind': {
    ...ofApplicant,
    at: ({ application }) => [paths.textToSign.href(application, 'code-of-ethics')],
    own: 404,
  },
}
