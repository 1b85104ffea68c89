import { query } from './query.ts'

interface Done {
  readonly did?: string
}

const casesOf = (association: string) => `/a/${encodeURIComponent(association)}/cases`

/** Leave, coming back, agencies and moving. */
export const lifePaths = {
  leave: { pattern: '/renewal/leave', href: (done: Done = {}) => `/renewal/leave${query({ ...done })}` },
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
} as const
