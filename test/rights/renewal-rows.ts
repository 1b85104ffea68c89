import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const ofStaff = {
  permit: { staff: 'see-applications' },
  roles: ['coordinator', 'administrator'],
} as const
const aboutOne = { ...ofStaff, isAboutApplicant: true } as const
const ofAdministrator = { permit: { staff: 'change-policy' }, roles: ['administrator'] } as const
const ofHolder = { permit: 'signed-in', isAboutApplicant: true, roles: [], isForApplicant: true } as const

/** Renewing, and the season for those who run it. */
export const renewalRows: Rows = {
  'GET /renewal': { permit: 'signed-in', own: 200 },
  'POST /renewal/:renewal': {
    ...ofHolder,
    at: ({ renewal }) => [paths.renew.href(renewal)],
    own: 422,
  },
  'GET /renewal/:renewal/days.ics': {
    ...ofHolder,
    at: ({ renewal }) => [paths.renewalDays.href(renewal)],
    own: 200,
  },
  'GET /a/:association/renewals': {
    ...ofStaff,
    at: ({ association }) => [paths.season.href(association)],
    own: 200,
  },
  'GET /a/:association/renewals/figures': {
    ...ofStaff,
    at: ({ association }) => [paths.seasonFigures.href(association, '2026-01-01')],
    own: 200,
  },
  'GET /a/:association/renewals/figures.csv': {
    ...ofStaff,
    at: ({ association }) => [paths.seasonTable.href(association, '2026-01-01')],
    own: 200,
  },
  'GET /a/:association/renewals/network': {
    ...ofStaff,
    at: ({ association }) => [paths.networkSeason.href(association, '2026-01-01')],
    own: 200,
  },
  'GET /a/:association/renewals/network.csv': {
    ...ofStaff,
    at: ({ association }) => [paths.networkTable.href(association, '2026-01-01')],
    own: 200,
  },
  'GET /a/:association/renewals/message': {
    ...ofStaff,
    at: ({ association }) => [paths.seasonMessage.href(association, { period: '2026-01-01' })],
    own: 200,
  },
  'POST /a/:association/renewals/message': {
    ...ofStaff,
    at: ({ association }) => [paths.seasonMessage.href(association, { period: '2026-01-01' })],
    own: 422,
  },
  'GET /a/:association/renewals/model': {
    ...ofAdministrator,
    at: ({ association }) => [paths.renewalModel.href(association)],
    own: 200,
  },
  'POST /a/:association/renewals/model': {
    ...ofAdministrator,
    at: ({ association }) => [paths.renewalModel.href(association)],
    own: 422,
  },
  'GET /a/:association/renewals/one/:renewal': {
    ...aboutOne,
    at: ({ association, renewal }) => [paths.staffRenewal.href(association, renewal)],
    own: 200,
  },
  'POST /a/:association/renewals/one/:renewal/more-time': {
    ...aboutOne,
    at: ({ association, renewal }) => [paths.moreTime.href(association, renewal)],
    own: 422,
  },
  'POST /a/:association/renewals/one/:renewal/accept': {
    ...aboutOne,
    at: ({ association, renewal }) => [paths.acceptRenewal.href(association, renewal)],
    own: 422,
  },
}
