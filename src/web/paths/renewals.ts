import { query } from './query.ts'

const ofStaff = (association: string) => `/a/${encodeURIComponent(association)}/renewals`
const ofOne = (association: string, renewal: string) => `${ofStaff(association)}/one/${renewal}`
const base = '/a/:association/renewals'

interface SeasonQuery {
  /** The first day of the period. */
  readonly period?: string | undefined
  readonly show?: string | undefined
  readonly name?: string | undefined
  readonly page?: string | undefined
  readonly did?: string | undefined
}

/** Renewing, and the season for those who run it. */
export const renewalPaths = {
  renewal: {
    pattern: '/renewal',
    href: (shown: { readonly did?: string; readonly of?: string } = {}) => `/renewal${query({ ...shown })}`,
  },
  renew: { pattern: '/renewal/:renewal', href: (renewal: string) => `/renewal/${renewal}` },
  renewalDays: {
    pattern: '/renewal/:renewal/days.ics',
    href: (renewal: string) => `/renewal/${renewal}/days.ics`,
  },
  season: {
    pattern: base,
    href: (association: string, shown: SeasonQuery = {}) => `${ofStaff(association)}${query({ ...shown })}`,
  },
  seasonFigures: {
    pattern: `${base}/figures`,
    href: (association: string, period: string) => `${ofStaff(association)}/figures${query({ period })}`,
  },
  seasonTable: {
    pattern: `${base}/figures.csv`,
    href: (association: string, period: string) => `${ofStaff(association)}/figures.csv${query({ period })}`,
  },
  networkSeason: {
    pattern: `${base}/network`,
    href: (association: string, period: string) => `${ofStaff(association)}/network${query({ period })}`,
  },
  networkTable: {
    pattern: `${base}/network.csv`,
    href: (association: string, period: string) => `${ofStaff(association)}/network.csv${query({ period })}`,
  },
  seasonMessage: {
    pattern: `${base}/message`,
    href: (association: string, shown: SeasonQuery = {}) =>
      `${ofStaff(association)}/message${query({ ...shown })}`,
  },
  renewalModel: {
    pattern: `${base}/model`,
    href: (association: string, done: { readonly did?: string } = {}) =>
      `${ofStaff(association)}/model${query({ ...done })}`,
  },
  staffRenewal: {
    pattern: `${base}/one/:renewal`,
    href: (association: string, renewal: string, done: { readonly did?: string } = {}) =>
      `${ofOne(association, renewal)}${query({ ...done })}`,
  },
  moreTime: {
    pattern: `${base}/one/:renewal/more-time`,
    href: (association: string, renewal: string) => `${ofOne(association, renewal)}/more-time`,
  },
  acceptRenewal: {
    pattern: `${base}/one/:renewal/accept`,
    href: (association: string, renewal: string) => `${ofOne(association, renewal)}/accept`,
  },
}
