import { query } from './query.ts'

interface Done {
  readonly did?: string
}

const own = (endorsement: string) => `/endorsements/${endorsement}`
const returnsOf = (association: string) => `/a/${encodeURIComponent(association)}/returns`
const casesOf = (association: string) => `/a/${encodeURIComponent(association)}/cases`

/** Leave, coming back, agencies and moving. */
export const lifePaths = {
  timeAway: { pattern: '/renewal/leave', href: (done: Done = {}) => `/renewal/leave${query({ ...done })}` },
  withdrawLeave: {
    pattern: '/renewal/leave/:case/withdraw',
    href: (id: string) => `/renewal/leave/${id}/withdraw`,
  },
  comeBack: { pattern: '/renewal/leave/:case/back', href: (id: string) => `/renewal/leave/${id}/back` },
  cases: {
    pattern: '/a/:association/cases',
    href: (association: string, shown: { readonly page?: string } = {}) =>
      `${casesOf(association)}${query({ ...shown })}`,
  },
  case: {
    pattern: '/a/:association/cases/:case',
    href: (association: string, id: string, done: Done = {}) =>
      `${casesOf(association)}/${id}${query({ ...done })}`,
  },
  enterCase: {
    pattern: '/a/:association/endorsements/:endorsement/time-away',
    href: (association: string, endorsement: string) =>
      `/a/${encodeURIComponent(association)}/endorsements/${endorsement}/time-away`,
  },
  retire: {
    pattern: '/endorsements/:endorsement/retire',
    href: (endorsement: string) => `${own(endorsement)}/retire`,
  },
  askToReturn: {
    pattern: '/endorsements/:endorsement/return',
    href: (endorsement: string, done: Done = {}) => `${own(endorsement)}/return${query({ ...done })}`,
  },
  withdrawReturn: {
    pattern: '/endorsements/:endorsement/return/withdraw',
    href: (endorsement: string) => `${own(endorsement)}/return/withdraw`,
  },
  returns: {
    pattern: '/a/:association/returns',
    href: (association: string, shown: { readonly page?: string } = {}) =>
      `${returnsOf(association)}${query({ ...shown })}`,
  },
  returnCase: {
    pattern: '/a/:association/returns/:return',
    href: (association: string, id: string, done: Done = {}) =>
      `${returnsOf(association)}/${id}${query({ ...done })}`,
  },
  agencies: {
    pattern: '/a/:association/agencies',
    href: (association: string, done: Done = {}) =>
      `/a/${encodeURIComponent(association)}/agencies${query({ ...done })}`,
  },
  agencyLink: {
    pattern: '/a/:association/agencies/:agency/link',
    href: (association: string, id: string) => `/a/${encodeURIComponent(association)}/agencies/${id}/link`,
  },
  removeAgency: {
    pattern: '/a/:association/agencies/:agency/remove',
    href: (association: string, id: string) => `/a/${encodeURIComponent(association)}/agencies/${id}/remove`,
  },
  ownAgencies: {
    pattern: '/renewal/agencies',
    href: (done: Done = {}) => `/renewal/agencies${query({ ...done })}`,
  },
  agreeToAgency: {
    pattern: '/renewal/agencies/:agency/agree',
    href: (id: string) => `/renewal/agencies/${id}/agree`,
  },
  endAgreement: {
    pattern: '/renewal/agencies/:agency/end',
    href: (id: string) => `/renewal/agencies/${id}/end`,
  },
  employer: {
    pattern: '/employer/:secret',
    href: (secret: string) => `/employer/${encodeURIComponent(secret)}`,
  },
  moving: {
    pattern: '/endorsements/:endorsement/moving',
    href: (endorsement: string) => `${own(endorsement)}/moving`,
  },
  arrivals: {
    pattern: '/a/:association/arrivals',
    href: (association: string) => `/a/${encodeURIComponent(association)}/arrivals`,
  },
} as const
