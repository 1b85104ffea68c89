import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const changesPolicy = { permit: { staff: 'change-policy' }, roles: ['administrator'] } as const
const seesApplications = { permit: { staff: 'see-applications' }, roles: desk } as const

/** What happened to applications, the calendar that they follow, and what proves the record. */
export const recordRows: Rows = {
  'GET /record-key': { permit: 'anyone', own: 200 },
  'GET /applications/:application/history': {
    permit: 'signed-in',
    isAboutApplicant: true,
    isForApplicant: true,
    roles: [],
    at: ({ application }) => [paths.ownHistory.href(application)],
    own: 200,
  },
  'GET /a/:association/applications/:application/history': {
    ...seesApplications,
    isAboutApplicant: true,
    at: ({ association, application }) => [paths.staffHistory.href(association, application)],
    own: 200,
  },
  'GET /a/:association/calendar': {
    ...seesApplications,
    at: ({ association }) => [paths.calendar.href(association)],
    own: 200,
  },
  'GET /a/:association/calendar/cohorts': {
    ...changesPolicy,
    at: ({ association }) => [paths.cohorts.href(association)],
    own: 200,
  },
  'POST /a/:association/calendar/cohorts': {
    ...changesPolicy,
    at: ({ association }) => [paths.cohorts.href(association)],
    fields: () => ({ 'name-0': 'Spring' }),
    own: 422,
  },
  'GET /a/:association/calendar/rest': {
    ...seesApplications,
    at: ({ association }) => [paths.rest.href(association)],
    own: 200,
  },
  'POST /a/:association/calendar/rest': {
    ...seesApplications,
    at: ({ association }) => [paths.rest.href(association)],
    own: 422,
  },
  'POST /a/:association/calendar/rest/:rest/end': {
    ...seesApplications,
    at: ({ association, rest }) => [paths.endRest.href(association, rest)],
    own: 303,
  },
  'GET /stop-reminders/:secret': {
    permit: 'one-click',
    at: ({ reminderSecret }) => [paths.stopReminders.href(reminderSecret)],
    own: 200,
  },
  'POST /stop-reminders/:secret': {
    permit: 'one-click',
    at: ({ reminderSecret }) => [paths.stopReminders.href(reminderSecret)],
    own: 200,
    isOpenToOtherSites: true,
  },
}
