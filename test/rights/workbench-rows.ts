import { randomUUID } from 'node:crypto'
import { paths } from '../../src/web/paths.ts'
import { idFrom } from './id-from.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const seesAdvised = { permit: { staff: 'see-advised' }, roles: ['advisor', ...desk] } as const
const seesApplications = { permit: { staff: 'see-applications' }, roles: desk } as const

/**
 * The workbench, sittings, and applications in the hands of staff. Sittings and searches are a person's own: the
 * addresses here name none, and their own tests try those of colleagues.
 */
export const workbenchRows: Rows = {
  'GET /a/:association': {
    ...{ permit: { staff: 'enter' }, roles: ['advisor', 'reviewer', 'marker', ...desk] },
    at: ({ association }) => [paths.workbench.href(association)],
    own: 200,
  },
  'POST /a/:association/set-aside': {
    ...{ permit: { staff: 'see-mail' }, roles: desk },
    at: ({ association }) => [paths.setAside.href(association)],
    fields: () => ({ kind: 'mail', subject: randomUUID() }),
    own: 303,
    unknown: 303,
  },
  'POST /a/:association/sittings': {
    ...seesAdvised,
    at: ({ association }) => [paths.sittings.href(association)],
    fields: (_, by) => ({ id: idFrom(`sitting ${by}`), kind: 'comment', minutes: '10' }),
    own: 303,
  },
  'GET /a/:association/sittings/:sitting': {
    ...seesAdvised,
    at: ({ association, batch }) => [paths.sitting.href(association, batch)],
    own: 404,
  },
  'POST /a/:association/sittings/:sitting/next': {
    ...seesAdvised,
    at: ({ association, batch }) => [paths.nextInSitting.href(association, batch)],
    own: 303,
    unknown: 303,
  },
  'POST /a/:association/sittings/:sitting/end': {
    ...seesAdvised,
    at: ({ association, batch }) => [paths.endSitting.href(association, batch)],
    own: 303,
    unknown: 303,
  },
  'GET /a/:association/applications': {
    ...seesApplications,
    at: ({ association }) => [paths.staffApplications.href(association)],
    own: 200,
  },
  'POST /a/:association/saved-searches': {
    ...seesApplications,
    at: ({ association }) => [paths.savedSearches.href(association)],
    fields: (_, by) => ({ id: idFrom(`search ${by}`), name: 'Long ago', days: '90' }),
    own: 303,
  },
  'POST /a/:association/saved-searches/delete': {
    ...seesApplications,
    at: ({ association }) => [paths.deleteSavedSearch.href(association)],
    fields: () => ({ id: randomUUID() }),
    own: 303,
    unknown: 303,
  },
  'POST /a/:association/bulk': {
    ...seesApplications,
    at: ({ association }) => [paths.bulk.href(association)],
    fields: () => ({ action: 'hold' }),
    own: 422,
  },
  'GET /a/:association/bulk/:run': {
    ...seesApplications,
    at: ({ association, batch }) => [paths.bulkRun.href(association, batch)],
    own: 404,
  },
  'GET /a/:association/applications/:application': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.staffApplication.href(association, application)],
    own: 200,
  },
  'GET /a/:association/applications/:application/steps/:step': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.staffStep.href(association, application, 'withdraw')],
    own: 200,
  },
  'POST /a/:association/applications/:application/steps/:step': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.staffStep.href(association, application, 'withdraw')],
    fields: () => ({ stage: 'preview', version: '1', words: '' }),
    own: 422,
  },
}
