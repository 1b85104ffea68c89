import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = {
  permit: { staff: 'see-applications' },
  roles: ['coordinator', 'administrator'],
  isAboutApplicant: true,
} as const
const loadsForms = { permit: { staff: 'change-policy' }, roles: ['administrator'] } as const

const own = { permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true } as const

/** References: the applicant's pages, those of staff, and what a rater opens by a link. */
export const referenceRows: Rows = {
  'GET /applications/:application/references': {
    ...own,
    at: ({ application }) => [paths.references.href(application)],
    own: 200,
  },
  'GET /applications/:application/references/new': {
    ...own,
    at: ({ application }) => [paths.newReference.href(application)],
    own: 200,
  },
  'POST /applications/:application/references/new': {
    ...own,
    at: ({ application }) => [paths.newReference.href(application)],
    own: 422,
  },
  'GET /applications/:application/references/:reference': {
    ...own,
    at: ({ application, reference }) => [paths.ownReference.href(application, reference)],
    own: 200,
  },
  'POST /applications/:application/references/:reference': {
    ...own,
    at: ({ application, reference }) => [paths.ownReference.href(application, reference)],
    fields: () => ({ act: 'code' }),
    own: 303,
  },
  'GET /a/:association/applications/:application/references': {
    ...desk,
    at: ({ association, application }) => [paths.staffReferences.href(association, application)],
    own: 200,
  },
  'GET /a/:association/applications/:application/references/:reference': {
    ...desk,
    at: ({ association, application, reference }) => [
      paths.staffReference.href(association, application, reference),
    ],
    own: 200,
  },
  'POST /a/:association/applications/:application/references/:reference': {
    ...desk,
    at: ({ association, application, reference }) => [
      paths.staffReference.href(association, application, reference),
    ],
    fields: () => ({ act: 'resend' }),
    own: 303,
  },
  'POST /a/:association/applications/:application/references/:reference/rater': {
    ...desk,
    at: ({ association, application, reference }) => [
      paths.vetRater.href(association, application, reference),
    ],
    fields: () => ({ outcome: 'neither', note: 'Called.', after: '0' }),
    own: 303,
  },
  'GET /a/:association/reference-form': {
    ...loadsForms,
    at: ({ association }) => [paths.ratingForm.href(association)],
    own: 200,
  },
  'POST /a/:association/reference-form': {
    ...loadsForms,
    at: ({ association }) => [paths.ratingForm.href(association)],
    own: 422,
  },
  'GET /reference/:secret': {
    permit: 'secret-link',
    at: ({ referenceSecret }) => [paths.reference.href(referenceSecret)],
    own: 200,
  },
  'POST /reference/:secret': {
    permit: 'secret-link',
    at: ({ referenceSecret }) => [paths.reference.href(referenceSecret)],
    own: 303,
    unknown: 303,
  },
  'GET /reference/:secret/form': {
    permit: 'secret-link',
    at: ({ referenceSecret }) => [paths.rate.href(referenceSecret)],
    own: 303,
  },
  'POST /reference/:secret/form': {
    permit: 'secret-link',
    at: ({ referenceSecret }) => [paths.rate.href(referenceSecret)],
    own: 303,
  },
  'GET /reference/:secret/check': {
    permit: 'secret-link',
    at: ({ referenceSecret }) => [paths.checkRating.href(referenceSecret)],
    own: 303,
  },
  'POST /reference/:secret/check': {
    permit: 'secret-link',
    at: ({ referenceSecret }) => [paths.checkRating.href(referenceSecret)],
    own: 303,
    unknown: 303,
  },
  'GET /reference/:secret/stop': {
    permit: 'one-click',
    at: ({ referenceSecret }) => [paths.stopReferenceReminders.href(referenceSecret)],
    own: 200,
  },
  'POST /reference/:secret/stop': {
    permit: 'one-click',
    at: ({ referenceSecret }) => [paths.stopReferenceReminders.href(referenceSecret)],
    own: 200,
    isOpenToOtherSites: true,
  },
  'GET /r': { permit: 'anyone', own: 200 },
  'POST /r': { permit: 'anyone', own: 422 },
}
